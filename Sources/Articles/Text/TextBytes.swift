import Glibc
import TextRepair

/// A text as its UTF-8 bytes, with the questions that are asked of every one of them.
struct TextBytes: Sendable {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
  init(bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }
  /// The whole text.
  var all: TextSpan { TextSpan(start: 0, end: bytes.count) }

  /// The last place at or before `offset` where a character begins.
  func boundary(before offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The text of a stretch.
  func string(_ span: TextSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The character that begins at `offset`, and its width in bytes; a stray byte counts as U+FFFD.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    return bytes.withUnsafeBufferPointer { $0.scalar(at: offset) }
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
    guard let head = phrase.first, span.count >= phrase.count, span.end <= bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      phrase.withUnsafeBufferPointer { phrase in
        for offset in span.start...(span.end - phrase.count) where bytes[offset] == head {
          var length = 1
          while length < phrase.count, bytes[offset + length] == phrase[length] { length += 1 }
          if length == phrase.count { return TextSpan(start: offset, end: offset + length) }
        }
        return nil
      }
    }
  }

  /// The first place of `byte` in `span`.
  func first(_ byte: UInt8, in span: TextSpan) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, span.end <= bytes.count,
        let place = memchr(base + span.start, Int32(byte), span.count)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(place))
    }
  }

  /// Whether `byte` stands in `span`.
  func holds(_ byte: UInt8, in span: TextSpan) -> Bool { first(byte, in: span) != nil }

  /// The last character of `span` that closes no quotation and no bracket; nil where there is none.
  func lastBeforeClosers(in span: TextSpan) -> Unicode.Scalar? {
    var end = span.end
    while end > span.start, let last = scalar(before: end) {
      guard last.scalar.isCloser else { return last.scalar }
      end -= last.width
    }
    return nil
  }

  /// Whether white space may begin with a byte: no Han character does, and no letter of ASCII.
  private static func mayBeBlank(_ first: UInt8) -> Bool {
    first <= 0x20 || first >= 0xC2 && first < 0xE4 || first >= 0xEF
  }

  /// `span` without the white space at both ends; an empty one where it holds nothing else.
  func trimmed(_ span: TextSpan) -> TextSpan {
    var start = span.start, end = span.end
    while start < end, TextBytes.mayBeBlank(bytes[start]) {
      let next = scalar(at: start)
      guard next.scalar.isBlank else { break }
      start = min(end, start + next.width)
    }
    while end > start, bytes[end - 1] <= 0x20 || bytes[end - 1] >= 0x80, let last = scalar(before: end),
      last.scalar.isBlank
    {
      end -= last.width
    }
    return TextSpan(start: start, end: max(start, end))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character that begins at `offset`, and its width in bytes; a stray byte counts as U+FFFD.
  @inline(__always) func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let first = self[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    guard first >= 0xE0, first < 0xF0, offset &+ 2 < count else { return rareScalar(at: offset) }
    let three = threeBytes(at: offset)
    let value = three >> 4 & 0xF000 | three >> 2 & 0x0FC0 | three & 0x3F
    return (Unicode.Scalar(value) ?? "\u{FFFD}", 3)
  }

  /// The character at `offset`, which is neither ASCII nor of three bytes.
  private func rareScalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let first = self[offset], width = UTF8Width.of(first)
    guard width > 1, offset + width <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(width + 1))
    for index in 1..<width { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  /// The first byte of ASCII from `start` to `end`; eight others are passed over at once.
  @inline(__always) func firstASCII(from start: Int, to end: Int) -> Int? {
    let bytes = UnsafeRawBufferPointer(self), high: UInt64 = 0x8080_8080_8080_8080
    var offset = start
    while offset < end {
      if self[offset] < 0x80 { return offset }
      offset += 1
      while offset + 8 <= end, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & high == high {
        offset += 8
      }
    }
    return nil
  }
}
