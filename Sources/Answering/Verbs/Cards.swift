import Knowledge
import KnowledgeStore

extension Answerer {
  /// All that is on file about the one entity of that id, name or alias.
  ///
  /// - Throws: ``AnsweringFailure/ambiguousName(_:candidates:)`` with the candidates where a name stands for
  ///   several, ``AnsweringFailure/unknownName(_:similar:)`` where nothing on file has it.
  public func card(of name: String) throws(AnsweringFailure) -> Card {
    let entity = try entity(named: name)
    let key: [String: StoreValue] = ["entity": .text(entity.id.rawValue)]
    let row = try rows("SELECT kind, is_known FROM entities WHERE id = :entity", key).first
    let kind = row?.text("kind").flatMap(EntityKind.init) ?? entity.id.kind
    guard let row, let kind else { throw .unknownName(name, similar: []) }
    return Card(
      entity: entity, kind: kind, isKnown: row.integer("is_known") == 1, aliases: try aliases(of: entity),
      roles: try roles(where: condition("roles.person = :entity OR roles.organisation = :entity", key)),
      claimsBy: try claims(
        where: condition("claims.id IN (SELECT claim FROM claim_speakers WHERE entity = :entity)", key)),
      claimsAbout: try claims(
        where: condition("claims.id IN (SELECT claim FROM claim_topics WHERE entity = :entity)", key)),
      facts: try facts(where: condition("facts.subject = :entity", key)),
      relations: try relations(
        where: condition("relations.subject = :entity OR relations.object = :entity", key)),
      sources: try sources(of: key))
  }

  private func condition(_ sql: String, _ values: [String: StoreValue]) -> Condition {
    var condition = Condition()
    condition.add(sql, values)
    return condition
  }

  /// The names of an entity other than its usual one.
  private func aliases(of entity: EntityName) throws(AnsweringFailure) -> [String] {
    try rows(
      "SELECT alias FROM aliases WHERE entity = :entity AND alias <> :name ORDER BY alias",
      ["entity": .text(entity.id.rawValue), "name": .text(entity.name)]
    ).compactMap { $0.text("alias") }
  }

  /// The articles that name an entity, newest first, those without a date last.
  private func sources(of key: [String: StoreValue]) throws(AnsweringFailure) -> [CardSource] {
    try rows(
      """
      SELECT \(Citations.articleColumns), (SELECT count(*) FROM mentions
          WHERE mentions.article = articles.id AND mentions.entity = :entity) AS mention_count
      FROM articles JOIN article_entities ON article_entities.article = articles.id
      WHERE article_entities.entity = :entity
      ORDER BY articles.published IS NULL, articles.published DESC, articles.path, articles.id
      """, key
    ).map { CardSource(article: Citations.article($0), mentionCount: $0.integer("mention_count") ?? 0) }
  }
}
