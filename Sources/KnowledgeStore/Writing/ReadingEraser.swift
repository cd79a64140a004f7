import GRDB

/// Takes the rows of an earlier reading away, so that a reading by newer rules can take its place.
struct ReadingEraser {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Erases all that was read from an article; its own row, where it was seen, and what people decided stay.
  func erase(article: String) throws {
    let entities = try String.fetchAll(
      database, sql: "SELECT entity FROM article_entities WHERE article = ?", arguments: [article])
    try SearchWriter(database).remove(article: article)
    for table in [
      "relations", "facts", "claims", "roles", "mentions", "article_entities", "repairs", "boilerplate",
      "authors",
      "article_originals", "article_texts",
    ] {
      try database.execute(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [article])
    }
    for entity in entities { try reviewEntity(entity) }
  }

  /// Forgets the names of an entity that no article uses any more, and the entity where none names it.
  private func reviewEntity(_ entity: String) throws {
    try database.cachedStatement(
      sql: """
        DELETE FROM aliases WHERE entity = :entity
          AND NOT EXISTS (SELECT 1 FROM mentions WHERE mentions.entity = :entity AND mentions.text = aliases.alias)
          AND NOT EXISTS (SELECT 1 FROM article_entities AS other
            WHERE other.entity = :entity AND other.name = aliases.alias)
        """
    ).execute(arguments: ["entity": entity])
    try database.cachedStatement(
      sql: """
        DELETE FROM entities WHERE id = :entity
          AND NOT EXISTS (SELECT 1 FROM article_entities AS other WHERE other.entity = :entity)
        """
    ).execute(arguments: ["entity": entity])
    try database.cachedStatement(
      sql: """
        UPDATE entities SET (name, is_known) = (SELECT name, is_known FROM article_entities AS other
          WHERE other.entity = entities.id ORDER BY is_known DESC, name LIMIT 1)
        WHERE id = :entity
        """
    ).execute(arguments: ["entity": entity])
  }
}
