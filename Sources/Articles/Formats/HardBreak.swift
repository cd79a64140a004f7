import TextRepair

/// A line break inside a sentence: pages that were wrapped at a fixed width carry one at the end of every line.
///
/// Both lines are in Latin script and follow each other; the upper one is long, ends with a letter, a digit or a
/// comma, and not with two blanks (CommonMark 0.31, section 6.7); the lower one begins with a letter, a digit, a
/// quotation mark or a bracket. Some archives put an empty line behind every line: there the lower one must begin
/// with a small letter, or three others of the page do. Lists of short lines, verses and headings break where they want to.
struct HardBreak {
  /// The length from which a line may have been wrapped, in bytes.
  private static let shortest = 40
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
      let isFurther = isSmall && HardBreak.breaks(upper, lower, text) == 2
      if isFurther, HardBreak.goesOn(upper, lower, in: text) { found += 1 }
    }
    hasEmptyLines = found == HardBreak.evidence
  }

  /// Whether the break between two lines that follow each other stands inside a sentence.
  func parts(_ upper: TextSpan, _ lower: TextSpan) -> Bool {
    guard HardBreak.goesOn(upper, lower, in: text) else { return false }
    switch HardBreak.breaks(upper, lower, text) {
    case 1: return true
    case 2: return hasEmptyLines || text.scalar(at: lower.start).scalar.isSmallLatin
    default: return false
    }
  }

  /// How many line feeds stand between two lines; 0 where two blanks say that the break is meant.
  private static func breaks(_ upper: TextSpan, _ lower: TextSpan, _ text: TextBytes) -> Int {
    let gap = text.bytes[upper.end..<lower.start]
    return gap.starts(with: [0x20, 0x20]) ? 0 : gap.count { $0 == 0x0A }
  }

  private static func goesOn(_ upper: TextSpan, _ lower: TextSpan, in text: TextBytes) -> Bool {
    guard upper.count >= shortest, upper.end < lower.start, !lower.isEmpty,
      let last = text.scalar(before: upper.end)?.scalar
    else { return false }
    let first = text.scalar(at: lower.start).scalar
    let isOpen = last.isLatin || last.isDigit || ",;—–’".unicodeScalars.contains(last)
    let begins = first.isLatin || first.isDigit || "“‘\"($£€".unicodeScalars.contains(first)
    return isOpen && begins && !hasHan(upper, text) && !isNumbered(lower, text)
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
