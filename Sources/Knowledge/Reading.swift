/// All that was got from one article: the extraction record, format `landscape.extraction/1`.
public struct Reading: Hashable, Sendable {
  /// The name and version of the record's format.
  public static let format = "landscape.extraction/1"

  /// The article.
  public let article: ArticleRecord
  /// What it names.
  public let entities: [Entity]
  /// Who holds which office where.
  public let roles: [Role]
  /// Who said what.
  public let statements: [Statement]
  /// Values.
  public let facts: [Fact]
  /// What holds between entities.
  public let relations: [Relation]

  /// A reading of one article.
  public init(
    article: ArticleRecord, entities: [Entity], roles: [Role], statements: [Statement], facts: [Fact],
    relations: [Relation]
  ) {
    self.article = article
    self.entities = entities
    self.roles = roles
    self.statements = statements
    self.facts = facts
    self.relations = relations
  }
}

extension Reading: Codable {
  enum CodingKeys: CodingKey { case format, article, entities, roles, statements, facts, relations }

  /// Reads a record of format ``format``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let found = try container.decode(String.self, forKey: .format)
    guard found == Reading.format else {
      throw DecodingError.dataCorruptedError(
        forKey: .format, in: container, debugDescription: "expected \(Reading.format), found \(found)")
    }
    article = try container.decode(ArticleRecord.self, forKey: .article)
    entities = try container.decode([Entity].self, forKey: .entities)
    roles = try container.decode([Role].self, forKey: .roles)
    statements = try container.decode([Statement].self, forKey: .statements)
    facts = try container.decode([Fact].self, forKey: .facts)
    relations = try container.decode([Relation].self, forKey: .relations)
  }

  /// Writes a record of format ``format``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Reading.format, forKey: .format)
    try container.encode(article, forKey: .article)
    try container.encode(entities, forKey: .entities)
    try container.encode(roles, forKey: .roles)
    try container.encode(statements, forKey: .statements)
    try container.encode(facts, forKey: .facts)
    try container.encode(relations, forKey: .relations)
  }
}
