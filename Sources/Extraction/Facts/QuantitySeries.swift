import Knowledge
import TextRepair

/// Tells which number goes on with what the number before it told.
///
/// In `14 亿美元（约合人民币 102 亿元）` the second one is the first in another currency; in `2023 年营收为 1 亿美元，
/// 5 月增至 30 亿美元` the second one is a later value of the same, and in `，灯芯科技则为 2 亿美元` somebody else's.
struct QuantitySeries {
  /// How many bytes may stand between an amount and its conversion, and before a number that goes on.
  private static let bracket = 24, lead = 75
  /// How far behind a number another one tells what was expected of it, in bytes.
  private static let reach = 240

  let text: ArticleBytes
  let mentions: Mentions
  let words: FactWords

  /// Whether an amount in brackets is the one before it in another currency.
  func isConversion(_ first: Quantity, _ second: Quantity) -> Bool {
    guard let currency = first.currency, let other = second.currency, currency != other else { return false }
    let gap = TextSpan(start: first.span.end, end: max(first.span.end, second.span.start))
    return gap.count <= QuantitySeries.bracket
      && (text.has("（", at: gap.start) || text.has("(", at: gap.start) || text.has(" (", at: gap.start))
  }

  /// `3 亿至 5 亿美元`, `从 200 亿美元到 500 亿美元`: the second of two bounds.
  func isSecondBound(_ first: Quantity, _ second: Quantity) -> Bool {
    guard isKin(first, second), first.span.end <= second.span.start else { return false }
    let gap = text.text(TextSpan(start: first.span.end, end: second.span.start)).trimmingSpaces
    return QuantityWords.rangeMarks.contains(gap)
  }

  /// `高于市场预期的 3 亿元`, `short of the $3 billion that analysts expected`: what was expected of the number before, in a
  /// clause that names no other measure, and about as large.
  func isExpectation(of first: Quantity, _ second: Quantity, in clause: TextSpan) -> Bool {
    guard second.currency == first.currency, abs(first.number.magnitude - second.number.magnitude) <= 1,
      second.span.start - first.span.end <= QuantitySeries.reach
    else { return false }
    let near = TextSpan(
      start: max(clause.start, text.boundary(max(0, second.span.start - 60))),
      end: min(clause.end, text.boundary(min(text.count, second.span.end + 40))))
    return words.contains(.expectation, in: near, of: text)
  }

  /// Whether two numbers measure the same: amounts of money, or counts of which one may leave its unit out.
  func isKin(_ first: Quantity, _ second: Quantity) -> Bool {
    if first.currency != nil || second.currency != nil {
      return first.currency != nil && second.currency != nil
    }
    if first.unit.isSpelled(second.unit) { return true }
    return [first.unit, second.unit].allSatisfy { unit in
      unit.isEmpty || words[.alikeUnit].forms.contains { $0.isSpelled(unit) }
    }
  }

  /// Whether a clause says only how far a number got, and of whom: empty for whom the number before told of; nil where it
  /// tells something else.
  func heirs(
    _ quantity: Quantity, in clause: TextSpan, _ hits: [PhraseScanner.Hit], kinds: Set<EntityKind>
  ) -> [EntityID]? {
    let lead = TextSpan(start: clause.start, end: max(clause.start, quantity.span.start))
    guard lead.count <= QuantitySeries.lead, !hits.contains(where: { lead.contains($0.span) }) else {
      return nil
    }
    if mentions.mentions(in: clause).isEmpty, quantity.currency != nil {
      if words.contains(.sameTime, in: lead, of: text) {
        return ["的", "为", "是"].contains { text.has($0, endingAt: text.trimmed(lead).end) } ? [] : nil
      }
      if lead.count <= 36, words.contains(.reaching, in: lead, of: text) { return [] }
    }
    guard text.bytes[lead.range].contains(where: { $0 >= 0xE4 }),
      let names = CarryingWords(text: text, mentions: mentions, words: words).names(in: lead),
      names.count == mentions.mentions(in: clause).count, names.allSatisfy({ kinds.contains($0.kind) })
    else { return nil }
    let oblique = ObliqueNames(text: text, mentions: mentions, words: words)
    let owners = names.filter { !oblique.contains($0, in: clause) }
    return owners.count <= 1 && owners.count == min(names.count, 1) ? owners.map(\.entity) : nil
  }

  /// Whether a number is told of the one before: `这一数字为 3 亿元`.
  func pointsBack(_ quantity: Quantity, in clause: TextSpan) -> Bool {
    let lead = TextSpan(start: clause.start, end: max(clause.start, quantity.span.start))
    return words.contains(.sameNumber, in: lead, of: text)
  }

  /// `渡口笔记为 300 万，潮印手账（120 万）`: a number alone in brackets.
  func isBracketed(_ quantity: Quantity) -> Bool {
    let end = text.has(" ", at: quantity.span.end) ? quantity.span.end + 1 : quantity.span.end
    let start = quantity.qualifier.map { quantity.span.start - $0.utf8.count } ?? quantity.span.start
    return ["（", "("].contains { text.has($0, endingAt: start) }
      && ["）", ")", "，", ","].contains { text.has($0, at: end) }
  }

  /// `共筹集 200 亿美元，其中来自云岭智算的 80 亿美元`: a part of the money raised, with its giver.
  func isShare(_ quantity: Quantity, in clause: TextSpan) -> Bool {
    guard quantity.currency != nil,
      let giver = mentions.mentions(
        in: TextSpan(start: clause.start, end: max(clause.start, quantity.span.start))
      ).last
    else { return false }
    let gap = TextSpan(start: giver.span.end, end: max(giver.span.end, quantity.span.start))
    return text.text(gap).trimmingSpaces == "的" && words.ends(.giver, at: giver.span.start, of: text)
  }
}
