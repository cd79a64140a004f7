import Knowledge
import TextRepair

/// Tells which of several a value is of, or that each of them has it.
extension FactSubjects {
  /// Those who have a value each: `北屿科技、灯芯科技等公司的市值均超过 1 万亿元`; empty where it is one's or all of theirs together.
  func sharers(of found: CueFinder.Found, _ quantity: Quantity, _ clause: TextSpan, _ unit: Unit)
    -> [EntityID]
  {
    guard found.cue.role == .topic else { return [] }
    let kinds = found.cue.subjects.reduce(into: Set()) { $0.formUnion($1) }
    let lead = TextSpan(start: clause.start, end: max(clause.start, quantity.span.start))
    let names = mentions.mentions(in: lead)
    if names.isEmpty, let pair = pair(in: lead, unit, kinds) { return pair }
    guard names.count > 1, let last = names.last,
      words.contains(.each, in: TextSpan(start: last.span.end, end: quantity.span.start), of: text)
    else { return [] }
    for (name, next) in zip(names, names.dropFirst()) {
      let gap = text.text(TextSpan(start: name.span.end, end: max(name.span.end, next.span.start)))
        .trimmingSpaces
      guard QuantityWords.listMarks.contains(gap) else { return [] }
    }
    return names.allSatisfy { kinds.contains($0.kind) } ? names.map(\.entity) : []
  }

  /// `两家公司总计融资 200 亿元`: what two have together is no one's, also where the clause before names them.
  func isOfBoth(_ quantity: Quantity, _ clause: TextSpan) -> Bool {
    let reach = TextSpan(start: text.boundary(max(0, clause.start - 120)), end: quantity.span.start)
    let lead = TextSpan(start: text.all("。", in: reach).last?.end ?? reach.start, end: reach.end)
    guard let (_, pair) = words.first(.pair, in: lead, of: text) else { return false }
    let rest = TextSpan(start: max(pair.end, clause.start), end: max(pair.end, quantity.span.start))
    return text.contains(anyOf: words[.total], in: rest)
      && mentions.mentions(in: TextSpan(start: pair.end, end: rest.end)).isEmpty
  }

  /// `两家的估值均超过 200 亿元`: the only two named in the sentence before, or in this one before the clause.
  private func pair(in lead: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>) -> [EntityID]? {
    guard words.contains(.pair, in: lead, of: text), words.contains(.each, in: lead, of: text),
      !text.contains(anyOf: words[.total], in: lead)
    else { return nil }
    let index = subjects.units.partitioningIndex { $0.span.start >= unit.span.start }
    let earlier = index > 0 ? [subjects.units[index - 1].span] : []
    for span in [TextSpan(start: unit.span.start, end: lead.start)] + earlier {
      var two: [EntityID] = []
      for name in mentions.mentions(in: span) where kinds.contains(name.kind) && !two.contains(name.entity) {
        two.append(name.entity)
      }
      if two.count == 2 { return two }
    }
    return nil
  }

  /// Whose value a number of a list is: `渡口笔记与潮印手账的用户分别为 300 万和 120 万`; nil where names and numbers are not as many.
  func respective(
    _ found: CueFinder.Found, at index: Int, of quantities: [Quantity], _ clause: TextSpan, _ unit: Unit
  ) -> EntityID? {
    guard found.cue.role == .topic,
      let mark = text.all("分别", in: clause).last(where: { $0.end <= quantities[index].span.start })
    else { return nil }
    let values = quantities.filter {
      $0.span.start >= mark.end && $0.span.end <= clause.end
        && ($0.currency == nil) == (quantities[index].currency == nil) && $0.unit != "年"
    }
    let kinds = found.cue.subjects.reduce(into: Set()) { $0.formUnion($1) }
    let names = listed(in: TextSpan(start: clause.start, end: mark.start), kinds)
    let earlier =
      names.count > 1 ? names : listed(in: TextSpan(start: unit.span.start, end: mark.start), kinds)
    guard values.count > 1, earlier.count == values.count,
      let place = values.firstIndex(where: { $0.span == quantities[index].span })
    else { return nil }
    return earlier[place].entity
  }

  /// The last names of a stretch that stand in one list.
  private func listed(in span: TextSpan, _ kinds: Set<EntityKind>) -> [ResolvedMention] {
    var result: [ResolvedMention] = []
    for name in mentions.mentions(in: span).reversed() where kinds.contains(name.kind) {
      if let next = result.first {
        if next.entity == name.entity || text.has("（", endingAt: next.span.start) {
          result.removeFirst()
          result.insert(name, at: 0)
          continue
        }
        let gap = text.text(TextSpan(start: name.span.end, end: max(name.span.end, next.span.start)))
        guard QuantityWords.listMarks.contains(gap.trimmingSpaces) else { break }
      }
      result.insert(name, at: 0)
    }
    return result
  }
}
