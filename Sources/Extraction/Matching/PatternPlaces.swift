import TextRepair

/// Looks for the patterns that a rule gives, one after the other.
extension ArticleBytes {
  /// Where `pattern` stands first in `span`.
  func first(_ pattern: String, in span: TextSpan) -> TextSpan? {
    guard !pattern.isEmpty, span.count >= pattern.utf8.count else { return nil }
    return pattern.withBytes { wanted in
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

  /// Whether a comma, of full or half width, stands at `offset`; one within a number counts none.
  func hasComma(at offset: Int) -> Bool {
    has("，", at: offset) || has(",", at: offset) && !isInNumber(offset)
  }

  /// Whether a comma, of full or half width, ends at `offset`; one within a number counts none.
  func hasComma(endingAt offset: Int) -> Bool {
    has("，", endingAt: offset) || has(",", endingAt: offset) && !isInNumber(offset - 1)
  }

  /// Whether digits stand on both sides of the byte at `offset`: `1,000`.
  func isInNumber(_ offset: Int) -> Bool {
    character(before: offset)?.isAsciiDigit == true && character(at: offset + 1)?.isAsciiDigit == true
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
