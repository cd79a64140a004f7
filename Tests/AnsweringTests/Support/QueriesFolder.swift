import Answering
import Foundation

/// The saved questions of this repository.
enum QueriesFolder {
  /// Where they lie: `queries/` beside `Tests/`.
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("queries").path

  /// All of them, by name.
  static func all() throws -> [SavedQuery] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".sql") }.sorted().map {
      name in
      try query(String(name.dropLast(4)))
    }
  }

  /// The one of a name.
  static func query(_ name: String) throws -> SavedQuery {
    let text = try String(contentsOfFile: path + "/" + name + ".sql", encoding: .utf8)
    return try SavedQuery(name: name, text: text)
  }
}
