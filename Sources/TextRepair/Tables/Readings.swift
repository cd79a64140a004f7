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
    let index = loaded()
    return index.syllable(of: gloss).map { index.isReading($0, of: scalar) } ?? false
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
  private var numberOf = SpellingNumbers()
  /// The number of each reading without its tone.
  private var plain: [UInt16] = []
  private var plainNumberOf = SpellingNumbers()

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
    numberOf.add(spelling, number)
    let withoutTone = spelling.withoutTone
    let plainNumber = plainNumberOf[withoutTone] ?? UInt16(truncatingIfNeeded: plainNumberOf.count)
    plainNumberOf.add(withoutTone, plainNumber)
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
    fileprivate let number: UInt16
    fileprivate let hasTone: Bool
  }

  /// Whether a syllable is a reading of a character; one without a tone mark fits every tone.
  func isReading(_ syllable: Syllable, of scalar: Unicode.Scalar) -> Bool {
    for place in range(of: scalar) {
      let reading = numbers[place]
      if (syllable.hasTone ? reading : plain[Int(reading)]) == syllable.number { return true }
    }
    return false
  }

  /// The syllable that a gloss spells; nil where no character is read so.
  func syllable(of gloss: PinyinSpelling) -> Syllable? {
    let hasTone = gloss.hasTone
    let number = hasTone ? numberOf[gloss] : plainNumberOf[gloss]
    return number.map { Syllable(number: $0, hasTone: hasTone) }
  }
}

/// A number for each spelling, in a hash table of its own (open addressing): pages ask thousands of times.
private struct SpellingNumbers: Sendable {
  /// Far more slots than there are syllables, of which Mandarin has some 1,700 with their tones.
  private static let bits: UInt64 = 13
  private var codes = [UInt64](repeating: 0, count: 1 << Int(bits))
  private var numbers = [UInt16](repeating: 0, count: 1 << Int(bits))
  private(set) var count = 0

  subscript(spelling: PinyinSpelling) -> UInt16? {
    let slot = slot(of: spelling.code)
    return codes[slot] == spelling.code ? numbers[slot] : nil
  }

  /// Gives a spelling a number; one too many for the table is left out.
  mutating func add(_ spelling: PinyinSpelling, _ number: UInt16) {
    guard count < codes.count / 2 else { return }
    let slot = slot(of: spelling.code)
    if codes[slot] == 0 { count += 1 }
    (codes[slot], numbers[slot]) = (spelling.code, number)
  }

  /// Where a code stands or would stand; no spelling has the code 0.
  private func slot(of code: UInt64) -> Int {
    var slot = Int((code &* 0x9E37_79B9_7F4A_7C15) >> (64 - SpellingNumbers.bits))
    while codes[slot] != 0, codes[slot] != code { slot = (slot + 1) & (codes.count - 1) }
    return slot
  }
}
