import Knowledge
import TextRepair

/// Finds who bought whom in English, and for how much: `A bought B for $2 million`, `A's acquisition of chip designer B`,
/// `B, a studio that A bought in 2019`, `A paid $2 million for B`.
///
/// Talks and bids are no purchase, nor is what is bought from somebody (`A bought chips from B`).
struct EnglishPurchases {
  /// A purchase that a sentence tells of.
  struct Purchase {
    let buyer: EntityID?
    let bought: EntityID
    let span: TextSpan
    let word: TextSpan
  }

  /// How many words may describe what is bought.
  private static let description = 6
  private static let things: Set<EntityKind> = [.company, .product, .platform, .media]
  private static let plans: Phrases = [
    "talks", "consider", "would ", "could ", "might ", "may ", "bid", "offer", "not ", "n't", "n’t", "failed",
    "plan", "wants to", "tried", "rumor", "weigh", "explor", "if ", "interest",
  ]
  private static let stops: Set = [
    ",", ".", ";", ":", "(", ")", "from", "in", "on", "at", "to", "with", "that", "which", "by", "more",
    "stake",
    "shares", "chips", "time", "into", "for", "of", "%", "percent", "and", "minority",
  ]

  let text: ArticleBytes
  let mentions: Mentions
  let words: EnglishFirmTables
  let subjects: SubjectFinder
  private var doers: EnglishDoers { EnglishDoers(text: text, words: words, subjects: subjects) }

  /// The purchases of a unit.
  func find(_ items: EnglishItems, in unit: Unit) -> [Purchase] {
    items.all.indices.compactMap { index in
      let clause = Clauses(text: text).clause(around: items.all[index].span, in: unit.span)
      if words.buying.contains(items.word(index)), isDone(index, items) {
        guard !text.contains(anyOf: EnglishPurchases.plans, in: clause) else { return nil }
        return passive(index, items, clause, unit) ?? relative(index, items, clause)
          ?? active(index, items, clause, unit)
      }
      if words.purchases.contains(items.word(index)), items.word(index + 1) == "of" {
        guard !text.contains(anyOf: EnglishPurchases.plans, in: clause) else { return nil }
        return active(index + 1, items, clause, unit)
      }
      guard items.word(index) == "paid" || items.word(index) == "pay" || items.word(index) == "paying",
        let amount = amountEnd(behind: index, items), items.word(amount) == "for"
      else { return nil }
      return text.contains(anyOf: EnglishPurchases.plans, in: clause)
        ? nil : active(amount, items, clause, unit)
    }
  }

  /// `will |buy`, `agreed to |buy`: the plain form tells of a purchase only where it has been agreed.
  private func isDone(_ index: Int, _ items: EnglishItems) -> Bool {
    guard ["buy", "acquire", "purchase"].contains(items.word(index)) else { return true }
    if items.word(index - 1) == "will" || items.word(index - 2) == "will" { return true }
    return items.word(index - 1) == "to"
      && ["agreed", "agreement", "agrees", "deal", "set", "announced"].contains(items.word(index - 2))
  }

  /// What stands behind an amount: `paid |$6.5 billion| for`.
  private func amountEnd(behind index: Int, _ items: EnglishItems) -> Int? {
    for place in (index + 1)..<(index + 5) where items.word(place).first.map({ "$€£".contains($0) }) == true {
      let next = place + 1
      return ["million", "billion"].contains(items.word(next)) ? next + 1 : nil
    }
    return nil
  }

  /// `B was acquired by A`, `B, bought by A in 2019,`.
  private func passive(_ verb: Int, _ items: EnglishItems, _ clause: TextSpan, _ unit: Unit) -> Purchase? {
    guard let by = (verb + 1...verb + 4).first(where: { items.word($0) == "by" }),
      (verb + 1..<by).allSatisfy({ words.verbLeads.contains(items.word($0)) || items.word($0) == "in" }),
      let buyer = EnglishNameList(items: items, kinds: [.company]).names(from: by + 1).first
    else { return nil }
    var index = verb - 1
    while index >= 0,
      ["was", "been", "is", "being", "has", "had", "were", "later", "recently", ",", "which", "since"]
        .contains(items.word(index))
    { index -= 1 }
    let head =
      ["that", "who"].contains(items.word(index)) ? described(before: index, items) : items.name(index)
    guard let bought = head, EnglishPurchases.things.contains(bought.kind),
      bought.entity != buyer.entity
    else { return nil }
    return Purchase(buyer: buyer.entity, bought: bought.entity, span: clause, word: items.all[verb].span)
  }

