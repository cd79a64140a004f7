/// One pass that carries the pieces of a traced text over into a new one, edit by edit.
struct EditPass {
  private let pieces: [TracedText.Piece]
  private let edits: [Edit]
  /// The text before the edits.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The text after them, and how much of it is written.
  private let output: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private var result: [TracedText.Piece] = []
  /// The piece that is being carried over, and the first byte of it that was not yet.
  private var piece = 0
  private var position = 0
  /// The next edit.
  private var edit = 0

  /// What may have stood where nothing decided.
  private var alternatives: [[String]]

  /// The text after `edits`, as ``TracedText/applying(_:)`` has it.
  static func run(_ text: TracedText, _ edits: [Edit]) -> TracedText {
    let length = edits.reduce(text.bytes.count) { $0 + $1.replacement.utf8.count - $1.span.count }
    var pieces: [TracedText.Piece] = [], alternatives: [[String]] = []
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { output, count in
      text.bytes.withUnsafeBufferPointer { bytes in
        var pass = EditPass(text, edits, from: bytes, to: output)
        pass.run()
        (pieces, alternatives, count) = (pass.result, pass.alternatives, pass.count)
      }
    }
    return TracedText(bytes: bytes, decoded: text.decoded, pieces: pieces, alternatives: alternatives)
  }

  private init(
    _ text: TracedText, _ edits: [Edit], from bytes: UnsafeBufferPointer<UInt8>,
    to output: UnsafeMutableBufferPointer<UInt8>
  ) {
    pieces = text.pieces
    alternatives = text.alternatives
    self.edits = edits
    (self.bytes, self.output) = (bytes, output)
    result.reserveCapacity(pieces.count + 2 * edits.count)
  }

  private mutating func run() {
    while edit < edits.count {
      copy(upTo: edits[edit].span.start)
      if !replaceInside() { joinGroup() }
    }
    copyWhole(upTo: bytes.count)
  }

  /// Carries over what lies before `end`; a replaced piece is never cut.
  private mutating func copy(upTo end: Int) {
    copyWhole(upTo: end)
    guard piece < pieces.count, pieces[piece].change == nil, position < end else { return }
    emitCopy(upTo: end)
  }

  /// Carries over all pieces that end before `end` or at it; those behind the first one keep their form.
  private mutating func copyWhole(upTo end: Int) {
    guard piece < pieces.count, pieces[piece].span.end <= end else { return }
    copyRest()
    let first = piece
    while piece < pieces.count, pieces[piece].span.end <= end { piece += 1 }
    guard piece > first else { return }
    let start = pieces[first].span.start, distance = count - start
    append(start..<pieces[piece - 1].span.end)
    for index in first..<piece {
      var moved = pieces[index]
      moved.span = moved.span.shifted(by: distance)
      result.append(moved)
    }
    if piece < pieces.count { position = pieces[piece].span.start }
  }

  private mutating func copyRest() {
    let present = pieces[piece]
    if present.change == nil {
      emitCopy(upTo: present.span.end)
    } else {
      let start = count
      append(present.span.range)
      result.append(
        TracedText.Piece(
          span: TextSpan(start: start, end: count), decoded: present.decoded, change: present.change))
    }
    next()
  }

  private mutating func next() {
    piece += 1
    if piece < pieces.count { position = pieces[piece].span.start }
  }

  /// Copies up to `end`, which lies in the present piece; what was copied right before grows.
  private mutating func emitCopy(upTo end: Int) {
    guard position < end else { return }
    let start = count, last = result.count - 1
    append(position..<end)
    let decodedEnd = decodedOffset(of: end)
    if last >= 0, result[last].change == nil {
      result[last].span = TextSpan(start: result[last].span.start, end: count)
      result[last].decoded = TextSpan(start: result[last].decoded.start, end: decodedEnd)
    } else {
      let decoded = TextSpan(start: decodedOffset(of: position), end: decodedEnd)
      result.append(TracedText.Piece(span: TextSpan(start: start, end: count), decoded: decoded))
    }
    position = end
  }

  private mutating func append(_ range: Range<Int>) {
    append(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  private mutating func append(_ written: UnsafeBufferPointer<UInt8>) {
    count = output[count...].update(fromContentsOf: written)
  }

  /// Where an offset of the present piece, which is copied, stands in the decoded text.
  private func decodedOffset(of offset: Int) -> Int {
    pieces[piece].decoded.start + offset - pieces[piece].span.start
  }

  /// Makes an edit that lies in a copied piece, as nearly all do; false where it does not.
  private mutating func replaceInside() -> Bool {
    let span = edits[edit].span
    guard piece < pieces.count, pieces[piece].change == nil, span.end <= pieces[piece].span.end else {
      return false
    }
    let decoded = TextSpan(start: decodedOffset(of: span.start), end: decodedOffset(of: span.end))
    let start = count
    var replacement = edits[edit].replacement
    replacement.withUTF8 { append($0) }
    result.append(
      TracedText.Piece(
        span: TextSpan(start: start, end: count), decoded: decoded, change: change(of: edit)))
    position = span.end
    if position == pieces[piece].span.end, !span.isEmpty { next() }
    edit += 1
    return true
  }

  /// The change that an edit makes; what it leaves undecided is put on record.
  private mutating func change(of edit: Int) -> TracedText.Change {
    var change = TracedText.Change(kind: edits[edit].kind, certain: edits[edit].certain)
    if !edits[edit].alternatives.isEmpty {
      change.doubt = Int32(alternatives.count)
      alternatives.append(edits[edit].alternatives)
    }
    return change
  }

  /// Makes one piece of the next edit and of all pieces and edits that hang together with it.
  private mutating func joinGroup() {
    let first = edits[edit]
    var start = first.span.start, end = first.span.end
    var change = change(of: edit)
    let anchor = piece < pieces.count ? decodedStart() : result.last?.decoded.end ?? 0
    var decoded = TextSpan(start: anchor, end: anchor)
    var replacement: [UInt8] = []
    var written: Int?
    while edit < edits.count, written == nil || edits[edit].span.start < end {
      let next = edits[edit]
      end = max(end, next.span.end)
      change = change.joined(by: self.change(of: edit))
      take(upTo: &end, start: &start, &decoded, &change)
      replacement += bytes[(written ?? start)..<next.span.start]
      replacement += Array(next.replacement.utf8)
      written = next.span.end
      edit += 1
    }
    replacement += bytes[(written ?? start)..<end]
    let begin = count
    replacement.withUnsafeBufferPointer { append($0) }
    result.append(
      TracedText.Piece(span: TextSpan(start: begin, end: count), decoded: decoded, change: change))
  }

  /// Takes the pieces that begin before `end` into a group; a replaced one comes whole and moves the end.
  private mutating func take(
    upTo end: inout Int, start: inout Int, _ decoded: inout TextSpan, _ change: inout TracedText.Change
  ) {
    while piece < pieces.count, position < end {
      let present = pieces[piece]
      if let earlier = present.change {
        change = earlier.joined(by: change)
        start = min(start, present.span.start)
        end = max(end, present.span.end)
        decoded = TextSpan(start: decoded.start, end: present.decoded.end)
        next()
      } else {
        let stop = min(present.span.end, end)
        decoded = TextSpan(start: decoded.start, end: decodedOffset(of: stop))
        position = stop
        if stop == present.span.end { next() }
      }
    }
  }

  private func decodedStart() -> Int {
    pieces[piece].change == nil ? decodedOffset(of: position) : pieces[piece].decoded.start
  }
}
