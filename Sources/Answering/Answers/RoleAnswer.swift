public import Knowledge

/// A person's office, with everything that is needed to cite it.
public struct RoleAnswer: Hashable, Sendable, Codable {
  /// The role's stable id.
  public let id: String
  /// Who holds it.
  public let person: EntityName
  /// The title as the article words it.
  public let title: String
  /// Where.
  public let organisation: EntityName
  /// The words of the article in which it is written.
  public let words: String
  /// The article it stands in; its date is the day as of which the role is vouched for.
  public let article: ArticleCitation
  /// Where it is written.
  public let evidence: Evidence
}
