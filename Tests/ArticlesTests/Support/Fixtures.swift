import Articles
import Foundation
import TextRepair

/// The project's data folder and the shared texts, as tests find them.
enum Fixtures {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Real articles, which are not part of the project: `../shared` or `$LANDSCAPE_SHARED`.
  static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["LANDSCAPE_SHARED"] { return URL(fileURLWithPath: path) }
    return root.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  /// Whether the shared texts are there; tests that need them are skipped otherwise.
  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path) }

  /// A parser with the project's own tables, read once; `make setup` must have made those in `data/generated`.
  static func parser() throws -> ArticleParser { try made.get() }

  private static let made = Result {
    ArticleParser(
      repairer: TextRepairer(tables: try RepairTables(try contents(of: RepairTables.fileNames))),
      phrases: try BlockPhrases(try contents(of: BlockPhrases.fileNames)))
  }

  /// The article that some text makes.
  static func article(_ text: String, path: String = "article.txt") throws -> Article {
    try parser().parse(Array(text.utf8), path: path, encoding: nil)
  }

  /// The text of data files, by name.
  static func contents(of names: [String]) throws -> [String: String] {
    var result: [String: String] = [:]
    for name in names {
      result[name] = try String(contentsOf: root.appendingPathComponent("data/\(name)"), encoding: .utf8)
    }
    return result
  }
}
