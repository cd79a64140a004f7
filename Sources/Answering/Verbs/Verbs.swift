public import KnowledgeStore

extension Answerer {
  /// The statements that meet a filter, oldest first, then by article, place and id.
  public func claims(_ filter: ClaimFilter) throws(AnsweringFailure) -> [ClaimAnswer] { [] }
  /// The values that meet a filter, by subject, predicate, date and id.
  public func facts(_ filter: FactFilter) throws(AnsweringFailure) -> [FactAnswer] { [] }
  /// The releases that meet a filter, oldest first; undated ones last.
  public func releases(_ filter: ReleaseFilter) throws(AnsweringFailure) -> [ReleaseAnswer] { [] }
  /// The relations that meet a filter, by predicate, subject, object and id.
  public func relations(_ filter: RelationFilter) throws(AnsweringFailure) -> [RelationAnswer] { [] }
  /// The values that contradict each other.
  public func contradictions() throws(AnsweringFailure) -> [Contradiction] { [] }
  /// All that is on file about the entity of that id, name or alias.
  public func card(of name: String) throws(AnsweringFailure) -> Card { throw .unknownName(name, similar: []) }
  /// Every entity that an id, a name or an alias stands for, in order; empty where nothing on file has it.
  public func entities(named name: String) throws(AnsweringFailure) -> [EntityName] { [] }
  /// Runs a saved question with its values.
  public func run(_ query: SavedQuery, with values: [String: String]) throws(AnsweringFailure) -> ResultTable {
    ResultTable(columns: [], rows: [])
  }
}
