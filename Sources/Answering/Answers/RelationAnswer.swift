public import Knowledge

/// What holds between two entities, with everything that is needed to cite it.
public struct RelationAnswer: Hashable, Sendable, Codable {
  /// The relation's stable id.
  public let id: String
  /// The one end.
  public let subject: EntityName
  /// One of ``Knowledge/Predicates/relations``.
  public let predicate: String
  /// The other end.
  public let object: EntityName
  /// The words of the article in which it is written.
  public let words: String
  /// The name of the rule that found it.
  public let rule: String
  /// The article it stands in.
  public let article: ArticleCitation
  /// Where it is written.
  public let evidence: Evidence
}
