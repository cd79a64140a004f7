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

    /// Its place among the weights of a character.
    fileprivate var column: Int {
      switch self {
      case .anything: 0
      case .digit: 1
      case .letter: 2
      case .openingQuote: 3
      case .closingQuote: 4
      case .lineEnd: 5
      }
    }
  }

  /// For each character of the basic plane the row of its weights; 0 where it has none.
  private let rows: [UInt16]
  /// The weights, row after row, one for each context in their order; the first row holds zeros.
  private let weights: [Double]
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
    var rows = [UInt16](repeating: 0, count: 0x10000)
    var flat = [Double](repeating: 0, count: Context.allCases.count)
    for (context, characters) in weights {
      for (scalar, weight) in characters where scalar.value < 0x10000 {
        if rows[Int(scalar.value)] == 0 {
          rows[Int(scalar.value)] = UInt16(flat.count / Context.allCases.count)
          flat += repeatElement(0, count: Context.allCases.count)
        }
        flat[Int(rows[Int(scalar.value)]) * Context.allCases.count + context.column] = weight
      }
    }
    (self.rows, self.weights) = (rows, flat)
    questionWords = try table("repair/question-words.tsv", ["word"]).rows.map {
      Array($0["word"].unicodeScalars)
    }
  }

  /// How much likelier a simplified character is in a context than elsewhere, as a natural logarithm.
  func weight(of scalar: Unicode.Scalar, before context: Context?) -> Double {
    guard scalar.value < 0x10000, rows[Int(scalar.value)] > 0 else { return 0 }
    let row = Int(rows[Int(scalar.value)]) * Context.allCases.count
    return weights[row + Context.anything.column] + (context.map { weights[row + $0.column] } ?? 0)
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
