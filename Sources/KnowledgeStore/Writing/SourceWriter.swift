import GRDB

/// Notes where articles are seen and what became of files.
struct SourceWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Notes that an article that is on file was seen at `path`.
  func note(path: String, article: String) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO article_sources (article, path, url, host)
        SELECT id, ?, url, host FROM articles WHERE id = ?
        """
    ).execute(arguments: [path, article])
  }

  /// Notes what became of a file; the last outcome takes the place of an earlier one.
  func note(
    outcome: String, path: String, sha256: String, stage: String? = nil, reason: String? = nil
  ) throws {
    try database.cachedStatement(
      sql:
        "INSERT OR REPLACE INTO ingest_outcomes (path, sha256, outcome, stage, reason) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [path, sha256, outcome, stage, reason])
  }
}
