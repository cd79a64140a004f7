import TextRepair

/// Finds the clause that a word or number of a sentence stands in.
struct Clauses {
  private static let commas: ScalarSet = [
    "，", ",", "；", ";", "。", "！", "？", "!", "?", "：", ":", "\n",
  ]
  private static let strong: ScalarSet = ["；", ";", "。", "！", "？", "!", "?", "\n"]

  /// How far a clause goes on either side of what stands in it, in bytes: what has no comma for longer is no prose.
  private static let reach = 1500

  /// What a clause that describes a name begins with.
  private static let descriptions = [
    "a ", "an ", "the ", "its ", "one of ", "which ", "who ", "owned ", "founded ", "based ", "led ",
    "backed ",
    "known ", "formerly ", "part of ",
  ]

  let text: ArticleBytes

  /// The stretch between commas, colons and stronger marks; lists with 、 and numbers such as 1,350 stay whole.
  func clause(around span: TextSpan, in limit: TextSpan) -> TextSpan {
    stretch(around: span, in: limit, marks: Clauses.commas)
  }

  /// The stretch between semicolons: one of the parallel statements of a long sentence.
  func statement(around span: TextSpan, in limit: TextSpan) -> TextSpan {
    stretch(around: span, in: limit, marks: Clauses.strong)
  }

  /// Whether an English clause only describes the name that the clause before ends with: `Tidewrite, |a rival of Aldermoss|, …`.
  func isApposition(_ clause: TextSpan, behind name: TextSpan) -> Bool {
    guard text.has(",", at: name.end),
      text.trimmed(TextSpan(start: name.end + 1, end: max(name.end + 1, clause.start))).isEmpty
    else { return false }
    if Clauses.descriptions.contains(where: { text.has($0, at: clause.start) }) { return true }
    let opening = TextSpan(start: clause.start, end: min(clause.end, clause.start + 40))
    return text.first("'s ", in: opening) != nil || text.first("’s ", in: opening) != nil
  }

  /// The clauses of a sentence, in order.
  func all(in limit: TextSpan) -> [TextSpan] {
    var result: [TextSpan] = []
    var start = limit.start, offset = limit.start
    while offset < limit.end {
      let end = text.end(after: offset)
      if let scalar = text.character(at: offset), Clauses.commas.contains(scalar),
        !isInsideNumber(offset, scalar)
      {
        if offset > start { result.append(TextSpan(start: start, end: offset)) }
        start = end
      }
      offset = end
    }
    if start < limit.end { result.append(TextSpan(start: start, end: limit.end)) }
    return result
  }

  private func stretch(around span: TextSpan, in unit: TextSpan, marks: ScalarSet) -> TextSpan {
    let limit = TextSpan(
      start: max(unit.start, text.boundary(max(0, span.start - Clauses.reach))),
      end: max(span.end, min(unit.end, text.boundary(min(text.count, span.end + Clauses.reach)))))
    var start = span.start, end = span.end
    while true {
      start = text.startOfIdeographs(before: start, from: limit.start)
      guard start > limit.start else { break }
      let before = text.start(before: start)
      if let scalar = text.character(at: before), marks.contains(scalar), !isInsideNumber(before, scalar) {
        break
      }
      start = before
    }
    while true {
      end = text.endOfIdeographs(from: end, limit: limit.end)
      guard end < limit.end else { break }
      if let scalar = text.character(at: end), marks.contains(scalar), !isInsideNumber(end, scalar) { break }
      end = text.end(after: end)
    }
    return text.trimmed(TextSpan(start: start, end: end))
  }

  private func isInsideNumber(_ offset: Int, _ scalar: Unicode.Scalar) -> Bool {
    scalar == "," && text.character(at: offset + 1)?.isAsciiDigit == true
      && text.character(before: offset)?.isAsciiDigit == true
  }
}
