import TextRepair

/// Cuts a text at its line breaks and drops what is empty.
struct LineSplitter: Sendable {
  /// The lines, in order, without the white space around them; at most `limit`, all unless told.
  ///
  /// - Complexity: O(*n*).
  func split(_ text: TextBytes, upTo limit: Int = .max) -> [TextSpan] {
    var lines: [TextSpan] = [], ends = LineEnds(text), start = 0
    while start < text.count, lines.count < limit {
      let end = ends.next(from: start)
      let line = text.trimmed(TextSpan(start: start, end: end.start))
      if !line.isEmpty { lines.append(line) }
      start = end.end
    }
    return lines
  }
}

/// The line ends of a text, one by one: U+000A…U+000D, U+0085, U+2028 and U+2029.
///
/// Nearly every text has line feeds alone; the other kinds are looked for once, and again only where there are some.
private struct LineEnds {
  private static let otherKinds: [[UInt8]] = [[0x0D], [0x0B], [0x0C], [0xC2, 0x85]]
  private static let separators: [[UInt8]] = [[0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]]

  private let text: TextBytes
  /// The next line end of each kind other than a line feed that stands in the text; an empty one behind the last.
  private var others: [(kind: [UInt8], next: TextSpan)]

  init(_ text: TextBytes) {
    self.text = text
    let separators = LineEnds.holdsSeparator(text) ? LineEnds.separators : []
    others = (LineEnds.otherKinds + separators).compactMap { kind in
      let first = LineEnds.first(kind, in: text, from: 0)
      return first.isEmpty ? nil : (kind, first)
    }
  }

  /// The first line end at or behind `start`, which never goes back; an empty one at the end of the text.
  mutating func next(from start: Int) -> TextSpan {
    let rest = TextSpan(start: start, end: text.count)
    var first =
      text.first(0x0A, in: rest).map { TextSpan(start: $0, end: $0 + 1) }
      ?? TextSpan(start: text.count, end: text.count)
    for index in others.indices {
      if others[index].next.start < start {
        others[index].next = LineEnds.first(others[index].kind, in: text, from: start)
      }
      if others[index].next.start < first.start { first = others[index].next }
    }
    return first
  }

  /// Whether U+2028 or U+2029 stands in a text, which quotation marks begin like: one search does for both.
  private static func holdsSeparator(_ text: TextBytes) -> Bool {
    var offset = 0
    while let place = text.first(0xE2, in: TextSpan(start: offset, end: text.count)) {
      if separators.contains(where: { text.has($0, at: place) }) { return true }
      offset = place + 1
    }
    return false
  }

  private static func first(_ end: [UInt8], in text: TextBytes, from start: Int) -> TextSpan {
    var offset = start
    while let place = text.first(end[0], in: TextSpan(start: offset, end: text.count)) {
      if text.has(end, at: place) { return TextSpan(start: place, end: place + end.count) }
      offset = place + 1
    }
    return TextSpan(start: text.count, end: text.count)
  }
}
