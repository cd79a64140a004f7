public import KnowledgeStore

/// Where articles come from.
public enum IngestInput: Hashable, Sendable {
  /// A file, or a folder whose articles are taken with those of the folders in it.
  case path(String)
  /// What the caller read from standard input.
  case standardInput([UInt8])
}

/// Reads articles, several at a time, and puts them on file one by one in the order of the input.
public struct Ingest: Sendable {
  private let reader: ArticleReader
  private let store: KnowledgeStore
  private let rulesVersion: String
  private let width: Int

  /// An ingest into a store.
  ///
  /// - Parameters:
  ///   - reader: how bytes are read.
  ///   - store: where readings go.
  ///   - rulesVersion: the version of rules and lexicon, for the record.
  ///   - width: how many articles are read at the same time, 1 at least.
  public init(reader: ArticleReader, store: KnowledgeStore, rulesVersion: String, width: Int) {
    self.reader = reader
    self.store = store
    self.rulesVersion = rulesVersion
    self.width = max(1, width)
  }

  /// Reads and stores every article of `inputs`, and tells of each as soon as its turn has come.
  ///
  /// - Throws: the failure that ended the whole run, such as a full disk; one bad article does not.
  public func run(
    _ inputs: [IngestInput], report: (IngestOutcome) -> Void
  ) async throws(StoreFailure) -> IngestSummary {
    IngestSummary()
  }
}
