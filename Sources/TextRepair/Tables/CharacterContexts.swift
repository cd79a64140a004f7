import DataTables

/// What stands behind a character tells which one it was: 约 before a digit, 兼 before a letter, 说 hardly at the end of a line.
struct CharacterContexts: Sendable {
  /// The files that make it up, as paths in the data folder.
  static let fileNames = ["repair/contexts.tsv", "repair/question-words.tsv"]

  /// What stands behind.
  enum Context: String, CaseIterable, Sendable {
    /// Anything: where the list of words counts a character too low or too high.
    case anything
    case digit
    case letter
    /// A straight quotation mark that opens a quotation.
    case openingQuote = "opening-quote"
    /// One that closes it.
    case closingQuote = "closing-quote"
    case lineEnd = "line-end"
  }

  private let weights: [Context: [Unicode.Scalar: Double]]
  private let questionWords: [[Unicode.Scalar]]

  init(
    _ table: (_ name: String, _ columns: [String]) throws(DataTableFailure) -> DataTable
  ) throws(DataTableFailure) {
    let contexts = try table("repair/contexts.tsv", ["context", "weight", "characters"])
    var weights: [Context: [Unicode.Scalar: Double]] = [:]
    for row in contexts.rows {
      guard let context = Context(rawValue: row["context"]), let weight = Double(row["weight"]) else {
        throw contexts.failure(at: row, "a context is one that CharacterContexts names, its weight a number")
      }
      for scalar in row["characters"].unicodeScalars { weights[context, default: [:]][scalar] = weight }
    }
    self.weights = weights
    questionWords = try table("repair/question-words.tsv", ["word"]).rows.map {
      Array($0["word"].unicodeScalars)
    }
  }

  /// How much likelier a simplified character is in a context than elsewhere, as a natural logarithm.
  func weight(of scalar: Unicode.Scalar, before context: Context?) -> Double {
    (weights[.anything]?[scalar] ?? 0) + (context.flatMap { weights[$0]?[scalar] } ?? 0)
  }

  /// Whether a word that asks stands in simplified text.
  func asks(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { start in
      questionWords.contains { text[start...].starts(with: $0) }
    }
  }

  /// The context of the character between `line` and `after`; white space is passed over.
  static func context(behind line: [Unicode.Scalar], _ after: [Unicode.Scalar], endsLine: Bool) -> Context? {
    guard let next = after.first(where: { $0 != " " && $0 != "\u{3000}" }) else {
      return endsLine ? .lineEnd : nil
    }
    switch next {
    case "0"..."9": return .digit
    case "a"..."z", "A"..."Z": return .letter
    case "\"": return line.count { $0 == "\"" } % 2 == 0 ? .openingQuote : .closingQuote
    default: return nil
    }
  }
}
