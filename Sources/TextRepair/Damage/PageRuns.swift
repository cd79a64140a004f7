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
    let characters = bytes.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) }
    // A character ends two runs, but for one more where a stretch ends and where the page does.
    let most = 2 * (characters + stretches.count + 1)
    self.init(capacity: min(most, bytes.count + RunCounts.otherRuns) + 1) { tally in
      bytes.withUnsafeBufferPointer { bytes in
        script.foldedChinese.withUnsafeBufferPointer { folded in
          var page = PageRuns(bytes: bytes, folded: folded, tally: tally)
          page.read(without: glosses, restoring: stretches)
          tally = page.tally
        }
      }
    }
  }
}

/// Counts the runs of a page from its beginning to its end.
private struct PageRuns {
  /// Valid UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The simplified form of each Chinese character and mark of the basic plane; 0 for any other.
  let folded: UnsafeBufferPointer<UInt16>
  var tally: RunCounts.Tally
  private var tokenizer = RunTokenizer()
  /// The last token and the one before; 0 where it is not known.
  private var last = RunTokenizer.lineStart, beforeLast = RunTokenizer.lineStart
  private var isEmptyLine = true

  init(bytes: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt16>, tally: RunCounts.Tally) {
    (self.bytes, self.folded, self.tally) = (bytes, folded, tally)
  }

  mutating func read(without glosses: [GlossRecord.Gloss], restoring stretches: [SlipStretch]) {
    var position = 0, gloss = 0
    for stretch in stretches {
      read(from: &position, upTo: stretch.span.start, glosses, &gloss)
      for cell in stretch.cells {
        if cell.isKnown { read(cell.first.value) } else { breakOff() }
      }
      position = stretch.span.end
      while gloss < glosses.count, glosses[gloss].span.start < position { gloss += 1 }
    }
    read(from: &position, upTo: bytes.count, glosses, &gloss)
    endLine()
  }

  /// Reads on, readings in brackets passed over; `gloss` is the next one.
  private mutating func read(
    from position: inout Int, upTo end: Int, _ glosses: [GlossRecord.Gloss], _ gloss: inout Int
  ) {
    while gloss < glosses.count, glosses[gloss].span.start < end {
      read(position..<max(position, glosses[gloss].span.start))
      position = glosses[gloss].span.end
      gloss += 1
    }
    read(position..<max(position, end))
  }

  private mutating func read(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte >= 0xE0, byte < 0xF0, position + 2 < bytes.count {
        read(bytes.valueOfThreeBytes(at: position))
        position += 3
      } else if byte == 0x0A {
        endLine()
        position += 1
      } else {
        let value = (bytes.scalar(at: position) ?? "\u{FFFD}").value
        read(value)
        position += UTF8.width(value)
      }
    }
  }

  private mutating func read(_ value: UInt32) {
    let (number, token) = tokenizer.read(value, chinese: value < 0x10000 ? folded[Int(value)] : 0)
    if number != 0 { add(number) }
    if token != 0 { add(token) }
  }

  /// Goes on behind a character that is not known.
  private mutating func breakOff() {
    finish()
    (beforeLast, last, isEmptyLine) = (0, 0, false)
  }

  private mutating func endLine() {
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
      tally.add(single: last)
      tally.add(UInt64(last) << 16 | UInt64(last))
    }
    tally.add(single: token)
    if last != 0 {
      let pair = UInt64(last) << 16 | UInt64(token)
      tally.add(pair)
      if beforeLast != 0 { tally.add(UInt64(beforeLast) << 32 | pair) }
    }
    (beforeLast, last, isEmptyLine) = (last, token, false)
  }
}
