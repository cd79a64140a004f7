/// A property of an entity, with the value an article gives it.
public struct Fact: Hashable, Sendable {
  /// Its stable name: tag, article, source range, subject as written, predicate, value.
  public let id: String
  /// The name of the rule that found it.
  public let rule: String
  /// What it is a fact about.
  public let subject: EntityID
  /// Which property: one of ``Predicates/facts``, or `other:…`.
  public let predicate: String
  /// The value: a plain number (`150000`, `7e9`), an ISO date, or words; nil for an undated release.
  public let value: String?
  /// The unit of a number: `USD/1K tokens`.
  public let unit: String?
  /// Words that narrow the value: `超过`, `input tokens`.
  public let qualifier: String?
  /// When it held or happened.
  public let date: PartialDate?
  /// Who claims it, where somebody with a name does.
  public let attributedTo: EntityID?
  /// The id of the statement that it is part of.
  public let statement: String?
  /// Where it is written.
  public let evidence: Evidence

  /// A fact from one article.
  public init(
    id: String, rule: String, subject: EntityID, predicate: String, value: String? = nil, unit: String? = nil,
    qualifier: String? = nil, date: PartialDate? = nil, attributedTo: EntityID? = nil,
    statement: String? = nil, evidence: Evidence
  ) {
    self.id = id
    self.rule = rule
    self.subject = subject
    self.predicate = predicate
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.date = date
    self.attributedTo = attributedTo
    self.statement = statement
    self.evidence = evidence
  }
}

extension Fact: Codable {
  enum CodingKeys: String, CodingKey {
    case id
    case rule
    case subject
    case predicate
    case value
    case unit
    case qualifier
    case date
    case attributedTo = "attributed_to"
    case statement
    case span, source
  }

  /// Reads the form of the extraction record.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    rule = try container.decode(String.self, forKey: .rule)
    subject = try container.decode(EntityID.self, forKey: .subject)
    predicate = try container.decode(String.self, forKey: .predicate)
    value = try container.decodeIfPresent(String.self, forKey: .value)
    unit = try container.decodeIfPresent(String.self, forKey: .unit)
    qualifier = try container.decodeIfPresent(String.self, forKey: .qualifier)
    date = try container.decodeIfPresent(PartialDate.self, forKey: .date)
    attributedTo = try container.decodeIfPresent(EntityID.self, forKey: .attributedTo)
    statement = try container.decodeIfPresent(String.self, forKey: .statement)
    evidence = try Evidence(from: decoder)
  }

  /// Writes the form of the extraction record, with null where a value is not known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(rule, forKey: .rule)
    try container.encode(subject, forKey: .subject)
    try container.encode(predicate, forKey: .predicate)
    try container.encode(value, forKey: .value)
    try container.encode(unit, forKey: .unit)
    try container.encode(qualifier, forKey: .qualifier)
    try container.encode(date, forKey: .date)
    try container.encode(attributedTo, forKey: .attributedTo)
    try container.encode(statement, forKey: .statement)
    try container.encode(evidence.span, forKey: .span)
    try container.encode(evidence.source, forKey: .source)
  }
}
