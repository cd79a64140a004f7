import Foundation
import GRDB
import Knowledge
import TextRepair

/// Inserts rows into one table through a statement that is prepared once for each connection.
struct RowWriter {
  /// The value of a column.
  typealias Value = (any DatabaseValueConvertible)?

  private let statement: GRDB.Statement
  private let article: String

  /// A writer of rows for one article.
  ///
  /// - Parameters:
  ///   - database: the connection.
  ///   - table: the table.
  ///   - columns: the columns that get values, in order.
  ///   - free: those of them whose text may hold any character, NUL among them; they get bytes.
  ///   - article: the article that the rows are of, for messages.
  /// - Throws: SQLite's error where the table or a column is not there.
  init(_ database: Database, table: String, columns: [String], free: Set<String> = [], article: String) throws
  {
    let marks = columns.map { free.contains($0) ? "CAST(? AS TEXT)" : "?" }.joined(separator: ", ")
    statement = try database.cachedStatement(
      sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    self.article = article
  }

  /// Inserts a row with a value for each column.
  func insert(_ values: [Value]) throws {
    for case let text as String in values where text.utf8.contains(0) {
      throw StoreFailure.refusedReading(
        article: article, reason: "a text in it holds a NUL character, which SQLite would cut it off at")
    }
    try statement.execute(arguments: StatementArguments(values))
  }
}

extension Evidence {
  /// The values of the columns `span_start`, `span_end`, `source_start` and `source_end`.
  var values: [RowWriter.Value] { [span.start, span.end, source.start, source.end] }

  /// The names of those columns.
  static let columns = ["span_start", "span_end", "source_start", "source_end"]
}
