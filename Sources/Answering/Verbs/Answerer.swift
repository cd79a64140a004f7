public import KnowledgeStore

/// Answers questions from a knowledge base, each with its evidence and in an order that is always the same.
public struct Answerer: Sendable {
  /// The knowledge base, opened to be read.
  public let store: StoreReader

  /// An answerer over a knowledge base.
  public init(store: StoreReader) {
    self.store = store
  }
}
