import Knowledge
import TextRepair

/// Finds whose rival, parent, investor or maker a noun speaks of: `谷歌的母公司`, `a rival of Tallowe`, `its investors`.
///
/// The owner stands before the noun with 的, 's or nothing between (`Tallowe rival`), behind it with a preposition,
/// or is the one that 其 or its stands for. In `谷歌收购了一家新的供应商` Google owns no supplier.
struct NounOwners {
  /// Whose noun it is, and what of the clause says so.
  struct Owner {
    let entities: [EntityID]
    /// From the owner's name or the noun, whichever is first, to the end of both.
    let span: TextSpan
    /// Whether the name stands before the noun without a word of possession.
    var isBare = false
  }

  /// How far `its` may stand behind a copula that says who it is: `are |among |its customers`.
  private static let complement = 12

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  let subjects: SubjectFinder
  private let lists: EntityLists

  init(text: ArticleBytes, mentions: Mentions, words: RelationWords, subjects: SubjectFinder) {
    self.words = words
    self.text = text
    self.mentions = mentions
    self.subjects = subjects
    lists = EntityLists(text: text, mentions: mentions, words: words)
  }

  /// The owner that the words around a noun name, of some kinds.
  func find(_ noun: TextSpan, in clause: TextSpan, _ unit: Unit, kinds: Set<EntityKind>) -> Owner? {
    behind(noun, clause, kinds) ?? before(noun, clause, kinds) ?? pronoun(noun, clause, unit, kinds)
  }

  private func behind(_ noun: TextSpan, _ clause: TextSpan, _ kinds: Set<EntityKind>) -> Owner? {
    let isBehind = text.has("behind", endingAt: noun.end)
    guard !text.has(" at ", at: noun.end) || !text.has("nvestor", at: noun.start + 1),
      let link = text.longest(
        of: isBehind ? Phrases([" the ", " "]) : words[.ownerPreposition], at: noun.end),
      let first = mentions.mention(at: link.end), first.span.start == link.end, kinds.contains(first.kind)
    else { return nil }
    let list = lists.list(behind: link.end, limit: clause.end, kinds: kinds, reach: 0)
    guard let last = list.last else { return nil }
    return Owner(entities: list.map(\.entity), span: TextSpan(start: noun.start, end: last.span.end))
  }

  private func before(_ noun: TextSpan, _ clause: TextSpan, _ kinds: Set<EntityKind>) -> Owner? {
    let lead = TextSpan(start: clause.start, end: max(clause.start, noun.start))
    guard let whole = mentions.mentions(in: lead).last, kinds.contains(whole.kind) else { return nil }
    let gap = TextSpan(start: whole.span.end, end: noun.start)
    let isBare = gap.isEmpty || words[.rank].forms.contains(text.text(gap))
    guard isBare || isPossession(gap) || isSuperlative(gap, behind: whole) else { return nil }
    let list = lists.list(before: whole.span.end, from: clause.start, kinds: kinds, reach: 0)
    let start = list.first?.span.start ?? whole.span.start
    return Owner(
      entities: isBare ? [whole.entity] : list.map(\.entity),
      span: TextSpan(start: isBare ? whole.span.start : start, end: noun.end), isBare: isBare)
  }

  /// `的主要`, `'s largest`: possession and an attribute.
  private func isPossession(_ gap: TextSpan) -> Bool {
    let start = text.has(" ", at: gap.start) ? gap.start + 1 : gap.start
    guard
      let link = [words[.owning], words[.ownerLink]].compactMap({ text.longest(of: $0, at: start) }).max(),
      link.end <= gap.end
    else { return false }
    return isAttribute(TextSpan(start: link.end, end: gap.end))
  }

  /// `是谷歌最大的供应商`: the attribute ends in 的, and a copula stands before the name.
  private func isSuperlative(_ gap: TextSpan, behind whole: ResolvedMention) -> Bool {
    let end = text.has(" ", endingAt: whole.span.start) ? whole.span.start - 1 : whole.span.start
    return text.first("的", in: gap) != nil && isAttribute(gap)
      && text.longest(of: words[.copula], endingAt: end) != nil
  }

  private func isAttribute(_ gap: TextSpan) -> Bool { words.describes(gap, of: text) }

  /// `其竞争对手`, `its largest rivals`: whom the sentence speaks of.
  private func pronoun(_ noun: TextSpan, _ clause: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>) -> Owner?
  {
    let names = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, noun.start)))
    let lead = TextSpan(start: names.last?.span.end ?? clause.start, end: noun.start)
    guard lead.start < lead.end,
      let its = words.ownPronoun(in: lead, of: text), isAttribute(TextSpan(start: its.end, end: noun.start)),
      let owner = subjects.subject(
        at: its, in: unit, kinds: kinds, order: .first, except: bearers(names, before: its, unit))
    else { return nil }
    return Owner(entities: [owner], span: TextSpan(start: its.start, end: noun.end))
  }

  /// `A and B are among its customers`: who is said to be something is not the one whose it is.
  private func bearers(_ names: ArraySlice<ResolvedMention>, before its: TextSpan, _ unit: Unit)
    -> Set<EntityID>
  {
    guard let last = names.last, let copula = text.longest(of: words[.copula], at: last.span.end),
      copula.end <= its.start + 1, its.start - copula.end <= NounOwners.complement
    else { return [] }
    let list = lists.list(
      before: last.span.end, from: unit.span.start, kinds: Set(names.map(\.kind)), reach: 0)
    return Set(list.map(\.entity))
  }
}
