import Knowledge
import TextRepair

// Those who give money where they are listed: `A 也参与了本轮融资`, `领投方有三家：A、B 和 C`, `产业方：A 和 B`.
extension InvestorRelations {
  /// How far behind a verb its round may stand, behind a noun its link, and behind that the first known name, in bytes.
  private static let tail = 36, roster = 75, items = 120
  /// How long an attribute of the first name may be, in bytes.
  private static let item = 24

  /// `A 也参与了本轮融资`, `参与本轮融资的包括 A 和 B`.
  func joined(_ place: TextSpan, _ clause: TextSpan, _ limit: Int, _ unit: Unit) -> [RelationDraft] {
    let tail = TextSpan(
      start: place.end,
      end: max(place.end, text.boundary(min(clause.end, place.end + InvestorRelations.tail))))
    guard let round = words[.round].compactMap({ text.first($0, in: tail)?.end }).max(),
      !CueChecks(text: text, mentions: mentions, words: small).isDenied(place, clause),
      mentions.mentions(in: TextSpan(start: place.end, end: round)).isEmpty
    else { return [] }
    let before = lists.list(
      before: place.start, from: clause.start, kinds: InvestorRelations.funds, reach: 60)
    if let last = before.last {
      guard text.first("的", in: TextSpan(start: last.span.end, end: place.start)) == nil else { return [] }
      return funded(by: before, at: place, clause, unit)
    }
    guard text.has("的", at: round),
      mentions.mentions(in: TextSpan(start: clause.start, end: place.start)).isEmpty
    else { return [] }
    return rostered(behind: TextSpan(start: place.start, end: round), clause, limit, unit)
  }

  /// `领投方有三家：A、B`, `产业方：A 和 B`, `股东名单里有 A、B`: a noun for those who give, a link and their names.
  func listed(_ place: TextSpan, _ clause: TextSpan, _ limit: Int, _ unit: Unit) -> [RelationDraft] {
    guard isAboutRound(unit) else { return [] }
    return rostered(behind: place, clause, limit, unit)
  }

  /// The names behind the first link in what follows a noun.
  private func rostered(behind place: TextSpan, _ clause: TextSpan, _ limit: Int, _ unit: Unit)
    -> [RelationDraft]
  {
    let tail = TextSpan(
      start: place.end, end: max(place.end, text.boundary(min(limit, place.end + InvestorRelations.roster))))
    let links = words[.rosterLink].compactMap { text.first($0, in: tail) }
    guard let first = links.map(\.start).min(),
      let link = links.filter({ $0.start == first || text.longest(of: ["：", ":"], at: $0.start) != nil })
        .map(\.end).max()
    else { return [] }
    let lead = TextSpan(start: place.end, end: first)
    guard mentions.mentions(in: lead).isEmpty else { return [] }
    let investors = lists.list(
      behind: link, limit: limit, kinds: InvestorRelations.funds, reach: InvestorRelations.items)
    guard let name = investors.first, startsItem(TextSpan(start: link, end: name.span.start)) else {
      return []
    }
    let givers = Array(investors.drop { isOwnerOfPart($0, limit) })
    let told = funded(by: givers, at: place, clause, unit)
    if !told.isEmpty { return told }
    guard let firm = subjects.topic.firm(before: place.start), !givers.contains(where: { $0.entity == firm })
    else { return [] }
    return draft(givers.map(\.entity), firm, clause)
  }

  /// Whether a name is the first of a list, or stands behind items that have no known name.
  private func startsItem(_ gap: TextSpan) -> Bool {
    guard gap.count > InvestorRelations.item, !text.has("的", endingAt: gap.end) else { return true }
    let end = text.has(" ", endingAt: gap.end) ? gap.end - 1 : gap.end
    return text.longest(of: small.joiners, endingAt: end) != nil
      || text.longest(of: ["，", ","], endingAt: end) != nil
  }

  /// `鹤汀集团|风险投资部门芦原创投`: the part is meant that is named behind.
  private func isOwnerOfPart(_ name: ResolvedMention, _ limit: Int) -> Bool {
    guard
      let next = mentions.mentions(in: TextSpan(start: name.span.end, end: max(name.span.end, limit))).first,
      next.kind == .company
    else { return false }
    let gap = TextSpan(start: name.span.end, end: next.span.start)
    return gap.count <= InvestorRelations.item && text.longest(of: small[.unitNoun], endingAt: gap.end) != nil
      && small.describes(gap, of: text)
  }

  /// Whether a sentence, or one of the few before it, tells of a round.
  private func isAboutRound(_ unit: Unit) -> Bool {
    let units = subjects.units
    let index = units.partitioningIndex { $0.span.start >= unit.span.start }
    return ([unit] + units[max(0, index - InvestorRelations.back)..<index])
      .contains { text.contains(anyOf: words[.roundSign], in: $0.span) }
  }
}
