import InventedReadings
import Knowledge
import KnowledgeStore
import Testing
import TextRepair

@testable import Answering

@Suite("The questions in queries/")
struct QueriesFolderTests {
  private let library: Library

  init() throws { library = try Library.invented.get() }

  /// A saved question with its values, and columns of the rows that it gives.
  struct QueryCase: CustomTestStringConvertible {
    let name: String
    let values: [String: String]
    let columns: [String]
    let rows: [[StoreValue]]
    var testDescription: String {
      "\(name) \(values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })"
    }

    init(_ name: String, _ values: [String: String] = [:], _ columns: [String], _ rows: [[StoreValue]]) {
      self.name = name
      self.values = values
      self.columns = columns
      self.rows = rows
    }
  }

  static let cases = [
    QueryCase(
      "who-said-about", ["about": "青麓-2"], ["said", "speaker", "outlet"],
      [["2024-03-05", "一位投资人", "前沿周刊"], ["2024-05-20", "数脉观察", "数脉观察"]]),
    QueryCase(
      "who-said-about", ["about": "青麓-2", "since": "2024-04"], ["quotation", "source_start"],
      [["青麓-2的参数规模是80亿", source(InventedLibrary.price, "青麓-2的参数规模是80亿")]]),
    QueryCase(
      "what-did-they-say", ["by": "陆知微"], ["about", "cue", "quotation"],
      [["青麓科技", "表示", "开源不是口号， 是成本的选择。"]]),
    QueryCase("what-did-they-say", ["by": "秦朗"], ["about", "quotation"], [[.null, "大模型的下半场是应用"]]),
    QueryCase(
      "model-timeline", [:], ["date", "model", "sources"],
      [["--07-19", "霜刃模型", 1], ["2024-02", "青麓-2", 1], ["2024-03-04", "青麓-2", 1]]),
    QueryCase(
      "model-timeline", ["since": "2024", "until": "2024-02"], ["date", "outlet"], [["2024-02", "闲谈"]]),
    QueryCase(
      "releases-by-company", ["company": "青麓科技"], ["date", "path"],
      [["2024-02", "articles/rumour.txt"], ["2024-03-04", "articles/launch.txt"]]),
    QueryCase("releases-by-company", ["company": "霜刃智能"], ["date"], []),
    QueryCase(
      "prices", [:], ["model", "price", "unit"],
      [["青麓-2", "2", "CNY/1M tokens"], ["霜刃模型", "5", "CNY/1M tokens"]]),
    QueryCase("prices", ["model": "霜刃模型"], ["price", "as_of"], [["5", "2024-05-20"]]),
    QueryCase(
      "contested-facts", [:], ["subject", "predicate", "value", "other_value"],
      [["青麓-2", "parameters", "7e9", "8e9"], ["青麓-2", "released", "2024-02", "2024-03-04"]]),
    QueryCase("contested-facts", ["predicate": "price"], ["subject"], []),
    QueryCase("platforms-of-model", ["model": "青麓-2"], ["platform", "outlet"], [["云栈平台", "前沿周刊"]]),
    QueryCase("platforms-of-model", ["model": "霜刃模型"], ["platform"], []),
    QueryCase(
      "speakers-by-count", [:], ["speaker", "claims", "direct"],
      [
        ["霜刃智能", 1, .real(100)], ["数脉观察", 1, .real(0)], ["秦朗", 1, .real(0)], ["陆知微", 1, .real(100)],
        ["顾北辰", 1, .real(0)],
      ]),
    QueryCase("speakers-by-count", ["least": "2"], ["speaker"], []),
    QueryCase(
      "anonymous-sources", [:], ["outlet", "speaker"], [["前沿周刊", "一位投资人"], ["闲谈", "一位不愿具名的工程师"]]),
    QueryCase("anonymous-sources", ["outlet": "闲谈"], ["quotation"], [["还没调好。"]]),
    QueryCase(
      "funding", [:], ["predicate", "value", "unit", "qualifier"],
      [
        ["funding", "3.5e7", "USD", "B轮"], ["invested_in", "远岸资本", .null, .null],
        ["valuation", "2e8", "USD", .null],
      ]),
    QueryCase("funding", ["company": "青麓科技"], ["value"], []),
    QueryCase(
      "parameters", ["model": "青麓-2"], ["value", "number"], [["7e9", .real(7e9)], ["8e9", .real(8e9)]]),
    QueryCase(
      "roles", [:], ["person", "title", "first_seen"],
      [["陆知微", "CEO", "2024-03-05"], ["顾北辰", "创始人", "2024-06"], ["秦朗", "合伙人", "2024-06"]]),
    QueryCase("roles", ["organisation": "远岸资本"], ["person", "articles"], [["秦朗", 1]]),
    QueryCase(
      "claims-by-outlet", [:], ["outlet", "articles", "claims", "unnamed"],
      [
        ["前沿周刊", 2, 3, .real(100.0 / 3)], ["数脉观察", 1, 2, .real(0)], ["闲谈", 1, 1, .real(100)],
      ]),
    QueryCase("competitors", ["of": "青麓-2"], ["competitor", "kind"], [["霜刃模型", "model"]]),
    QueryCase("competitors", ["of": "霜刃模型"], ["competitor"], [["青麓-2"]]),
    QueryCase("scores", [:], ["model", "score", "qualifier"], [["霜刃模型", "71.5", "MMLU"]]),
    QueryCase(
      "articles-by-month", [:], ["month", "articles", "claims", "facts"],
      [["2024-03", 1, 2, 2], ["2024-05", 1, 2, 3], ["2024-06", 1, 1, 3], [.null, 1, 1, 2]]),
  ]

