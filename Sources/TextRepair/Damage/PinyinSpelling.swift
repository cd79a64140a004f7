/// Latin letters that may spell a Mandarin syllable: `kāi`, `me`.
package struct PinyinSpelling: Hashable, Sendable {
  /// The letters as they stand, without brackets or space.
  package let letters: String

  init(_ letters: String) {
    self.letters = letters
  }

  /// Whether a vowel bears a tone mark.
  var hasTone: Bool { letters.unicodeScalars.contains { $0.value >= 0x80 && $0 != "ü" } }

  /// The same letters without tone marks: `lǜ` gives `lü`.
  package var withoutTone: PinyinSpelling {
    var result = String.UnicodeScalarView()
    for scalar in letters.unicodeScalars {
      result.append(PinyinSpelling.plainVowels[scalar] ?? scalar)
    }
    return PinyinSpelling(String(result))
  }

  /// The vowels that bear a tone mark, and what they are without it.
  static let plainVowels: [Unicode.Scalar: Unicode.Scalar] = {
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (vowel, marked) in [
      ("a", "āáǎà"), ("e", "ēéěèê"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("ü", "ǖǘǚǜ"),
    ] as [(Unicode.Scalar, String)] {
      for scalar in marked.unicodeScalars { plain[scalar] = vowel }
    }
    return plain
  }()

  /// Whether a scalar may stand in a syllable: a lower-case letter, plain or with a tone mark, or one
  /// of the two phonetic letters that Chinese fonts have for g and a.
  static func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || scalar == "ü" || scalar == "ɡ" || scalar == "ɑ"
      || plainVowels[scalar] != nil
  }

  /// Reads `kāi)` or `kāi )`: up to six letters, at most one space, and the closing bracket.
  ///
  /// - Returns: the spelling and the offset behind the bracket; nil where something else stands there.
  static func read(_ bytes: [UInt8], at start: Int) -> (spelling: PinyinSpelling, end: Int)? {
    var position = start, count = 0, hasPhonetic = false
    while position < bytes.count, count < 7 {
      let byte = bytes[position]
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
        position += 1
      } else {
        guard byte >= 0x80, let scalar = bytes.scalar(at: position), mayHold(scalar) else { break }
        hasPhonetic = hasPhonetic || scalar == "ɡ" || scalar == "ɑ"
        position += UTF8.width(scalar.value)
      }
      count += 1
    }
    guard (1...6).contains(count) else { return nil }
    let end = position
    if position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ")") else { return nil }
    let letters = String(decoding: bytes[start..<end], as: UTF8.self)
    return (PinyinSpelling(hasPhonetic ? withoutPhonetic(letters) : letters), position + 1)
  }

  /// The letters with g and a as they are on a keyboard.
  private static func withoutPhonetic(_ letters: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in letters.unicodeScalars { result.append(scalar == "ɡ" ? "g" : scalar == "ɑ" ? "a" : scalar) }
    return String(result)
  }

  /// The scalar before `offset`; where a reading in brackets ends there, the one before the reading.
  static func character(beforeGlossesEndingAt offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard offset > 0, bytes[offset - 1] == UInt8(ascii: ")") else { return bytes.scalar(before: offset) }
    var position = offset - 1
    while position > 0, offset - position < 16, bytes[position] != UInt8(ascii: "(") { position -= 1 }
    guard bytes[position] == UInt8(ascii: "("), let (_, end) = read(bytes, at: position + 1), end == offset
    else {
      return bytes.scalar(before: offset)
    }
    return bytes.scalar(before: position)
  }
}
