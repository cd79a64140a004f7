import Synchronization

/// Which characters and marks stand behind which in running text, counted over news articles.
///
/// The table is read when it is asked for first: most texts have nothing to ask.
final class CharacterPairs: Sendable {
  static let fileName = "repair/pairs.tsv"
  /// What stands for a Latin word and for a number.
  static let latin: Unicode.Scalar = "A", number: Unicode.Scalar = "9"

  private let text: String
  private let table = Mutex<PairWeights?>(nil)

  init(_ text: String) { self.text = text }

  /// The weights; read from the text the first time.
  func loaded() -> PairWeights {
    table.withLock { table in
      if let table { return table }
      let read = PairWeights(text)
      table = read
      return read
    }
  }
}

/// How much likelier a character is behind another one than elsewhere, by hash (open addressing).
struct PairWeights: Sendable {
  private static let bits: UInt32 = 17
  private var keys = [UInt32](repeating: 0, count: 1 << Int(bits))
  private var weights = [Int8](repeating: 0, count: 1 << Int(bits))
  /// The weight of what was not counted behind a character of the basic plane.
  private var others = [Int8](repeating: 0, count: 0x10000)

  /// Reads rows of a first character, a weight and the characters behind it, or `other`; comments, the header and
  /// characters outside the basic plane are left out.
  init(_ text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let cells = line.split(separator: UInt8(ascii: "\t")).map(Substring.init)
      guard cells.count == 3, let weight = Int8(cells[1]), let first = cells[0].unicodeScalars.first,
        first.value < 0x10000
      else { continue }
      if cells[2] == "other" {
        others[Int(first.value)] = weight
      } else {
        for second in cells[2].unicodeScalars where second.value < 0x10000 {
          let slot = slot(of: first.value << 16 | second.value)
          (keys[slot], weights[slot]) = (first.value << 16 | second.value, weight)
        }
      }
    }
  }

  /// How much likelier a simplified character or mark is behind `first` than elsewhere, as a natural logarithm; 0 where
  /// nothing is known of `first`.
  func weight(of second: Unicode.Scalar, behind first: Unicode.Scalar) -> Double {
    guard first.value < 0x10000, second.value < 0x10000 else { return 0 }
    let pair = first.value << 16 | second.value, slot = slot(of: pair)
    return Double(keys[slot] == pair ? weights[slot] : others[Int(first.value)])
  }

  /// Where a pair stands or would stand; one of the many free slots ends every search.
  private func slot(of pair: UInt32) -> Int {
    var slot = Int((pair &* 0x9E37_79B1) >> (32 - PairWeights.bits))
    while keys[slot] != 0, keys[slot] != pair { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}
