/// A Markdown link or picture that was left in a text: `![words](address)`, `[words](address)`.
package struct MarkupLink {
  /// All of it, from `!` or the first bracket to the last bracket.
  let span: TextSpan
  /// What stands between the square brackets.
  let words: TextSpan
  /// Whether it shows a picture: itself, or as the words of a link.
  let isPicture: Bool

  /// The longest link that is looked for, in bytes.
  private static let longest = 2_000

  /// The link that begins at `offset`; nil where none does.
  ///
  /// The target must look like an address, so that `[注](见下文)` is none.
  init?(_ bytes: [UInt8], at offset: Int) {
    let hasMark = bytes[offset] == UInt8(ascii: "!")
    let opening = hasMark ? offset + 1 : offset
    guard opening < bytes.count, bytes[opening] == UInt8(ascii: "[") else { return nil }
    let limit = min(bytes.count, offset + MarkupLink.longest)
    guard let wordsEnd = MarkupLink.close(bytes, opening, limit), wordsEnd + 1 < limit,
      bytes[wordsEnd + 1] == UInt8(ascii: "("),
      let targetEnd = MarkupLink.close(bytes, wordsEnd + 1, limit),
      MarkupLink.isAddress(bytes[(wordsEnd + 2)..<targetEnd])
    else { return nil }
    span = TextSpan(start: offset, end: targetEnd + 1)
    words = TextSpan(start: opening + 1, end: wordsEnd)
    let isNested = opening + 2 < wordsEnd && bytes[opening + 1] == UInt8(ascii: "!")
    isPicture = hasMark || (isNested && bytes[opening + 2] == UInt8(ascii: "["))
  }

  /// Whether a stretch holds pictures, spaces between them, and nothing else.
  package static func isPicturesOnly(_ bytes: [UInt8], in stretch: TextSpan) -> Bool {
    var offset = stretch.start, found = false
    while offset < stretch.end {
      if bytes[offset] <= 0x20 {
        offset += 1
      } else if let link = MarkupLink(bytes, at: offset), link.isPicture, link.span.end <= stretch.end {
        found = true
        offset = link.span.end
      } else {
        return false
      }
    }
    return found
  }

  /// Where the bracket closes that opens at `start`, on the same line.
  private static func close(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    let open = bytes[start], close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    var depth = 0
    for offset in start..<limit {
      if bytes[offset] == 0x0A { return nil }
      if bytes[offset] == open { depth += 1 }
      if bytes[offset] == close { depth -= 1 }
      if depth == 0 { return offset }
    }
    return nil
  }

  /// Whether bytes look like an address: ASCII, with a scheme, a leading slash or a file's ending, and no space in front of it.
  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let address = bytes.prefix { $0 != 0x20 }
    guard address.count > 2, address.allSatisfy({ $0 < 0x80 }) else { return false }
    guard let slash = address.firstIndex(of: UInt8(ascii: "/")) else {
      return address.starts(with: dataScheme)
    }
    return slash == address.startIndex || address.contains(UInt8(ascii: ".")) || holdsScheme(address)
      || address.starts(with: dataScheme)
  }

  private static let dataScheme = Array("data:".utf8)

  /// Whether `://` stands in an address.
  private static func holdsScheme(_ address: ArraySlice<UInt8>) -> Bool {
    address.indices.dropLast(2).contains {
      address[$0] == UInt8(ascii: ":") && address[$0 + 1] == UInt8(ascii: "/")
        && address[$0 + 2] == UInt8(ascii: "/")
    }
  }
}
