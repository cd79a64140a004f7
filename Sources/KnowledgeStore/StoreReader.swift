/// A knowledge base opened to be read only.
public struct StoreReader: Sendable {
  /// Opens the knowledge base at `path`.
  public init(path: String) throws(StoreFailure) { throw .missing(path: path) }
  /// The rows of one of this program's own statements; `:name` stands for a value.
  public func rows(_ sql: String, _ values: [String: StoreValue] = [:]) throws(StoreFailure) -> ResultTable {
    ResultTable(columns: [], rows: [])
  }
  /// The rows of a statement that a person wrote: one SELECT, within limits.
  public func sql(_ statement: String, limits: QueryLimits = QueryLimits()) throws(StoreFailure) -> ResultTable {
    ResultTable(columns: [], rows: [])
  }
  /// The original bytes of an article; nil where it is not on file.
  public func original(ofArticle id: String) throws(StoreFailure) -> [UInt8]? { nil }
  /// The description of the database's tables and views in Markdown: `docs/schema.md`.
  public func schemaDocument() throws(StoreFailure) -> String { "" }
}

/// How far a statement that a person wrote may go.
public struct QueryLimits: Hashable, Sendable {
  /// The number of rows after which the answer is cut.
  public var rows: Int
  /// The time after which the statement is stopped, in seconds.
  public var seconds: Int

  /// Limits.
  public init(rows: Int = 10_000, seconds: Int = 30) {
    self.rows = rows
    self.seconds = seconds
  }
}
