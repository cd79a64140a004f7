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

  private static let possessives = ["'s", "’s"]
  private static let prepositions = [
    " of ", " to ", " for ", " in ", " behind ", " at ", " of the ", " to the ", " behind the ", " in the ",
    " of both ", " with ",
  ]
  /// What may stand between an owner and its noun without a word of possession: `北屿科技第一大股东`.
  private static let ranks: Set<String> = [
    " ", "-", " 的", "第一大", "第二大", "第三大", "最大", "早期", "主要", "核心", "重要", "长期", "独家", "战略", "天使", "前", "原",
  ]
  private static let stops = [
    ",", "，", "、", "：", ":", ";", " and ", " to ", " by ", " in ", " on ", " with ", " for ", " from ",
    " that ",
    " as ", " is ", " was ", " said ", " of ", "是", "为", "与", "和", "对", "了", "在", "把", "被", "称",
  ]

  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder
  private let lists: EntityLists

  init(text: ArticleBytes, mentions: Mentions, subjects: SubjectFinder) {
    self.text = text
    self.mentions = mentions
    self.subjects = subjects
    lists = EntityLists(text: text, mentions: mentions)
  }

  /// The owner that the words around a noun name, of some kinds.
  func find(_ noun: TextSpan, in clause: TextSpan, _ unit: Unit, kinds: Set<EntityKind>) -> Owner? {
    behind(noun, clause, kinds) ?? before(noun, clause, kinds) ?? pronoun(noun, clause, unit, kinds)
  }

  private func behind(_ noun: TextSpan, _ clause: TextSpan, _ kinds: Set<EntityKind>) -> Owner? {
    let isBehind = text.has("behind", endingAt: noun.end)
    guard
      let link = text.longest(of: isBehind ? [" the ", " "] : NounOwners.prepositions, at: noun.end),
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
    let isBare = gap.isEmpty || NounOwners.ranks.contains(text.text(gap))
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
      let link = text.longest(of: NounOwners.possessives + ["的", "旗下的", "旗下", "在"], at: start),
      link.end <= gap.end
    else { return false }
    return isAttribute(TextSpan(start: link.end, end: gap.end))
  }

  /// `是谷歌最大的供应商`: the attribute ends in 的, and a copula stands before the name.
  private func isSuperlative(_ gap: TextSpan, behind whole: ResolvedMention) -> Bool {
    let end = text.has(" ", endingAt: whole.span.start) ? whole.span.start - 1 : whole.span.start
    return text.contains(anyOf: ["的"], in: gap) && isAttribute(gap)
      && text.longest(of: ["是", "为", "成为", "作为", "相当于"], endingAt: end) != nil
  }

  private func isAttribute(_ gap: TextSpan) -> Bool { NounOwners.isAttribute(gap, of: text) }

  /// Whether a stretch before a noun holds words that describe it, and no other part of a sentence.
  static func isAttribute(_ gap: TextSpan, of text: ArticleBytes) -> Bool {
    gap.count <= 45 && !text.contains(anyOf: stops, in: gap)
  }

  /// `其竞争对手`, `its largest rivals`: whom the sentence speaks of.
  private func pronoun(_ noun: TextSpan, _ clause: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>) -> Owner?
  {
    let names = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, noun.start)))
    let lead = TextSpan(start: names.last?.span.end ?? clause.start, end: noun.start)
    guard lead.start < lead.end,
      let its = OwnPronouns.last(in: lead, of: text), isAttribute(TextSpan(start: its.end, end: noun.start)),
      let owner = subjects.subject(at: its, in: unit, kinds: kinds, order: .first)
    else { return nil }
    return Owner(entities: [owner], span: TextSpan(start: its.start, end: noun.end))
  }
}

/// Words that stand for the owner named before: 其, its, 该公司的.
enum OwnPronouns {
  private static let forms = [
    "其", "该公司的", "公司的", "该公司", "自家的", "自己的", "它的", "自家", "旗下", " its ", " our ", "the company’s ",
    "the company's ",
    "the firm’s ", "the firm's ", "the startup’s ", "the startup's ",
  ]
  private static let openings = ScalarSet(forms.compactMap(\.unicodeScalars.first))
  private static let others = ["中", "他", "它", "次", "实", "余"]

  /// The last such word of a stretch; 其 in 其中 or 其他 is none.
  static func last(in span: TextSpan, of text: ArticleBytes) -> TextSpan? {
    var start = span.end
    while start > span.start, let scalar = text.character(before: start) {
      start = text.start(before: start)
      guard openings.contains(scalar) else { continue }
      let fitting = forms.filter { text.has($0, at: start) && start + $0.utf8.count <= span.end }
      guard let longest = fitting.map(\.utf8.count).max() else { continue }
      let found = TextSpan(start: start, end: start + longest)
      if !isOther(found, text) { return found }
    }
    return text.has("its ", at: span.start) ? TextSpan(start: span.start, end: span.start + 4) : nil
  }

  private static func isOther(_ place: TextSpan, _ text: ArticleBytes) -> Bool {
    text.has("其", at: place.start) && others.contains { text.has($0, at: place.end) }
  }
}
