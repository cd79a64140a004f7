import TextRepair

/// Lines of a text, each read once: what it is made of, its words folded for comparing, and which words of the
/// tables may stand in it.
///
/// The folded words of all lines stand in one buffer (``FoldedWords``).
struct LineScan {
  /// What one line gave.
  struct Line {
    var form = LineForm()
    /// Where its words stand among the letters.
    let folded: FoldedWords.Place
    /// Which words may stand in it.
    let signs: WordSigns
  }

  /// The folded letters of all lines, a line end behind each.
  let letters: [UInt8]
  /// The lines, in order.
  private(set) var lines: [Line] = []

  /// Reads lines that do not overlap; the words of each are folded up to where `foldEnd` says.
  ///
  /// - Complexity: O(*n*) in the length of the lines.
  init(_ text: TextBytes, _ spans: [TextSpan], gate: WordGate = .none, foldEnd: (TextSpan) -> Int) {
    let ends = spans.map(foldEnd)
    // A line may end inside a character, and has a line end behind it.
    let room = zip(spans, ends).reduce(0) { $0 + $1.1 - $1.0.start + 4 }
    var lines: [Line] = []
    lines.reserveCapacity(spans.count)
    letters = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      text.bytes.withUnsafeBufferPointer { bytes in
        for (span, end) in zip(spans, ends) {
          var pass = Pass(bytes: bytes, output: output, start: count, gate: gate)
          lines.append(pass.run(span, foldEnd: end))
          output[pass.end] = 0x0A
          count = pass.end + 1
        }
      }
    }
    self.lines = lines
  }

  /// One pass over one line.
  private struct Pass {
    let bytes: UnsafeBufferPointer<UInt8>
    let output: UnsafeMutableBufferPointer<UInt8>
    let start: Int
    let gate: WordGate
    /// Where the letters end so far, and where they end without the marks behind them.
    var end: Int, bareEnd: Int
    var window = WordGate.Window()
    var signs: WordSigns

    init(
      bytes: UnsafeBufferPointer<UInt8>, output: UnsafeMutableBufferPointer<UInt8>, start: Int, gate: WordGate
    ) {
      self.bytes = bytes
      self.output = output
      self.start = start
      self.gate = gate
      (end, bareEnd) = (start, start)
      signs = gate.always
    }

    mutating func run(_ span: TextSpan, foldEnd: Int) -> Line {
      var form = LineForm(), offset = span.start, common = 0, letters = 0
      while offset < span.end {
        let first = bytes[offset]
        if first >= 0xE4, offset + 2 < span.end, UTF8Width.isCommonHan(first, bytes[offset + 1]) {
          common &+= 1
          form.endRun()
          if offset < foldEnd { writeHan(offset) }
          if first == 0xE4, bytes[offset + 1] == 0xB8, bytes[offset + 2] == 0xA8 { form.addLabelMark() }  // 丨
          offset &+= 3
        } else if (first | 0x20) &- 0x61 < 26 {
          letters &+= 1
          form.endRun()
          if offset < foldEnd { writeASCII(first | 0x20) }
          offset &+= 1
        } else {
          let (scalar, width) = bytes.scalar(at: offset)
          let next = offset + width
          form.count(scalar, endsWord: next >= span.end || bytes[next] == 0x20)
          if offset < foldEnd { write(scalar, width, at: offset) }
          offset = next
        }
      }
      form.endRun()
      form.addCommon(han: common, latin: letters)
      return Line(
        form: form,
        folded: FoldedWords.Place(span: TextSpan(start: start, end: end), bareEnd: bareEnd),
        signs: signs)
    }

    @inline(__always) private mutating func writeHan(_ offset: Int) {
      let (first, second, third) = (bytes[offset], bytes[offset + 1], bytes[offset + 2])
      output[end] = first
      output[end + 1] = second
      output[end + 2] = third
      end &+= 3
      bareEnd = end
      window.add(UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third), width: 3)
      gate.look(at: window, into: &signs)
    }

    @inline(__always) private mutating func writeASCII(_ byte: UInt8) {
      output[end] = byte
      end &+= 1
      bareEnd = end
      window.add(UInt32(byte), width: 1)
      gate.look(at: window, into: &signs)
    }

    /// Folds a character that is neither a common Han character nor a letter from A to Z.
    private mutating func write(_ scalar: Unicode.Scalar, _ width: Int, at offset: Int) {
      if scalar.isBlank || (end == start && FoldedWords.isEdge(scalar)) { return }
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      if isWide || width == 1 {
        let byte = isWide ? UInt8(truncatingIfNeeded: scalar.value - 0xFEE0) : bytes[offset]
        let small = (65...90).contains(byte) ? byte + 32 : byte
        output[end] = small
        end += 1
        window.add(UInt32(small), width: 1)
        gate.lookAtMark(window, into: &signs)
        if Unicode.Scalar(byte).isWordPart && byte < 0x80 { bareEnd = end }
      } else {
        for index in 0..<width { output[end + index] = bytes[offset + index] }
        end += width
        window.add(WordGate.number(bytes, at: offset, width), width: width)
        if scalar.isWordPart { bareEnd = end }
      }
      gate.look(at: window, into: &signs)
    }
  }
}
