import Synchronization

/// Something that the thread makes which asks for it first; others that ask meanwhile wait for it.
final class OnceMade<Value: Sendable>: Makeable {
  private let made = Mutex<Result<Value, DataFolderFailure>?>(nil)
  private let maker: @Sendable () throws(DataFolderFailure) -> Value

  /// What `maker` makes; it must not ask for what waits for it.
  init(_ maker: @escaping @Sendable () throws(DataFolderFailure) -> Value) { self.maker = maker }

  /// What is made, or why it could not be.
  func value() throws(DataFolderFailure) -> Value {
    let result = made.withLock { made in
      let result = made ?? Result { () throws(DataFolderFailure) in try maker() }
      made = result
      return result
    }
    return try result.get()
  }

  func make() {
    made.withLock { made in
      if made == nil { made = Result { () throws(DataFolderFailure) in try maker() } }
    }
  }
}

/// Something that can be made before anybody asks for it.
protocol Makeable: Sendable {
  /// Makes it, unless it is made already; what goes wrong is told to whoever asks for it.
  func make()
}
