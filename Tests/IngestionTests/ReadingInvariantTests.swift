import Foundation
import Knowledge
import Testing
import TextRepair

@testable import Ingestion

/// What must hold for every reading, whatever the article: our samples always, real articles where they lie at hand.
@Suite("Every reading")
struct ReadingInvariantTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static var shared: URL {
    ProcessInfo.processInfo.environment["LANDSCAPE_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? package.appendingPathComponent("../shared")
  }

  private static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path + "/gold") }

  @Test(arguments: ["data/articles"])
  func `of a sample article leads back to its file`(folder: String) throws {
    #expect(try check(ReadingInvariantTests.package.appendingPathComponent(folder)) >= 12)
  }

  /// Skipped where there is no ../shared: real articles are not part of the project.
  @Test(
    .enabled(if: hasShared, "there is no ../shared with real articles"), arguments: ["corpus/seed", "gold"])
  func `of a real article leads back to its file`(folder: String) throws {
    #expect(try check(ReadingInvariantTests.shared.appendingPathComponent(folder)) >= 1)
  }

  /// Reads every article of a folder and gives their number.
  private func check(_ folder: URL) throws -> Int {
    let data = try DataFolder(
      named: ReadingInvariantTests.package.appendingPathComponent("data").path, environment: [:],
      executable: nil)
    let reader = try data.articleReader()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let articles = names.filter { !$0.hasSuffix(".json") && $0 != "README.md" }
    for name in articles {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      let reading = try reader.read(ArticleInput(path: name, bytes: bytes))
      let again = try reader.read(ArticleInput(path: name, bytes: bytes))
      #expect(reading == again, "\(name): two readings of the same bytes differ")
      checkEvidence(of: reading, bytes, name)
      checkNesting(of: reading, name)
    }
    return articles.count
  }

  /// Each stretch is its own text, and its place in the file, decoded and repaired again, gives that text.
  private func checkEvidence(of reading: Reading, _ bytes: [UInt8], _ name: String) {
    let clean = reading.article.cleanText
    let replay = RepairReplay(reading.article.repairs, on: bytes, encoding: reading.article.encoding)
    func check(_ text: String, _ evidence: Evidence) {
      #expect(clean[evidence.span] == text, "\(name): \(evidence.span)")
      #expect(replay.text(of: evidence.source) == text, "\(name): \(evidence.source)")
    }
    for mention in reading.entities.flatMap(\.mentions) { check(mention.text, mention.evidence) }
    for statement in reading.statements {
      for piece in statement.pieces { check(clean[piece.span], piece) }
      #expect(statement.pieces.map { clean[$0.span] }.joined(separator: " ") == statement.text, "\(name)")
    }
    let places =
      reading.facts.map(\.evidence) + reading.relations.map(\.evidence) + reading.roles.map(\.evidence)
    for place in places { check(clean[place.span], place) }
  }

  /// Mentions do not overlap, a cue stands outside the words it reports, and every id is known and stands once.
  private func checkNesting(of reading: Reading, _ name: String) {
    let mentions = reading.entities.flatMap(\.mentions).map(\.evidence.span).sorted()
    for (left, right) in zip(mentions, mentions.dropFirst()) {
      #expect(!left.overlaps(right), "\(name): \(left) \(right)")
    }
    for statement in reading.statements {
      guard let cue = statement.cueSpan else { continue }
      #expect(!statement.pieces.contains { $0.span.overlaps(cue) }, "\(name): \(statement.text)")
    }
    let known = Set(reading.entities.map(\.id))
    let used =
      reading.statements.flatMap { $0.speakers + $0.about } + reading.facts.map(\.subject)
      + reading.relations.flatMap { [$0.subject, $0.object] }
      + reading.roles.flatMap { [$0.person, $0.organisation] }
    #expect(known.isSuperset(of: used), "\(name): \(Set(used).subtracting(known))")
    let ids =
      reading.statements.map(\.id) + reading.facts.map(\.id) + reading.relations.map(\.id)
      + reading.roles.map(\.id)
    #expect(Set(ids).count == ids.count, "\(name): an id stands twice")
  }
}
