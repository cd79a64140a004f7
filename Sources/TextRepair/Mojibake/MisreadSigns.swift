import DataTables

/// Characters that stand in hardly any text but one that was written in one encoding and read in another.
struct MisreadSigns: Sendable {
  /// One such confusion.
  struct Confusion: Sendable {
    /// The encoding that the text was written in.
    let written: MisreadEncoding
    /// The encoding that it was read in.
    let read: MisreadEncoding
    /// How many in a hundred characters beyond ASCII must be signs, besides one that must be there.
    let share: Int
  }

  /// The confusions, in the order of their rows.
  let confusions: [Confusion]
  /// The confusions that each character of the basic plane is a sign of, as a bit for each.
  private let masks: [UInt16]
  /// How much each character of the basic plane says by itself.
  let strengths: [Strength]
  /// The characters that say anything by themselves.
  let marked: CharacterBits

  /// How much a character says by itself about being misread.
  enum Strength: UInt8, Sendable {
    case none
    /// Suspicious beside another one.
    case weak
    /// Suspicious alone, as private-use characters are.
    case strong
  }

  init(_ table: DataTable) throws(DataTableFailure) {
    var confusions: [Confusion] = []
    var masks = [UInt16](repeating: 0, count: 0x10000)
    for row in table.rows {
      guard let written = MisreadEncoding(rawValue: row["written"]),
        let read = MisreadEncoding(rawValue: row["read"])
      else { throw table.failure(at: row, "the encodings are of those that MisreadEncoding names") }
      guard let share = Int(row["share"]), confusions.count < 16 else {
        throw table.failure(at: row, "the share of signs is a number, and there are 16 rows at most")
      }
      for scalar in row["signs"].unicodeScalars where scalar.value < 0x10000 {
        masks[Int(scalar.value)] |= 1 << confusions.count
      }
      confusions.append(Confusion(written: written, read: read, share: share))
    }
    let enough = confusions.indices.reduce(into: UInt16(0)) { if confusions[$1].share == 0 { $0 |= 1 << $1 } }
    let strengths: [Strength] = masks.indices.map { value in
      if (0xE000...0xF8FF).contains(value) || masks[value] & enough != 0 { return .strong }
      return masks[value] == 0 ? .none : .weak
    }
    marked = CharacterBits { strengths[$0] != .none }
    self.strengths = strengths
    self.confusions = confusions
    self.masks = masks
  }

  /// The confusions that a line shows enough signs of.
  func suspects(in cells: [MisreadCell]) -> [Confusion] {
    var counts = [Int](repeating: 0, count: confusions.count)
    let all = cells.count { !$0.scalar.isASCII }
    for cell in cells where cell.scalar.value < 0x10000 {
      var mask = masks[Int(cell.scalar.value)]
      while mask != 0 {
        counts[mask.trailingZeroBitCount] += 1
        mask &= mask - 1
      }
    }
    var result: [Confusion] = []
    for index in confusions.indices
    where counts[index] > 0 && counts[index] * 100 >= all * confusions[index].share {
      let found = confusions[index]
      if !result.contains(where: { $0.written == found.written && $0.read == found.read }) {
        result.append(found)
      }
    }
    return result
  }
}
