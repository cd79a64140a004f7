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
  let places: PlaceIndex?

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
    pattern.withBytes { pattern in
      guard offset >= 0, offset <= bytes.count - pattern.count else { return false }
      var index = 0
      while index < pattern.count {
        if bytes[offset + index] != pattern[index] { return false }
        index += 1
      }
      return true
    }
  }

  /// `offset`, or the beginning of the next character where it lies inside one; 0 before the beginning of the text.
  func boundary(_ offset: Int) -> Int {
    var offset = max(offset, 0)
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// The first of some stretches for each wording, in order.
  func distinct(_ spans: [TextSpan]) -> [TextSpan] {
    var known: Set<String> = []
    return spans.filter { known.insert(text($0)).inserted }
  }

  /// Whether `pattern` ends at `offset`.
  @inline(__always)
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
    if first & 0xF0 == 0xE0, offset &+ 2 < bytes.count {
      let high = UInt32(first & 0x0F) << 12 | UInt32(bytes[offset &+ 1] & 0x3F) << 6
      return Unicode.Scalar(high | UInt32(bytes[offset &+ 2] & 0x3F))
    }
    guard first >= 0xC0 else { return Unicode.Scalar(first) }
    let width = FoldedText.width(first)
    guard offset + width <= bytes.count else { return Unicode.Scalar(first) }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for index in 1..<width { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Whether a character begins at `offset` that is no mark: one of U+4000 to U+EFFF, as most Han characters are.
  @inline(__always)
  func opensIdeograph(at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] >= 0xE4 && bytes[offset] < 0xEF
  }

  /// Behind the characters of ``opensIdeograph(at:)`` that stand at `offset`, as far as they begin before `limit`.
  func endOfIdeographs(from offset: Int, limit: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = offset
      while offset < limit, bytes[offset] >= 0xE4, bytes[offset] < 0xEF { offset &+= 3 }
      return offset
    }
  }

  /// Where the characters of ``opensIdeograph(at:)`` begin that end at `offset`, as far as they end behind `limit`.
  func startOfIdeographs(before offset: Int, from limit: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = offset
      while offset > limit, offset >= 3, bytes[offset &- 3] >= 0xE4, bytes[offset &- 3] < 0xEF {
        offset &-= 3
      }
      return offset
    }
  }

  /// The character that ends at `offset`; nil at the beginning.
  func character(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0, offset <= bytes.count else { return nil }
    let last = bytes[offset &- 1]
    if last < 0x80 { return Unicode.Scalar(last) }
    if offset >= 3, bytes[offset &- 3] & 0xF0 == 0xE0, bytes[offset &- 2] & bytes[offset &- 1] & 0x80 != 0 {
      let high = UInt32(bytes[offset &- 3] & 0x0F) << 12 | UInt32(bytes[offset &- 2] & 0x3F) << 6
      return Unicode.Scalar(high | UInt32(last & 0x3F))
    }
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
    let isBare = span.count >= 3 && opensIdeograph(at: span.start) && opensIdeograph(at: span.end - 3)
    guard !extra.isEmpty else { return isBare ? span : withoutSpace(span) }
    return extra.withBytes { extra in
      if isBare, !extra.contains(where: { $0 >= 0xE4 && $0 < 0xEF }) { return span }
      var start = span.start, end = span.end
      while start < end, let scalar = character(at: start), scalar.isSpace || extra.holds(scalar) {
        start = self.end(after: start)
      }
      while end > start, let scalar = character(before: end), scalar.isSpace || extra.holds(scalar) {
        end = self.start(before: end)
      }
      return TextSpan(start: start, end: end)
    }
  }

  /// `span` without white space at its ends, as most stretches are from the start.
  private func withoutSpace(_ span: TextSpan) -> TextSpan {
    var start = span.start, end = span.end
    while start < end, let scalar = character(at: start), scalar.isSpace { start = self.end(after: start) }
    while end > start, let scalar = character(before: end), scalar.isSpace { end = self.start(before: end) }
    return TextSpan(start: start, end: end)
  }
}
