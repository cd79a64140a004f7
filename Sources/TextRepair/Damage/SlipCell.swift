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
  /// The first of the characters that it may have been.
  let first: Unicode.Scalar
  /// All of them where there are several; most cells have one only.
  private let several: [Unicode.Scalar]
  /// What tells which.
  let evidence: Evidence
  /// For each candidate the character that the reading in front was written for; empty where none was.
  let glossed: [Unicode.Scalar]

  /// A character of which one candidate is left.
  init(span: TextSpan, character: Unicode.Scalar, evidence: Evidence) {
    (self.span, first, several, self.evidence, glossed) = (span, character, [], evidence, [])
  }

  /// A character that may be one of several; nil where there is none.
  init?(
    span: TextSpan, candidates: [Unicode.Scalar], evidence: Evidence, glossed: [Unicode.Scalar] = []
  ) {
    guard let first = candidates.first else { return nil }
    (self.span, self.first, self.evidence, self.glossed) = (span, first, evidence, glossed)
    several = candidates.count > 1 ? candidates : []
  }

  /// The characters it may have been; never empty.
  var candidates: [Unicode.Scalar] { several.isEmpty ? [first] : several }
  /// Whether it can have been one character only.
  var isKnown: Bool { several.isEmpty }
}

/// A run of damaged text that reads as characters again once its bytes are shifted back.
struct SlipStretch: Sendable {
  /// The whole stretch in the damaged text.
  let span: TextSpan
  /// The characters, in order.
  let cells: [SlipCell]
  /// How many readings that no bracket opens stand in it, each of which fits the bytes around it.
  let readings: Int

  /// Whether the bytes alone prove the slip: a reading that fits, or two Chinese characters or marks
  /// that are all there, one byte off.
  var hasProof: Bool {
    readings > 0 || shiftedCount >= 2
  }
  /// Whether a Chinese character or mark of the stretch is all there, one byte off.
  var hasShiftedCharacter: Bool { shiftedCount > 0 }
  /// Full stops are left out: a row of exclamation marks (`?!!!`) reads as nothing else.
  private var shiftedCount: Int {
    cells.count { $0.evidence == .shifted && !$0.first.isASCII && $0.first != "。" }
  }
  /// Whether the last byte of the stretch is lost, with what stood behind it perhaps.
  var endsOnLostByte: Bool { cells.last.map { $0.evidence == .lostTrail } ?? false }

  /// Whether something besides likelihood speaks for the stretch: a Chinese character that is all
  /// there, one byte off, or a restored mark that closes the quotation that is open.
  func isSupported(
    by choices: [SlipRestoration.Choice], open: [Unicode.Scalar], punctuation: PunctuationTable
  ) -> Bool {
    if cells.contains(where: { $0.evidence == .shifted && $0.first.isHan }) { return true }
    guard let opener = open.last, let closer = punctuation[opener]?.closer else { return false }
    return choices.contains { $0.character == closer }
  }
}
