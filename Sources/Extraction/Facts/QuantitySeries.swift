import TextRepair

/// Tells which number goes on with what the number before it told.
///
/// In `14 亿美元（约合人民币 102 亿元）` the second one is the first in another currency; in `2023 年营收为 1 亿美元，
/// 5 月增至 30 亿美元` the second one is a later value of the same.
struct QuantitySeries {
  /// How many bytes may stand between an amount and its conversion, and before a number that goes on.
  private static let bracket = 24, lead = 36

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

  /// Whether a clause that names nobody and no property says only how far a number got.
  func continues(_ quantity: Quantity, in clause: TextSpan, _ hits: [PhraseScanner.Hit]) -> Bool {
    let lead = TextSpan(start: clause.start, end: max(clause.start, quantity.span.start))
    guard lead.count <= QuantitySeries.lead, quantity.currency != nil,
      !hits.contains(where: { lead.contains($0.span) }), mentions.mentions(in: clause).isEmpty
    else { return false }
    if words.contains(.sameTime, in: lead, of: text) {
      return ["的", "为", "是"].contains { text.has($0, endingAt: text.trimmed(lead).end) }
    }
    return words.contains(.reaching, in: lead, of: text)
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
