import Knowledge
import KnowledgeStore
import TextRepair

/// How answers cite: the columns that a statement must have, and the values made of them.
enum Citations {
  /// The columns of ``ArticleCitation``, of a table that is called `articles` in the statement.
  static let articleColumns = """
    articles.id AS article_id, articles.title AS article_title, articles.outlet AS article_outlet,
    articles.host AS article_host, articles.published AS article_published, articles.url AS article_url,
    articles.path AS article_path
    """

  /// The columns of an evidence, of a given table.
  static func evidenceColumns(_ table: String) -> String {
    ["span_start", "span_end", "source_start", "source_end"].map { "\(table).\($0)" }.joined(separator: ", ")
  }

  /// The words at an evidence of a given table, as the column `words`; `article_texts` must be joined.
  static func wordsColumn(_ table: String) -> String {
    "CAST(substr(CAST(article_texts.clean_text AS BLOB), \(table).span_start + 1, \(table).span_end - \(table).span_start) AS TEXT) AS words"
  }

  /// The article of a row.
  static func article(_ row: ResultRecord) -> ArticleCitation {
    ArticleCitation(
      id: row.text("article_id") ?? "", title: row.text("article_title"), outlet: row.text("article_outlet"),
      host: row.text("article_host"), published: date(row, "article_published"), url: row.text("article_url"),
      path: row.text("article_path") ?? "")
  }

  /// The place of a row.
  static func evidence(_ row: ResultRecord) -> Evidence {
    Evidence(span: span(row, "span_start", "span_end"), source: span(row, "source_start", "source_end"))
  }

  /// The date in a column; nil where there is none.
  static func date(_ row: ResultRecord, _ column: String) -> PartialDate? {
    row.text(column).flatMap { PartialDate($0) }
  }

  private static func span(_ row: ResultRecord, _ start: String, _ end: String) -> TextSpan {
    let first = max(0, row.integer(start) ?? 0)
    return TextSpan(start: first, end: max(first, row.integer(end) ?? first))
  }
}
