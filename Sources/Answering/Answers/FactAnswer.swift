public import Knowledge

/// A value on file, with everything that is needed to cite it.
public struct FactAnswer: Hashable, Sendable, Codable {
  /// The fact's stable id.
  public let id: String
  /// What it is a fact about.
  public let subject: EntityName
  /// Which property: one of ``Knowledge/Predicates/facts``, or `other:…`.
  public let predicate: String
  /// The value; nil for an undated release.
  public let value: String?
  /// The unit of a number.
  public let unit: String?
  /// Words that narrow the value.
  public let qualifier: String?
  /// When it held or happened.
  public let date: PartialDate?
  /// Who claims it, where somebody with a name does.
  public let attributedTo: EntityName?
  /// The id of the statement that it is part of.
  public let claim: String?
  /// The words of the article in which it is written.
  public let words: String
  /// The name of the rule that found it.
  public let rule: String
  /// The article it stands in.
  public let article: ArticleCitation
  /// Where it is written.
  public let evidence: Evidence
}
