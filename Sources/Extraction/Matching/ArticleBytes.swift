import TextRepair

/// The clean text of an article as bytes, with the small questions that every rule asks of it.
///
/// All places are UTF-8 byte offsets into the clean text. Made once for an article and shared by all rules, hence
/// a reference.
final class ArticleBytes: Sendable {
  let bytes: [UInt8]
  /// The words of an index and where they stand; nil where none was searched for.
  let hits: WordHits?
  /// Where each beginning of three bytes stands.
  private let places: PlaceIndex?

  /// A text, without a search.
  init(_ text: String) {
    bytes = Array(text.utf8)
    (hits, places) = (nil, nil)
  }

  /// A text in which all words of an index are searched for.
  init(_ text: String, index: WordIndex) {
    bytes = Array(text.utf8)
    hits = index.hits(in: bytes)
    places = PlaceIndex(bytes)
  }

  var count: Int { bytes.count }

  /// The text of a stretch.
  func text(_ span: TextSpan) -> String {
    bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[span.range]), as: UTF8.self)
    }
  }

  /// Whether one of some characters stands in a stretch.
  func contains(_ characters: ScalarSet, in span: TextSpan) -> Bool {
    var offset = span.start
    while offset < span.end, let scalar = character(at: offset) {
      if characters.contains(scalar) { return true }
      offset = end(after: offset)
    }
    return false
  }

  /// How many characters a stretch has.
  func characterCount(_ span: TextSpan) -> Int {
    bytes[span.range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// Whether `pattern` stands at `offset`.
  @inline(__always)
  func has(_ pattern: String, at offset: Int) -> Bool {
    var pattern = pattern
    return pattern.withUTF8 { pattern in
      guard offset >= 0, offset <= bytes.count - pattern.count else { return false }
      var index = 0
      while index < pattern.count {
        if bytes[offset + index] != pattern[index] { return false }
        index += 1
      }
      return true
    }
  }

  /// Where words of a set stand in `span`, each place with its longest word, from left to right.
  func places(of words: WordSet, in span: TextSpan) -> [TextSpan] {
    var result: [TextSpan] = []
    var offset = boundary(span.start)
    while offset < span.end {
      let word = longest(of: words, at: offset)
      if let word, word.end <= span.end { result.append(word) }
      offset = word.map { min($0.end, span.end) } ?? end(after: offset)
    }
    return result
  }

  /// `offset`, or the beginning of the next character where it lies inside one.
  func boundary(_ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// Whether `pattern` ends at `offset`.
  func has(_ pattern: String, endingAt offset: Int) -> Bool { has(pattern, at: offset - pattern.utf8.count) }

  /// Behind the characters of three bytes and more that stand at `offset`, as Han characters are.
  func endOfWide(from offset: Int, limit: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = offset
      while offset < limit, bytes[offset] >= 0xE0 { offset += bytes[offset] < 0xF0 ? 3 : 4 }
      return min(offset, limit)
    }
  }

  /// The character that begins at `offset`; nil at the end.
  @inline(__always)
  func character(at offset: Int) -> Unicode.Scalar? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let first = bytes[offset]
    guard first >= 0xC0 else { return Unicode.Scalar(first) }
    let width = FoldedText.width(first)
    guard offset + width <= bytes.count else { return Unicode.Scalar(first) }
    if width == 3 {
      let high = UInt32(first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
      return Unicode.Scalar(high | UInt32(bytes[offset + 2] & 0x3F))
    }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for index in 1..<width { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Whether a character begins at `offset` that is no mark: one of U+4000 to U+EFFF, as most Han characters are.
  @inline(__always)
  func opensIdeograph(at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] >= 0xE4 && bytes[offset] < 0xEF
  }

  /// The character that ends at `offset`; nil at the beginning.
  func character(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    let last = bytes[offset - 1]
    if last < 0x80 { return Unicode.Scalar(last) }
    return character(at: start(before: offset))
  }

  /// Where the character that ends at `offset` begins.
  @inline(__always)
  func start(before offset: Int) -> Int {
    if offset >= 3, bytes[offset - 1] & 0xC0 == 0x80, bytes[offset - 3] & 0xF0 == 0xE0 { return offset - 3 }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return max(start, 0)
  }

  /// Where the character that begins at `offset` ends.
  func end(after offset: Int) -> Int {
    offset < bytes.count ? min(offset + FoldedText.width(bytes[offset]), bytes.count) : bytes.count
  }

  /// `span` without white space and the given characters at its ends.
  func trimmed(_ span: TextSpan, of extra: String = "") -> TextSpan {
    let drop = extra.unicodeScalars
    var start = span.start, end = span.end
    while start < end, let scalar = character(at: start), scalar.isSpace || drop.contains(scalar) {
      start = self.end(after: start)
    }
    while end > start, let scalar = character(before: end), scalar.isSpace || drop.contains(scalar) {
      end = self.start(before: end)
    }
    return TextSpan(start: start, end: end)
  }
}

// Patterns that a rule gives.
extension ArticleBytes {
  /// Where `pattern` stands first in `span`.
  func first(_ pattern: String, in span: TextSpan) -> TextSpan? {
    guard !pattern.isEmpty, span.count >= pattern.utf8.count else { return nil }
    var pattern = pattern
    return pattern.withUTF8 { wanted in
      guard let head = wanted.first else { return nil }
      let last = span.end - wanted.count
      return bytes.withUnsafeBufferPointer { bytes in
        if let places, wanted.count >= 3, span.count > 48 {
          return places.first(wanted, in: bytes, from: span.start, through: last).map {
            TextSpan(start: $0, end: $0 + wanted.count)
          }
        }
        var offset = span.start
        while offset <= last {
          if bytes[offset] == head, ArticleBytes.stands(wanted, in: bytes, at: offset) {
            return TextSpan(start: offset, end: offset + wanted.count)
          }
          offset += 1
        }
        return nil
      }
    }
  }

  /// Where `pattern` stands in `span`, from left to right, without overlaps.
  func all(_ pattern: String, in span: TextSpan) -> [TextSpan] {
    var result: [TextSpan] = []
    var rest = span
    while let found = first(pattern, in: rest) {
      result.append(found)
      rest = TextSpan(start: found.end, end: span.end)
    }
    return result
  }

  /// Whether `span` holds one of `patterns`.
  func contains(anyOf patterns: [String], in span: TextSpan) -> Bool {
    patterns.contains { first($0, in: span) != nil }
  }

  /// The longest of `patterns` that stands at `offset`.
  func longest(of patterns: [String], at offset: Int) -> TextSpan? {
    var longest = -1
    for pattern in patterns where has(pattern, at: offset) { longest = max(longest, pattern.utf8.count) }
    return longest < 0 ? nil : TextSpan(start: offset, end: offset + longest)
  }

  /// The longest of `patterns` that ends at `offset`.
  func longest(of patterns: [String], endingAt offset: Int) -> TextSpan? {
    var longest = -1
    for pattern in patterns where has(pattern, endingAt: offset) {
      longest = max(longest, pattern.utf8.count)
    }
    return longest < 0 ? nil : TextSpan(start: offset - longest, end: offset)
  }

  /// Whether `wanted` stands at a place where its length fits in.
  @inline(__always)
  static func stands(
    _ wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    var index = 0
    while index < wanted.count, bytes[offset + index] == wanted[index] { index += 1 }
    return index == wanted.count
  }
}

// Sets of words.
extension ArticleBytes {
  /// The longest word of a set that begins at `offset`.
  func longest(of set: WordSet, at offset: Int) -> TextSpan? {
    guard let hits, set.bit != 0 else { return all(of: set, at: offset).first }
    guard offset >= 0, offset < bytes.count else { return nil }
    var index = Int(hits.first[offset + 1])
    let first = Int(hits.first[offset])
    while index > first {
      index -= 1
      if hits.all[index].bits & set.bit != 0 { return TextSpan(start: offset, end: hits.all[index].end) }
    }
    return nil
  }

  /// The longest word of a set that ends at `offset`.
  func longest(of set: WordSet, endingAt offset: Int) -> TextSpan? {
    guard let hits, set.bit != 0 else { return all(of: set, endingAt: offset).first }
    guard offset > 0, offset <= bytes.count else { return nil }
    for index in hits.range(from: max(0, offset - set.longest), to: offset) {
      let hit = hits.all[index]
      if hit.end == offset, hit.bits & set.bit != 0 { return TextSpan(start: Int(hit.start), end: offset) }
    }
    return nil
  }

  /// All words of a set that begin at `offset`, longest first.
  func all(of set: WordSet, at offset: Int) -> [TextSpan] {
    guard let hits, set.bit != 0 else {
      return set.sorted.filter { has($0, at: offset) }.map {
        TextSpan(start: offset, end: offset + $0.utf8.count)
      }
    }
    guard offset >= 0, offset < bytes.count else { return [] }
    var result: [TextSpan] = []
    for index in hits.range(from: offset, to: offset + 1).reversed()
    where hits.all[index].bits & set.bit != 0 {
      result.append(TextSpan(start: offset, end: hits.all[index].end))
    }
    return result
  }

  /// All words of a set that end at `offset`, longest first.
  func all(of set: WordSet, endingAt offset: Int) -> [TextSpan] {
    guard let hits, set.bit != 0 else {
      return set.sorted.filter { has($0, endingAt: offset) }.map {
        TextSpan(start: offset - $0.utf8.count, end: offset)
      }
    }
    guard offset > 0, offset <= bytes.count else { return [] }
    var result: [TextSpan] = []
    for index in hits.range(from: max(0, offset - set.longest), to: offset) {
      let hit = hits.all[index]
      if hit.end == offset, hit.bits & set.bit != 0 {
        result.append(TextSpan(start: Int(hit.start), end: offset))
      }
    }
    return result
  }

  /// All words of the index that begin at `offset`; none in a text that was not searched beforehand.
  func words(at offset: Int) -> ArraySlice<WordHits.Hit> {
    guard let hits, offset >= 0, offset < bytes.count else { return [] }
    return hits.all[hits.range(from: offset, to: offset + 1)]
  }

  /// All words of the index, of at most `longest` bytes, that end at `offset`; none in a text that was not searched.
  func words(endingAt offset: Int, upTo longest: Int) -> [WordHits.Hit] {
    guard let hits, offset > 0, offset <= bytes.count else { return [] }
    return hits.all[hits.range(from: max(0, offset - longest), to: offset)].filter { $0.end == offset }
  }

  /// Whether a word of a set may stand somewhere in the text: false only where none does.
  @inline(__always)
  func mayHold(_ set: WordSet) -> Bool { hits.map { set.bit == 0 || $0.held & set.bit != 0 } ?? true }

  /// Whether a word of a set stands in `span`.
  func contains(_ set: WordSet, in span: TextSpan) -> Bool {
    guard let hits, set.bit != 0 else { return set.forms.contains { first($0, in: span) != nil } }
    guard hits.held & set.bit != 0 else { return false }
    var rest = hits.range(from: span.start, to: span.end)
    while let index = hits.next(of: set.bit, in: rest) {
      if hits.all[index].end <= span.end { return true }
      rest = (index + 1)..<rest.upperBound
    }
    return false
  }

  /// The first place from `offset` on, and before `limit`, where a word of one of some sets begins.
  ///
  /// Where the text was not searched beforehand that may be any place.
  func next(of bits: UInt128, from offset: Int, before limit: Int) -> Int? {
    guard offset < limit else { return nil }
    guard let hits else { return offset }
    return hits.next(of: bits, in: hits.range(from: offset, to: limit)).map { Int(hits.all[$0].start) }
  }
}
