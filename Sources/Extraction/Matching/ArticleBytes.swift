import TextRepair

/// The clean text of an article as bytes, with the small questions that every rule asks of it.
///
/// All places are UTF-8 byte offsets into the clean text.
struct ArticleBytes: Sendable {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  var count: Int { bytes.count }

  /// The text of a stretch.
  func text(_ span: TextSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// Whether `pattern` stands at `offset`.
  func has(_ pattern: String, at offset: Int) -> Bool {
    let utf8 = pattern.utf8
    guard offset >= 0, offset + utf8.count <= bytes.count else { return false }
    var place = offset
    for byte in utf8 {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// Whether `pattern` stands at `offset`.
  func has(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + pattern.count <= bytes.count else { return false }
    for index in pattern.indices where bytes[offset + index] != pattern[index] { return false }
    return true
  }

  /// The longest word of a set that begins at `offset`.
  func longest(of words: WordSet, at offset: Int) -> TextSpan? {
    guard let first = character(at: offset) else { return nil }
    for word in words.words(from: first) where has(word, at: offset) {
      return TextSpan(start: offset, end: offset + word.count)
    }
    return nil
  }

  /// The longest word of a set that ends at `offset`.
  func longest(of words: WordSet, endingAt offset: Int) -> TextSpan? {
    all(of: words, endingAt: offset).first
  }

  /// All words of a set that begin at `offset`, longest first.
  func all(of words: WordSet, at offset: Int) -> [TextSpan] {
    guard let first = character(at: offset) else { return [] }
    return words.words(from: first).filter { has($0, at: offset) }.map {
      TextSpan(start: offset, end: offset + $0.count)
    }
  }

  /// All words of a set that end at `offset`, longest first.
  func all(of words: WordSet, endingAt offset: Int) -> [TextSpan] {
    guard let last = character(before: offset) else { return [] }
    return words.words(to: last).filter { has($0, at: offset - $0.count) }.map {
      TextSpan(start: offset - $0.count, end: offset)
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

  /// Where `pattern` stands first in `span`.
  func first(_ pattern: String, in span: TextSpan) -> TextSpan? {
    let wanted = Array(pattern.utf8)
    guard let head = wanted.first, span.count >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in span.start...(span.end - wanted.count) where bytes[offset] == head {
        var index = 1
        while index < wanted.count, bytes[offset + index] == wanted[index] { index += 1 }
        if index == wanted.count { return TextSpan(start: offset, end: offset + wanted.count) }
      }
      return nil
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
    patterns.filter { has($0, at: offset) }.map(\.utf8.count).max()
      .map { TextSpan(start: offset, end: offset + $0) }
  }

  /// The longest of `patterns` that ends at `offset`.
  func longest(of patterns: [String], endingAt offset: Int) -> TextSpan? {
    patterns.filter { has($0, endingAt: offset) }.map(\.utf8.count).max()
      .map { TextSpan(start: offset - $0, end: offset) }
  }

  /// The character that begins at `offset`; nil at the end.
  func character(at offset: Int) -> Unicode.Scalar? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let first = bytes[offset]
    let width = FoldedText.width(first)
    guard width > 1, offset + width <= bytes.count else { return Unicode.Scalar(first) }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for index in 1..<width { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// The character that ends at `offset`; nil at the beginning.
  func character(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    return character(at: start(before: offset))
  }

  /// Where the character that ends at `offset` begins.
  func start(before offset: Int) -> Int {
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
    let drop = Set(extra.unicodeScalars)
    var start = span.start, end = span.end
    while start < end, let scalar = character(at: start),
      scalar.properties.isWhitespace || drop.contains(scalar)
    {
      start = self.end(after: start)
    }
    while end > start, let scalar = character(before: end),
      scalar.properties.isWhitespace || drop.contains(scalar)
    {
      end = self.start(before: end)
    }
    return TextSpan(start: start, end: end)
  }
}

extension Unicode.Scalar {
  /// Whether this is a Han character (the unified blocks of the basic plane and plane 2).
  var isHan: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }
  /// Whether this is a letter or digit of ASCII.
  var isAsciiWord: Bool {
    (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }
  /// Whether this is an ASCII digit.
  var isAsciiDigit: Bool { (0x30...0x39).contains(value) }
}
