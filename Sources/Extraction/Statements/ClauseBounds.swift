import Knowledge
import TextRepair

/// Where clauses begin and end.
extension ChineseStatements {
  static let clauseMarks = ScalarSet("，。；：！？,;:!?【】〔〕|｜")

  /// How far a clause is looked through, in bytes: no writer leaves two hundred characters without a mark.
  static let longestClause = 600

  /// Where the clause that holds `offset` begins: behind the last mark or quotation.
  func clauseStart(before offset: Int, in unit: Unit) -> Int {
    var start = offset
    let limit = max(unit.span.start, offset - ChineseStatements.longestClause)
    while true {
      start = text.startOfIdeographs(before: start, from: reach(before: start, from: limit, in: unit))
      guard start > limit, let scalar = text.character(before: start) else { break }
      if ChineseStatements.clauseMarks.contains(scalar) && !isInNumber(scalar, text.start(before: start))
        || isDash(scalar, endingAt: start)
      {
        break
      }
      if let quotation = unit.quotation(at: text.start(before: start)), isUtterance(quotation) { break }
      if let opening = bracket(endingAt: start, limit) {
        start = opening
        continue
      }
      start = text.start(before: start)
    }
    while start < offset, text.character(at: start)?.isSpace == true {
      start = text.end(after: start)
    }
    return start
  }

  /// Whether a comma or colon stands within a number: `1,000`, `10:30`.
  private func isInNumber(_ mark: Unicode.Scalar, _ offset: Int) -> Bool {
    (mark == "," || mark == ":") && text.isInNumber(offset)
  }

  /// How long a bracket may be whose marks part no clauses, in bytes.
  private static let bracket = 120

  /// Where the bracket opens that closes at `end`: `王奥娜|（Ona Wang，音译）`.
  private func bracket(endingAt end: Int, _ limit: Int) -> Int? {
    guard let last = text.character(before: end), last == "）" || last == ")" else { return nil }
    var start = text.start(before: end)
    while start > limit, end - start < ChineseStatements.bracket, let scalar = text.character(before: start) {
      start = text.start(before: start)
      if scalar == "（" || scalar == "(" { return start }
      if scalar == "）" || scalar == ")" || scalar == "。" { return nil }
    }
    return nil
  }

  /// How far back from a place no quotation stands, or the place itself inside of one; `limit` at most.
  private func reach(before offset: Int, from limit: Int, in unit: Unit) -> Int {
    guard let last = unit.quotations.last(where: { $0.outer.start < offset }) else { return limit }
    return max(limit, min(last.outer.end, offset))
  }

  /// Whether a quotation is long or ends in a mark, so that it is no part of the clause behind it; a name never is.
  private func isUtterance(_ quotation: Quotation) -> Bool {
    guard let last = text.character(before: quotation.inner.end),
      mentions.mention(at: quotation.inner.start)?.span != quotation.inner
    else { return false }
    return (quotation.inner.count > 30 && !text.has("的", at: quotation.outer.end))
      || "，。！？,!?…".unicodeScalars.contains(last)
  }

  /// Whether a dash ends at `offset`: —— or several hyphens.
  private func isDash(_ scalar: Unicode.Scalar, endingAt offset: Int) -> Bool {
    scalar == "—" || scalar == "-" && text.has("--", endingAt: offset)
  }

  /// Where the clause that begins at `offset` ends: at the next mark outside quotations, or where `reach` bytes are
  /// looked through.
  func clauseEnd(after offset: Int, in unit: Unit, reach: Int = .max) -> Int {
    let limit = reach < unit.span.end - offset ? offset + reach : unit.span.end
    var end = offset
    while true {
      let next = unit.quotations.first { $0.outer.end > end }?.outer.start ?? limit
      end = text.endOfIdeographs(from: end, limit: min(limit, next))
      guard end < limit, let scalar = text.character(at: end) else { break }
      if let quotation = unit.quotation(at: end) {
        end = quotation.outer.end
        continue
      }
      if ChineseStatements.clauseMarks.contains(scalar), !isInNumber(scalar, end) { break }
      end = text.end(after: end)
    }
    return min(end, unit.span.end)
  }

  /// Behind commas, colons and white space.
  func skipMarks(from offset: Int, to limit: Int) -> Int {
    var offset = offset
    while offset < limit, let scalar = text.character(at: offset), "，,：: \n".unicodeScalars.contains(scalar) {
      offset = text.end(after: offset)
    }
    return offset
  }
}
