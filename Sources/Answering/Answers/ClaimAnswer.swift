public import Knowledge

/// A statement on file, with everything that is needed to cite it.
public struct ClaimAnswer: Hashable, Sendable, Codable {
  /// The statement's stable id.
  public let id: String
  /// What was said, without quotation marks and attribution; pieces joined by one space.
  public let quotation: String
  /// Who says it, where they have a name; several for a joint statement.
  public let speakers: [EntityName]
  /// The speaker as the article describes it at its fullest; empty where it does not say.
  public let speakerText: String
  /// What the article lets one know of the speaker.
  public let attribution: Attribution
  /// Quoted, reported, or both.
  public let form: QuotationForm
  /// The reporting words as used; empty where a bare quotation continues.
  public let cue: String
  /// Whom it was said to.
  public let addressee: EntityName?
  /// What the words are about.
  public let about: [EntityName]
  /// When it was said, where the article tells.
  public let said: PartialDate?
  /// The name of the rule that found it.
  public let rule: String
  /// The article it stands in.
  public let article: ArticleCitation
  /// Where its pieces stand in the clean text and in the file; together they are ``quotation``.
  public let pieces: [Evidence]
}
