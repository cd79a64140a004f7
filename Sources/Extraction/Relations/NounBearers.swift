import Knowledge
import TextRepair

/// Finds who is the rival, parent, investor or maker that a noun speaks of.
///
/// Names directly behind it (`竞争对手 A 和 B`, `investors such as A`), before it and a copula (`A 是 B 的供应商`), set
/// beside it (`A, a rival of B`), or listed before it (`A、B 等供应商`, `A and other rivals`).
struct NounBearers {

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

  /// The names that directly follow a phrase.
  func behind(_ phrase: TextSpan, limit: Int, kinds: Set<EntityKind>) -> [ResolvedMention] {
    for connector in [""] + words[.bearerLink].forms where text.has(connector, at: phrase.end) {
      var start = phrase.end + connector.utf8.count
      while let scalar = text.character(at: start), RelationWords.blanks.contains(scalar) {
        start = text.end(after: start)
      }
      if text.has("the ", at: start) { start += 4 }
      if let first = mentions.mention(at: start), first.span.start == start {
        return lists.list(behind: start, limit: max(limit, start), kinds: kinds, reach: 0)
      }
      let introduced = introduced(behind: start, connector, limit: limit, kinds)
      if !introduced.isEmpty { return introduced }
    }
    return []
  }

  /// `主力产品是|智能体平台渡口笔记`: only what kind of thing it is stands between a Chinese connector and the name.
  private func introduced(behind start: Int, _ connector: String, limit: Int, _ kinds: Set<EntityKind>)
    -> [ResolvedMention]
  {
    guard connector.utf8.count >= 3, connector != "，包括",
      let next = mentions.mentions(in: TextSpan(start: start, end: max(limit, start))).first,
      kinds.contains(next.kind)
    else { return [] }
    let gap = text.trimmed(TextSpan(start: start, end: next.span.start), of: "“「《\"『‘（(")
    guard let last = text.character(before: gap.end), last.isHan, words.describes(gap, of: text) else {
      return []
    }
    return lists.list(behind: next.span.start, limit: max(limit, start), kinds: kinds, reach: 0)
  }

  /// The name that a noun without an owner describes: `rival social network Tallowe`.
  func described(by noun: TextSpan, limit: Int, kinds: Set<EntityKind>) -> [ResolvedMention] {
    guard text.has(" ", at: noun.end),
      let next = mentions.mentions(in: TextSpan(start: noun.end, end: max(limit, noun.end))).first,
      kinds.contains(next.kind)
    else { return [] }
    let found = lists.list(behind: noun.end, limit: max(limit, noun.end), kinds: kinds, reach: 45)
    return found.first.map { words.describes(TextSpan(start: noun.end, end: $0.span.start), of: text) }
      == true ? found : []
  }

  /// Whether words that open a list follow a phrase.
  func opensList(_ phrase: TextSpan) -> Bool {
    let start = text.has(" ", at: phrase.end) ? phrase.end + 1 : phrase.end
    return text.longest(of: words[.listing], at: start) != nil
  }

  /// The subject of the copula that stands before a phrase.
  func subject(before phrase: TextSpan, _ clause: TextSpan, _ unit: Unit, kinds: Set<EntityKind>)
    -> [EntityID]
  {
    let lead = TextSpan(start: clause.start, end: max(clause.start, phrase.start))
    let names = Array(mentions.mentions(in: lead))
    let end = names.last?.span.end ?? lead.start
    let rest = TextSpan(start: min(end, lead.end), end: lead.end)
    if let copula = words[.copula].forms.compactMap({ text.all($0, in: rest).first }).min(by: {
      $0.start < $1.start
    }),
      !isDeniedOrAttribute(TextSpan(start: rest.start, end: copula.start)),
      words.describes(TextSpan(start: copula.end, end: max(copula.end, phrase.start)), of: text)
    {
      if let last = names.last {
        guard kinds.contains(last.kind) else { return [] }
        return lists.list(before: last.span.end, from: clause.start, kinds: kinds, reach: 0).map(\.entity)
      }
      guard copula.start - clause.start <= 15 else { return [] }
      return subjects.subject(at: copula, in: unit, kinds: kinds).map { [$0] } ?? []
    }
    return beside(phrase, clause, unit, kinds).map { [$0] } ?? []
  }

