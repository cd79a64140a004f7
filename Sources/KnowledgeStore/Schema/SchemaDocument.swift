import GRDB

extension StoreReader {
  /// The tables and views of the database in Markdown: `docs/schema.md`.
  ///
  /// It is made of the database alone: SQLite keeps the text of every table with the comments in it.
  public func schemaDocument() throws(StoreFailure) -> String {
    try read { database in
      let objects = try Row.fetchAll(
        database,
        sql: """
          SELECT type, name, sql FROM sqlite_master
          WHERE sql IS NOT NULL AND type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'
            AND NOT EXISTS (SELECT 1 FROM sqlite_master AS whole
              WHERE whole.sql LIKE 'CREATE VIRTUAL TABLE%' AND sqlite_master.name LIKE whole.name || '\\_%' ESCAPE '\\'
                AND sqlite_master.name <> whole.name || '_rows')
          ORDER BY rowid
          """)
      let document = SchemaDocument(database)
      let sections = try objects.map {
        try document.section(type: $0["type"], name: $0["name"], sql: $0["sql"])
      }
      return ([SchemaDocument.opening(version: try Schema.foundVersion(database))] + sections)
        .joined(separator: "\n\n") + "\n"
    }
  }
}

/// Writes one section of the schema's description for each table and view.
struct SchemaDocument {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// What stands above the sections.
  static func opening(version: Int) -> String {
    """
    # The schema of a knowledge base

    Version \(version); made from the database itself by `landscape schema`, so do not edit it.

    A knowledge base is one SQLite file. Keys are text and made of content, so that the same article gives the same
    rows on every machine. `span_…` columns are UTF-8 bytes in `article_texts.clean_text`, `source_…` columns are bytes
    in the original file; both count from 0, and the end is the byte behind the last. Dates are as exact as their
    source: `2023-07-19`, `2023-07`, `2023`, or `--07-19` where the year is not known.
    """
  }

  /// The section of a table or view.
  func section(type: String, name: String, sql: String) throws -> String {
    let lines = sql.split(separator: "\n").map { trimmed($0) }
    let isVirtual = sql.hasPrefix("CREATE VIRTUAL TABLE")
    let title = "## \(name)" + (type == "view" ? " (view)" : isVirtual ? " (full-text index)" : "")
    let description = lines.first { $0.hasPrefix("--") }.map { trimmed($0.dropFirst(2)) } ?? ""
    var parts = [title, description]
    if type == "view" {
      parts.append("Columns: " + (try columnNames(name)).map { "`\($0)`" }.joined(separator: ", ") + ".")
    } else if !isVirtual {
      parts.append(try columnTable(name, lines: lines))
      let rules = tableRules(lines)
      if !rules.isEmpty { parts.append(rules.map { "- `\($0)`" }.joined(separator: "\n")) }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func columnNames(_ table: String) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [table])
  }

  /// A row for each column: its name, type, rules, and what it means.
  private func columnTable(_ table: String, lines: [String]) throws -> String {
    let columns = try Row.fetchAll(
      database, sql: "SELECT name, type FROM pragma_table_info(?) ORDER BY cid", arguments: [table])
    let rows = columns.map { row -> String in
      let name: String = row["name"], type: String = row["type"]
      let line = lines.first { $0.hasPrefix(name + " " + type) } ?? ""
      let (code, comment) = halves(line)
      let rules = trimmed(code.dropFirst(name.count + 1 + type.count)).replacing("|", with: "\\|")
      let meaning = comment.isEmpty ? foreignMeaning(rules) : comment
      return "| `\(name)` | \(type) | \(rules.isEmpty ? "" : "`\(rules)`") | \(meaning) |"
    }
    return (["| column | type | rules | meaning |", "|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  /// What a column without a comment means: it leads to another table.
  private func foreignMeaning(_ rules: String) -> String {
    guard let start = rules.firstRange(of: "REFERENCES ") else { return "" }
    return "the row of `\(rules[start.upperBound...].prefix { $0 != " " })` that it belongs to"
  }

  /// The rules of a table that are no column's own.
  private func tableRules(_ lines: [String]) -> [String] {
    lines.map { halves($0).code }.filter { line in
      ["PRIMARY KEY (", "UNIQUE (", "CHECK ("].contains { line.hasPrefix($0) }
    }
  }

  /// A line of SQL without the comma at its end, and the comment behind it.
  private func halves(_ line: String) -> (code: String, comment: String) {
    let start = line.firstRange(of: " -- ")
    var code = trimmed(start.map { line[..<$0.lowerBound] } ?? line[...])
    if code.hasSuffix(",") { code.removeLast() }
    return (code, start.map { trimmed(line[$0.upperBound...]) } ?? "")
  }

  private func trimmed(_ text: Substring) -> String {
    let head = text.drop { $0 == " " }
    return String(head.reversed().drop { $0 == " " }.reversed())
  }
}
