public import Knowledge

/// A release or an announcement on file, with everything that is needed to cite it.
public struct ReleaseAnswer: Hashable, Sendable, Codable {
  /// The id of the fact that it comes from.
  public let id: String
  /// What came out.
  public let model: EntityName
  /// Who made it, as far as articles on file say; several where they name several.
  public let developers: [EntityName]
  /// `released` or `announced`.
  public let event: String
  /// When, as exactly as the article says.
  public let date: PartialDate?
  /// Words that narrow it.
  public let qualifier: String?
  /// How many articles on file give the same thing the same date.
  public let sourceCount: Int
  /// The words of the article in which it is written.
  public let words: String
  /// The article it stands in.
  public let article: ArticleCitation
  /// Where it is written.
  public let evidence: Evidence
}
