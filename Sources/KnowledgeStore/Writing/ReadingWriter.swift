import GRDB
import Knowledge
import TextRepair

/// Writes the rows of one reading, within a transaction that somebody else ends.
struct ReadingWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Writes all rows of a reading whose article is not on file, or was erased.
  func write(_ reading: Reading, kept: KeptBytes, rulesVersion: String) throws {
    try ArticleWriter(database).write(reading.article, kept: kept, rulesVersion: rulesVersion)
    try EntityWriter(database).write(reading.entities, of: reading.article.id)
    try writeRoles(reading)
    try StatementWriter(database).write(reading.statements, of: reading.article.id)
    try writeFacts(reading)
    try writeRelations(reading)
    try SearchWriter(database).add(reading)
  }

  private func writeRoles(_ reading: Reading) throws {
    let rows = try RowWriter(
      database, table: "roles",
      columns: ["id", "article", "position", "person", "title", "organisation", "as_of"] + Evidence.columns,
      article: reading.article.id)
    for (position, role) in reading.roles.enumerated() {
      try rows.insert(
        [
          role.id, reading.article.id, position, role.person.rawValue, role.title, role.organisation.rawValue,
          reading.article.published?.description,
        ] + role.evidence.values)
    }
  }

  private func writeFacts(_ reading: Reading) throws {
    let rows = try RowWriter(
      database, table: "facts",
      columns: [
        "id", "article", "position", "rule", "subject", "predicate", "value", "number", "unit", "qualifier",
        "date",
        "attributed_to", "claim",
      ] + Evidence.columns, article: reading.article.id)
    for (position, fact) in reading.facts.enumerated() {
      try rows.insert(
        [
          fact.id, reading.article.id, position, fact.rule, fact.subject.rawValue, fact.predicate, fact.value,
          fact.value.flatMap(plainNumber), fact.unit, fact.qualifier, fact.date?.description,
          fact.attributedTo?.rawValue, fact.statement,
        ] + fact.evidence.values)
    }
  }

  private func writeRelations(_ reading: Reading) throws {
    let rows = try RowWriter(
      database, table: "relations",
      columns: ["id", "article", "position", "rule", "subject", "predicate", "object"] + Evidence.columns,
      article: reading.article.id)
    for (position, relation) in reading.relations.enumerated() {
      try rows.insert(
        [
          relation.id, reading.article.id, position, relation.rule, relation.subject.rawValue,
          relation.predicate,
          relation.object.rawValue,
        ] + relation.evidence.values)
    }
  }

  /// The number that a value is; nil for words, dates and what is no finite number.
  private func plainNumber(_ value: String) -> Double? {
    guard value.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }) else { return nil }
    return Double(value).flatMap { $0.isFinite ? $0 : nil }
  }
}
