import Foundation
import GRDB
import Knowledge
import TextRepair

/// Writes an article: its record, its text, its file, and what was done to it.
struct ArticleWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Writes an article that is not on file, or was erased.
  func write(_ article: ArticleRecord, kept: KeptBytes, rulesVersion: String) throws {
    try writeRecord(article, rulesVersion: rulesVersion)
    try RowWriter(database, table: "article_texts", columns: ["article", "clean_text"], article: article.id)
      .insert([article.id, article.cleanText])
    try RowWriter(
      database, table: "article_originals", columns: ["article", "coding", "byte_count", "bytes"],
      article: article.id
    ).insert([article.id, kept.coding.rawValue, kept.count, kept.data])
    let authors = try RowWriter(
      database, table: "authors", columns: ["article", "position", "name"], article: article.id)
    for (position, name) in article.authors.enumerated() { try authors.insert([article.id, position, name]) }
    try SourceWriter(database).note(path: article.path, article: article.id)
    try writeBoilerplate(article)
    try writeRepairs(article)
  }

  /// The article's own row; an article that was erased keeps the path where it was first seen.
  private func writeRecord(_ article: ArticleRecord, rulesVersion: String) throws {
    let columns = [
      "id", "sha256", "path", "media_type", "encoding", "language", "title", "outlet", "host", "url",
      "published",
      "damage", "rules_version",
    ]
    let values: [RowWriter.Value] = [
      article.id, article.sha256, article.path, article.mediaType, article.encoding.rawValue,
      article.language,
      article.title, article.outlet, article.host, article.url, article.published?.description,
      article.damage,
      rulesVersion,
    ]
    let isOnFile =
      try Int.fetchOne(database, sql: "SELECT 1 FROM articles WHERE id = ?", arguments: [article.id]) != nil
    guard isOnFile else {
      return try RowWriter(database, table: "articles", columns: columns, article: article.id).insert(values)
    }
    let changed = zip(columns, values).filter { $0.0 != "id" && $0.0 != "path" }
    let settings = changed.map { "\($0.0) = ?" }.joined(separator: ", ")
    try database.execute(
      sql: "UPDATE articles SET \(settings) WHERE id = ?",
      arguments: StatementArguments(changed.map(\.1) + [article.id]))
  }

  private func writeBoilerplate(_ article: ArticleRecord) throws {
    let rows = try RowWriter(
      database, table: "boilerplate",
      columns: ["article", "position", "reason", "text", "source_start", "source_end"], free: ["text"],
      article: article.id)
    for (position, part) in article.boilerplate.enumerated() {
      try rows.insert([
        article.id, position, part.reason.rawValue, Data(part.text.utf8), part.source.start, part.source.end,
      ])
    }
  }

  private func writeRepairs(_ article: ArticleRecord) throws {
    let rows = try RowWriter(
      database, table: "repairs",
      columns: ["article", "position", "kind", "before", "after", "is_certain", "alternatives"]
        + Evidence.columns,
      free: ["before", "after", "alternatives"], article: article.id)
    for (position, repair) in article.repairs.enumerated() {
      try rows.insert(
        [
          article.id, position, repair.kind.rawValue, Data(repair.before.utf8), Data(repair.after.utf8),
          repair.certain, Data(repair.alternatives.joined(separator: "\n").utf8),
        ] + Evidence(span: repair.span, source: repair.source).values)
    }
  }
}
