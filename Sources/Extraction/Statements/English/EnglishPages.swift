import TextRepair

/// What pages do to sentences: break them in two, and show them twice.
extension EnglishStatements {
  /// The shortest words, in bytes, of which a second showing is no second saying.
  private static let shortestRepeated = 40
  /// The shortest paragraph, in bytes, that can be the first part of a broken sentence.
  private static let shortestLine = 30

  /// The statements without those that a page shows twice, as a line set apart from its paragraph.
  func once(_ drafts: [StatementDraft]) -> [StatementDraft] {
    var seen: Set<String> = []
    return drafts.filter { draft in
      let words = draft.pieces.map(text.text).joined(separator: " ")
      return words.utf8.count < Self.shortestRepeated || seen.insert(words).inserted
    }
  }

  /// The units, those joined that a page broke in two: the first ends without a mark, the second goes on in lower case.
  func mended(_ units: [Unit]) -> [Unit] {
    units.reduce(into: []) { mended, unit in
      guard let last = mended.last, last.block + 1 == unit.block, goesOn(last.span, in: unit.span) else {
        mended.append(unit)
        return
      }
      mended[mended.count - 1] = Unit(
        span: TextSpan(start: last.span.start, end: unit.span.end),
        quotations: last.quotations + unit.quotations, block: unit.block)
    }
  }

  private func goesOn(_ first: TextSpan, in second: TextSpan) -> Bool {
    if [",”", ",\""].contains(where: { text.has($0, endingAt: first.end) }) { return true }
    guard let end = text.character(before: first.end), let start = text.character(at: second.start),
      first.count >= Self.shortestLine || end == "-"
    else { return false }
    let isOpen =
      end.properties.isAlphabetic || end.isAsciiDigit || end == "%" || end == "," || end == "-"
      || endsInName(first)
    return isOpen && (start.properties.isLowercase || start.isAsciiDigit || start == "—")
  }

  /// Whether a line ends in quoted words without a mark: `the “fair use”`.
  private func endsInName(_ line: TextSpan) -> Bool {
    guard text.has("”", endingAt: line.end) else { return false }
    return text.character(before: text.start(before: line.end))?.properties.isAlphabetic == true
  }
}
