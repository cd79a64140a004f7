/// The line up to a place, with the edits made so far and without glosses: what is open, what stands last.
struct RestoredLine {
  /// The marks that were opened and not closed, the innermost last.
  let open: [Unicode.Scalar]
  /// The last three characters.
  let tail: [Unicode.Scalar]

  init(_ bytes: [UInt8], edits: [Edit], upTo end: Int, punctuation: PunctuationTable) {
    var start = end
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    let changes = Dictionary(
      edits.filter { $0.span.start >= start }.map { ($0.span.start, $0) }, uniquingKeysWith: { first, _ in first })
    var text: [Unicode.Scalar] = []
    var position = start
    while position < end, let scalar = bytes.scalar(at: position) {
      if let edit = changes[position] {
        text += Array(edit.replacement.unicodeScalars)
        position = max(edit.span.end, position + 1)
      } else if scalar == "(", let (_, behind) = PinyinSpelling.read(bytes, at: position + 1) {
        position = behind
      } else {
        text.append(scalar)
        position += UTF8.width(scalar.value)
      }
    }
    var open: [Unicode.Scalar] = []
    for scalar in text {
      if punctuation.closers[scalar] != nil { open.append(scalar) }
      if let opener = punctuation.openers[scalar], let index = open.lastIndex(of: opener) {
        open.removeSubrange(index...)
      }
    }
    self.open = open.filter { $0 != "(" && $0 != "（" }
    self.tail = Array(text.suffix(3))
  }
}