  @Test(arguments: cases)
  func `a saved question gives the rows that it promises`(row: QueryCase) throws {
    let query = try QueriesFolder.query(row.name)
    let answer = try library.answerer.run(query, with: row.values)
    #expect(answer.columns == query.columns.map(\.name))
    #expect(answer.records.map { record in row.columns.map { record[$0] } } == row.rows)
  }

  @Test func `the report and the saved question go by one rule`() throws {
    #expect(try QueriesFolder.query("contested-facts").sql.hasPrefix(ContradictionRule.sql))
  }

  @Test func `every saved question is asked in a test`() throws {
    let names = try QueriesFolder.all().map(\.name)
    #expect(names == Array(Set(QueriesFolderTests.cases.map(\.name))).sorted())
    #expect(names.count >= 10)
  }

  @Test func `a saved question keeps to what SQLite, DuckDB, PostgreSQL and Spark SQL read alike`() throws {
    for query in try QueriesFolder.all() {
      #expect(PortableSQL.faults(in: query) == [], "\(query.name)")
    }
  }

  @Test(arguments: [
    ("SELECT GROUP_CONCAT(a) FROM articles ORDER BY id", "group_concat"),
    ("SELECT IIF(a, b, c) FROM articles ORDER BY id", "iif"),
    ("SELECT MAX(a, b) FROM articles ORDER BY id", "max of two"),
    ("SELECT \"title\" FROM articles ORDER BY id", "quoted identifier"),
    ("SELECT a FROM articles WHERE a GLOB 'x*' ORDER BY id", "glob"),
    ("SELECT a FROM articles WHERE a IS NOT b ORDER BY id", "is not of two values"),
    ("SELECT CAST(a AS TEXT) FROM articles ORDER BY id", "cast to text"),
    ("SELECT model FROM releases ORDER BY id", "a view"),
    ("SELECT a FROM articles", "no order"),
    ("SELECT a FROM articles ORDER BY published", "an order that may tie"),
    ("SELECT strftime('%Y', a) FROM articles ORDER BY id", "strftime"),
    ("SELECT a FROM articles ORDER BY id LIMIT 5, 10", "limit with a comma"),
    ("SELECT a FROM articles WHERE b = :about ORDER BY id", "a parameter that the header does not name"),
  ])
  func `what only some of them read is found`(sql: String, why: String) throws {
    let query = try SavedQuery(name: "q", text: "-- title: T\n-- question: Q\n-- column: a: b\n\(sql)")
    #expect(!PortableSQL.faults(in: query).isEmpty, "\(why)")
  }

  private static func source(_ article: InventedArticle, _ words: String) -> StoreValue {
    .integer(Int64(article.place(of: words).source.start))
  }
}
