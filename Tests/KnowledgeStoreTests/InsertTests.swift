import Foundation
import GRDB
import InventedReadings
import Knowledge
import Testing
import TextRepair

@testable import KnowledgeStore

@Suite("Putting readings on file")
struct InsertTests {
  private let folder: ScratchFolder
  private let store: KnowledgeStore

  init() throws {
    folder = try ScratchFolder()
    store = try KnowledgeStore(path: folder.file("test.db"))
  }

  @Test(arguments: InventedLibrary.articles.indices)
  func `a reading comes back as it went in`(place: Int) throws {
    let article = InventedLibrary.articles[place]
    let reading = article.reading(authors: ["沈墨", "Ada Quill"])
    #expect(try store.insert(reading, original: article.original, rulesVersion: "1") == .stored)
    #expect(try store.reader().reading(ofArticle: article.id) == reading)
  }

  @Test func `repairs and what was set apart come back, NUL characters and what was undecided too`() throws {
    let article = InventedLibrary.launch
    let reading = article.reading(
      repairs: [
        Repair(
          kind: .pinyinGloss, span: TextSpan(start: 3, end: 3), source: TextSpan(start: 19, end: 24),
          before: "(fā)",
          after: "", certain: true),
        Repair(
          kind: .whitespace, span: TextSpan(start: 9, end: 10), source: TextSpan(start: 30, end: 32),
          before: "\0\u{7}",
          after: " ", certain: false),
        Repair(
          kind: .byteSlip, span: TextSpan(start: 12, end: 15), source: TextSpan(start: 34, end: 36),
          before: "帔?",
          after: "\u{FFFD}", certain: false, alternatives: ["鹭", "鹰"]),
      ],
      boilerplate: [
        SetAside(source: TextSpan(start: 0, end: 16), reason: .siteHeader, text: "星闻网 | \0 首页")
      ])
    _ = try store.insert(reading, original: article.original, rulesVersion: "1")
    #expect(try store.reader().reading(ofArticle: article.id) == reading)
  }

  @Test func `the file comes back byte for byte, compressed or not`() throws {
    let article = InventedLibrary.launch
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    let short = InventedArticle("短")
    _ = try store.insert(short.reading(), original: [0xFF, 0x00], rulesVersion: "1")
    let reader = try store.reader()
    #expect(try reader.original(ofArticle: article.id) == article.original)
    #expect(try reader.original(ofArticle: short.id) == [0xFF, 0x00])
    #expect(try reader.original(ofArticle: "none") == nil)
    let codings = try reader.rows("SELECT DISTINCT coding FROM article_originals ORDER BY coding").rows
    #expect(codings == [["identity"], ["zlib"]])
  }

  @Test func `the same bytes a second time are unchanged, and the second place is noted`() throws {
    let article = InventedLibrary.launch
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    #expect(try store.insert(article.reading(), original: article.original, rulesVersion: "1") == .unchanged)
    let sha256 = article.reading().article.sha256
    #expect(try store.holds(sha256: sha256, path: "elsewhere.txt", rulesVersion: "1"))
    #expect(try !store.holds(sha256: sha256, path: "elsewhere.txt", rulesVersion: "2"))
    let sources = try store.reader().rows("SELECT path FROM article_sources ORDER BY path").rows
    #expect(sources == [["articles/launch.txt"], ["elsewhere.txt"]])
  }

  @Test func `newer rules take the place of an older reading and leave nothing of it behind`() throws {
    let article = InventedLibrary.launch
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    var other = InventedArticle(article.text, path: "articles/launch.txt")
    other.name("company/qinglu-keji", "青麓科技")
    other.say("青麓-2会挤压霜刃模型的市场", as: "一位投资人", attribution: .anonymous)
    #expect(try store.insert(other.reading(), original: other.original, rulesVersion: "2") == .stored)
    let reader = try store.reader()
    #expect(try reader.reading(ofArticle: other.id) == other.reading())
    #expect(try reader.rows("SELECT id FROM entities").rows == [["company/qinglu-keji"]])
    #expect(try reader.rows("SELECT entity, alias FROM aliases").rows == [["company/qinglu-keji", "青麓科技"]])
    let hits = try reader.rows("SELECT rowid FROM claim_search WHERE claim_search MATCH '\"成 本\"'").rows
    #expect(hits.isEmpty)
  }

