public import Knowledge

/// A knowledge base in a file, opened to be written.
public struct KnowledgeStore: Sendable {
  /// What became of a reading.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It is on file now.
    case stored
    /// The same bytes, read by the same rules, were on file already.
    case unchanged
  }

  /// Opens the knowledge base at `path`, making it where there is none.
  public init(path: String) throws(StoreFailure) { throw .missing(path: path) }
  /// Puts a reading on file, in one transaction.
  public func insert(_ reading: Reading, original: [UInt8], rulesVersion: String) throws(StoreFailure) -> Outcome { .stored }
}
