import Knowledge
import TextRepair

/// Tells what an amount of money is paid for from what a firm is worth or spends.
extension QuantityFacts {
  /// How far behind an amount what is done with it is told, in bytes.
  private static let reach = 36
  private static let commas: Phrases = ["，", ","]
  /// Of what a purchase is no matter: `以 30 亿元的估值收购`.
  private static let others: Set<String> = ["valuation", "revenue", "funding", "users", "headcount"]

  /// `以约 64 亿美元全股票交易方式，|收购墨洋数据`, `斥资 3 亿元拿下潮印手账`: what is bought for an amount told of before it.
  ///
  /// Without a subject where what is bought has no name that is known; the amount is nobody's cost then, either.
  func bought(
    at index: Int, of quantities: [Quantity], _ clause: TextSpan, _ hits: [PhraseScanner.Hit], _ unit: Unit
  ) -> Told? {
    let quantity = quantities[index]
    guard quantity.currency != nil, quantity.number.magnitude >= 6,
      let cue = cues.cue(rule: "acquisition-price")
    else { return nil }
    let start = max(clause.start, text.boundary(max(0, quantity.span.start - Self.reach)))
    let lead = TextSpan(start: start, end: max(start, quantity.span.start))
    guard text.contains(anyOf: words[.paying], in: lead) else { return nil }
    let end = text.endOfBracket(behind: quantity.span.end)
    var rest = TextSpan(start: end, end: max(end, clause.end))
    if let last = mentions.mentions(in: rest).first?.span.start {
      rest = TextSpan(start: end, end: max(end, last))
    }
    if rest.end == clause.end, rest.count <= Self.reach, text.begins(with: Self.commas, at: clause.end) {
      rest = TextSpan(start: end, end: min(unit.span.end, text.boundary(min(text.count, clause.end + 15))))
    }
    guard let (_, verb) = words.first(.purchase, in: rest, of: text), verb.start - end <= Self.reach + 12
    else { return nil }
    let gap = TextSpan(start: end, end: verb.start)
    guard !cues.speaks(for: Self.others, in: gap, hits),
      !quantities.contains(where: { gap.contains($0.span) })
    else { return nil }
    let found = CueFinder.Found(cue: cue, word: verb)
    let subject = owners.subject(of: found, quantity, clause, unit) ?? owners.taken(behind: verb, unit)
    return Told(found: found, subjects: subject.map { [$0] } ?? [])
  }

  /// `its latest round, worth $3 million`, `签署了协议，总价值 3 亿元`, `价值 3 亿元的业务`: something else is worth the amount, not the firm.
  func isDeal(_ found: CueFinder.Found, _ quantity: Quantity, _ clause: TextSpan, _ unit: Unit) -> Bool {
    guard found.cue.predicate == "valuation" else { return false }
    let worth = text.text(found.word)
    if worth == "价值" {
      let lead = TextSpan(start: clause.start, end: max(clause.start, found.word.start))
      return text.contains(anyOf: words[.dealNoun], in: lead) || hasDeal(before: clause, unit)
        || isOfThing(quantity.span.end)
    }
    guard found.word.start == clause.start else { return false }
    let before = TextSpan(start: unit.span.start, end: clause.start)
    guard let last = Clauses(text: text).all(in: before).last else { return false }
    return words.contains(.deal, in: last, of: text)
  }

  /// Whether the clause before tells of a contract.
  private func hasDeal(before clause: TextSpan, _ unit: Unit) -> Bool {
    let before = TextSpan(start: unit.span.start, end: max(unit.span.start, clause.start))
    guard let last = Clauses(text: text).all(in: before).last else { return false }
    return text.contains(anyOf: words[.dealNoun], in: last)
  }

  /// `价值 3 亿元|的业务`: whether what is worth an amount is no firm and has no name.
  private func isOfThing(_ end: Int) -> Bool {
    let close = text.endOfBracket(behind: end)
    guard text.has("的", at: close) else { return false }
    let rest = TextSpan(start: close + 3, end: min(text.count, text.boundary(min(text.count, close + 33))))
    return !text.contains(anyOf: words[.firm], in: rest) && mentions.mentions(in: rest).isEmpty
  }

  /// `北屿科技与石榴云签署算力采购协议，总价值 3 亿元`: what who buys is to pay; not of who gets the order.
  func contract(_ found: CueFinder.Found, _ quantity: Quantity, _ clause: TextSpan, _ unit: Unit) -> Told? {
    guard isDeal(found, quantity, clause, unit), let cue = cues.cue(rule: "cost") else { return nil }
    let before = TextSpan(start: unit.span.start, end: max(unit.span.start, quantity.span.start))
    guard text.contains(anyOf: words[.ordering], in: before), !text.contains(anyOf: words[.gain], in: before),
      hasDeal(before: clause, unit)
    else { return nil }
    let paid = CueFinder.Found(cue: cue, word: found.word)
    return owners.subject(of: paid, quantity, clause, unit).map { Told(found: paid, subjects: [$0]) }
  }
}
