/// How often each word was counted, by hash (open addressing).
struct WordCounts: Sendable {
  private var keys: [UInt64]
  private var counts: [UInt32]
  private let mask: Int
  /// A bit for every two characters that stand side by side in a word, by hash: nearly all pairs are in none, and
  /// this tells without a look at the large table.
  private var pairs: [UInt64]
  private static let bitsOfPairs: UInt32 = 20
  /// The weight of each character of the basic plane as a word by itself.
  private var singles: [Double]

  /// Reads lines of a word, a tab and a count behind a header line; words of more than four characters or of
  /// characters outside the basic plane are left out.
  init(_ text: String) {
    mask = (1 << 18) - 1
    keys = [UInt64](repeating: 0, count: mask + 1)
    counts = [UInt32](repeating: 0, count: mask + 1)
    pairs = [UInt64](repeating: 0, count: 1 << Int(WordCounts.bitsOfPairs - 6))
    singles = [Double](repeating: WordList.weight(ofCount: 0), count: 0x10000)
    var text = text
    text.withUTF8 { bytes in
      var position = (bytes.firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
      while position < bytes.count { position = readLine(bytes, from: position) }
    }
  }

  /// How often the word of a ``key(of:)`` was counted; 0 where it is not in the list.
  func count(of key: UInt64) -> Int {
    var slot = self.slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(counts[slot]) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The natural logarithm of the share of a character as a word by itself.
  func weight(of character: Unicode.Scalar) -> Double { singles[Int(character.value & 0xFFFF)] }

  /// How often the word that UTF-8 bytes spell was counted; 0 where it is not in the list.
  func count(of bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.count <= 3 * WordList.longestWord else { return 0 }
    var key: UInt64 = 0, length = 0
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let first = bytes[offset]
      guard first < 0xF0, length < WordList.longestWord else { return 0 }
      let width = first < 0xC0 ? 1 : first < 0xE0 ? 2 : 3
      guard offset + width <= bytes.endIndex else { return 0 }
      var scalar = width == 1 ? UInt64(first) : UInt64(first) & (0x7F >> UInt64(width))
      for index in 1..<width { scalar = scalar << 6 | UInt64(bytes[offset + index] & 0x3F) }
      key = key << 16 | scalar
      guard length == 0 || mayAdjoin(key) else { return 0 }
      (offset, length) = (offset + width, length + 1)
    }
    return count(of: key)
  }

  /// Whether the last two characters of a key may stand side by side in a word; false is certain.
  private func mayAdjoin(_ key: UInt64) -> Bool {
    let bit = WordCounts.bit(of: UInt32(truncatingIfNeeded: key))
    return pairs[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0
  }

  /// Whether two characters may stand side by side in a word; false is certain.
  func mayAdjoin(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let bit = WordCounts.bit(of: UInt32(truncatingIfNeeded: first.value << 16 | second.value & 0xFFFF))
    return pairs[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0
  }

  private static func bit(of pair: UInt32) -> UInt32 { (pair &* 0x9E37_79B1) >> (32 - bitsOfPairs) }

  /// Up to four characters of the basic plane in one number, the last one lowest.
  static func key(of word: some Sequence<Unicode.Scalar>) -> UInt64 {
    word.reduce(0) { $0 << 16 | UInt64($1.value & 0xFFFF) }
  }

  private func slot(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 46) & mask }

  private mutating func readLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start, length = 0
    var key: UInt64 = 0
    while position < bytes.count, bytes[position] != 0x09 {
      let first = bytes[position]
      if first >= 0xE0, first < 0xF0, position + 2 < bytes.count {
        let high = UInt64(first & 0x0F) << 12 | UInt64(bytes[position + 1] & 0x3F) << 6
        key = key << 16 | high | UInt64(bytes[position + 2] & 0x3F)
        position += 3
      } else if first < 0x80 {
        key = key << 16 | UInt64(first)
        position += 1
      } else if first < 0xE0, position + 1 < bytes.count {
        key = key << 16 | UInt64(first & 0x1F) << 6 | UInt64(bytes[position + 1] & 0x3F)
        position += 2
      } else {
        length += WordList.longestWord
        position += 4
      }
      length += 1
    }
    position += 1
    var count: UInt32 = 0
    while position < bytes.count, bytes[position] != 0x0A {
      count = count &* 10 &+ UInt32(bytes[position] &- 0x30)
      position += 1
    }
    if length <= WordList.longestWord, key != 0 { insert(key, count) }
    return position + 1
  }

  private mutating func insert(_ key: UInt64, _ count: UInt32) {
    var slot = self.slot(of: key)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    counts[slot] = count
    if key <= 0xFFFF { singles[Int(key)] = WordList.weight(ofCount: Double(count)) }
    var rest = key
    while rest > 0xFFFF {
      let bit = WordCounts.bit(of: UInt32(truncatingIfNeeded: rest))
      pairs[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
      rest >>= 16
    }
  }
}
