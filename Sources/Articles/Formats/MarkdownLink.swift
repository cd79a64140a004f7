import TextRepair

/// A link or a picture in Markdown: `[words](address "title")`, with `!` in front for a picture.
struct MarkdownLink {
  /// All of it, from the first bracket or `!` to the last bracket.
  let span: TextSpan
  /// What stands between the square brackets.
  let words: TextSpan
  /// What stands between the round brackets.
  let target: TextSpan
  /// Whether it is a picture.
  let isPicture: Bool

  /// The link that begins at `offset`; nil where none does.
  ///
  /// Brackets may be nested in words and address; those behind a backslash do not count.
  init?(text: TextBytes, at offset: Int, limit: Int) {
    let isPicture = text.bytes[offset] == 0x21
    let start = isPicture ? offset + 1 : offset
    guard start < limit, text.bytes[start] == 0x5B,
      let wordsEnd = MarkdownLink.close(text, start, limit, open: 0x5B, close: 0x5D),
      wordsEnd + 1 < limit, text.bytes[wordsEnd + 1] == 0x28,
      let targetEnd = MarkdownLink.close(text, wordsEnd + 1, limit, open: 0x28, close: 0x29)
    else { return nil }
    span = TextSpan(start: offset, end: targetEnd + 1)
    words = TextSpan(start: start + 1, end: wordsEnd)
    target = TextSpan(start: wordsEnd + 2, end: targetEnd)
    self.isPicture = isPicture
  }

  /// Whether its words are a picture, or nothing.
  func holdsPicture(_ text: TextBytes) -> Bool {
    if words.isEmpty { return true }
    guard let inner = MarkdownLink(text: text, at: words.start, limit: words.end) else { return false }
    return inner.isPicture && inner.span.end == words.end
  }

  /// The address, without a title behind it.
  func address(_ text: TextBytes) -> String {
    let whole = text.string(target)
    return whole.split(separator: " ", maxSplits: 1).first.map(String.init) ?? whole
  }

  /// Where the bracket that opens at `start` closes.
  private static func close(_ text: TextBytes, _ start: Int, _ limit: Int, open: UInt8, close: UInt8) -> Int?
  {
    var depth = 0, offset = start
    while offset < limit {
      let byte = text.bytes[offset]
      if byte == 0x5C {
        offset += 1
      } else if byte == open {
        depth += 1
        if depth > 8 { return nil }
      } else if byte == close {
        depth -= 1
        if depth == 0 { return offset }
      }
      offset += 1
    }
    return nil
  }
}
