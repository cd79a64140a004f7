/// Latin letters that may spell a Mandarin syllable: `kāi`, `me`.
///
/// One to six letters in one number, six bits for each, the last one lowest: pages hold thousands of them.
package struct PinyinSpelling: Hashable, Sendable {
  /// The letters as numbers of the alphabet.
  let code: UInt64

  private init(code: UInt64) { self.code = code }

  /// Nil where the text holds other letters, none, or more than six.
  init?(_ letters: String) { self.init(Array(letters.utf8)[...]) }

  /// Nil where the UTF-8 bytes hold other letters, none, or more than six.
  init?(_ letters: ArraySlice<UInt8>) {
    var code: UInt64 = 0, count = 0
    for scalar in String(decoding: letters, as: UTF8.self).unicodeScalars {
      guard let letter = PinyinAlphabet.number(of: scalar) else { return nil }
      code = code << 6 | UInt64(letter)
      count += 1
    }
    guard (1...PinyinSpelling.longest).contains(count) else { return nil }
    self.code = code
  }

  /// The longest syllable, in letters: `zhuāng`.
  private static let longest = 6

  /// The letters as they are on a keyboard, with their tone marks.
  package var letters: String {
    var text = String.UnicodeScalarView()
    for place in stride(from: 6 * (PinyinSpelling.longest - 1), through: 0, by: -6) {
      let number = UInt8(truncatingIfNeeded: code >> UInt64(place)) & 0x3F
      if number > 0 { text.append(PinyinAlphabet.letters[Int(number) - 1]) }
    }
    return String(text)
  }

  /// Whether a vowel bears a tone mark.
  var hasTone: Bool { code != withoutTone.code }

  /// The same letters without tone marks: `lǜ` gives `lü`.
  package var withoutTone: PinyinSpelling {
    var plain: UInt64 = 0
    for place in stride(from: 0, to: 6 * PinyinSpelling.longest, by: 6) {
      let number = UInt8(truncatingIfNeeded: code >> UInt64(place)) & 0x3F
      plain |= UInt64(PinyinAlphabet.plain[Int(number)]) << UInt64(place)
    }
    return PinyinSpelling(code: plain)
  }

  /// Reads `kāi)` or `kāi )`: up to six letters, at most one space, and the closing bracket.
  ///
  /// - Returns: the spelling and the offset behind the bracket; nil where something else stands there.
  static func read(_ bytes: [UInt8], at start: Int) -> (spelling: PinyinSpelling, end: Int)? {
    var position = start, count = 0
    var code: UInt64 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x61, byte <= 0x7A {
        code = code << 6 | UInt64(byte - 0x60)
        position += 1
      } else {
        guard byte >= 0xC3, byte <= 0xC9, let scalar = bytes.scalar(at: position),
          let letter = PinyinAlphabet.number(of: scalar)
        else { break }
        code = code << 6 | UInt64(letter)
        position += 2
      }
      count += 1
      guard count <= longest else { return nil }
    }
    guard count > 0 else { return nil }
    if position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ")") else { return nil }
    return (PinyinSpelling(code: code), position + 1)
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

/// The letters that syllables are spelled with, by number from 1: lower-case ones, plain or with a tone mark.
enum PinyinAlphabet {
  /// The letters; the number of the first is 1, so that a to z have the last five bits of their ASCII codes.
  static let letters = Array("abcdefghijklmnopqrstuvwxyzüāáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜ".unicodeScalars)

  /// The number of a letter; nil for any other character.
  ///
  /// The two phonetic letters that Chinese fonts have for g and a count as those.
  static func number(of scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value < 0x280 else { return nil }
    let number = numbers[Int(scalar.value)]
    return number == 0 ? nil : number
  }

  /// The number of each letter without its tone mark; 0 for 0.
  static let plain: [UInt8] = {
    var plain = (UInt8(0)...63).map { $0 }
    for (vowel, marked) in [
      ("a", "āáǎà"), ("e", "ēéěèê"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("ü", "ǖǘǚǜ"),
    ] as [(Unicode.Scalar, String)] {
      for scalar in marked.unicodeScalars {
        plain[Int(number(of: scalar) ?? 0)] = number(of: vowel) ?? 0
      }
    }
    return plain
  }()

  private static let numbers: [UInt8] = {
    var numbers = [UInt8](repeating: 0, count: 0x280)
    for (index, letter) in letters.enumerated() { numbers[Int(letter.value)] = UInt8(index + 1) }
    numbers[0x251] = numbers[0x61]
    numbers[0x261] = numbers[0x67]
    return numbers
  }()
}
