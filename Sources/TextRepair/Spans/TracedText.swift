/// A text that knows, for each of its bytes, which bytes of the file it came from.
///
/// It starts as the decoded file and is changed by edits only, so every change is on record and
/// every stretch of the present text leads back to the original bytes. A replaced stretch is one
/// piece: whoever asks for a part of it is told the whole.
public struct TracedText: Sendable {
  /// One stretch that is either copied from the decoded text or replaced.
  struct Piece: Equatable, Sendable {
    /// Where it stands in the present text.
    var span: TextSpan
    /// Where it stands in the decoded text.
    var decoded: TextSpan
    /// What was done to it; nil where it is copied byte by byte.
    var change: Change?
  }

  /// What was done to a replaced piece.
  struct Change: Equatable, Sendable {
    var kind: RepairKind
    var certain: Bool
    /// Its place in ``TracedText/alternatives`` where nothing decided; -1 where it is decided.
    var doubt: Int32 = -1

    /// The change that this and a later one are together: of the kind of this one, and as certain as both.
    func joined(by later: Change) -> Change {
      Change(kind: kind, certain: certain && later.certain, doubt: max(doubt, later.doubt))
    }
  }

  /// The present text in UTF-8.
  public let bytes: [UInt8]
  /// The file as it was decoded, before any change.
  public let decoded: DecodedText
  /// The pieces, in order; together they cover the present text and the decoded text whole.
  let pieces: [Piece]
  /// What may have stood at the places where nothing decided.
  let alternatives: [[String]]

  /// The decoded file, unchanged; bytes without a meaning are on record as undecodable.
  public init(_ decoded: DecodedText) {
    var pieces: [Piece] = []
    var position = 0
    let count = decoded.bytes.count
    for span in decoded.undecodable {
      let copied = TextSpan(start: position, end: span.start)
      if !copied.isEmpty { pieces.append(Piece(span: copied, decoded: copied)) }
      let change = Change(kind: .undecodable, certain: false)
      pieces.append(Piece(span: span, decoded: span, change: change))
      position = span.end
    }
    let rest = TextSpan(start: position, end: count)
    if !rest.isEmpty || pieces.isEmpty { pieces.append(Piece(span: rest, decoded: rest)) }
    self.init(bytes: decoded.bytes, decoded: decoded, pieces: pieces)
  }

  init(bytes: [UInt8], decoded: DecodedText, pieces: [Piece], alternatives: [[String]] = []) {
    self.alternatives = alternatives
    self.bytes = bytes
    self.decoded = decoded
    self.pieces = pieces
  }

  /// The present text.
  ///
  /// - Complexity: O(*n*); the string is made at each call.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The original bytes that a stretch of the present text came from.
  ///
  /// - Complexity: O(log *p*) in the number of pieces.
  public func source(of span: TextSpan) -> TextSpan {
    decoded.source(of: decodedSpan(of: span))
  }

  /// The original bytes that each of some stretches came from, which are given in order.
  ///
  /// - Complexity: O(*p* + *s*) in pieces and stretches.
  public func sources(of spans: [TextSpan]) -> [TextSpan] {
    guard !pieces.isEmpty else { return spans.map(source) }
    var first = 0
    return spans.map { span in
      while first + 1 < pieces.count, pieces[first].span.end <= span.start { first += 1 }
      return decoded.source(of: decodedSpan(of: span, from: first))
    }
  }

  /// Every change made, in order of appearance, as `span` in the present text and `source` in the file.
  public var repairs: [Repair] { pieces.compactMap { repair($0, from: decoded.source(of: $0.decoded)) } }

  /// The changes that lie in one of some stretches of the present text, which are given in order, and whose original
  /// bytes lie in `source`.
  ///
  /// - Complexity: O(*p* + *s*) in pieces and stretches.
  public func repairs(in spans: [TextSpan], from source: TextSpan) -> [Repair] {
    var repairs: [Repair] = []
    repairs.reserveCapacity(pieces.count / 2)
    var index = 0
    for place in pieces.indices where pieces[place].change != nil {
      let span = pieces[place].span
      while index < spans.count, spans[index].end < span.start { index += 1 }
      guard index < spans.count else { break }
      let origin = decoded.source(of: pieces[place].decoded)
      guard spans[index].contains(span), source.contains(origin),
        let repair = repair(pieces[place], from: origin)
      else { continue }
      repairs.append(repair)
    }
    return repairs
  }

  /// The change that a piece is, of which the original bytes are known; nil where it is copied.
  private func repair(_ piece: Piece, from source: TextSpan) -> Repair? {
    guard let change = piece.change else { return nil }
    return Repair(
      kind: change.kind, span: piece.span, source: source,
      before: decoded.text(of: piece.decoded),
      after: piece.span.isEmpty ? "" : String(decoding: bytes[piece.span.range], as: UTF8.self),
      certain: change.certain,
      alternatives: change.doubt < 0 ? [] : alternatives[Int(change.doubt)])
  }

  /// The text after `edits`, which are given in order, do not overlap, and lie in the present text.
  ///
  /// An edit that touches a stretch replaced before makes one piece of both, of the earlier kind.
  ///
  /// - Complexity: O(*n* + *p* + *e*) in text, pieces and edits.
  public func applying(_ edits: [Edit]) -> TracedText {
    edits.isEmpty ? self : EditPass.run(self, edits)
  }

  /// The stretch of the decoded text that `span` of the present text came from.
  func decodedSpan(of span: TextSpan) -> TextSpan {
    guard let first = pieceIndex(at: span.start) else { return TextSpan(start: 0, end: 0) }
    return decodedSpan(of: span, from: first)
  }

  /// The same where the piece is known that holds the first byte.
  private func decodedSpan(of span: TextSpan, from first: Int) -> TextSpan {
    if span.isEmpty {
      let piece = pieces[first]
      let offset =
        piece.change == nil ? piece.decoded.start + span.start - piece.span.start : piece.decoded.start
      return TextSpan(start: offset, end: offset)
    }
    let last = span.end <= pieces[first].span.end ? first : pieceIndex(at: span.end - 1) ?? first
    let start = pieces[first], end = pieces[last]
    let from = start.change == nil ? start.decoded.start + span.start - start.span.start : start.decoded.start
    let to = end.change == nil ? end.decoded.end - (end.span.end - span.end) : end.decoded.end
    return TextSpan(start: from, end: max(from, to))
  }

  /// The piece that holds the byte at `offset`, the last one where `offset` is the end of the text.
  private func pieceIndex(at offset: Int) -> Int? {
    var low = 0, high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    if low < pieces.count { return low }
    return pieces.indices.last
  }
}
