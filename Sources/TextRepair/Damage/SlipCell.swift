/// One character of a byte slip as it was before, with the damaged text that it takes the place of.
struct SlipCell: Sendable {
  /// What tells which character it was.
  enum Evidence: Sendable {
    /// Both of its bytes are there, one place off.
    case shifted
    /// One byte is lost; the reading in brackets behind it tells which characters it may be.
    case reading
    /// The first byte is lost; the second is 0xA3.
    case lostLead
    /// The second byte is lost.
    case lostTrail
  }

  /// The damaged text, from the first byte of the character on.
  let span: TextSpan
  /// The characters it may have been; never empty.
  let candidates: [Unicode.Scalar]
  /// What tells which.
  let evidence: Evidence
}

/// A run of damaged text that reads as characters again once its bytes are shifted back.
struct SlipStretch: Sendable {
  /// The whole stretch in the damaged text.
  let span: TextSpan
  /// The characters, in order.
  let cells: [SlipCell]

  /// Whether the shifted bytes alone prove the slip: two characters at least that are all there.
  var hasProof: Bool {
    cells.contains { $0.evidence == .reading } || cells.count { $0.evidence == .shifted } >= 1
  }
  /// Whether the last byte of the stretch is lost, with what stood behind it perhaps.
  var endsOnLostByte: Bool { cells.last.map { $0.evidence == .lostTrail } ?? false }
}
