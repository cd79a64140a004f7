/// Two entities and what holds between them.
public struct Relation: Hashable, Sendable {
  /// Its stable name: tag, article, source range, both ends as written, predicate.
  public let id: String
  /// The name of the rule that found it.
  public let rule: String
  /// The one end.
  public let subject: EntityID
  /// One of ``Predicates/relations``.
  public let predicate: String
  /// The other end.
  public let object: EntityID
  /// Where it is written.
  public let evidence: Evidence

  /// A relation from one article.
  public init(
    id: String, rule: String, subject: EntityID, predicate: String, object: EntityID, evidence: Evidence
  ) {
    self.id = id
    self.rule = rule
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.evidence = evidence
  }
}

extension Relation: Codable {
  enum CodingKeys: String, CodingKey {
    case id
    case rule
    case subject
    case predicate
    case object
    case span, source
  }

  /// Reads the form of the extraction record.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    rule = try container.decode(String.self, forKey: .rule)
    subject = try container.decode(EntityID.self, forKey: .subject)
    predicate = try container.decode(String.self, forKey: .predicate)
    object = try container.decode(EntityID.self, forKey: .object)
    evidence = try Evidence(from: decoder)
  }

  /// Writes the form of the extraction record, with null where a value is not known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(rule, forKey: .rule)
    try container.encode(subject, forKey: .subject)
    try container.encode(predicate, forKey: .predicate)
    try container.encode(object, forKey: .object)
    try container.encode(evidence.span, forKey: .span)
    try container.encode(evidence.source, forKey: .source)
  }
}
