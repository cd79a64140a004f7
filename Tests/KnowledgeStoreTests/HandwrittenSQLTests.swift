import Foundation
import InventedReadings
import Testing

@testable import KnowledgeStore

@Suite("SQL that people write")
struct HandwrittenSQLTests {
  private let folder: ScratchFolder
  private let reader: StoreReader
  private let before: Data

  init() throws {
    folder = try ScratchFolder()
    let store = try KnowledgeStore(path: folder.file("test.db"))
    for article in InventedLibrary.articles {
      _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    }
    try store.close()
    before = try Data(contentsOf: URL(fileURLWithPath: store.path))
    reader = try StoreReader(path: store.path)
  }

  @Test(arguments: [
    "SELECT name FROM companies ORDER BY id LIMIT 1",
    "  -- who?\n/* which */ select name from companies order by id limit 1;",
    "WITH firms AS (SELECT * FROM companies) SELECT name FROM firms ORDER BY id LIMIT 1",
    "VALUES ('青麓科技')",
  ])
  func `a question is answered`(sql: String) throws {
    #expect(try reader.sql(sql).rows == [["青麓科技"]])
  }

  @Test func `columns keep their names and their order, two alike among them`() throws {
    let table = try reader.sql("SELECT 1 AS b, 2 AS a, 3.5 AS b, NULL, x'00ff'")
    #expect(table.columns == ["b", "a", "b", "NULL", "x'00ff'"])
    #expect(table.rows == [[1, 2, .real(3.5), .null, .blob([0, 255])]])
  }

  @Test(arguments: [
    ("DELETE FROM claims", "it begins with DELETE; only SELECT, WITH, VALUES and EXPLAIN are run"),
    ("PRAGMA user_version = 7", "it begins with PRAGMA; only SELECT, WITH, VALUES and EXPLAIN are run"),
    ("ATTACH 'other.db' AS other", "it begins with ATTACH; only SELECT, WITH, VALUES and EXPLAIN are run"),
    ("VACUUM INTO 'copy.db'", "it begins with VACUUM; only SELECT, WITH, VALUES and EXPLAIN are run"),
    ("BEGIN", "it begins with BEGIN; only SELECT, WITH, VALUES and EXPLAIN are run"),
    (
      "WITH gone AS (SELECT 1) DELETE FROM claims",
      "it would change the database, which is opened to be read only"
    ),
    ("", "it is empty"), (" -- nothing\n", "it is empty"), ("/* open", "it is empty"),
    ("SELECT 1\0", "it holds a NUL character"),
    ("SELECT 1; SELECT 2", "it holds more than one statement; write one at a time"),
    ("select 1; delete from claims", "it holds more than one statement; write one at a time"),
  ])
  func `anything but a question is refused, and nothing changes`(sql: String, reason: String) throws {
    #expect(throws: StoreFailure.refusedStatement(reason: reason)) { try reader.sql(sql) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: reader.path)) == before)
  }

  @Test(arguments: [
    ("SELECT colour FROM claims", "no such column: colour"),
    ("SELECT * FROM planets", "no such table: planets"), ("SELECT (", "incomplete input"),
  ])
  func `what SQLite does not understand is said in its words`(sql: String, words: String) throws {
    let failure = try #require(throws: StoreFailure.self) { try reader.sql(sql) }
    #expect("\(failure)".contains(words))
    #expect("\(failure)".hasPrefix("SQLite does not understand the statement: "))
  }

  @Test func `no other file can be attached, not even by a statement that comes through`() throws {
    #expect(throws: StoreFailure.self) { try reader.rows("ATTACH ':memory:' AS other") }
  }

  @Test func `an answer is cut at the limit, and says so`() throws {
    let all = try reader.sql("SELECT id FROM mentions ORDER BY id")
    let some = try reader.sql("SELECT id FROM mentions ORDER BY id", limits: QueryLimits(rows: 3))
    #expect(some.rows == Array(all.rows.prefix(3)))
    #expect(some.isCut && !all.isCut)
    let exact = try reader.sql("SELECT id FROM mentions", limits: QueryLimits(rows: all.rows.count))
    #expect(!exact.isCut)
  }

  @Test func `a statement that never ends is stopped, and the next one runs`() throws {
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    #expect(throws: StoreFailure.tooSlow(seconds: 0)) {
      try reader.sql(endless, limits: QueryLimits(seconds: 0))
    }
    #expect(try reader.sql("SELECT 1").rows == [[1]])
  }

  @Test func `a value that would fill the memory is refused`() throws {
    #expect(throws: StoreFailure.self) { try reader.sql("SELECT length(zeroblob(1000000000))") }
  }
}
