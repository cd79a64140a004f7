import Knowledge
public import KnowledgeStore

/// Answers questions from a knowledge base, each with its evidence and in an order that is always the same.
public struct Answerer: Sendable {
  /// The knowledge base, opened to be read.
  public let store: StoreReader
  /// Names of things beside those that articles call them by.
  private let listed: ListedNames

  /// An answerer over a knowledge base.
  public init(store: StoreReader, listed: ListedNames = .none) {
    self.store = store
    self.listed = listed
  }

  /// The things that a listed name stands for, whether they are on file or not.
  func listedIDs(of name: String) -> [EntityID] { listed.ids(of: name) }
}
