import Articles
import Foundation
import Ingestion
import Knowledge
import TextRepair

/// Which lines are set apart from the annotated articles, against those that people called boilerplate.
struct SetAsideMeasure: Measure {
  let name = "set-aside"
  let heading = "Lines that are not the article"

  private struct Truth: Decodable {
    struct Article: Decodable { let boilerplate: [String] }
    let article: Article
  }

  /// What was found in one article.
  private struct Counts {
    var right = 0
    var wrong: [String] = []
    var missed: [String] = []
    var expected = 0
  }

  func section(_ place: Place) throws -> String {
    let folder = place.shared.appendingPathComponent("gold")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
      $0.hasSuffix(".txt")
    }.sorted()
    guard !names.isEmpty else { throw Unmeasured(description: "there is no \(folder.path)") }
    let reader = try DataFolder(named: place.data.path, environment: [:], executable: nil).articleReader()
    var all = Counts()
    for name in names {
      let counts = try compare(folder.appendingPathComponent(name), reader)
      all.right += counts.right
      all.expected += counts.expected
      all.wrong += counts.wrong.map { "\(name): \($0)" }
      all.missed += counts.missed.map { "\(name): \($0)" }
    }
    return """
      Lines set apart from \(names.count) annotated articles, against the first characters of the lines that people \
      called boilerplate. They left captions under pictures undecided.

      - set apart and right: \(Figure.part(all.right, of: all.right + all.wrong.count))
      - boilerplate that was set apart: \(Figure.part(all.expected - all.missed.count, of: all.expected))

      Set apart, and not in their list:

      \(list(all.wrong))

      In their list, and not set apart:

      \(list(all.missed))
      """
  }

  private func compare(_ file: URL, _ reader: ArticleReader) throws -> Counts {
    let bytes = Array(try Data(contentsOf: file))
    let truth = try JSONDecoder().decode(
      Truth.self, from: try Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json")))
    let expected = truth.article.boilerplate.map(trimmed)
    var counts = Counts()
    var seen: Set<String> = []
    for aside in try reader.article(ArticleInput(path: file.lastPathComponent, bytes: bytes)).record
      .boilerplate
    {
      let source = trimmed(String(decoding: bytes[aside.source.start..<aside.source.end], as: UTF8.self))
      let words = [source, trimmed(aside.text)]
      let hits = expected.filter { prefix in
        words.contains { $0.hasPrefix(prefix) || ($0.count >= 3 && prefix.hasPrefix($0)) }
      }
      if hits.isEmpty {
        counts.wrong.append("\(aside.reason.rawValue), bytes \(aside.source.start)-\(aside.source.end)")
      } else {
        counts.right += 1
        seen.formUnion(hits)
      }
    }
    counts.expected = expected.count
    counts.missed = expected.filter { !seen.contains($0) }.map { "a line of \($0.count) characters or more" }
    return counts
  }

  private func trimmed(_ words: String) -> String { words.trimmingCharacters(in: .whitespacesAndNewlines) }

  private func list(_ rows: [String]) -> String {
    rows.isEmpty ? "- none" : rows.map { "- \($0)" }.joined(separator: "\n")
  }
}
