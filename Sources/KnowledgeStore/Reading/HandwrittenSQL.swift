import GRDB
import GRDBSQLite

/// How far a statement that a person wrote may go.
public struct QueryLimits: Hashable, Sendable {
  /// The number of rows after which the answer is cut.
  public var rows: Int
  /// The time after which the statement is stopped, in seconds.
  public var seconds: Int

  /// Limits; for a person at a terminal unless said otherwise.
  public init(rows: Int = 10_000, seconds: Int = 30) {
    self.rows = rows
    self.seconds = seconds
  }
}

extension StoreReader {
  /// The rows of a statement that a person wrote: one SELECT, WITH, VALUES or EXPLAIN.
  ///
  /// The connection cannot write, no other file can be attached, and PRAGMA is refused; what
  /// `PRAGMA table_info` tells, `SELECT * FROM pragma_table_info('claims')` tells too.
  ///
  /// - Throws: ``StoreFailure/refusedStatement(reason:)``, ``StoreFailure/badStatement(message:)`` or
  ///   ``StoreFailure/tooSlow(seconds:)``.
  public func sql(_ statement: String, limits: QueryLimits = QueryLimits()) throws(StoreFailure)
    -> ResultTable
  {
    try checkHandwritten(statement)
    let deadline = Deadline(seconds: limits.seconds)
    return try read { database in
      deadline.watch(database)
      defer { deadline.release(database) }
      do {
        return try fetch(statement, from: database, limit: limits.rows)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
        throw StoreFailure.tooSlow(seconds: limits.seconds)
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_MISUSE && error.message?.hasPrefix("Multiple statements") == true
      {
        throw StoreFailure.refusedStatement(reason: "it holds more than one statement; write one at a time")
      } catch let error as DatabaseError where [.SQLITE_ERROR, .SQLITE_MISUSE].contains(error.resultCode) {
        throw StoreFailure.badStatement(message: error.message ?? "no reason given")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
        throw StoreFailure.refusedStatement(
          reason: "it would change the database, which is opened to be read only")
      }
    }
  }

  private func fetch(_ sql: String, from database: Database, limit: Int) throws -> ResultTable {
    let statement = try database.makeStatement(sql: sql)
    guard statement.isReadonly else {
      throw StoreFailure.refusedStatement(
        reason: "it would change the database, which is opened to be read only")
    }
    let cursor = try Row.fetchCursor(statement)
    var rows: [[StoreValue]] = []
    var isCut = false
    while let row = try cursor.next() {
      guard rows.count < limit else {
        isCut = true
        break
      }
      rows.append(row.databaseValues.map(StoreValue.init))
    }
    return ResultTable(columns: statement.columnNames, rows: rows, isCut: isCut)
  }

  /// Refuses everything that does not begin as a question does.
  private func checkHandwritten(_ statement: String) throws(StoreFailure) {
    guard !statement.utf8.contains(0) else {
      throw .refusedStatement(reason: "it holds a NUL character")
    }
    let word = firstWord(of: statement)
    guard !word.isEmpty else { throw .refusedStatement(reason: "it is empty") }
    guard ["SELECT", "WITH", "VALUES", "EXPLAIN"].contains(word) else {
      throw .refusedStatement(
        reason: "it begins with \(word); only SELECT, WITH, VALUES and EXPLAIN are run")
    }
  }

  /// The first word, in capitals, behind white space, comments and opening brackets.
  private func firstWord(of statement: String) -> String {
    var rest = statement[...]
    while let first = rest.first {
      if first.isWhitespace || first == "(" || first == ";" {
        rest = rest.dropFirst()
      } else if rest.hasPrefix("--") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        guard let end = rest.firstRange(of: "*/") else { return "" }
        rest = rest[end.upperBound...]
      } else {
        return String(rest.prefix { $0.isLetter || $0 == "_" }).uppercased()
      }
    }
    return ""
  }
}

/// Stops a statement that runs for too long.
private final class Deadline: Sendable {
  /// How many steps of SQLite's machine lie between two looks at the clock.
  private static let stride: Int32 = 10_000
  private let end: ContinuousClock.Instant

  init(seconds: Int) { end = ContinuousClock.now + .seconds(seconds) }

  private var isOver: Bool { ContinuousClock.now >= end }

  /// Looks at the clock while a connection works; the caller keeps the deadline alive until ``release(_:)``.
  func watch(_ database: Database) {
    sqlite3_progress_handler(
      database.sqliteConnection, Deadline.stride,
      { context in
        guard let context else { return 0 }
        return Unmanaged<Deadline>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Looks no more.
  func release(_ database: Database) {
    sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil)
  }
}
