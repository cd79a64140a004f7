import Knowledge
import TextRepair

/// Tells whom money is put into where the verb is one of spending or where the clause does not say.
extension FactSubjects {
  /// How many bytes may stand between a firm and the word for a share in it.
  private static let gap = 30
  /// How far around an amount such a firm is sought, in bytes.
  private static let reach = 300

  /// `石榴云斥资 20 亿元，将其在|墨洋数据|的持股比例增至一成`, `斥资 3 亿元入股|墨洋数据`: the firm that a share is of.
  func staked(_ quantity: Quantity, _ unit: Unit) -> EntityID? {
    let clause = Clauses(text: text).clause(around: quantity.span, in: unit.span)
    let span = TextSpan(
      start: max(clause.start, text.boundary(max(0, quantity.span.start - Self.reach))),
      end: min(unit.span.end, text.boundary(min(text.count, quantity.span.end + Self.reach))))
    guard let (_, stake) = words.first(.stake, in: span, of: text) else { return nil }
    let names = mentions.mentions(in: span)
    let owned = names.last { name in
      name.kind == .company && name.span.end <= stake.start && stake.start - name.span.end <= Self.gap
        && text.ends(in: words[.stakeLead], at: name.span.start)
    }
    if let owned { return owned.entity }
    return names.first {
      $0.kind == .company && $0.span.start >= stake.end && $0.span.start - stake.end <= 6
    }?
    .entity
  }

  /// `石榴云斥资 13 亿元（约 2 亿美元）投资开源数据库新创公司|墨洋数据`: whom an amount is put into, told directly behind it.
  ///
  /// `斥资 13 亿元投资建设数据中心` names none, `投资墨洋数据的数据中心` another thing.
  func backed(_ quantity: Quantity, _ clause: TextSpan) -> EntityID? {
    let close = text.endOfBracket(behind: quantity.span.end)
    let start = text.has(" ", at: close) ? close + 1 : close
    guard let verb = text.longest(of: words[.backing], at: start) else { return nil }
    let end = min(clause.end, text.boundary(min(text.count, verb.end + 90)))
    guard verb.end < end, let name = mentions.mentions(in: TextSpan(start: verb.end, end: end)).first,
      name.kind == .company,
      !text.has("的", at: name.span.end)
    else { return nil }
    let gap = TextSpan(start: verb.end, end: name.span.start)
    return text.contains(anyOf: ["的", "和", "与", "、", "建", "在"], in: gap) ? nil : name.entity
  }

  /// `石榴云正与|墨洋数据|洽谈投资，拟注资 3 亿元`, `石榴云投资了|墨洋数据，金额为 3 亿元`: whom the clause before says that money is for.
  func approached(_ word: TextSpan, before clause: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>)
    -> EntityID?
  {
    if word.end <= clause.start {
      let last = Clauses(text: text).clause(around: word, in: unit.span)
      let behind = TextSpan(start: word.end, end: max(word.end, last.end))
      if let name = mentions.mentions(in: behind).first(where: { kinds.contains($0.kind) }) {
        return name.entity
      }
    }
    let start = max(unit.span.start, text.boundary(max(0, clause.start - Self.reach)))
    let earlier = TextSpan(start: start, end: max(start, clause.start))
    guard let last = Clauses(text: text).all(in: earlier).last,
      text.contains(anyOf: words[.investment], in: last)
    else { return nil }
    let named = mentions.mentions(in: last).first { name in
      let start = text.has(" ", endingAt: name.span.start) ? name.span.start - 1 : name.span.start
      return kinds.contains(name.kind) && name.span.start > last.start
        && text.ends(in: words[.partnerLead], at: start)
    }
    return named?.entity
  }
}
