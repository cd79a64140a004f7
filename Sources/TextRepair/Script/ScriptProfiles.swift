import Synchronization

/// The conversions to simplified script, each made when it is asked for first: most articles ask for none.
final class ScriptProfiles: Sendable {
  private let make: @Sendable (TraditionalScript) -> ScriptProfile
  private let made = Mutex<[TraditionalScript: ScriptProfile]>([:])

  /// - Parameter make: the conversion from a script.
  init(_ make: @escaping @Sendable (TraditionalScript) -> ScriptProfile) { self.make = make }

  /// The conversion from a script.
  func profile(of script: TraditionalScript) -> ScriptProfile {
    made.withLock { made in
      if let profile = made[script] { return profile }
      let profile = make(script)
      made[script] = profile
      return profile
    }
  }
}
