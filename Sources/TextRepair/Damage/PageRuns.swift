extension RunCounts {
  /// More runs than can be made of what is not Chinese, however short it is in bytes.
  private static let otherRuns = 1 << 14

  /// Counts the runs of a page, readings in brackets passed over, as it is once the stretches are shifted back; a run
  /// ends at what is not known in them.
  ///
  /// - Complexity: O(*n*).
  init(
    _ bytes: [UInt8], script: ScriptTable, without glosses: [GlossRecord.Gloss],
    restoring stretches: [SlipStretch]
  ) {
    var counter = PageRuns(
      counts: RunCounts(capacity: bytes.count + RunCounts.otherRuns), folded: script.foldedChinese)
    var position = 0, gloss = glosses[...]
    func read(_ end: Int) {
      while let next = gloss.first, next.span.start < end {
        counter.read(bytes, position..<max(position, next.span.start))
        position = next.span.end
        gloss.removeFirst()
      }
      counter.read(bytes, position..<max(position, end))
    }
    for stretch in stretches {
      read(stretch.span.start)
      for cell in stretch.cells {
        if cell.isKnown { counter.read(cell.first) } else { counter.breakOff() }
      }
      position = stretch.span.end
      gloss = gloss.drop { $0.span.start < position }
    }
    read(bytes.count)
    counter.endLine()
    self = counter.counts
  }
}

/// Counts the runs of a page from its beginning to its end.
private struct PageRuns {
  var counts: RunCounts
  /// The simplified form of each Chinese character and mark of the basic plane; 0 for any other.
  let folded: [UInt16]
  private var tokenizer = RunTokenizer()
  /// The last token and the one before; 0 where it is not known.
  private var last = RunTokenizer.lineStart, beforeLast = RunTokenizer.lineStart
  private var isEmptyLine = true

  init(counts: RunCounts, folded: [UInt16]) { (self.counts, self.folded) = (counts, folded) }

  /// Reads valid UTF-8.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte >= 0xE0, byte < 0xF0, position + 2 < bytes.count {
        let high = UInt32(byte & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
        read(high | UInt32(bytes[position + 2] & 0x3F))
        position += 3
      } else if byte == 0x0A {
        endLine()
        position += 1
      } else {
        let scalar = bytes.scalar(at: position) ?? "\u{FFFD}"
        read(scalar)
        position += UTF8.width(scalar.value)
      }
    }
  }

  mutating func read(_ scalar: Unicode.Scalar) { read(scalar.value) }

  private mutating func read(_ value: UInt32) {
    let (number, token) = tokenizer.read(value, chinese: value < 0x10000 ? folded[Int(value)] : 0)
    if number != 0 { add(number) }
    if token != 0 { add(token) }
  }

  /// Goes on behind a character that is not known.
  mutating func breakOff() {
    finish()
    (beforeLast, last, isEmptyLine) = (0, 0, false)
  }

  mutating func endLine() {
    finish()
    if !isEmptyLine { add(RunTokenizer.lineEnd) }
    tokenizer.startLine()
    (beforeLast, last, isEmptyLine) = (RunTokenizer.lineStart, RunTokenizer.lineStart, true)
  }

  private mutating func finish() {
    let number = tokenizer.finish()
    if number != 0 { add(number) }
  }

  private mutating func add(_ token: UInt16) {
    if isEmptyLine, last == RunTokenizer.lineStart {
      counts.add(single: last)
      counts.add(UInt64(last) << 16 | UInt64(last))
    }
    counts.add(single: token)
    if last != 0 {
      let pair = UInt64(last) << 16 | UInt64(token)
      counts.add(pair)
      if beforeLast != 0 { counts.add(UInt64(beforeLast) << 32 | pair) }
    }
    (beforeLast, last, isEmptyLine) = (last, token, false)
  }
}
