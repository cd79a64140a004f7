import Foundation
import GRDB
import InventedReadings
import Testing

@testable import KnowledgeStore

@Suite("Opening a knowledge base")
struct OpeningTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func `a new one is made where there is none, and opens again`() throws {
    let path = folder.file("new.db")
    #expect(throws: StoreFailure.missing(path: path)) { try StoreReader(path: path) }
    let store = try KnowledgeStore(path: path)
    #expect(try store.reader().articles().isEmpty)
    #expect(try KnowledgeStore(path: path).reader().articles().isEmpty)
  }

  @Test func `an empty file becomes one`() throws {
    let path = try folder.write([], to: "empty.db")
    #expect(try KnowledgeStore(path: path).reader().articles().isEmpty)
  }

  @Test func `any SQLite client sees the version and whose it is`() throws {
    let path = folder.file("new.db")
    _ = try KnowledgeStore(path: path)
    let found = try DatabaseQueue(path: path).read { database in
      [
        try Int.fetchOne(database, sql: "PRAGMA user_version"),
        try Int.fetchOne(database, sql: "PRAGMA application_id"),
      ]
    }
    #expect(found == [1, 0x4C53_4350])
  }

  @Test func `a file that is no database is refused and left alone`() throws {
    let words = Array("这不是数据库。".utf8) + Array(repeating: 0x20, count: 5000)
    let path = try folder.write(words, to: "novel.db")
    #expect(throws: StoreFailure.notADatabase(path: path)) { try KnowledgeStore(path: path) }
    #expect(throws: StoreFailure.notADatabase(path: path)) { try StoreReader(path: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(words))
    #expect(
      "\(StoreFailure.notADatabase(path: "novel.db"))"
        == "novel.db is not a database; name another file with --db")
  }

  @Test func `a folder is no database`() {
    #expect(throws: StoreFailure.notADatabase(path: folder.path)) { try KnowledgeStore(path: folder.path) }
    #expect(throws: StoreFailure.notADatabase(path: folder.path)) { try StoreReader(path: folder.path) }
  }

  @Test func `the database of another program is refused and left alone`() throws {
    let path = folder.file("recipes.db")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: StoreFailure.foreign(path: path)) { try KnowledgeStore(path: path) }
    #expect(throws: StoreFailure.foreign(path: path)) { try StoreReader(path: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a database of a newer version is refused, to be read too`() throws {
    let path = folder.file("newer.db")
    try KnowledgeStore(path: path).close()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let failure = StoreFailure.newer(path: path, found: 99, known: 1)
    #expect(throws: failure) { try KnowledgeStore(path: path) }
    #expect(throws: failure) { try StoreReader(path: path) }
    #expect(
      "\(StoreFailure.newer(path: "a.db", found: 99, known: 1))"
        == "a.db has schema version 99, this program knows 1 at most; use a newer landscape")
  }

  @Test func `a database of an older version is not read before it is brought up to date`() throws {
    let path = folder.file("older.db")
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID); CREATE TABLE early (x)")
    }
    #expect(throws: StoreFailure.older(path: path, found: 0, known: 1)) { try StoreReader(path: path) }
    #expect(try KnowledgeStore(path: path).reader().articles().isEmpty)
  }

  @Test func `a folder that does not exist is named`() {
    let path = folder.file("nowhere/new.db")
    #expect(throws: StoreFailure.folderMissing(folder: folder.file("nowhere"))) {
      try KnowledgeStore(path: path)
    }
    #expect(throws: StoreFailure.missing(path: path)) { try StoreReader(path: path) }
  }

  @Test func `a place where no file can be made is named`() {
    let failure = #expect(throws: StoreFailure.self) { try KnowledgeStore(path: "/proc/landscape.db") }
    #expect(failure == .notWritable(path: "/proc/landscape.db"))
  }

  // Root may read and write whatever the permissions say.
  @Test(.enabled(if: getuid() != 0, "as root no file is out of reach"))
  func `a file that may not be read is named`() throws {
    let path = folder.file("locked.db")
    try KnowledgeStore(path: path).close()
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(throws: StoreFailure.notReadable(path: path)) { try StoreReader(path: path) }
  }

  @Test func `a damaged file is said to be damaged`() throws {
    let path = folder.file("damaged.db")
    let store = try KnowledgeStore(path: path)
    for article in InventedLibrary.articles {
      _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    }
    try store.close()
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for place in 4096..<bytes.count { bytes[place] = 0x5A }
    try folder.write(bytes, to: "damaged.db")
    let failure = #expect(throws: StoreFailure.self) { try StoreReader(path: path).articles() }
    guard case .damaged(path, _) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func `a name with spaces, quotes and a question mark is a name`() throws {
    let path = folder.file("知识 'base'? 100%.db")
    let article = InventedLibrary.launch
    let store = try KnowledgeStore(path: path)
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    #expect(try StoreReader(path: path).articles() == [article.id])
  }
}
