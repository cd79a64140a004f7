/// One pass that carries the pieces of a traced text over into a new one, edit by edit.
struct EditPass {
  private let pieces: [TracedText.Piece]
  private let edits: [Edit]
  /// The text before the edits.
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var result: [TracedText.Piece] = []
  /// The piece that is being carried over, and the first byte of it that was not yet.
  private var piece = 0
  private var position = 0
  /// The next edit.
  private var edit = 0

  /// What may have stood where nothing decided.
  private var alternatives: [[String]]

  init(_ text: TracedText, edits: [Edit]) {
    pieces = text.pieces
    alternatives = text.alternatives
    self.edits = edits
    bytes = text.bytes
    output.reserveCapacity(bytes.count)
    result.reserveCapacity(pieces.count + 2 * edits.count)
  }

  mutating func run(decoded: DecodedText) -> TracedText {
    while edit < edits.count {
      copy(upTo: edits[edit].span.start)
      if !replaceInside() { joinGroup() }
    }
    while piece < pieces.count { copyRest() }
    return TracedText(bytes: output, decoded: decoded, pieces: result, alternatives: alternatives)
  }

  /// Carries over what lies before `end`; a replaced piece is never cut.
  private mutating func copy(upTo end: Int) {
    while piece < pieces.count, pieces[piece].span.end <= end { copyRest() }
    guard piece < pieces.count, pieces[piece].change == nil, position < end else { return }
    emitCopy(upTo: end)
  }

  private mutating func copyRest() {
    let present = pieces[piece]
    if present.change == nil {
      emitCopy(upTo: present.span.end)
    } else {
      let start = output.count
      append(present.span.range)
      result.append(
        TracedText.Piece(
          span: TextSpan(start: start, end: output.count), decoded: present.decoded, change: present.change))
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
    let start = output.count, last = result.count - 1
    append(position..<end)
    let decodedEnd = decodedOffset(of: end)
    if last >= 0, result[last].change == nil {
      result[last].span = TextSpan(start: result[last].span.start, end: output.count)
      result[last].decoded = TextSpan(start: result[last].decoded.start, end: decodedEnd)
    } else {
      let decoded = TextSpan(start: decodedOffset(of: position), end: decodedEnd)
      result.append(TracedText.Piece(span: TextSpan(start: start, end: output.count), decoded: decoded))
    }
    position = end
  }

  private mutating func append(_ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
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
    let start = output.count
    if !edits[edit].replacement.isEmpty { output.append(contentsOf: edits[edit].replacement.utf8) }
    result.append(
      TracedText.Piece(
        span: TextSpan(start: start, end: output.count), decoded: decoded, change: change(of: edit)))
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
    let begin = output.count
    output += replacement
    result.append(
      TracedText.Piece(span: TextSpan(start: begin, end: output.count), decoded: decoded, change: change))
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