  private func isDeniedOrAttribute(_ span: TextSpan) -> Bool {
    text.contains(anyOf: words[.denial], in: span) || text.first("的", in: span) != nil
  }

  /// `作为 A 的供应商，|B`, `被视为 A 对手的|B`: the name behind words that say what it is.
  func told(by phrase: TextSpan, _ clause: TextSpan, _ unit: Unit, kinds: Set<EntityKind>)
    -> [ResolvedMention]
  {
    let lead = TextSpan(
      start: max(clause.start, text.boundary(max(0, phrase.start - 24))), end: phrase.start)
    guard text.contains(anyOf: words[.regarding], in: lead), mentions.mentions(in: lead).isEmpty else {
      return []
    }
    let end = text.longest(of: ["”", "」", "\""], at: phrase.end)?.end ?? phrase.end
    if text.has("的", at: end) {
      guard let next = mentions.mentions(in: TextSpan(start: end, end: max(end, clause.end))).first,
        words.describes(TextSpan(start: end + 3, end: max(end + 3, next.span.start)), of: text)
      else { return [] }
      return lists.list(behind: next.span.start, limit: clause.end, kinds: kinds, reach: 0)
    }
    guard text.has("，", at: end) else { return [] }
    return lists.list(behind: end + 3, limit: unit.span.end, kinds: kinds, reach: 0)
  }

  /// The names that a copula directly before a noun without an owner joins to it: `A、B 担任|保荐人`.
  func named(before noun: TextSpan, _ clause: TextSpan, kinds: Set<EntityKind>) -> [ResolvedMention] {
    let start = text.longest(of: ["a ", "an "], endingAt: noun.start)?.start ?? noun.start
    guard let copula = text.longest(of: words[.copula], endingAt: start) else { return [] }
    return lists.list(before: copula.start, from: clause.start, kinds: kinds, reach: 0)
  }

  /// `A, a rival of B`, `A, B's rival`: the name directly before the comma.
  private func beside(_ phrase: TextSpan, _ clause: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>)
    -> EntityID?
  {
    if let bracket = text.longest(of: [" (", "(", "（"], endingAt: phrase.start),
      let bearer = mentions.mention(endingAt: bracket.start)
    {
      return kinds.contains(bearer.kind) ? bearer.entity : nil
    }
    guard clause.start > unit.span.start + 2, text.has(", ", endingAt: clause.start),
      let bearer = mentions.mention(endingAt: clause.start - 2), kinds.contains(bearer.kind)
    else { return nil }
    let isNext = phrase.start == clause.start
    let determiner = text.longest(of: words[.determiner], at: clause.start)
    guard isNext || determiner != nil, phrase.start - clause.start <= 60 else { return nil }
    let lead = TextSpan(start: clause.start, end: max(clause.start, phrase.start))
    return mentions.mentions(in: lead).allSatisfy { $0.kind == .person } ? bearer.entity : nil
  }

  /// The names listed before a noun: `A、B 等主要供应商`, `A, B and other rivals`.
  func listed(before noun: TextSpan, _ clause: TextSpan, _ unit: Unit, kinds: Set<EntityKind>)
    -> [ResolvedMention]
  {
    let lead = TextSpan(start: unit.span.start, end: max(unit.span.start, noun.start))
    guard let last = mentions.mentions(in: lead).last, kinds.contains(last.kind),
      noun.start - last.span.end <= 45
    else { return [] }
    let gap = text.text(TextSpan(start: last.span.end, end: noun.start)).trimmingSpaces
    guard words[.listEnd].forms.contains(where: gap.hasPrefix), !gap.contains("，") else { return [] }
    let list = lists.list(before: last.span.end, from: unit.span.start, kinds: kinds, reach: 0)
    let isGiven =
      list.first.map { text.longest(of: words[.addressing], endingAt: $0.span.start) != nil } ?? true
    return isGiven ? [] : list
  }
}
