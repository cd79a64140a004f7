public import Knowledge

/// One thing that the lexicon lists: its names, and what they need to count.
public struct LexiconEntry: Equatable, Sendable {
  /// Its stable id.
  public let id: EntityID
  /// What kind of thing it is.
  public let kind: EntityKind
  /// Its usual name.
  public let name: String
  /// Its other names.
  public let aliases: [String]
  /// Words of which one must stand in the same article for the names to count; empty where none is needed.
  public let needs: [String]
}
