import Answering

/// The subset of SQL that SQLite, DuckDB, PostgreSQL and Spark SQL read alike (design: house.md), as checks on words.
enum PortableSQL {
  /// What a saved question holds that is not in the subset; empty where all of it is.
  static func faults(in query: SavedQuery) -> [String] {
    let tokens = tokens(of: query.sql)
    return strangers(tokens) + sequences(tokens) + ends(tokens, query) + parameters(tokens, query)
  }

  /// The tables that may be read: views do not travel with an export.
  private static let tables: Set<String> = [
    "articles", "authors", "entities", "aliases", "mentions", "roles", "claims", "claim_spans",
    "claim_speakers",
    "claim_topics", "facts", "relations", "article_sources", "clusters",
  ]

  /// Words that one of the four lacks or reads otherwise.
  private static let unknown: Set<String> = [
    "GROUP_CONCAT", "STRING_AGG", "IIF", "IFNULL", "NVL", "GLOB", "REGEXP", "MATCH", "ILIKE", "LATERAL",
    "STRFTIME",
    "JULIANDAY", "DATE_TRUNC", "PRINTF", "FORMAT", "INSTR", "JSON", "JSON_EXTRACT", "TEXT", "TOTAL", "ROWID",
    "REPLACE",
    "PRAGMA", "QUALIFY", "TOP", "\"", "`", "[", "||/", "::", "->", "->>", "==", "!=",
  ]

  private static func strangers(_ tokens: [String]) -> [String] {
    let named = Set(
      tokens.indices.dropFirst(2).filter { tokens[$0] == "(" && tokens[$0 - 1].uppercased() == "AS" }
        .map { tokens[$0 - 2].lowercased() })
    var faults = tokens.filter { unknown.contains($0.uppercased()) }.map { "not portable: \($0)" }
    for (word, next) in zip(tokens, tokens.dropFirst())
    where ["FROM", "JOIN"].contains(word.uppercased()) && next != "("
      && !tables.union(named).contains(next.lowercased())
    {
      faults.append("no base table: \(next)")
    }
    return faults
  }

  private static func sequences(_ tokens: [String]) -> [String] {
    var faults: [String] = []
    for place in tokens.indices {
      let word = tokens[place].uppercased()
      let rest = tokens.dropFirst(place + 1).map { $0.uppercased() }
      if word == "IS", rest.first != "NULL", rest.first != "NOT" || rest.dropFirst().first != "NULL" {
        faults.append("IS is for NULL alone")
      }
      if word == "MAX" || word == "MIN", rest.prefix(while: { $0 != ")" }).contains(",") {
        faults.append("\(word) of two")
      }
      if word == "LIMIT", rest.dropFirst().first == "," { faults.append("LIMIT with a comma") }
    }
    return faults
  }

  /// The outermost order ends in what is unique: an id, or a column that the rows are grouped by.
  private static func ends(_ tokens: [String], _ query: SavedQuery) -> [String] {
    let words = tokens.map { $0.uppercased() }
    guard let order = words.lastIndex(of: "ORDER") else { return ["no ORDER BY"] }
    let last = tokens[order...].split(separator: ",").last.map(Array.init) ?? []
    let column = last.filter { !["NULLS", "LAST", "DESC", "ASC", "ORDER", "BY"].contains($0.uppercased()) }
    let name = column.last ?? ""
    if name == "id" || name.hasSuffix(".id") { return [] }
    guard let group = words.lastIndex(of: "GROUP") else { return ["the order may tie at \(name)"] }
    return tokens[group..<order].joined(separator: " ").contains(column.joined(separator: " "))
      ? [] : ["the order may tie at \(name)"]
  }

  private static func parameters(_ tokens: [String], _ query: SavedQuery) -> [String] {
    let used = Set(tokens.filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) })
    let named = Set(query.parameters.map(\.name))
    return used.symmetricDifference(named).sorted().map { "the header and the statement differ in :\($0)" }
  }

  /// The words and marks of a statement, without comments and texts.
  private static func tokens(of sql: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    var isText = false
    for line in sql.split(separator: "\n") {
      let code = line.firstRange(of: "--").map { line[..<$0.lowerBound] } ?? line[...]
      for character in code + "\n" {
        if character == "'" { isText.toggle() }
        if isText || character == "'" { continue }
        if character.isLetter || character.isNumber || "_.:".contains(character) {
          word.append(character)
          continue
        }
        if !word.isEmpty { tokens.append(word) }
        word = ""
        if !character.isWhitespace { tokens.append(String(character)) }
      }
    }
    return tokens
  }
}
