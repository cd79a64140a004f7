import Knowledge
import TextRepair

/// The clean text of an article: its content lines, parted by exactly one empty line.
struct CleanText: Sendable {
  /// The text, with the way back to the file.
  let text: TracedText
  /// The lines in it, in order, each with its kind.
  let lines: [(span: TextSpan, kind: BlockKind)]
  /// The changes inside the lines; those between them only part them and are not listed.
  let repairs: [Repair]

  /// Takes all but `lines` out of `text`.
  init(_ text: TracedText, keeping lines: [(span: TextSpan, kind: BlockKind)]) {
    var edits: [Edit] = [], placed: [(span: TextSpan, kind: BlockKind)] = []
    var previous = 0, length = 0
    let bytes = text.bytes
    for (index, line) in lines.enumerated() {
      let gap = TextSpan(start: previous, end: line.span.start)
      let joint = index == 0 ? "" : "\n\n"
      if !bytes[gap.range].elementsEqual(joint.utf8) {
        edits.append(Edit(span: gap, replacement: joint, kind: .whitespace))
      }
      length += joint.utf8.count
      placed.append((TextSpan(start: length, end: length + line.span.count), line.kind))
      length += line.span.count
      previous = line.span.end
    }
    let rest = TextSpan(start: previous, end: bytes.count)
    if !rest.isEmpty { edits.append(Edit(span: rest, replacement: "", kind: .whitespace)) }
    self.text = text.applying(edits)
    self.lines = placed
    repairs = CleanText.repairs(of: self.text, in: placed.map(\.span))
  }

  /// The repairs that lie in one of the lines, whose source is then the line's.
  private static func repairs(of text: TracedText, in lines: [TextSpan]) -> [Repair] {
    guard let first = lines.first, let last = lines.last else { return [] }
    let source = TextSpan(start: text.source(of: first).start, end: text.source(of: last).end)
    return text.repairs(in: lines, from: source)
  }

  /// The share of the characters of the lines, as they were decoded, that repairs touched; four decimals.
  ///
  /// Mark-up and white space are the form of a page and no damage; they do not count.
  var damage: Double {
    var before = 0, after = 0, touched = 0
    for index in repairs.indices {
      let count = LineLength.characters(of: repairs[index].before)
      before += count
      after += LineLength.characters(of: repairs[index].after)
      if repairs[index].kind != .markup, repairs[index].kind != .whitespace { touched += count }
    }
    guard touched > 0 else { return 0 }
    let bytes = text.bytes
    let all = lines.reduce(before - after) { $0 + LineLength.characters(of: bytes, $1.span) }
    guard all > 0 else { return 0 }
    return (min(1, Double(touched) / Double(all)) * 10_000).rounded() / 10_000
  }
}

/// Counts characters without cutting strings.
enum LineLength {
  /// The number of characters of a text, its bytes that begin one; most repairs have a single character.
  static func characters(of text: String) -> Int {
    guard let first = text.utf8.first else { return 0 }
    return UTF8Width.of(first) == text.utf8.count
      ? 1 : text.utf8.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The number of characters of a stretch: its bytes that begin one.
  static func characters(of text: [UInt8], _ span: TextSpan) -> Int {
    text[span.range].withUnsafeBufferPointer { bytes in
      bytes.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
  }
}
