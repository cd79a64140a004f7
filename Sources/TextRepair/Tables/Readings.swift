/// The Mandarin readings of Han characters, as Unihan has them: 長 is cháng or zhǎng.
package struct Readings: Sendable {
  private let lines: SortedLines

  init(_ text: String) {
    lines = SortedLines(text)
  }

  /// Every reading of a character, with tone marks; empty where none is known.
  func readings(of scalar: Unicode.Scalar) -> [String] {
    guard let encoded = UTF8.encode(scalar), let cell = lines.value(of: Array(encoded)) else { return [] }
    return cell.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every reading of a character as a converter may write it; empty where none is known.
  package func spellings(of scalar: Unicode.Scalar) -> [PinyinSpelling] {
    readings(of: scalar).map { PinyinSpelling($0) }
  }

  /// Whether a gloss spells one of the character's readings; a gloss without a tone mark fits every tone.
  func has(_ gloss: PinyinSpelling, for scalar: Unicode.Scalar) -> Bool {
    readings(of: scalar).contains { reading in
      gloss.hasTone ? reading == gloss.letters : PinyinSpelling(reading).withoutTone == gloss
    }
  }
}
