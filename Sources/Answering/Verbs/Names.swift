import Knowledge
import KnowledgeStore

extension Answerer {
  /// Every entity that an id, a name or an alias stands for, in order of id; empty where nothing on file has it.
  ///
  /// Case, width, spaces and hyphens do not matter: `llama2` finds `Llama 2`. A name that no article uses is looked up
  /// in the lexicon: `Alibaba` finds 阿里巴巴.
  public func entities(named name: String) throws(AnsweringFailure) -> [EntityName] {
    let found = try rows(
      """
      SELECT DISTINCT entities.id, entities.name FROM entities
      WHERE entities.id = :name
      UNION SELECT entities.id, entities.name FROM aliases JOIN entities ON entities.id = aliases.entity
      WHERE aliases.folded = :folded
      ORDER BY 1
      """, ["name": .text(name), "folded": .text(SearchKey.folded(name))])
    var entities = found.compactMap { entityName($0, id: "id", name: "name") }
    guard entities.isEmpty else { return entities }
    for id in listedIDs(of: name) {
      let rows = try rows("SELECT id, name FROM entities WHERE id = :id", ["id": .text(id.rawValue)])
      entities += rows.compactMap { entityName($0, id: "id", name: "name") }
    }
    return entities
  }

  /// The one entity that a name stands for.
  ///
  /// - Throws: ``AnsweringFailure/ambiguousName(_:candidates:)`` or ``AnsweringFailure/unknownName(_:similar:)``.
  public func entity(named name: String) throws(AnsweringFailure) -> EntityName {
    let found = try entities(named: name)
    if let only = found.first, found.count == 1 { return only }
    if let exact = found.first(where: { $0.id.rawValue == name }) { return exact }
    guard found.isEmpty else { throw .ambiguousName(name, candidates: found) }
    throw .unknownName(name, similar: try entities(near: name))
  }

  /// Entities whose name holds the words that were asked for, or is held by them: five at most.
  func entities(near name: String) throws(AnsweringFailure) -> [EntityName] {
    let folded = SearchKey.folded(name)
    guard folded.count >= 2 else { return [] }
    let found = try rows(
      """
      SELECT DISTINCT entities.id, entities.name FROM aliases JOIN entities ON entities.id = aliases.entity
      WHERE instr(aliases.folded, :folded) > 0 OR (length(aliases.folded) > 1 AND instr(:folded, aliases.folded) > 0)
      ORDER BY entities.id LIMIT 5
      """, ["folded": .text(folded)])
    return found.compactMap { entityName($0, id: "id", name: "name") }
  }

  /// The rows of a statement of this room.
  func rows(_ sql: String, _ values: [String: StoreValue] = [:]) throws(AnsweringFailure) -> [ResultRecord] {
    do {
      return try store.rows(sql, values).records
    } catch {
      throw .store(error)
    }
  }

  /// The entity in two columns of a row; nil where there is none.
  func entityName(_ row: ResultRecord, id: String, name: String) -> EntityName? {
    guard let key = row.text(id) else { return nil }
    return EntityName(id: EntityID(key), name: row.text(name) ?? key)
  }
}
