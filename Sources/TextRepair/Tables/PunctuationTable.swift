import DataTables

/// The marks of Chinese text: what each opens or closes, and how common it is.
struct PunctuationTable: Sendable {
  /// What is known of a mark.
  struct Mark: Sendable {
    /// How many of a million words and marks it makes.
    let share: Double
    /// How likely it is, as a natural logarithm.
    let weight: Double
    /// Whether it is a wide mark that ends a sentence.
    let isEnd: Bool
    /// Whether it stands inside a sentence and hardly ever at the end of a line.
    let isPause: Bool
    /// Whether it opens or closes a quotation.
    let isQuote: Bool
    /// What closes it; nil where it opens nothing.
    let closer: Unicode.Scalar?
    /// What opens it; nil where it closes nothing.
    fileprivate(set) var opener: Unicode.Scalar?
  }

  private var marks: [Mark] = []
  /// For each character of the basic plane the place of its mark behind the last one of ``marks``; 0 where it is none.
  private var places = [UInt8](repeating: 0, count: 0x10000)

  init(_ table: DataTable) throws(DataTableFailure) {
    for row in table.rows {
      guard let mark = row["mark"].onlyScalar, mark.value < 0x10000, marks.count < UInt8.max,
        let share = Double(row["share"]), share > 0
      else {
        throw table.failure(at: row, "a mark is one character and its share a number above 0")
      }
      let role = row["role"], partner = role == "opens" ? row["partner"].onlyScalar : nil
      if role == "opens", partner == nil {
        throw table.failure(at: row, "an opening mark needs the mark that closes it")
      }
      marks.append(
        Mark(
          share: share, weight: WordList.weight(ofCount: share * 60), isEnd: role == "end" && !mark.isASCII,
          isPause: role == "pause" || role == "introduces", isQuote: row["quotes"] == "yes", closer: partner))
      places[Int(mark.value)] = UInt8(marks.count)
    }
    for (mark, place) in zip(places.indices, places) where place > 0 {
      guard let closer = marks[Int(place) - 1].closer, closer.value < 0x10000 else { continue }
      let place = Int(places[Int(closer.value)])
      if place > 0 { marks[place - 1].opener = Unicode.Scalar(UInt16(mark)) }
    }
  }

  /// What is known of a character; nil where it is no mark of the table.
  subscript(_ scalar: Unicode.Scalar) -> Mark? {
    guard scalar.value < 0x10000, places[Int(scalar.value)] > 0 else { return nil }
    return marks[Int(places[Int(scalar.value)]) - 1]
  }
}

extension String {
  /// The string's scalar where it has exactly one.
  var onlyScalar: Unicode.Scalar? {
    guard let first = unicodeScalars.first, unicodeScalars.count == 1 else { return nil }
    return first
  }
}
