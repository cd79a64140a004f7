import TextRepair

/// A break inside a sentence with an empty line behind it: some archives put one behind every line of a wrapped page.
///
/// Both lines are in Latin script; the upper one is long, ends with a letter, a digit or a comma; the lower one
/// begins with a small letter, or with a letter, digit, quotation mark or bracket where three others of the page
/// begin with a small one. Breaks without an empty line are ``WrappedText``'s. Lists of short lines, verses and
/// headings break where they want to.
struct HardBreak {
  /// The length from which a line may have been wrapped, in bytes.
  private static let shortest = 40
  /// The fewest blanks in a line of a sentence; addresses have none.
  private static let fewestBlanks = 4
  /// How many sentences must go on behind an empty line for a page to have been wrapped with empty lines.
  private static let evidence = 3

  private let text: TextBytes
  private let hasEmptyLines: Bool

  /// Looks at the lines of a page.
  init(_ text: TextBytes, _ lines: [TextSpan]) {
    self.text = text
    var found = 0
    for (upper, lower) in zip(lines, lines.dropFirst()) where found < HardBreak.evidence {
      let isSmall = text.scalar(at: lower.start).scalar.isSmallLatin
      let isFurther = isSmall && HardBreak.isEmptyLine(upper, lower, text)
      if isFurther, HardBreak.goesOn(upper, lower, in: text) { found += 1 }
    }
    hasEmptyLines = found == HardBreak.evidence
  }

  /// Whether the break between two lines that follow each other stands inside a sentence.
  func parts(_ upper: TextSpan, _ lower: TextSpan) -> Bool {
    guard HardBreak.goesOn(upper, lower, in: text), HardBreak.isEmptyLine(upper, lower, text) else {
      return false
    }
    return hasEmptyLines || text.scalar(at: lower.start).scalar.isSmallLatin
  }

  /// Whether one empty line stands between two lines.
  private static func isEmptyLine(_ upper: TextSpan, _ lower: TextSpan, _ text: TextBytes) -> Bool {
    text.bytes[upper.end..<lower.start].count { $0 == 0x0A } == 2
  }

  private static func goesOn(_ upper: TextSpan, _ lower: TextSpan, in text: TextBytes) -> Bool {
    guard upper.count >= shortest, upper.end < lower.start, !lower.isEmpty,
      let last = text.scalar(before: upper.end)?.scalar, !last.isHan
    else { return false }
    let first = text.scalar(at: lower.start).scalar
    return isOpen(last) && begins(first) && !hasHan(upper, text) && !isNumbered(lower, text)
      && text.bytes[upper.range].count(where: { $0 == 0x20 }) >= fewestBlanks
      && !text.has(Array("http".utf8), at: lower.start)
  }

  private static func isOpen(_ last: Unicode.Scalar) -> Bool {
    switch last {
    case ",", ";", "—", "–", "’": true
    default: last.isLatin || last.isDigit
    }
  }

  private static func begins(_ first: Unicode.Scalar) -> Bool {
    switch first {
    case "“", "‘", "\"", "(", "$", "£", "€": true
    default: first.isLatin || first.isDigit
    }
  }

  /// Whether a line holds a character of Han, Kana or Hangul: those begin with E3 and above.
  private static func hasHan(_ span: TextSpan, _ text: TextBytes) -> Bool {
    text.bytes[span.range].contains { $0 >= 0xE3 }
  }

  /// Whether a line begins with a number and a dot or a bracket, as items of a list do.
  private static func isNumbered(_ span: TextSpan, _ text: TextBytes) -> Bool {
    let rest = text.bytes[span.range].drop { (48...57).contains($0) }
    return rest.count < span.count && (rest.first == 0x2E || rest.first == 0x29)
  }
}
