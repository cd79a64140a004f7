import DataTables

/// What stands around a character tells which one it was: 约 before a digit, 兼 before a letter, 但 but never 的 behind a
/// comma.
struct CharacterContexts: Sendable {
  /// The files that make it up, as paths in the data folder.
  static let fileNames = ["repair/contexts.tsv", "repair/question-words.tsv"]

  /// What stands behind, or in front.
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
    /// A number of a year: 2024年.
    case year
    /// A day, a month, or a number of years: 7月, 3年.
    case date
    /// A large number: 3.5亿, 2万.
    case amount
    case percentage
    /// A number of things: 5个, 12家.
    case count
    /// A wide mark, in front.
    case behindMark = "behind-mark"
    /// A letter, a digit, a space or another mark, in front.
    case behindOther = "behind-other"

    /// How far its weights are trusted: less where words and neighbours say part of the same.
    fileprivate var trust: Double {
      switch self {
      case .anything, .behindMark, .behindOther: 0.5
      default: 1
      }
    }
  }

  /// For each character of the basic plane the row of its weights; 0 where it has none.
  private let rows: [UInt16]
  /// The weights, row after row, one for each context in their order; the first row holds zeros.
  private let weights: [Double]
  private let columns: [Context: Int]
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
    let columns = Context.allCases
    var rows = [UInt16](repeating: 0, count: 0x10000)
    var flat = [Double](repeating: 0, count: columns.count)
    for (column, context) in columns.enumerated() {
      for (scalar, weight) in weights[context] ?? [:] where scalar.value < 0x10000 {
        if rows[Int(scalar.value)] == 0 {
          rows[Int(scalar.value)] = UInt16(flat.count / columns.count)
          flat += repeatElement(0, count: columns.count)
        }
        flat[Int(rows[Int(scalar.value)]) * columns.count + column] = weight
      }
    }
    (self.rows, self.weights) = (rows, flat)
    self.columns = Dictionary(uniqueKeysWithValues: zip(columns, 0...))
    questionWords = try table("repair/question-words.tsv", ["word"]).rows.map {
      Array($0["word"].unicodeScalars)
    }
  }

  /// The columns of some contexts, each with how far its weights are trusted, for ``weight(of:in:)``.
  func columns(of contexts: [Context]) -> [(column: Int, trust: Double)] {
    ([.anything] + contexts).compactMap { context in columns[context].map { ($0, context.trust) } }
  }

  /// How much likelier a simplified character is in some contexts than elsewhere, as a natural logarithm.
  func weight(of scalar: Unicode.Scalar, in columns: [(column: Int, trust: Double)]) -> Double {
    guard scalar.value < 0x10000, rows[Int(scalar.value)] > 0 else { return 0 }
    let row = Int(rows[Int(scalar.value)]) * self.columns.count
    return columns.reduce(0) { $0 + weights[row + $1.column] * $1.trust }
  }

  /// Whether a word that asks stands in simplified text.
  func asks(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { start in
      questionWords.contains { text[start...].starts(with: $0) }
    }
  }

  /// The contexts of the character between `line` and `rest`; white space behind it is passed over.
  static func contexts(
    behind line: [Unicode.Scalar], _ rest: [Unicode.Scalar], endsLine: Bool
  ) -> [Context] {
    let text = rest.drop { $0 == " " || $0 == "\u{3000}" }
    let front: [Context] =
      line.last.map { $0.isHan ? [] : [$0.isChineseMark ? .behindMark : .behindOther] } ?? []
    guard let next = text.first else { return endsLine ? front + [.lineEnd] : front }
    switch next {
    case "0"..."9": return front + [.digit] + kind(ofNumber: text)
    case "a"..."z", "A"..."Z": return front + [.letter]
    case "\"": return front + [line.count { $0 == "\"" } % 2 == 0 ? .openingQuote : .closingQuote]
    default: return front
    }
  }

  /// What a number counts, by the character behind it.
  private static func kind(ofNumber text: ArraySlice<Unicode.Scalar>) -> [Context] {
    let digits = text.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    switch text.dropFirst(digits.count).first(where: { $0 != " " }) {
    case "年": return digits.count == 4 ? [.year] : [.date]
    case "月", "日": return [.date]
    case "亿", "億", "万", "萬", "千", "百": return [.amount]
    case "%", "％": return [.percentage]
    case "个", "個", "位", "家", "名", "台", "款", "项", "項", "条", "條": return [.count]
    default: return []
    }
  }
}
