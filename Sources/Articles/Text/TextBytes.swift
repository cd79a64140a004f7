import TextRepair

/// A text as its UTF-8 bytes, with the questions that are asked of every one of them.
struct TextBytes: Sendable {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
  init(bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }
  /// The whole text.
  var all: TextSpan { TextSpan(start: 0, end: bytes.count) }

  /// The text of a stretch.
  func string(_ span: TextSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The character that begins at `offset`, and its width in bytes; a stray byte counts as U+FFFD.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    if first >= 0xE0, first < 0xF0, offset + 2 < bytes.count {
      let value =
        UInt32(first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
      return (Unicode.Scalar(value) ?? "\u{FFFD}", 3)
    }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard width > 1, offset + width <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(width + 1))
    for index in 1..<width { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  /// Whether a character of the first block of Han characters begins at `offset`, told by its first byte alone.
  func isCommonHan(at offset: Int) -> Bool {
    bytes[offset] > 0xE4 && bytes[offset] < 0xEA && offset + 2 < bytes.count
  }

  /// The character that ends before `offset`, and its width in bytes; nil at the start.
  func scalar(before offset: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    return scalar(at: start)
  }

  /// Whether `phrase` stands at `offset`.
  func has(_ phrase: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + phrase.count <= bytes.count else { return false }
    for index in phrase.indices where bytes[offset + index] != phrase[index] { return false }
    return true
  }

  /// The first place of `phrase` in `span`.
  func first(_ phrase: [UInt8], in span: TextSpan) -> TextSpan? {
    guard let head = phrase.first, span.count >= phrase.count else { return nil }
    var offset = span.start
    while offset + phrase.count <= span.end {
      if bytes[offset] == head, has(phrase, at: offset) {
        return TextSpan(start: offset, end: offset + phrase.count)
      }
      offset += 1
    }
    return nil
  }

  /// `span` without the white space at both ends; an empty one where it holds nothing else.
  func trimmed(_ span: TextSpan) -> TextSpan {
    var start = span.start, end = span.end
    while start < end {
      let next = scalar(at: start)
      guard next.scalar.isBlank else { break }
      start = min(end, start + next.width)
    }
    while end > start, let last = scalar(before: end), last.scalar.isBlank { end -= last.width }
    return TextSpan(start: start, end: max(start, end))
  }
}
