import Articles
import Foundation
import Ingestion
import Knowledge
import TextRepair

/// How much of the article on an HTML page is found, beside two extractors from PyPI on the same pages.
struct PagesMeasure: Measure {
  let name = "pages"
  let heading = "Articles on HTML pages"

  /// How many of the worst pages are listed.
  private static let shownFailures = 10

  private struct Truth: Decodable {
    let articleBody: String
    let url: String
  }

  func section(_ place: Place) throws -> String {
    let folder = place.shared.appendingPathComponent("testsets/main-content")
    guard let file = try? Data(contentsOf: folder.appendingPathComponent("ground-truth.json")) else {
      throw Unmeasured(description: "there is no \(folder.path)")
    }
    let truths = try JSONDecoder().decode([String: Truth].self, from: file)
    let pages = folder.appendingPathComponent("html")
    let ours = try bodies(truths.keys.sorted(), in: pages, place)
    var rows = [row("Landscape", score(truths) { ours[$0] ?? "" })]
    let others = PythonExtractors(project: place.data.deletingLastPathComponent()).extract(pages)
    for extractor in ["trafilatura", "readability-lxml"] {
      guard let others else { break }
      let texts = Dictionary(
        others.filter { $0.extractor == extractor }.map { ($0.page, $0.text) }, uniquingKeysWith: { $1 })
      rows.append(row(extractor, score(truths) { texts[$0] ?? "" }))
    }
    let remark =
      "The Python packages are missing here, so nothing was compared; `make accuracy` installs them."
    return """
      The body texts of \(truths.count) news pages against those that people marked, by runs of four words (the measure \
      of scrapinghub's article-extraction-benchmark; half of its pages). Ours are the blocks without headline and byline.

      | extractor | precision | recall | F1 |
      | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      \(others == nil ? remark + "\n\n" : "")The pages with the lowest F1:

      \(worst(truths, ours))
      """
  }

  /// The body text of each page.
  private func bodies(_ names: [String], in folder: URL, _ place: Place) throws -> [String: String] {
    let reader = try DataFolder(named: place.data.path, environment: [:], executable: nil).articleReader()
    var bodies: [String: String] = [:]
    for name in names {
      let file = folder.appendingPathComponent("\(name).html.gz")
      let page = try ChildProcess.output(
        of: URL(fileURLWithPath: "/usr/bin/env"), ["gzip", "-dc", file.path])
      guard let article = try? reader.article(ArticleInput(path: "\(name).html", bytes: Array(page))) else {
        continue
      }
      let blocks = article.blocks.filter { $0.kind != .title && $0.kind != .byline }
      bodies[name] = blocks.map { article.record.cleanText[$0.span] }.joined(separator: "\n\n")
    }
    return bodies
  }

  private func score(_ truths: [String: Truth], _ found: (String) -> String) -> ShingleScore {
    var score = ShingleScore()
    for (name, truth) in truths.sorted(by: { $0.key < $1.key }) {
      score.add(truth: truth.articleBody, found: found(name))
    }
    return score
  }

  private func row(_ name: String, _ score: ShingleScore) -> String {
    let figures = [score.precision, score.recall, score.f1].map { Figure.share($0) }
    return "| \(name) | \(figures.joined(separator: " | ")) |"
  }

  private func worst(_ truths: [String: Truth], _ found: [String: String]) -> String {
    let scores = truths.map { name, truth in (truth.url, score([name: truth]) { found[$0] ?? "" }) }
    return scores.sorted { ($0.1.f1, $0.0) < ($1.1.f1, $1.0) }.prefix(Self.shownFailures)
      .map { "- \(Figure.share($1.f1)) \($0)" }.joined(separator: "\n")
  }
}