  /// `B, a studio |that was bought`, `B — a studio |that`: whom the noun before a relative clause describes.
  private func described(before relative: Int, _ items: EnglishItems) -> ResolvedMention? {
    for place in stride(from: relative - 2, through: max(1, relative - 12), by: -1) {
      guard ["a", "an", "the", "another"].contains(items.word(place)) else { continue }
      let mark = place - 1
      guard [",", "-", "—", "–", "("].contains(items.word(mark)) else { return nil }
      return items.name(items.word(mark - 1) == "-" ? mark - 2 : mark - 1)
    }
    return nil
  }

  /// `B, a studio that A bought in 2019`.
  private func relative(_ verb: Int, _ items: EnglishItems, _ clause: TextSpan) -> Purchase? {
    guard let buyer = items.name(verb - 1), buyer.kind == .company,
      ["that", "which"].contains(items.word(verb - 2)), items.name(verb + 1) == nil
    else { return nil }
    var index = verb - 3
    while index >= max(0, verb - 12) {
      if let name = items.name(index) {
        guard EnglishPurchases.things.contains(name.kind), name.entity != buyer.entity else { return nil }
        return Purchase(
          buyer: buyer.entity, bought: name.entity, span: clause, word: items.all[verb].span)
      }
      index -= 1
    }
    return nil
  }

  /// What stands behind a verb or `of`, described or owned by somebody: `|chip designer B`.
  private func active(_ lead: Int, _ items: EnglishItems, _ clause: TextSpan, _ unit: Unit) -> Purchase? {
    guard items.word(lead + 1) != "by" else { return nil }
    var index = lead + 1
    while index <= lead + EnglishPurchases.description, index < items.all.count {
      if let name = items.name(index) {
        if items.word(index + 1) == "'s" {
          guard items.name(index + 2) != nil || name.kind == .person else { return nil }
          index += 2
          continue
        }
        guard EnglishPurchases.things.contains(name.kind) else { return nil }
        let buyer = buyer(before: lead, items, unit, except: name.entity)
        return Purchase(buyer: buyer, bought: name.entity, span: clause, word: items.all[lead].span)
      }
      guard !EnglishPurchases.stops.contains(items.word(index)) else { return nil }
      if words.firmNouns.contains(items.word(index)), items.word(lead + 1) == "the",
        !["behind", "that", "which", "of"].contains(items.word(index + 1)),
        let buyer = buyer(before: lead, items, unit, except: nil),
        let bought = subjects.topics.firm(in: unit, except: [buyer])
      {
        return Purchase(buyer: buyer, bought: bought, span: clause, word: items.all[lead].span)
      }
      index += 1
    }
    return nil
  }

  /// The last firm before the verb that no preposition takes, else the one spoken of before.
  private func buyer(before lead: Int, _ items: EnglishItems, _ unit: Unit, except: EntityID?) -> EntityID? {
    let oblique = subjects.oblique
    let before = items.all.prefix(lead).compactMap(\.name).filter { name in
      [.company, .person].contains(name.kind) && name.entity != except
        && !oblique.contains(name, in: Clauses(text: text).clause(around: name.span, in: unit.span))
    }
    if let doer = doers.find(before: lead, items, in: unit, kinds: [.company]).first, doer != except {
      return doer
    }
    if let last = before.last { return last.kind == .company ? last.entity : nil }
    guard subjects.pointsBack(TextSpan(start: unit.span.start, end: items.all[lead].span.start)) else {
      return nil
    }
    return subjects.topics.firm(in: unit, except: except.map { [$0] } ?? [])
  }
}
