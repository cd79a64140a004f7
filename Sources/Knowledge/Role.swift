/// A person's office in an organisation, as an article states it.
public struct Role: Hashable, Sendable {
  /// Its stable name: see ``ContentHash``.
  public let id: String
  /// Who holds it.
  public let person: EntityID
  /// The title as the article words it: `董事长兼CEO`.
  public let title: String
  /// Where.
  public let organisation: EntityID
  /// Where the article says so.
  public let evidence: Evidence

  /// A role from one article.
  public init(
    id: String, person: EntityID, title: String, organisation: EntityID, evidence: Evidence
  ) {
    self.id = id
    self.person = person
    self.title = title
    self.organisation = organisation
    self.evidence = evidence
  }
}

extension Role: Codable {
  enum CodingKeys: String, CodingKey {
    case id
    case person
    case title
    case organisation = "org"
    case span, source
  }

  /// Reads the form of the extraction record.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    person = try container.decode(EntityID.self, forKey: .person)
    title = try container.decode(String.self, forKey: .title)
    organisation = try container.decode(EntityID.self, forKey: .organisation)
    evidence = try Evidence(from: decoder)
  }

  /// Writes the form of the extraction record, with null where a value is not known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(person, forKey: .person)
    try container.encode(title, forKey: .title)
    try container.encode(organisation, forKey: .organisation)
    try container.encode(evidence.span, forKey: .span)
    try container.encode(evidence.source, forKey: .source)
  }
}
