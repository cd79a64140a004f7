import Foundation
import GRDB
public import Knowledge
import TextRepair

extension StoreReader {
  /// The reading of the article of an id, as it was put on file; nil where there is none.
  public func reading(ofArticle id: String) throws(StoreFailure) -> Reading? {
    try read { database in
      try ReadingReader(database, article: id, path: path).reading()
    }
  }

  /// The ids of all articles, in order.
  public func articles() throws(StoreFailure) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT id FROM articles ORDER BY id") }
  }
}

/// Reads the rows of one article back into a reading.
struct ReadingReader {
  private let database: Database
  private let article: String
  private let path: String

  init(_ database: Database, article: String, path: String) {
    self.database = database
    self.article = article
    self.path = path
  }

  /// The reading; nil where the article is not on file.
  func reading() throws -> Reading? {
    guard let record = try record() else { return nil }
    return Reading(
      article: record, entities: try entities(), roles: try roles(), statements: try statements(),
      facts: try facts(), relations: try relations())
  }

  private func record() throws -> ArticleRecord? {
    let found = try rows(
      "SELECT * FROM articles JOIN article_texts ON article_texts.article = articles.id WHERE id = ?")
    guard let row = found.first else { return nil }
    return ArticleRecord(
      id: article, sha256: row["sha256"], path: row["path"], mediaType: row["media_type"],
      encoding: try value(row, "encoding"), language: row["language"], title: row["title"],
      authors: try rows("SELECT name FROM authors WHERE article = ? ORDER BY position").map { $0["name"] },
      outlet: row["outlet"], host: row["host"], url: row["url"], published: try date(row, "published"),
      cleanText: row["clean_text"], repairs: try repairs(), boilerplate: try boilerplate(),
      damage: row["damage"])
  }

  private func repairs() throws -> [Repair] {
    try rows(
      """
      SELECT kind, CAST(before AS BLOB) AS before, CAST(after AS BLOB) AS after, is_certain,
        CAST(alternatives AS BLOB) AS alternatives, span_start, span_end, source_start, source_end
      FROM repairs WHERE article = ? ORDER BY position
      """
    ).map { row in
      Repair(
        kind: try value(row, "kind"), span: evidence(row).span, source: evidence(row).source,
        before: words(row["before"]), after: words(row["after"]), certain: row["is_certain"],
        alternatives: words(row["alternatives"]).split(separator: "\n").map { String($0) })
    }
  }

  private func boilerplate() throws -> [SetAside] {
    try rows(
      """
      SELECT reason, CAST(text AS BLOB) AS text, source_start, source_end
      FROM boilerplate WHERE article = ? ORDER BY position
      """
    ).map { row in
      SetAside(
        source: TextSpan(start: row["source_start"], end: row["source_end"]),
        reason: try value(row, "reason"),
        text: words(row["text"]))
    }
  }

  private func entities() throws -> [Entity] {
    let mentions = Dictionary(
      grouping: try rows("SELECT * FROM mentions WHERE article = ? ORDER BY entity, position"),
      by: { $0["entity"] as String })
    return try rows("SELECT * FROM article_entities WHERE article = ? ORDER BY position").map { row in
      let id = EntityID(row["entity"])
      guard let kind = id.kind else { throw damage("the entity \(id) is of no kind") }
      return Entity(
        id: id, kind: kind, name: row["name"], isKnown: row["is_known"],
        mentions: (mentions[id.rawValue] ?? []).map { Mention(text: $0["text"], evidence: evidence($0)) })
    }
  }

  private func roles() throws -> [Role] {
    try rows("SELECT * FROM roles WHERE article = ? ORDER BY position").map { row in
      Role(
        id: row["id"], person: EntityID(row["person"]), title: row["title"],
        organisation: EntityID(row["organisation"]), evidence: evidence(row))
    }
  }

  private func statements() throws -> [Knowledge.Statement] {
    let pieces = try children("claim_spans"), speakers = try children("claim_speakers")
    let topics = try children("claim_topics")
    return try rows("SELECT * FROM claims WHERE article = ? ORDER BY position").map { row in
      let id: String = row["id"]
      let start: Int? = row["cue_start"], end: Int? = row["cue_end"]
      return Knowledge.Statement(
        id: id, rule: row["rule"], speakers: (speakers[id] ?? []).map { EntityID($0["entity"]) },
        speakerText: row["speaker_text"], attribution: try value(row, "attribution"),
        form: try value(row, "form"),
        text: row["text"], pieces: (pieces[id] ?? []).map(evidence), cue: row["cue"],
        cueSpan: start.flatMap { start in end.map { TextSpan(start: start, end: $0) } },
        addressee: entity(row, "addressee"), about: (topics[id] ?? []).map { EntityID($0["entity"]) },
        said: try date(row, "said"))
    }
  }

  private func facts() throws -> [Fact] {
    try rows("SELECT * FROM facts WHERE article = ? ORDER BY position").map { row in
      Fact(
        id: row["id"], rule: row["rule"], subject: EntityID(row["subject"]), predicate: row["predicate"],
        value: row["value"], unit: row["unit"], qualifier: row["qualifier"], date: try date(row, "date"),
        attributedTo: entity(row, "attributed_to"), statement: row["claim"], evidence: evidence(row))
    }
  }

  private func relations() throws -> [Relation] {
    try rows("SELECT * FROM relations WHERE article = ? ORDER BY position").map { row in
      Relation(
        id: row["id"], rule: row["rule"], subject: EntityID(row["subject"]), predicate: row["predicate"],
        object: EntityID(row["object"]), evidence: evidence(row))
    }
  }

  /// The rows that belong to the article's statements, by statement, in order.
  private func children(_ table: String) throws -> [String: [Row]] {
    let found = try rows(
      """
      SELECT \(table).* FROM \(table) JOIN claims ON claims.id = \(table).claim
      WHERE claims.article = ? ORDER BY \(table).claim, \(table).position
      """)
    return Dictionary(grouping: found, by: { $0["claim"] as String })
  }

  private func rows(_ sql: String) throws -> [Row] {
    try Row.fetchAll(database, sql: sql, arguments: [article])
  }

  private func evidence(_ row: Row) -> Evidence {
    Evidence(
      span: TextSpan(start: row["span_start"], end: row["span_end"]),
      source: TextSpan(start: row["source_start"], end: row["source_end"]))
  }

  private func words(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }

  private func entity(_ row: Row, _ column: String) -> EntityID? {
    (row[column] as String?).map { EntityID($0) }
  }

  private func date(_ row: Row, _ column: String) throws -> PartialDate? {
    guard let text = row[column] as String? else { return nil }
    guard let date = PartialDate(text) else { throw damage("\(text) is no date") }
    return date
  }

  private func value<Value: RawRepresentable<String>>(_ row: Row, _ column: String) throws -> Value {
    let text: String = row[column]
    guard let value = Value(rawValue: text) else { throw damage("“\(text)” is no \(column)") }
    return value
  }

  private func damage(_ reason: String) -> StoreFailure { .damaged(path: path, reason: reason) }
}
