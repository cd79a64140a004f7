import Foundation
import GRDB
public import Knowledge

/// A knowledge base in a file, opened to be written; the file is an SQLite database that any client can read.
///
/// Several processes may write to one knowledge base at once: each waits for the other's transaction.
public struct KnowledgeStore: Sendable {
  /// What became of a reading.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It is on file now.
    case stored
    /// The same bytes, read by the same rules, were on file already.
    case unchanged
  }

  /// The file, as it was named.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens the knowledge base at `path`, making it where there is none and bringing an older one up to date.
  public init(path: String) throws(StoreFailure) {
    try Connection.checkWritable(path)
    self.path = path
    do {
      if let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size > 0 {
        let reader = try DatabaseQueue(path: path, configuration: Connection.reading())
        try reader.read { try Schema.check($0, path: path) }
      }
    } catch CocoaError.fileReadNoSuchFile {
      // There is no file yet: it is made below.
    } catch {
      throw StoreFailure(error, path: path)
    }
    queue = try KnowledgeStore.opened(path)
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try Schema.check(database, path: path)
          try Schema.migrate(database)
          return .commit
        }
      }
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// Puts a reading on file, in one transaction.
  ///
  /// A reading of bytes that are on file already is `unchanged` where the same rules read them, and takes
  /// the place of the earlier one where other rules did; what people decided is never touched.
  ///
  /// - Parameters:
  ///   - reading: what was got from the article; every entity it refers to is among its entities.
  ///   - original: the article's file.
  ///   - rulesVersion: the version of the rules and the lexicon that read it.
  /// - Returns: whether the reading is new on file.
  /// - Throws: ``StoreFailure/refusedReading(article:reason:)`` for a reading that breaks the rules of the schema;
  ///   any other failure concerns the database, not the article.
  public func insert(
    _ reading: Reading, original: [UInt8], rulesVersion: String
  ) throws(StoreFailure) -> Outcome {
    if let fault = ReadingCheck.fault(of: reading) {
      throw .refusedReading(article: reading.article.id, reason: fault)
    }
    let kept = KeptBytes(original)
    return try write { database in
      let article = reading.article
      if let known = try String.fetchOne(
        database, sql: "SELECT rules_version FROM articles WHERE id = ?", arguments: [article.id])
      {
        if known == rulesVersion {
          try SourceWriter(database).note(path: article.path, article: article.id)
          try SourceWriter(database).note(outcome: "unchanged", path: article.path, sha256: article.sha256)
          return .unchanged
        }
        try ReadingEraser(database).erase(article: article.id)
      }
      do {
        try ReadingWriter(database).write(reading, kept: kept, rulesVersion: rulesVersion)
        try SourceWriter(database).note(outcome: "stored", path: article.path, sha256: article.sha256)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw StoreFailure.refusedReading(
          article: article.id, reason: error.message ?? "a rule of the schema")
      }
      return .stored
    }
  }

  /// Whether the article of these bytes is on file as these rules read it; if so, notes that it was seen at `path` too.
  public func holds(sha256: String, path: String, rulesVersion: String) throws(StoreFailure) -> Bool {
    try write { database in
      let id = try String.fetchOne(
        database, sql: "SELECT id FROM articles WHERE sha256 = ? AND rules_version = ?",
        arguments: [sha256, rulesVersion])
      guard let id else { return false }
      try SourceWriter(database).note(path: path, article: id)
      try SourceWriter(database).note(outcome: "unchanged", path: path, sha256: sha256)
      return true
    }
  }

  /// Notes that a file could not be read or stored.
  ///
  /// - Parameters:
  ///   - path: the file, as it was named.
  ///   - sha256: the SHA-256 of its bytes; empty where they could not be read.
  ///   - stage: the stage at which it failed.
  ///   - reason: why, in a sentence.
  /// - Throws: ``StoreFailure`` where the database cannot be written.
  public func recordFailure(
    path: String, sha256: String, stage: String, reason: String
  ) throws(StoreFailure) {
    try write { database in
      try SourceWriter(database).note(
        outcome: "failed", path: path, sha256: sha256, stage: stage, reason: reason)
    }
  }

  /// A reader of the same knowledge base.
  public func reader() throws(StoreFailure) -> StoreReader { try StoreReader(path: path) }

  /// Closes the file; nothing can be written afterwards.
  public func close() throws(StoreFailure) {
    do { try queue.close() } catch { throw StoreFailure(error, path: path) }
  }

  private func write<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try queue.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { preconditionFailure("a committed transaction has a value") }
        return value
      }
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// Opens a database to be written, again and again while another process is about to open it too.
  ///
  /// The step into write-ahead logging needs the file alone, and SQLite does not always wait for it.
  private static func opened(_ path: String) throws(StoreFailure) -> DatabaseQueue {
    let end = ContinuousClock.now + .seconds(Connection.patience)
    while true {
      do {
        return try DatabaseQueue(path: path, configuration: Connection.writing())
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
        Thread.sleep(forTimeInterval: 0.01)
      } catch {
        throw StoreFailure(error, path: path)
      }
    }
  }
}
