import Answering
import InventedReadings
import Knowledge
import KnowledgeStore
import Testing

@testable import Exporting

@Suite("Reports and exports of a whole knowledge base")
struct ReportTests {
  private let folder: ScratchFolder
  private let answerer: Answerer

  init() throws { (folder, answerer) = try ReportTests.library(InventedLibrary.articles) }

  private static func library(_ articles: [InventedArticle]) throws -> (ScratchFolder, Answerer) {
    let folder = try ScratchFolder()
    let store = try KnowledgeStore(path: folder.file("x.db"))
    for article in articles {
      _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    }
    return (folder, Answerer(store: try StoreReader(path: folder.file("x.db"))))
  }

  @Test func `a report has companies, models, releases, statements, contradictions and sources`() throws {
    let text = try Report(answerer: answerer).markdown
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("#") && !$0.hasPrefix("###") }.map(String.init) == [
        "# The AI market as 4 articles tell it", "## Companies", "## Models and products", "## Releases",
        "## Who said what",
        "## Open contradictions", "## Sources",
      ])
    #expect(
      text.contains(
        "| 青麓-2 | 青麓科技 | 2024-02; 2024-03-04 | 7,000,000,000 parameters; 8,000,000,000 parameters | 云栈平台 |"))
    #expect(text.contains("### 青麓-2: parameters\n"))
    #expect(text.contains("“大模型的下半场是应用” — reported"))
  }

  @Test func `every note of a report leads to the words in the file`() throws {
    let text = try Report(answerer: answerer).markdown
    let originals = Dictionary(
      uniqueKeysWithValues: InventedLibrary.articles.map { ($0.reading().article.path, $0.original) })
    let sources = text.split(separator: "\n").compactMap {
      $0.firstMatch(of: /^\d+\. .*?(articles\/\w+\.txt)$/)?.1
    }
    let line = try #require(text.split(separator: "\n").first { $0.contains("价格战没有赢家。") })
    let note = try #require(line.firstMatch(of: /\[(\d+):(\d+)-(\d+)\\\]/))
    let number = try #require(Int(note.1))
    let original = try #require(originals[String(sources[number - 1])])
    let start = try #require(Int(note.2)), end = try #require(Int(note.3))
    #expect(String(decoding: original[start..<end], as: UTF8.self) == "价格战没有赢家。")
  }

  @Test func `the order in which articles came in changes no byte of any export`() throws {
    let (other, turned) = try ReportTests.library(InventedLibrary.articles.reversed())
    try withExtendedLifetime(other) {
      #expect(try Report(answerer: turned).markdown == Report(answerer: answerer).markdown)
      #expect(try EntityGraph(answerer: turned) == EntityGraph(answerer: answerer))
      let here = try TableExport.all(of: answerer.store), there = try TableExport.all(of: turned.store)
      for (left, right) in zip(here, there) { #expect(left == right, "\(left.name)") }
    }
  }

  @Test func `a table of every export has rows for what the articles hold`() throws {
    let tables = try TableExport.all(of: answerer.store)
    let counts = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0.sheet.rows.count) })
    #expect(counts["articles"] == 4)
    #expect(counts["claims"] == 6)
    #expect(counts["relations"] == 5)
    #expect(counts["roles"] == 3)
  }

  @Test func `a graph has an edge for each relation and each office`() throws {
    let graph = try EntityGraph(answerer: answerer)
    #expect(graph.edges.count == 8)
    #expect(graph.edges.count { $0.predicate == "role" } == 3)
    #expect(
      graph.edges.allSatisfy { edge in
        edge.evidence.contains { $0.name == "place" && $0.value.contains(".txt:") }
      })
  }

  @Test func `an empty knowledge base makes an empty report`() throws {
    let (folder, answerer) = try ReportTests.library([])
    let report = try withExtendedLifetime(folder) { try Report(answerer: answerer) }
    #expect(report.isEmpty)
  }
}
