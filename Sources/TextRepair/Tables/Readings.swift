import Synchronization

/// The Mandarin readings of Han characters, as Unihan has them: 長 is cháng or zhǎng.
///
/// The table is read when a reading is asked for first: most texts ask for none.
package final class Readings: Sendable {
  private let text: String
  private let index = Mutex<ReadingIndex?>(nil)

  init(_ text: String) { self.text = text }

  /// Every reading of a character as a converter may write it; empty where none is known.
  package func spellings(of scalar: Unicode.Scalar) -> [PinyinSpelling] {
    loaded().readings(of: scalar)
  }

  /// Whether a gloss spells one of the character's readings; a gloss without a tone mark fits every tone.
  func has(_ gloss: PinyinSpelling, for scalar: Unicode.Scalar) -> Bool {
    loaded().syllable(of: gloss)?.isReading(of: scalar) ?? false
  }

  /// The table; read from the text the first time.
  func loaded() -> ReadingIndex {
    index.withLock { index in
      if let index { return index }
      let read = ReadingIndex(text)
      index = read
      return read
    }
  }
}

/// Readings by number, so that many characters can be asked for one of them.
struct ReadingIndex: Sendable {
  /// Where the readings of each character of the basic plane begin; one more at the end.
  private var starts: [Int32] = []
  /// The numbers of the readings, character after character.
  private var numbers: [UInt16] = []
  /// The readings, by number.
  private var spellings: [PinyinSpelling] = []
  /// The number of each reading.
  private var numberOf: [PinyinSpelling: UInt16] = [:]
  /// The number of each reading without its tone.
  private var plain: [UInt16] = []
  private var plainNumberOf: [PinyinSpelling: UInt16] = [:]

  /// Reads lines of a character, a tab and its readings, parted by bars, behind a header line.
  ///
  /// The lines are in the order of the characters. Characters outside the basic plane and syllables like `ǹg` are
  /// left out.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var position = (bytes.firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
    starts.reserveCapacity(0x10001)
    while position < bytes.count, let scalar = bytes.scalar(at: position), scalar.value < 0x10000 {
      while starts.count <= Int(scalar.value) { starts.append(Int32(numbers.count)) }
      position += UTF8.width(scalar.value) + 1
      let end = bytes.firstIndex(of: 0x0A, from: position) ?? bytes.count
      for name in bytes[position..<end].split(separator: UInt8(ascii: "|")) {
        if let spelling = PinyinSpelling(name) { numbers.append(number(of: spelling)) }
      }
      position = end + 1
    }
    while starts.count <= 0x10000 { starts.append(Int32(numbers.count)) }
  }

  private mutating func number(of spelling: PinyinSpelling) -> UInt16 {
    if let known = numberOf[spelling] { return known }
    let number = UInt16(truncatingIfNeeded: spellings.count)
    spellings.append(spelling)
    numberOf[spelling] = number
    let withoutTone = spelling.withoutTone
    let plainNumber = plainNumberOf[withoutTone] ?? UInt16(truncatingIfNeeded: plainNumberOf.count)
    plainNumberOf[withoutTone] = plainNumber
    plain.append(plainNumber)
    return number
  }

  func readings(of scalar: Unicode.Scalar) -> [PinyinSpelling] {
    range(of: scalar).map { spellings[Int(numbers[$0])] }
  }

  private func range(of scalar: Unicode.Scalar) -> Range<Int> {
    guard scalar.value < 0x10000 else { return 0..<0 }
    return Int(starts[Int(scalar.value)])..<Int(starts[Int(scalar.value) + 1])
  }

  /// A syllable, ready to be compared with the readings of characters.
  struct Syllable {
    fileprivate let index: ReadingIndex
    fileprivate let number: UInt16
    fileprivate let hasTone: Bool

    /// Whether this is a reading of a character; one without a tone mark fits every tone.
    func isReading(of scalar: Unicode.Scalar) -> Bool {
      for place in index.range(of: scalar) {
        let reading = index.numbers[place]
        if (hasTone ? reading : index.plain[Int(reading)]) == number { return true }
      }
      return false
    }
  }

  /// The syllable that a gloss spells; nil where no character is read so.
  func syllable(of gloss: PinyinSpelling) -> Syllable? {
    let hasTone = gloss.hasTone
    let number = hasTone ? numberOf[gloss] : plainNumberOf[gloss]
    return number.map { Syllable(index: self, number: $0, hasTone: hasTone) }
  }
}
