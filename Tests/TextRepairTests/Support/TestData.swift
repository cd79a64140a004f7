import DataTables
import Foundation

@testable import TextRepair

/// The project's data folder and the shared texts, as tests find them.
enum TestData {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Real articles and annotations, which are not part of the project: `../shared` or `$LANDSCAPE_SHARED`.
  static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["LANDSCAPE_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return root.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  /// Whether the shared texts are there; tests that need them are skipped otherwise.
  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path) }

  /// The tables; `make setup` must have made those in `data/generated`.
  static func tables() throws -> RepairTables {
    var contents: [String: String] = [:]
    for name in RepairTables.fileNames {
      let file = root.appendingPathComponent("data").appendingPathComponent(name)
      contents[name] = try String(contentsOf: file, encoding: .utf8)
    }
    return try RepairTables(contents)
  }

  /// A table of the project, whatever its columns.
  static func table(_ name: String) throws -> DataTable {
    let file = root.appendingPathComponent("data").appendingPathComponent(name)
    return try DataTable(name: name, text: String(contentsOf: file, encoding: .utf8), columns: [])
  }

  static func repairer() throws -> TextRepairer { TextRepairer(tables: try loaded.get()) }

  /// Read once for all tests.
  private static let loaded = Result { try tables() }

  /// The files of a shared folder whose names end in one of `endings`, sorted by name.
  static func sharedFiles(_ folder: String, _ endings: [String]) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: shared.appendingPathComponent(folder), includingPropertiesForKeys: nil
    ).filter { endings.contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }

  static func bytes(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }
}
