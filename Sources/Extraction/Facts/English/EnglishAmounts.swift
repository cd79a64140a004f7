import Knowledge
import TextRepair

/// Finds amounts of money that the words directly around them give to a thing: `its $149 Saltmarsh ring`, `the
/// $30-a-month Saltmarsh plan`, `Saltmarsh, for $349`, `bought Tallowe for $30 million`.
///
/// An amount directly before the name of a product or model is its price, as is a small one that `for`, `at` or `from`
/// joins to it; what a buyer pays for a firm is the firm's. `$30 million Tallowe raised` tells no price.
struct EnglishAmounts {
  private static let things: Set<EntityKind> = [.product, .model]
  /// From what amount on nothing is a thing's price.
  private static let large = 5
  private static let leads: Phrases = [
    ", for ", " for ", " at ", ", at ", ", from ", " costs ", " starts at ", ", ", " is a ", " is an ",
    " was a ",
  ]

  let text: ArticleBytes
  let mentions: Mentions
  let purchases: EnglishPurchases
  let units: UnitWords

  /// The facts of a unit; none where it has Han characters or no sign of money.
  func find(in unit: Unit) -> [FactDraft] {
    let bytes = text.bytes[unit.span.range]
    guard !bytes.contains(where: { $0 >= 0xE3 }), bytes.contains(where: { (0x30...0x39).contains($0) }),
      !mentions.mentions(in: unit.span).isEmpty
    else { return [] }
    let quantities = QuantityFinder(text: text, words: units).find(in: unit.span).filter {
      $0.currency != nil
    }
    guard !quantities.isEmpty else { return [] }
    let bought = purchases.find(EnglishItems(unit.span, text: text, mentions: mentions), in: unit)
    return quantities.compactMap { quantity in
      let clause = Clauses(text: text).clause(around: quantity.span, in: unit.span)
      if quantity.number.magnitude < EnglishAmounts.large, let thing = priced(quantity, unit) {
        let fact = fact("price", thing, quantity, clause)
        return fact
      }
      if let planned = planned(quantity) { return fact("cost", planned, quantity, clause) }
      guard let purchase = bought.last(where: { paid($0, quantity, unit) }) else { return nil }
      return fact("acquisition-price", purchase.bought, quantity, clause)
    }
  }

  private func fact(_ rule: String, _ thing: EntityID, _ quantity: Quantity, _ clause: TextSpan) -> FactDraft
  {
    let tail = TextSpan(start: quantity.span.end, end: min(text.count, quantity.span.end + 12))
    let isMonthly = text.contains(anyOf: ["month", "/mo"], in: tail)
    let isYearly = text.contains(anyOf: ["year", "annual"], in: tail)
    let period = isMonthly ? "/month" : isYearly ? "/year" : ""
    return FactDraft(
      rule: rule, subject: thing, predicate: rule == "cost" ? rule : "price",
      value: quantity.words ?? quantity.number.text,
      unit: (quantity.currency ?? "") + period, qualifier: quantity.qualifier, span: clause,
      place: quantity.span)
  }

  /// Whose price a small amount is: what stands directly behind it, else what a preposition joins it to.
  private func priced(_ quantity: Quantity, _ unit: Unit) -> EntityID? {
    var start = quantity.span.end
    if let period = text.longest(
      of: ["-a-month", "-per-month", "/month", "-a-year", "-per-year", "/mo", "-a-week"], at: start)
    {
      start = period.end
    }
    if text.has(" ", at: start), let next = mentions.mention(at: start + 1), next.span.start == start + 1 {
      return EnglishAmounts.things.contains(next.kind)
        && text.longest(of: ["'s ", "’s "], at: next.span.end) == nil
        ? next.entity : nil
    }
    let before = quantity.span.start - (quantity.qualifier.map { $0.utf8.count + 1 } ?? 0)
    guard
      let lead = text.longest(of: EnglishAmounts.leads, endingAt: before)
        ?? text.longest(
          of: EnglishAmounts.leads, endingAt: quantity.span.start),
      text.text(lead) != ", " || text.has("a ", endingAt: quantity.span.start),
      let name = mentions.mention(endingAt: lead.start), EnglishAmounts.things.contains(name.kind)
    else { return nil }
    return name.entity
  }

  /// `the $30 billion Saltmarsh project`: what something that is built costs.
  private func planned(_ quantity: Quantity) -> EntityID? {
    guard quantity.number.magnitude >= 7, text.has(" ", at: quantity.span.end),
      let next = mentions.mention(at: quantity.span.end + 1), next.span.start == quantity.span.end + 1,
      text.longest(of: [" project", " initiative", " campus", " program", " venture"], at: next.span.end)
        != nil
    else { return nil }
    return next.entity
  }

  /// Whether an amount is what a purchase cost: behind it, with `for`, or before it and `for`.
  private func paid(_ purchase: EnglishPurchases.Purchase, _ quantity: Quantity, _ unit: Unit) -> Bool {
    guard quantity.number.magnitude >= EnglishAmounts.large else { return false }
    let start = quantity.span.start - (quantity.qualifier.map { $0.utf8.count + 1 } ?? 0)
    if text.has("for ", endingAt: start) || text.has("for ", endingAt: quantity.span.start) {
      return purchase.word.end <= quantity.span.start
    }
    return text.has("paid ", endingAt: quantity.span.start) || text.has("paid ", endingAt: start)
      || text.has(" deal ", at: quantity.span.end)
  }
}
