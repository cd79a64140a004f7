import GRDB
import Knowledge

/// Keeps the full-text indexes in step with the texts.
struct SearchWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Adds an article and its statements, which are on file, to the indexes.
  func add(_ reading: Reading) throws {
    let article = reading.article
    try add(
      article.id, text: SearchWriter.words(title: article.title, text: article.cleanText), to: "article")
    for statement in reading.statements { try add(statement.id, text: statement.text, to: "claim") }
  }

  /// Takes an article and its statements, which are still on file, out of the indexes.
  func remove(article: String) throws {
    let statements = try Row.fetchAll(
      database,
      sql: """
        SELECT number, text FROM claims JOIN claim_search_rows ON claim_search_rows.claim = claims.id
        WHERE claims.article = ?
        """, arguments: [article])
    for row in statements { try remove(row["number"], text: row["text"], from: "claim") }
    let texts = try Row.fetchAll(
      database,
      sql: """
        SELECT number, title, clean_text FROM articles
        JOIN article_texts ON article_texts.article = articles.id
        JOIN article_search_rows ON article_search_rows.article = articles.id WHERE articles.id = ?
        """, arguments: [article])
    for row in texts {
      try remove(
        row["number"], text: SearchWriter.words(title: row["title"], text: row["clean_text"]), from: "article"
      )
    }
  }

  private func add(_ id: String, text: String, to kind: String) throws {
    try database.cachedStatement(sql: "INSERT INTO \(kind)_search_rows (\(kind)) VALUES (?)")
      .execute(arguments: [id])
    try database.cachedStatement(sql: "INSERT INTO \(kind)_search (rowid, words) VALUES (?, ?)")
      .execute(arguments: [database.lastInsertedRowID, SearchKey.spaced(text)])
  }

  /// An index without a text of its own must be told what it indexed.
  private func remove(_ number: Int64, text: String, from kind: String) throws {
    try database.cachedStatement(
      sql: "INSERT INTO \(kind)_search (\(kind)_search, rowid, words) VALUES ('delete', ?, ?)"
    )
    .execute(arguments: [number, SearchKey.spaced(text)])
    try database.cachedStatement(sql: "DELETE FROM \(kind)_search_rows WHERE number = ?")
      .execute(arguments: [number])
  }

  private static func words(title: String?, text: String) -> String {
    [title, text].compactMap(\.self).joined(separator: "\n")
  }
}