  @Test func `what people decided survives a reading by newer rules`() throws {
    let article = InventedLibrary.launch
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    try DatabaseQueue(path: store.path).write { database in
      try database.execute(
        sql: """
          INSERT INTO judgements VALUES ('j', 'model/a', 'model/b', 'same', 'Mo', '2024-06-01', 'one model', NULL);
          INSERT INTO corrections VALUES ('c', 'some-claim', 'cue', '说', 'Mo', '2024-06-01', 'misread', NULL);
          """)
    }
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "2")
    let counts = try store.reader().rows(
      "SELECT (SELECT count(*) FROM judgements), (SELECT count(*) FROM corrections)")
    #expect(counts.rows == [[1, 1]])
  }

  @Test func `rows do not depend on the order in which articles came`() throws {
    let other = try KnowledgeStore(path: folder.file("other.db"))
    for article in InventedLibrary.articles {
      _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    }
    for article in InventedLibrary.articles.reversed() {
      _ = try other.insert(article.reading(), original: article.original, rulesVersion: "1")
    }
    for table in [
      "entities", "aliases", "claims", "facts", "relations", "mentions", "roles", "article_entities",
    ] {
      let sql = "SELECT * FROM \(table) ORDER BY 1, 2, 3"
      #expect(try store.reader().rows(sql) == other.reader().rows(sql), "\(table)")
    }
  }

  @Test
  func
    `of two names that articles make known the one that sorts first stands, and the lexicon's goes before both`()
    throws
  {
    for (name, known) in [("Zeta", false), ("Alpha", false), ("Middle", true), ("Aa", false)] {
      var article = InventedArticle("\(name) 发布了。", path: name)
      article.name("model/x", name, known: known)
      _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
      let row = try store.reader().rows("SELECT name, is_known FROM entities").rows
      let expected: [String: [StoreValue]] = [
        "Zeta": ["Zeta", 0], "Alpha": ["Alpha", 0], "Middle": ["Middle", 1], "Aa": ["Middle", 1],
      ]
      #expect(row == [expected[name]])
    }
  }

  @Test func `a reading that refers to an entity it does not name is refused whole`() throws {
    var article = InventedArticle("青麓-2发布。")
    article.state("model/qinglu-2", "released", nil, in: "青麓-2发布")
    let fact = article.reading().facts[0].id
    #expect(
      throws: StoreFailure.refusedReading(
        article: article.id,
        reason: "its fact \(fact) refers to model/qinglu-2, which is not among its entities")
    ) { try store.insert(article.reading(), original: article.original, rulesVersion: "1") }
    #expect(try store.reader().rows("SELECT count(*) FROM articles").rows == [[0]])
  }

  @Test func `a NUL character in a text that is searched is refused, for SQLite would cut the text there`()
    throws
  {
    let article = InventedArticle("前\0后")
    #expect(throws: StoreFailure.self) {
      try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    }
    #expect(try store.reader().articles().isEmpty)
  }

  @Test(arguments: [
    "'; DROP TABLE claims; --", "\"quoted\"", "100% _like_ [glob]*", "\u{FEFF}零宽\u{200B}", "𠮷野家🙂",
  ])
  func `hostile words are words`(words: String) throws {
    var article = InventedArticle("他说：\(words)。", title: words, outlet: words)
    article.name("model/hostile", words)
    article.say(words, as: words, attribution: .anonymous, about: ["model/hostile"])
    let reading = article.reading(authors: [words])
    _ = try store.insert(reading, original: article.original, rulesVersion: "1")
    #expect(try store.reader().reading(ofArticle: article.id) == reading)
    #expect(
      try store.reader().rows("SELECT text FROM claims WHERE text = :t", ["t": .text(words)]).rows.count == 1)
  }

  @Test func `a value that holds a NUL character finds nothing, not what stands before it`() throws {
    let article = InventedLibrary.launch
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    let found = try store.reader().rows(
      "SELECT id FROM entities WHERE id = :id", ["id": .text("company/qinglu\0-ltd")])
    #expect(found.rows.isEmpty)
  }
}
