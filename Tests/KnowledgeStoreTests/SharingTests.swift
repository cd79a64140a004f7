import Foundation
import GRDB
import InventedReadings
import Testing

@testable import KnowledgeStore

@Suite("Sharing a knowledge base")
struct SharingTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func `many open a new one at once, and all that they write is there`() async throws {
    let path = folder.file("shared.db")
    let writers = 4, each = 10
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          let store = try KnowledgeStore(path: path)
          for number in 0..<each {
            var article = InventedArticle("第\(writer)-\(number)篇：青麓-2发布。", path: "\(writer)-\(number)")
            article.name("model/qinglu-2", "青麓-2")
            _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try StoreReader(path: path).articles().count == writers * each)
    #expect(try StoreReader(path: path).rows("PRAGMA integrity_check").rows == [["ok"]])
  }

  @Test func `two that write the same article at once leave one`() async throws {
    let path = folder.file("shared.db")
    let outcomes = try await withThrowingTaskGroup(of: KnowledgeStore.Outcome.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let article = InventedLibrary.launch
          return try KnowledgeStore(path: path)
            .insert(article.reading(), original: article.original, rulesVersion: "1")
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 == .stored }.count == 1)
    #expect(try StoreReader(path: path).articles().count == 1)
  }

  @Test func `a reader sees what was there before a transaction that is still open`() throws {
    let path = folder.file("shared.db")
    let store = try KnowledgeStore(path: path)
    let article = InventedLibrary.launch
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    let reader = try StoreReader(path: path)
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE; UPDATE claims SET cue = 'changed'")
      #expect(try reader.rows("SELECT count(*) FROM claims WHERE cue = 'changed'").rows == [[0]])
      try database.execute(sql: "ROLLBACK")
    }
  }

  /// A process that is killed leaves its files as they lie there: so a copy of them stands for what it leaves.
  @Test func `a writer that is killed in the middle of an article leaves nothing of it`() throws {
    let path = folder.file("killed.db"), left = folder.file("left.db")
    let store = try KnowledgeStore(path: path)
    let kept = InventedLibrary.launch
    _ = try store.insert(kept.reading(), original: kept.original, rulesVersion: "1")
    let writer = try DatabaseQueue(path: path)
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      for number in 0..<3000 {
        try database.execute(
          sql: "INSERT INTO entities VALUES (?, 'model', ?, 0)",
          arguments: ["model/m\(number)", String(repeating: "x", count: 500)])
      }
      for ending in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: path + ending, toPath: left + ending)
      }
      try database.execute(sql: "ROLLBACK")
    }
    let written = try FileManager.default.attributesOfItem(atPath: left + "-wal")[.size] as? Int
    #expect(written ?? 0 > 1_000_000, "the transaction was half on disk")
    let reader = try StoreReader(path: left)
    #expect(try reader.rows("SELECT count(*) FROM entities WHERE id LIKE 'model/m%'").rows == [[0]])
    #expect(try reader.reading(ofArticle: kept.id) == kept.reading())
    let next = InventedLibrary.price
    #expect(
      try KnowledgeStore(path: left).insert(next.reading(), original: next.original, rulesVersion: "1")
        == .stored)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "a small disk to fill cannot be mounted here"))
  func `a full disk is said to be full, and nothing is half written`() throws {
    let disk = try SmallDisk(at: folder.file("disk"))
    defer { disk.remove() }
    let path = disk.path + "/full.db"
    let store = try KnowledgeStore(path: path)
    var stored: [String] = []
    let failure = #expect(throws: StoreFailure.self) {
      for number in 0..<5000 {
        var article = InventedArticle(
          (0..<200).map { "第\(number)篇第\($0)句：青麓-2发布。" }.joined(), path: "\(number)")
        article.name("model/qinglu-2", "青麓-2")
        _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
        stored.append(article.id)
      }
    }
    #expect(failure == .diskFull(path: path))
    #expect(!stored.isEmpty)
    let reader = try StoreReader(path: path)
    #expect(try reader.articles() == stored.sorted())
    #expect(
      try reader.rows("SELECT count(DISTINCT article) FROM mentions").rows == [
        [.integer(Int64(stored.count))]
      ])
    #expect(try reader.rows("PRAGMA integrity_check").rows == [["ok"]])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "a disk that cannot be written cannot be mounted here"))
  func `a knowledge base on a medium that cannot be written is read`() throws {
    let disk = try SmallDisk(at: folder.file("disk"))
    defer { disk.remove() }
    let path = disk.path + "/read only?.db"
    let article = InventedLibrary.launch
    let store = try KnowledgeStore(path: path)
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    try store.close()
    try disk.lock()
    #expect(try StoreReader(path: path).articles() == [article.id])
    #expect(throws: StoreFailure.notWritable(path: path)) { try KnowledgeStore(path: path) }
  }
}
