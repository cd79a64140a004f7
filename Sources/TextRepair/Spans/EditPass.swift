/// One pass that carries the pieces of a traced text over into a new one, edit by edit.
struct EditPass {
  /// Pieces, with the copied ones cut wherever an edit begins or ends.
  private let pieces: [TracedText.Piece]
  private let edits: [Edit]
  /// The text before the edits.
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var result: [TracedText.Piece] = []

  init(pieces: [TracedText.Piece], edits: [Edit], bytes: [UInt8]) {
    self.pieces = EditPass.cut(pieces, at: edits)
    self.edits = edits
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  mutating func run(decoded: DecodedText) -> TracedText {
    var piece = 0, edit = 0
    while piece < pieces.count || edit < edits.count {
      if edit < edits.count, piece == pieces.count || pieces[piece].span.end > edits[edit].span.start {
        joinGroup(&piece, &edit)
      } else {
        emit(bytes[pieces[piece].span.range], of: pieces[piece].decoded, change: pieces[piece].change)
        piece += 1
      }
    }
    return TracedText(bytes: output, decoded: decoded, pieces: result)
  }

  /// Replaces a copied piece by an edit that is for it and nothing else; false where they do not match so.
  private mutating func replaceWhole(_ first: Edit, _ piece: Int, _ edit: Int) -> Bool {
    guard piece < pieces.count, pieces[piece].span == first.span, pieces[piece].change == nil,
      edit + 1 >= edits.count || edits[edit + 1].span.start >= first.span.end
    else { return false }
    let start = output.count
    output += first.replacement.utf8
    result.append(
      TracedText.Piece(
        span: TextSpan(start: start, end: output.count), decoded: pieces[piece].decoded,
        change: TracedText.Change(kind: first.kind, certain: first.certain)))
    return true
  }

  /// Makes one piece of the next edit and of all pieces and edits that hang together with it.
  private mutating func joinGroup(_ piece: inout Int, _ edit: inout Int) {
    let first = edits[edit]
    if replaceWhole(first, piece, edit) {
      piece += 1
      edit += 1
      return
    }
    var start = first.span.start, end = first.span.end
    var change = TracedText.Change(kind: first.kind, certain: first.certain)
    let anchor = piece < pieces.count ? pieces[piece].decoded.start : result.last?.decoded.end ?? 0
    var decoded = TextSpan(start: anchor, end: anchor)
    var replacement: [UInt8] = []
    var position: Int?
    var isFirst = true
    while true {
      while piece < pieces.count, pieces[piece].span.start < end {
        let present = pieces[piece]
        if let earlier = present.change {
          change = TracedText.Change(kind: earlier.kind, certain: change.certain && earlier.certain)
        }
        start = min(start, present.span.start)
        end = max(end, present.span.end)
        decoded = TextSpan(start: decoded.start, end: present.decoded.end)
        piece += 1
      }
      guard edit < edits.count, isFirst || edits[edit].span.start < end else { break }
      let next = edits[edit]
      replacement += bytes[(position ?? start)..<next.span.start]
      replacement += Array(next.replacement.utf8)
      position = next.span.end
      end = max(end, next.span.end)
      change.certain = change.certain && next.certain
      isFirst = false
      edit += 1
    }
    replacement += bytes[(position ?? start)..<end]
    emit(replacement[...], of: decoded, change: change)
  }

  private mutating func emit(_ text: ArraySlice<UInt8>, of decoded: TextSpan, change: TracedText.Change?) {
    let start = output.count
    output += text
    let span = TextSpan(start: start, end: output.count)
    if change == nil, let last = result.last, last.change == nil {
      result[result.count - 1].span = TextSpan(start: last.span.start, end: span.end)
      result[result.count - 1].decoded = TextSpan(start: last.decoded.start, end: decoded.end)
    } else {
      result.append(TracedText.Piece(span: span, decoded: decoded, change: change))
    }
  }

  /// The pieces with every copied one cut at the ends of the edits.
  private static func cut(_ pieces: [TracedText.Piece], at edits: [Edit]) -> [TracedText.Piece] {
    var cuts = edits.flatMap { [$0.span.start, $0.span.end] }[...]
    var result: [TracedText.Piece] = []
    result.reserveCapacity(pieces.count + cuts.count)
    for piece in pieces {
      while let next = cuts.first, next <= piece.span.start { cuts.removeFirst() }
      guard piece.change == nil else {
        result.append(piece)
        continue
      }
      var start = piece.span.start
      let shift = piece.decoded.start - piece.span.start
      while let next = cuts.first, next < piece.span.end {
        cuts.removeFirst()
        guard next > start else { continue }
        let part = TextSpan(start: start, end: next)
        result.append(TracedText.Piece(span: part, decoded: part.shifted(by: shift)))
        start = next
      }
      let rest = TextSpan(start: start, end: piece.span.end)
      result.append(TracedText.Piece(span: rest, decoded: rest.shifted(by: shift)))
    }
    return result
  }
}
