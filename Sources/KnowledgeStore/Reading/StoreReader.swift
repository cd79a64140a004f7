import Foundation
import GRDB
import GRDBSQLite

/// A knowledge base opened to be read only: nothing that is asked of it can change it.
public struct StoreReader: Sendable {
  /// The file, as it was named.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens the knowledge base at `path`; one on a read-only medium too.
  public init(path: String) throws(StoreFailure) {
    try Connection.checkReadable(path)
    self.path = path
    do {
      queue = try StoreReader.opened(path)
      try queue.read { database in
        try Schema.check(database, path: path)
        let found = try Schema.foundVersion(database)
        guard found == Schema.version else {
          throw StoreFailure.older(path: path, found: found, known: Schema.version)
        }
      }
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// The rows of one of this program's own statements.
  ///
  /// - Parameters:
  ///   - sql: one SELECT; `:name` stands for a value.
  ///   - values: a value for each name. Text with a NUL character in it equals no text on file.
  /// - Returns: the rows in the order of the statement.
  /// - Throws: ``StoreFailure`` where the file cannot be read or the statement makes no sense.
  public func rows(_ sql: String, _ values: [String: StoreValue] = [:]) throws(StoreFailure) -> ResultTable {
    try read { database in
      let statement = try database.cachedStatement(sql: sql)
      let rows = try Row.fetchAll(statement, arguments: StatementArguments(values.mapValues(\.argument)))
      return ResultTable(
        columns: statement.columnNames, rows: rows.map { $0.databaseValues.map(StoreValue.init) })
    }
  }

  /// The original bytes of an article; nil where it is not on file.
  public func original(ofArticle id: String) throws(StoreFailure) -> [UInt8]? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT coding, byte_count, bytes FROM article_originals WHERE article = ?",
        arguments: [id])
      guard let row, let coding = KeptBytes.Coding(rawValue: row["coding"]) else { return nil }
      guard let bytes = KeptBytes(coding: coding, count: row["byte_count"], data: row["bytes"]).bytes else {
        throw StoreFailure.damaged(path: path, reason: "the file of article \(id) cannot be unpacked")
      }
      return bytes
    }
  }

  /// Reads with a connection that can change nothing.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// Opens a file to be read; where SQLite may not put its lock files beside it, as a file that nobody changes.
  private static func opened(_ path: String) throws -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: path, configuration: Connection.reading())
      try queue.read { _ = try Schema.foundVersion($0) }
      return queue
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
      && !FileManager.default.fileExists(atPath: path + "-wal")
    {
      let place = URL(fileURLWithPath: path).absoluteString
      return try DatabaseQueue(path: place + "?immutable=1", configuration: Connection.reading())
    }
  }
}

extension Row {
  /// The values of all columns, in order.
  var databaseValues: [DatabaseValue] { (0..<count).map { self[$0] } }
}

extension StoreValue {
  /// A value as SQLite holds it.
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob([UInt8](data))
    }
  }

  /// The value as an argument of a statement; text that SQLite would cut at a NUL character goes in as bytes.
  var argument: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }
}
