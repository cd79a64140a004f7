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
    /// Which words may stand in it; not asked of a quotation (``LineForm/isQuotation``).
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
        gate.withView { view in
          var pass = Pass(bytes: bytes, output: output, gate: view)
          for (span, end) in zip(spans, ends) {
            pass.run(span, foldEnd: end, at: count)
            let folded = FoldedWords.Place(
              span: TextSpan(start: count, end: pass.end), bareEnd: pass.bareEnd)
            let signs = pass.form.isQuotation ? gate.always : gate.always.union(pass.signs)
            lines.append(Line(form: pass.form, folded: folded, signs: signs))
            output[pass.end] = 0x0A
            count = pass.end + 1
          }
        }
      }
    }
    self.lines = lines
  }

  /// What a stretch of a text is made of.
  ///
  /// - Complexity: O(*n*); each character is read once.
  static func form(of text: TextBytes, _ span: TextSpan) -> LineForm {
    text.bytes.withUnsafeBufferPointer { bytes in
      WordGate.none.withView { gate in
        let output = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
        var pass = Pass(bytes: bytes, output: output, gate: gate)
        pass.run(span, foldEnd: span.start, at: 0)
        return pass.form
      }
    }
  }

  /// One pass over each line.
  private struct Pass {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let output: UnsafeMutableBufferPointer<UInt8>
    private let gate: WordGate.View
    private let common = CharacterTraits.common
    /// Where the letters of the line begin, where they end so far, and where they end without the marks behind them.
    private var start = 0
    private(set) var end = 0, bareEnd = 0
    /// The last letters, for the gate.
    private var letters: WordGate.Letters = 0
    private(set) var form = LineForm()
    /// Which words may stand in what was folded.
    private(set) var signs: WordSigns = []

    init(
      bytes: UnsafeBufferPointer<UInt8>, output: UnsafeMutableBufferPointer<UInt8>, gate: WordGate.View
    ) {
      self.bytes = bytes
      self.output = output
      self.gate = gate
    }

    /// Reads a line, whose letters are written from `start` on.
    mutating func run(_ span: TextSpan, foldEnd: Int, at start: Int) {
      (self.start, end, bareEnd, letters, form, signs) = (start, start, start, 0, LineForm(), [])
      let rest = read(from: span.start, to: foldEnd, of: span, folds: true)
      _ = read(from: rest, to: span.end, of: span, folds: false)
      form.endRun()
    }

    /// Reads the characters that begin before `limit` and gives the end of the last one.
    ///
    /// Common Han characters and letters from A to Z are read run by run, all others one by one.
    @inline(__always) private mutating func read(
      from start: Int, to limit: Int, of span: TextSpan, folds: Bool
    ) -> Int {
      var offset = start
      while offset < limit {
        let run = offset
        offset = readHan(from: offset, to: limit, of: span, folds: folds)
        offset = readLatin(from: offset, to: limit, folds: folds)
        guard offset == run else { continue }
        let (scalar, width) = bytes.scalar(at: offset)
        let next = offset &+ width, traits = common.traits(of: scalar)
        form.count(traits, endsWord: next >= span.end || bytes[next] == 0x20)
        if folds { write(scalar, traits, at: offset, width) }
        offset = next
      }
      return offset
    }

    @inline(__always) private mutating func readHan(
      from start: Int, to limit: Int, of span: TextSpan, folds: Bool
    ) -> Int {
      var offset = start, end = self.end, letters = self.letters, labelMarks = 0
      let last = min(limit, span.end &- 2)
      while offset < last {
        let character = bytes.threeBytes(at: offset)
        guard UTF8Width.isCommonHan(character) else { break }
        if character == 0xE4_B8_A8 { labelMarks &+= 1 }  // 丨
        if folds {  // the fourth byte is written over by what follows, at least the line end
          UnsafeMutableRawBufferPointer(output).storeBytes(
            of: (character << 8).bigEndian, toByteOffset: end, as: UInt32.self)
          letters = letters << 24 | UInt64(character)
          if gate.mayEndWord(letters) { signs.formUnion(gate.signs(endingIn: letters)) }
        }
        end &+= 3
        offset &+= 3
      }
      guard offset > start else { return offset }
      form.addCommon(han: (offset &- start) / 3, latin: 0)
      if labelMarks > 0 { form.addLabelMarks(labelMarks) }
      if folds { (self.end, bareEnd, self.letters) = (end, end, letters) }
      return offset
    }

    @inline(__always) private mutating func readLatin(
      from start: Int, to limit: Int, folds: Bool
    ) -> Int {
      var offset = start, end = self.end, letters = self.letters
      while offset < limit, (bytes[offset] | 0x20) &- 0x61 < 26 {
        if folds {
          let letter = bytes[offset] | 0x20
          output[end] = letter
          letters = letters << 8 | UInt64(letter)
          if gate.mayEndWord(letters) { signs.formUnion(gate.signs(endingIn: letters)) }
        }
        end &+= 1
        offset &+= 1
      }
      guard offset > start else { return offset }
      form.addCommon(han: 0, latin: offset &- start)
      if folds { (self.end, bareEnd, self.letters) = (end, end, letters) }
      return offset
    }

    /// Folds a character that is neither a common Han character nor a letter from A to Z.
    private mutating func write(
      _ scalar: Unicode.Scalar, _ traits: CharacterTraits, at offset: Int, _ width: Int
    ) {
      if traits.contains(.blank) || (end == start && traits.contains(.edge)) { return }
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      if isWide || width == 1 {
        let byte = isWide ? UInt8(truncatingIfNeeded: scalar.value &- 0xFEE0) : bytes[offset]
        let letter = byte &- 65 < 26 ? byte | 0x20 : byte
        output[end] = letter
        letters = letters << 8 | UInt64(letter)
        end &+= 1
        if letter &- 0x61 >= 26 { signs.formUnion(gate.signs(endingInMark: letters)) }
      } else {
        for index in 0..<width {
          output[end &+ index] = bytes[offset &+ index]
          letters = letters << 8 | UInt64(bytes[offset &+ index])
        }
        end &+= width
      }
      if gate.mayEndWord(letters) { signs.formUnion(gate.signs(endingIn: letters)) }
      if traits.contains(.wordPart) { bareEnd = end }
    }
  }
}
