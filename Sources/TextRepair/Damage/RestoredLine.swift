/// The line up to a place, as it was before it was damaged: what is open, what stands last.
///
/// It is read once from left to right; glosses are passed over, and restored stretches are given by
/// whoever restored them.
struct RestoredLine {
  /// The wide marks that were opened and not closed, the innermost last.
  private(set) var open: [Unicode.Scalar] = []
  /// The line, from its beginning.
  private(set) var line: [Unicode.Scalar] = []
  private var position = 0
  private let punctuation: PunctuationTable

  /// The deepest nesting that is followed; no text nests deeper, but a hostile one may.
  private static let depth = 8

  init(punctuation: PunctuationTable) {
    self.punctuation = punctuation
  }

  /// Reads on up to `end`.
  mutating func advance(to end: Int, in bytes: [UInt8]) {
    if let lineEnd = bytes[position..<max(position, end)].lastIndex(of: 0x0A) {
      append("\n")
      position = lineEnd + 1
    }
    while position < end, let scalar = bytes.scalar(at: position) {
      if scalar == "(", let (_, behind) = PinyinSpelling.read(bytes, at: position + 1) {
        position = behind
      } else {
        append(scalar)
        position += UTF8.width(scalar.value)
      }
    }
  }

  /// Takes in what was restored in the place of the text up to `end`.
  mutating func append(_ restored: [Unicode.Scalar], upTo end: Int) {
    restored.forEach { append($0) }
    position = end
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      open.removeAll()
      line.removeAll(keepingCapacity: true)
      return
    }
    line.append(scalar)
    guard scalar.value >= 0x80, !scalar.isHan else { return }
    let mark = punctuation[scalar]
    if mark?.closer != nil, open.count < RestoredLine.depth {
      open.append(scalar)
    } else if let opener = mark?.opener, let index = open.lastIndex(of: opener) {
      open.removeSubrange(index...)
    }
  }
}
