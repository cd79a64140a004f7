import Foundation
import GRDB
import InventedReadings
import Knowledge
import Testing
import TextRepair

@testable import KnowledgeStore

@Suite("The schema")
struct SchemaTests {
  private let folder: ScratchFolder
  private let store: KnowledgeStore
  private let queue: DatabaseQueue

  init() throws {
    folder = try ScratchFolder()
    store = try KnowledgeStore(path: folder.file("test.db"))
    let article = InventedLibrary.launch
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    queue = try DatabaseQueue(path: store.path)
  }

  @Test func `every table and view has a description, and every column a meaning`() throws {
    let document = try store.reader().schemaDocument()
    let sections = document.components(separatedBy: "\n## ").dropFirst()
    #expect(sections.count == 39)
    for section in sections {
      let lines = section.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count > 2 && lines[2].hasSuffix("."), "\(lines[0]) has no description")
      for row in lines where row.hasPrefix("| `") {
        #expect(!row.hasSuffix("|  |"), "\(lines[0]): \(row) has no meaning")
      }
    }
  }

  @Test func `the description is the same for an empty database and a full one`() throws {
    let empty = try KnowledgeStore(path: folder.file("empty.db"))
    #expect(try empty.reader().schemaDocument() == store.reader().schemaDocument())
  }

  @Test(arguments: [
    ("UPDATE entities SET kind = 'planet'", "no such kind"),
    ("UPDATE entities SET kind = 'person' WHERE id = 'company/qinglu'", "the id begins with the kind"),
    ("UPDATE articles SET damage = 1.5", "damage is a share"),
    ("UPDATE articles SET language = 'fr'", "zh or en"),
    ("UPDATE articles SET published = 'yesterday'", "a date"),
    ("UPDATE claims SET attribution = 'rumoured'", "no such attribution"),
    ("UPDATE claims SET form = 'sung'", "no such form"),
    ("UPDATE claims SET span_end = span_start", "evidence is never empty"),
    ("UPDATE claims SET source_start = -1", "evidence never lies before the file"),
    ("UPDATE claims SET cue_end = NULL WHERE cue_start IS NOT NULL", "both ends of the cue or none"),
    ("UPDATE facts SET predicate = 'colour'", "no such property"),
    ("UPDATE facts SET predicate = 'other:'", "other: needs a word"),
    ("UPDATE facts SET date = '7/19'", "a date"),
    ("UPDATE facts SET subject = 'model/unheard-of'", "a subject is on file"),
    ("UPDATE facts SET claim = 'unheard-of'", "a statement is on file"),
    ("UPDATE relations SET predicate = 'admires'", "no such relation"),
    ("UPDATE relations SET article = 'unheard-of'", "an article is on file"),
    ("UPDATE mentions SET text = ''", "a mention has words"),
    ("UPDATE roles SET title = NULL", "a role has a title"),
    ("DELETE FROM entities WHERE id = 'company/qinglu'", "an entity that is referred to stays"),
    (
      "INSERT INTO claim_speakers SELECT claim, 9, entity FROM claim_speakers",
      "a speaker speaks once in a statement"
    ),
    (
      "INSERT INTO ingest_outcomes VALUES ('p', '', 'failed', NULL, NULL)",
      "a failure has a stage and a reason"
    ),
    ("INSERT INTO ingest_outcomes VALUES ('p', '', 'stored', 'parse', 'why')", "a success has neither"),
    (
      "INSERT INTO judgements VALUES ('j', 'b', 'a', 'same', 'Mo', '2024', '', NULL)",
      "a pair is judged in one order"
    ),
    ("INSERT INTO judgements VALUES ('j', 'a', 'b', 'maybe', 'Mo', '2024', '', NULL)", "no such verdict"),
    ("UPDATE articles SET damage = 'much'", "a number is a number"),
  ])
  func `a row that breaks a rule is refused`(sql: String, why: String) throws {
    #expect(throws: DatabaseError.self, "\(why)") {
      try queue.write { try $0.execute(sql: sql) }
    }
  }

  @Test func `a row that breaks no rule is taken`() throws {
    try queue.write { database in
      try database.execute(
        sql: """
          UPDATE articles SET published = '--07-19';
          UPDATE facts SET predicate = 'other:ranking', date = '2023';
          INSERT INTO ingest_outcomes VALUES ('p', '', 'failed', 'parse', 'why');
          """)
    }
  }

  @Test func `the vocabulary of the code is the vocabulary of the schema`() throws {
    try queue.write { database in
      for predicate in Predicates.facts {
        try database.execute(sql: "UPDATE facts SET predicate = ?", arguments: [predicate])
      }
      for predicate in Predicates.relations {
        try database.execute(sql: "UPDATE relations SET predicate = ?", arguments: [predicate])
      }
      for attribution in Attribution.allCases {
        try database.execute(sql: "UPDATE claims SET attribution = ?", arguments: [attribution.rawValue])
      }
      for form in QuotationForm.allCases {
        try database.execute(sql: "UPDATE claims SET form = ?", arguments: [form.rawValue])
      }
      for kind in EntityKind.allCases {
        try database.execute(
          sql: "INSERT INTO entities VALUES (?, ?, 'x', 0)", arguments: ["\(kind.rawValue)/x", kind.rawValue])
      }
    }
  }

  @Test func `deleting an article takes everything with it that it says`() throws {
    try queue.write { database in
      try database.execute(
        sql: """
          DELETE FROM claim_search_rows; DELETE FROM article_search_rows; DELETE FROM facts; DELETE FROM articles
          """)
      for table in [
        "claims", "claim_spans", "mentions", "relations", "roles", "article_texts", "article_sources",
      ] {
        #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") == 0, "\(table)")
      }
    }
  }

  @Test func `the view of releases gives date, precision, developer, evidence and the number of sources`()
    throws
  {
    for article in InventedLibrary.articles {
      _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    }
    let found = try store.reader().rows(
      "SELECT model, date, date_precision, developer_name, sources, span_start FROM releases ORDER BY date, id"
    )
    #expect(
      found.rows == [
        [
          "model/shuangren", "--07-19", "day of some year", .null, 1,
          start(InventedLibrary.rumour, "霜刃模型将在7月19日发布"),
        ],
        [
          "model/qinglu-2", "2024-02", "month", "青麓科技", 1, start(InventedLibrary.rumour, "青麓-2早在2024年2月就已发布"),
        ],
        ["model/qinglu-2", "2024-03-04", "day", "青麓科技", 1, start(InventedLibrary.launch, "3月4日，青麓科技发布青麓-2")],
      ])
  }

  private func start(_ article: InventedArticle, _ words: String) -> StoreValue {
    .integer(Int64(article.place(of: words).span.start))
  }

  @Test func `copies of one article count as one source`() throws {
    for name in ["a", "b", "c"] {
      var article = InventedArticle("青麓-2于2024年3月发布。转载\(name)", path: name)
      article.name("model/qinglu-2", "青麓-2")
      article.state("model/qinglu-2", "released", "2024-03", date: "2024-03", in: "2024年3月发布")
      _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
      if name != "c" {
        try queue.write {
          try $0.execute(sql: "INSERT INTO clusters VALUES (?, 'copies')", arguments: [article.id])
        }
      }
    }
    let found = try store.reader().rows("SELECT DISTINCT sources FROM releases WHERE date = '2024-03'")
    #expect(found.rows == [[2]])
  }

  @Test func `of several values the view of current facts keeps the latest, and contested ones side by side`()
    throws
  {
    for (path, published, value) in [("a", "2024-01", "5"), ("b", "2024-06", "3"), ("c", "2024-06", "4")] {
      var article = InventedArticle("青麓-2收\(value)元", path: path, published: published)
      article.name("model/qinglu-2", "青麓-2")
      article.state("model/qinglu-2", "price", value, unit: "CNY", in: "收\(value)元")
      _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    }
    let found = try store.reader().rows(
      "SELECT value FROM current_facts WHERE predicate = 'price' ORDER BY value")
    #expect(found.rows == [["3"], ["4"]])
  }
}
