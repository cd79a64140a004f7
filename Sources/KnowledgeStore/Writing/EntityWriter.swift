import GRDB
import Knowledge
import TextRepair

/// Writes what an article names.
struct EntityWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Writes entities with their names and mentions.
  func write(_ entities: [Entity], of article: String) throws {
    let upsert = try database.cachedStatement(sql: EntityWriter.upsert)
    let alias = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO aliases (entity, alias, folded) VALUES (?, ?, ?)")
    let named = try RowWriter(
      database, table: "article_entities", columns: ["article", "position", "entity", "name", "is_known"],
      article: article)
    let mentions = try RowWriter(
      database, table: "mentions",
      columns: ["id", "article", "entity", "position", "text"] + Evidence.columns, article: article)
    for (position, entity) in entities.enumerated() {
      let id = entity.id.rawValue
      try upsert.execute(arguments: [id, entity.kind.rawValue, entity.name, entity.isKnown])
      try named.insert([article, position, id, entity.name, entity.isKnown])
      for name in Set(entity.mentions.map(\.text) + [entity.name]) {
        try alias.execute(arguments: [id, name, SearchKey.folded(name)])
      }
      for (place, mention) in entity.mentions.enumerated() {
        try mentions.insert(
          [
            EntityWriter.id(of: mention, entity: entity.id, article: article), article, id, place,
            mention.text,
          ]
            + mention.evidence.values)
      }
    }
  }

  /// An entity's row does not depend on which article came first: the lexicon's name goes before an
  /// article's, and of two of a kind the one that sorts first.
  private static let upsert = """
    INSERT INTO entities (id, kind, name, is_known) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      name = CASE WHEN excluded.is_known > is_known THEN excluded.name
        WHEN excluded.is_known = is_known AND excluded.name < name THEN excluded.name ELSE name END,
      is_known = max(is_known, excluded.is_known)
    WHERE excluded.is_known > is_known OR (excluded.is_known = is_known AND excluded.name < name)
    """

  private static func id(of mention: Mention, entity: EntityID, article: String) -> String {
    let span = mention.evidence.span, source = mention.evidence.source
    let places = [span.start, span.end, source.start, source.end].map(String.init)
    return ContentHash.identifier(tag: "m1", parts: [article] + places + [mention.text, entity.rawValue])
  }
}
