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
    /// Both brackets and what is between them, in the text.
    let span: TextSpan
  }

  /// Every gloss that spells a reading of the character in front, in order.
  let glosses: [Gloss]
  /// Readings behind a letter that, with half of the character before it, looked like a character to
  /// the converter: in `招g(shù)enius` the bytes D0 67 of 術.
  let strays: [TextSpan]
  private let bytes: [UInt8]
  /// The characters that bear glosses, each once.
  let characters: Set<Unicode.Scalar>
  /// Whether a converter wrote the glosses, not an author.
  ///
  /// Four different characters at least, and of all the occurrences of the glossed characters eight
  /// in ten are glossed: the list of a converter, never the care of an author.
  ///
  /// A text in which no glossed character occurs twice proves nothing by that; there it takes six.
  let isConverted: Bool
  /// The characters of the text; nil where there are too few glosses to ask.
  private let census: HanCensus?

  /// Looks through a text.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8], readings: Readings) {
    var glosses: [Gloss] = []
    var strays: [TextSpan] = []
    var index: ReadingIndex?
    var position = 0
    while let bracket = bytes.firstIndex(of: UInt8(ascii: "("), from: position) {
      position = bracket + 1
      guard let (spelling, end) = PinyinSpelling.read(bytes, at: bracket + 1),
        let before = bytes.scalar(before: bracket)
      else { continue }
      let known = index ?? readings.loaded()
      index = known
      guard let syllable = known.syllable(of: spelling) else { continue }
      let span = TextSpan(start: bracket, end: end)
      if before.isHan {
        guard known.isReading(syllable, of: before) else { continue }
        glosses.append(Gloss(character: before, span: span))
      } else {
        guard let pair = GlossRecord.pair(endingAt: bracket, in: bytes), known.isReading(syllable, of: pair)
        else { continue }
        strays.append(span)
      }
      position = end
    }
    self.init(glosses, strays: strays, in: bytes, census: nil, restored: [])
  }

  private init(
    _ glosses: [Gloss], strays: [TextSpan], in bytes: [UInt8], census: HanCensus?, restored: [Edit]
  ) {
    self.glosses = glosses
    self.strays = strays
    self.bytes = bytes
    characters = GlossRecord.characters(of: glosses)
    let leastCharacters = glosses.count > characters.count ? 4 : 6
    guard characters.count >= leastCharacters else {
      (isConverted, self.census) = (false, census)
      return
    }
    let taken = census ?? HanCensus(bytes)
    let count = GlossRecord.count(of: characters, taken, in: bytes, restored)
    (isConverted, self.census) = (glosses.count * 10 >= count * 8, taken)
  }

  /// The characters of the text before anything was restored.
  func characterCounts() -> HanCensus { census ?? HanCensus(bytes) }

  /// The same for the text as it is after `slips`, by its places before: readings inside of what was restored are
  /// gone, and those right behind it belong to a restored character.
  ///
  /// - Complexity: O(*n*).
  func updated(by slips: [Edit], readings: Readings) -> GlossRecord {
    guard !slips.isEmpty else { return self }
    let index = readings.loaded()
    var found: [Gloss] = []
    var behind: Set<Int> = []
    for slip in slips where slip.span.end < bytes.count && bytes[slip.span.end] == UInt8(ascii: "(") {
      behind.insert(slip.span.end)
      guard let (spelling, end) = PinyinSpelling.read(bytes, at: slip.span.end + 1),
        let character = slip.replacement.unicodeScalars.last, character.isHan,
        let syllable = index.syllable(of: spelling), index.isReading(syllable, of: character)
      else { continue }
      found.append(Gloss(character: character, span: TextSpan(start: slip.span.end, end: end)))
    }
    let spans = slips.map(\.span)
    let kept = glosses.filter { !behind.contains($0.span.start) && !spans.meets($0.span) }
    let keptStrays = strays.filter { !behind.contains($0.start) && !spans.meets($0) }
    return GlossRecord(
      (kept + found).sorted { $0.span < $1.span }, strays: keptStrays, in: bytes, census: census,
      restored: slips)
  }
}

extension GlossRecord {
  /// The characters in front of some glosses, each once; most of them bear hundreds.
  private static func characters(of glosses: [Gloss]) -> Set<Unicode.Scalar> {
    guard !glosses.isEmpty else { return [] }
    var isKnown = [Bool](repeating: false, count: HanCensus.range.upperBound)
    var characters: Set<Unicode.Scalar> = []
    for gloss in glosses {
      let value = Int(gloss.character.value)
      if value < isKnown.count {
        if isKnown[value] { continue }
        isKnown[value] = true
      }
      characters.insert(gloss.character)
    }
    return characters
  }

  /// How often some Han characters stand in a text after it was restored.
  private static func count(
    of characters: Set<Unicode.Scalar>, _ census: HanCensus, in bytes: [UInt8], _ restored: [Edit]
  ) -> Int {
    var count = characters.reduce(0) { $0 + census.count(of: $1) }
    for edit in restored {
      var position = edit.span.start
      while position < edit.span.end, let scalar = bytes.scalar(at: position) {
        if scalar.isHan, characters.contains(scalar) { count -= 1 }
        position += UTF8.width(scalar.value)
      }
      count += edit.replacement.unicodeScalars.count { $0.isHan && characters.contains($0) }
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

extension [TextSpan] {
  /// Whether one of these spans, which are in order and do not overlap, shares a byte with `span`.
  func meets(_ span: TextSpan) -> Bool {
    var low = 0, high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].start < span.end
  }
}

extension [UInt8] {
  /// The offset of the first `byte` at or behind `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }
}
