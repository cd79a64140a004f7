import TextRepair

/// One line of Markdown: which of its bytes are marks, and what they say.
struct MarkdownLine {
  /// What the marks of a line say.
  struct Result {
    var mark = LineMark()
    /// The first address that the line links to.
    var target: String?
  }

  let text: TextBytes
  let span: TextSpan

  /// Whether the line opens or closes a block of code.
  var isFence: Bool { text.has(MarkdownLine.fence, at: span.start) }

  private static let fence = Array("```".utf8)

  /// Whether the line is nothing but a rule: three or more of `-`, `=`, `*` or `_`, spaces among them allowed.
  var isRule: Bool {
    var count = 0
    for byte in text.bytes[span.range] where byte != 0x20 {
      guard byte == 0x2D || byte == 0x3D || byte == 0x2A || byte == 0x5F else { return false }
      count += 1
    }
    return count >= 3
  }

  /// The level that a rule under a line gives it: 1 for `===`, 2 for `---`; nil for other rules.
  var underlineLevel: Int? {
    let bytes = text.bytes[span.range]
    if bytes.allSatisfy({ $0 == 0x3D }) { return 1 }
    if bytes.allSatisfy({ $0 == 0x2D }) { return 2 }
    return nil
  }

  /// The `#` marks of a heading with the space behind them; nil where there are none.
  var headingMark: TextSpan? { headingMark(at: span.start) }

  private func headingMark(at start: Int) -> TextSpan? {
    var offset = start
    while offset < span.end, text.bytes[offset] == 0x23 { offset += 1 }
    guard (1...6).contains(offset - start), offset < span.end, text.bytes[offset] == 0x20 else { return nil }
    return TextSpan(start: start, end: offset + 1)
  }

  /// What the marks say; the edits that take them off are added to `edits`.
  func read(_ edits: inout [Edit]) -> Result {
    var result = Result()
    guard !isPictureOnly else {
      result.mark.isPicture = true
      return result
    }
    let start = readPrefix(&result.mark, &edits)
    guard MarkdownInline.mayHoldMarks(text, TextSpan(start: start, end: span.end)) else { return result }
    var inline = MarkdownInline(text: text, span: TextSpan(start: start, end: span.end))
    inline.run()
    edits += inline.edits
    result.mark.isBold = inline.isBold
    result.mark.isItalic = inline.isItalic
    result.mark.linkShare = inline.linkShare
    result.target = inline.target
    return result
  }

  /// Takes off the marks of quotation, heading and list, and gives where the words begin.
  private func readPrefix(_ mark: inout LineMark, _ edits: inout [Edit]) -> Int {
    var offset = span.start
    while offset < span.end, text.bytes[offset] == 0x3E || (offset > span.start && text.bytes[offset] == 0x20)
    {
      mark.isQuoted = true
      offset += 1
    }
    if let heading = headingMark(at: offset) {
      mark.heading = heading.count - 1
      offset = heading.end
    } else if offset + 1 < span.end, [0x2D, 0x2A, 0x2B].contains(text.bytes[offset]),
      text.bytes[offset + 1] == 0x20
    {
      mark.isListItem = true
      offset += 2
      while offset < span.end, text.bytes[offset] == 0x20 { offset += 1 }
    }
    if offset > span.start {
      edits.append(
        Edit(span: TextSpan(start: span.start, end: offset), replacement: "", kind: .markup))
    }
    return offset
  }

  /// Whether the line holds pictures, linked or not, links without words, and nothing else.
  private var isPictureOnly: Bool {
    guard text.bytes[span.start] == 0x21 || text.bytes[span.start] == 0x5B else { return false }
    var offset = span.start, found = false
    while offset < span.end {
      if text.bytes[offset] == 0x20 {
        offset += 1
      } else if let link = MarkdownLink(text: text, at: offset, limit: span.end),
        link.isPicture || link.holdsPicture(text)
      {
        offset = link.span.end
        found = true
      } else {
        return false
      }
    }
    return found
  }
}
