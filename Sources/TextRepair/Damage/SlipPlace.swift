/// The text on both sides of a stretch of slipped bytes, as far as it helps to restore it.
struct SlipPlace {
  /// What the rest of a line says about quotations.
  enum NextQuote: Equatable {
    /// None stands there.
    case none
    /// The first one opens a quotation.
    case opens
    /// The first one closes a quotation, which must have been opened before.
    case closes
    /// Another slip may hold one.
    case unknown
  }

  /// The line in front, without glosses.
  var line: [Unicode.Scalar]
  /// Up to three characters behind, without glosses.
  var after: [Unicode.Scalar]
  /// More of the line behind, which may hold a whole number; it begins with ``after``.
  var rest: [Unicode.Scalar]
  /// The marks that were opened in the line before the stretch and not closed, the innermost last.
  var open: [Unicode.Scalar]
  /// Whether the line ends behind the stretch.
  var endsLine: Bool
  /// The first mark of a quotation in the rest of the line.
  var nextQuote: NextQuote
  /// Whether the rest of the line closes a round bracket that it does not open.
  var closesBracket: Bool

  /// Up to three characters in front.
  var before: [Unicode.Scalar] { Array(line.suffix(3)) }
}
