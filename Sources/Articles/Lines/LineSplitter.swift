import TextRepair

/// Cuts a text at its line breaks and drops what is empty.
struct LineSplitter: Sendable {
  /// The lines, in order, without the white space around them; at most `limit`, all unless told.
  func split(_ text: TextBytes, upTo limit: Int = .max) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0, offset = 0
    while offset <= text.count, lines.count < limit {
      let width = offset == text.count ? 1 : lineEndWidth(text, offset)
      if width == 0 {
        offset += 1
        continue
      }
      let line = text.trimmed(TextSpan(start: start, end: offset))
      if !line.isEmpty { lines.append(line) }
      offset += width
      start = offset
    }
    return lines
  }

  /// The width of the line end at `offset`; 0 where there is none.
  private func lineEndWidth(_ text: TextBytes, _ offset: Int) -> Int {
    let byte = text.bytes[offset]
    if byte < 0x80 { return (0x0A...0x0D).contains(byte) ? 1 : 0 }
    guard byte == 0xE2 || byte == 0xC2 else { return 0 }
    let (scalar, width) = text.scalar(at: offset)
    return scalar.isLineEnd ? width : 0
  }
}
