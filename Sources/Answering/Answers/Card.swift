public import Knowledge

/// All that is on file about one entity.
public struct Card: Hashable, Sendable, Codable {
  /// The entity.
  public let entity: EntityName
  /// What kind of thing it is.
  public let kind: EntityKind
  /// Whether the lexicon lists it.
  public let isKnown: Bool
  /// The other names that articles use for it, in order.
  public let aliases: [String]
  /// The offices that a person holds, or that people hold in an organisation.
  public let roles: [RoleAnswer]
  /// What it said.
  public let claimsBy: [ClaimAnswer]
  /// What others said about it.
  public let claimsAbout: [ClaimAnswer]
  /// Its values.
  public let facts: [FactAnswer]
  /// What holds between it and others.
  public let relations: [RelationAnswer]
  /// The articles that name it, newest first; how often each does.
  public let sources: [CardSource]
}

/// An article that names an entity.
public struct CardSource: Hashable, Sendable, Codable {
  /// The article.
  public let article: ArticleCitation
  /// How often it names the entity.
  public let mentionCount: Int
}
