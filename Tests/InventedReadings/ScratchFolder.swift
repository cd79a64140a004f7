import Foundation

/// A folder for one test, gone when the test is.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes a new folder.
  public init() throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("landscape-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("the scratch folder \(path) is left behind: \(error)")
    }
  }

  /// The path of a file in it.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file in it, with the folders on the way, and gives its path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let place = URL(fileURLWithPath: file(name))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
    return place.path
  }
}
