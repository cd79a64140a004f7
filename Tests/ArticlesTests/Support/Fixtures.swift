import Foundation
import Knowledge
import TextRepair

@testable import Articles

/// The project's data folder and the shared texts, as tests find them.
enum Fixtures {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Real articles, which are not part of the project: `../shared` or `$LANDSCAPE_SHARED`.
  static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["LANDSCAPE_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return root.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  /// Whether the shared texts are there; tests that need them are skipped otherwise.
  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path) }

  /// A parser with the project's own tables, read once; `make setup` must have made those in `data/generated`.
  static func parser() throws -> ArticleParser { try made.get() }

  private static let made = Result { ArticleParser(repairer: try repairer(), phrases: try phrases()) }

  /// A repairer with the project's own tables.
  static func repairer() throws -> TextRepairer { try tables.get() }

  private static let tables = Result {
    TextRepairer(tables: try RepairTables(try contents(of: RepairTables.fileNames)))
  }

  /// The project's own words for telling blocks apart.
  static func phrases() throws -> BlockPhrases { try words.get() }

  private static let words = Result { try BlockPhrases(try contents(of: BlockPhrases.fileNames)) }

  /// The article that some text makes.
  static func article(_ text: String, path: String = "article.txt") throws -> Article {
    try parser().parse(Array(text.utf8), path: path, encoding: nil)
  }

  /// The bytes of the shared articles, by path from the shared folder, in order.
  static func sharedArticles(
    _ folders: [String] = ["gold", "corpus/zh", "corpus/en", "corpus/html", "corpus/seed"]
  ) throws -> [(path: String, bytes: [UInt8])] {
    try folders.flatMap { folder in
      let names = try FileManager.default.contentsOfDirectory(
        atPath: shared.appendingPathComponent(folder).path
      ).sorted()
      return try names.filter {
        ["txt", "md", "html"].contains($0.split(separator: ".").last ?? "") && $0 != "README.md"
      }.map { name in
        let path = "\(folder)/\(name)"
        return (path, Array(try Data(contentsOf: shared.appendingPathComponent(path))))
      }
    }
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

extension Article {
  /// The words of each block of content, in order.
  var contents: [String] { blocks.map { record.cleanText[$0.span] } }
  /// The words of each sentence, in order.
  var sentences: [String] { blocks.flatMap(\.sentences).map { record.cleanText[$0] } }
  /// What was set apart for a reason.
  func aside(_ reason: SetAside.Reason) -> [String] {
    record.boilerplate.filter { $0.reason == reason }.map(\.text)
  }
}
