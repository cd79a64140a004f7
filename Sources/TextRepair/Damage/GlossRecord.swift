import Glibc

/// Which characters of a text carry a reading in brackets, and how faithfully.
///
/// A converter glosses each character of its list at every occurrence, so a page that it went over
/// has many glossed characters that are hardly ever seen without. An author glosses a rare character
/// once.
struct GlossRecord: Sendable {
  /// One reading in brackets behind a Han character.
  struct Gloss: Equatable, Sendable {
    /// The character in front.
    let character: Unicode.Scalar
    /// What the brackets hold.
    let spelling: PinyinSpelling
    /// Both brackets and what is between them, in the text.
    let span: TextSpan
  }

  /// Every gloss that spells a reading of the character in front, in order.
  let glosses: [Gloss]
  /// Readings behind a letter that, with half of the character before it, looked like a character to
  /// the converter: in `招g(shù)enius` the bytes D0 67 of 術.
  let strays: [TextSpan]
  /// The spellings that the text itself gives for a character.
  let spellings: [Unicode.Scalar: Set<PinyinSpelling>]
  /// Whether a converter wrote the glosses, not an author.
  let isConverted: Bool

  /// Looks through a text.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8], readings: Readings) {
    var glosses: [Gloss] = []
    var strays: [TextSpan] = []
    var spellings: [Unicode.Scalar: Set<PinyinSpelling>] = [:]
    var position = 0
    while let bracket = bytes.firstIndex(of: UInt8(ascii: "("), from: position) {
      position = bracket + 1
      guard let (spelling, end) = PinyinSpelling.read(bytes, at: bracket + 1),
        let before = bytes.scalar(before: bracket)
      else { continue }
      guard before.isHan else {
        let pair = GlossRecord.pair(endingAt: bracket, in: bytes)
        guard let pair, readings.has(spelling, for: pair) else { continue }
        strays.append(TextSpan(start: bracket, end: end))
        position = end
        continue
      }
      guard readings.has(spelling, for: before) else { continue }
      if spellings[before]?.contains(spelling) != true { spellings[before, default: []].insert(spelling) }
      glosses.append(Gloss(character: before, spelling: spelling, span: TextSpan(start: bracket, end: end)))
      position = end
    }
    self.glosses = glosses
    self.strays = strays
    self.spellings = spellings
    self.isConverted = GlossRecord.isConverted(glosses, bytes)
  }

  /// Four different characters at least, and of all the occurrences of the glossed characters nine
  /// tenths are glossed: the list of a converter, never the care of an author.
  ///
  /// A text in which no glossed character occurs twice proves nothing by that; there it takes six.
  private static func isConverted(_ glosses: [Gloss], _ bytes: [UInt8]) -> Bool {
    let characters = Set(glosses.map(\.character))
    guard characters.count >= 4 else { return false }
    let occurrences = count(of: characters, in: bytes)
    let repeats = glosses.count > characters.count
    return (repeats || characters.count >= 6) && glosses.count * 10 >= occurrences * 8
  }
}

extension GlossRecord {
  /// How often some Han characters stand in a text.
  private static func count(of characters: Set<Unicode.Scalar>, in bytes: [UInt8]) -> Int {
    var isAsked = [Bool](repeating: false, count: 0x10000)
    for character in characters where character.value < 0x10000 { isAsked[Int(character.value)] = true }
    var count = 0, position = 0
    while position + 2 < bytes.count {
      let byte = bytes[position]
      guard byte >= 0xE3, byte < 0xF0 else {
        position += 1
        continue
      }
      let value =
        Int(byte & 0x0F) << 12 | Int(bytes[position + 1] & 0x3F) << 6 | Int(bytes[position + 2] & 0x3F)
      if isAsked[value] { count += 1 }
      position += 3
    }
    return count
  }

  /// The character that the second byte of a Han character and the Latin letter behind it, which ends
  /// at `offset`, make in GBK; nil where they make none.
  private static func pair(endingAt offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    let letter = bytes[offset - 1]
    guard (0x40...0x7E).contains(letter), let codec = CodecTable.gb18030,
      let before = PinyinSpelling.character(beforeGlossesEndingAt: offset - 1, in: bytes),
      let pair = codec.pair(of: before), pair.trail >= 0x81
    else { return nil }
    return codec.scalar(lead: pair.trail, trail: letter)
  }
}

extension [UInt8] {
  /// The offset of the first `byte` at or behind `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let place = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(place))
    }
  }
}
