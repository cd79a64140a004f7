/// A text as the scorer compares it: without width, case, white space or punctuation.
///
/// The rule is that of `fold` in the annotation protocol's scorer: full-width forms become half-width, the marks
/// below and all white space are dropped, letters are lower-cased.
struct FoldedText: Hashable, Comparable, Sendable {
  /// What is left, as Unicode scalars; the unit of every length and overlap.
  let scalars: [Unicode.Scalar]

  /// A text, folded.
  init(_ text: String) {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let narrow = FoldedText.narrowed(scalar)
      if !FoldedText.isDropped(narrow) { kept.append(narrow) }
    }
    scalars = Array(String(kept).lowercased().unicodeScalars)
  }

  /// Whether nothing is left.
  var isEmpty: Bool { scalars.isEmpty }

  /// The text that is left.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether another text stands somewhere in this one.
  func contains(_ other: FoldedText) -> Bool { text.contains(other.text) }

  /// By scalar values.
  static func < (left: FoldedText, right: FoldedText) -> Bool {
    left.scalars.lexicographicallyPrecedes(right.scalars)
  }

  private static let marks = Set(
    ",，.。?？!！:：;；()（）[]【】“”‘’\"'「」『』《》〈〉<>、·・-—–_…~～/|".unicodeScalars)

  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    marks.contains(scalar) || scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}
