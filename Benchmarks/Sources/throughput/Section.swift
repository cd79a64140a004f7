import Foundation

/// One stage whose speed is measured, with a yardstick that does the like on the same bytes in the same run.
protocol Section: Sendable {
  /// The word that picks this section on the command line.
  var name: String { get }
  /// Measures, and hands over each line as it is known.
  ///
  /// - Throws: ``Unmeasured`` where what it needs is not on this machine; anything else is a fault.
  func run(_ place: Place, print: (String) -> Void) throws
}

/// Where the inputs lie.
struct Place: Sendable {
  /// The project's folder of tables.
  var data: URL
  /// The folder of corpora and test sets, `../shared` in our workplace.
  var shared: URL
  /// The built program, for its start-up.
  var program: URL

  /// The clean Chinese articles: those of the shared corpus, or else the samples of the project.
  func chineseArticles() throws -> [URL] {
    let corpus = shared.appendingPathComponent("corpus/zh")
    let isThere = FileManager.default.fileExists(atPath: corpus.path)
    return try FileManager.default.contentsOfDirectory(
      at: isThere ? corpus : data.appendingPathComponent("articles"), includingPropertiesForKeys: nil
    ).filter { ["txt", "md"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }
}

/// Why a section could not be measured here, as a sentence.
struct Unmeasured: Error, CustomStringConvertible {
  var description: String
}
