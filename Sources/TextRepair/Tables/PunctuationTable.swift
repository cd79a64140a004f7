import DataTables

/// The marks of Chinese text: what each opens or closes, and how common it is.
struct PunctuationTable: Sendable {
  /// How many of a million words and marks each mark makes.
  let shares: [Unicode.Scalar: Double]
  /// How likely each mark is, as a natural logarithm.
  let weights: [Unicode.Scalar: Double]
  /// The closing mark of each opening one.
  let closers: [Unicode.Scalar: Unicode.Scalar]
  /// The opening mark of each closing one.
  let openers: [Unicode.Scalar: Unicode.Scalar]

  /// The wide marks that end a sentence.
  let ends: Set<Unicode.Scalar>
  /// The marks that stand inside a sentence and hardly ever at the end of a line.
  let pauses: Set<Unicode.Scalar>
  /// The marks of quotations, opening and closing.
  let quotes: Set<Unicode.Scalar>

  init(_ table: DataTable) throws(DataTableFailure) {
    var shares: [Unicode.Scalar: Double] = [:]
    var closers: [Unicode.Scalar: Unicode.Scalar] = [:]
    var ends: Set<Unicode.Scalar> = [], pauses: Set<Unicode.Scalar> = [], quotes: Set<Unicode.Scalar> = []
    for row in table.rows {
      guard let mark = row["mark"].onlyScalar, let share = Double(row["share"]), share > 0 else {
        throw table.failure(at: row, "a mark is one character and its share a number above 0")
      }
      shares[mark] = share
      if row["role"] == "end", !mark.isASCII { ends.insert(mark) }
      if row["role"] == "pause" || row["role"] == "introduces" { pauses.insert(mark) }
      if row["quotes"] == "yes" { quotes.insert(mark) }
      guard row["role"] == "opens" else { continue }
      guard let partner = row["partner"].onlyScalar else {
        throw table.failure(at: row, "an opening mark needs the mark that closes it")
      }
      closers[mark] = partner
    }
    self.shares = shares
    weights = shares.mapValues { WordList.weight(ofCount: $0 * 60) }
    self.ends = ends
    self.pauses = pauses
    self.quotes = quotes
    self.closers = closers
    self.openers = Dictionary(closers.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// The string's scalar where it has exactly one.
  var onlyScalar: Unicode.Scalar? {
    guard let first = unicodeScalars.first, unicodeScalars.count == 1 else { return nil }
    return first
  }
}
