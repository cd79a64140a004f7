import Knowledge
import TextRepair

/// Finds to whom or what a verb of a relation is done: the list of names behind its word.
///
/// The list begins with the first fitting name of the clause, or behind words that bring examples
/// (`推出两款新品：A 和 B`, `partnerships with publishers, including A and B`, `two models, A and B`). A name that another
/// preposition takes (`data from A`) is passed over for one that is introduced behind it (`a plan for A called B`,
/// `基于 A 的模型 B`); one that owns what is meant (`收购谷歌旗下的一家公司`) and one that is counted are none.
struct RightArguments {
  /// How long an attribute may be that stands between a verb and its object, in bytes.
  private static let attribute = 75
  /// A verb of a smaller reach than this takes only what stands so near.
  private static let tight = 20

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  private let lists: EntityLists
  private let oblique: ObliqueNames

  init(text: ArticleBytes, mentions: Mentions, words: RelationWords, oblique: ObliqueNames) {
    self.text = text
    self.mentions = mentions
    self.words = words
    lists = EntityLists(text: text, mentions: mentions, words: words)
    self.oblique = oblique
  }

  /// The names that a word reaches.
  func find(_ cue: RelationCue, behind place: TextSpan, _ clause: TextSpan, _ limit: Int) -> [ResolvedMention]
  {
    let isThingFirst = cue.order == .objectFirst || cue.order == .customers
    let kinds = isThingFirst ? cue.subjects : cue.objects
    let others: Set<EntityKind> =
      cue.predicate == "available_on" && !isThingFirst ? [.company, .product] : []
    let end = max(limit, place.end)
    let isMaking = ["released_by", "developed_by"].contains(cue.predicate)
    let reach = min(RightArguments.attribute, cue.reach < RightArguments.tight ? cue.reach : .max)
    var found = direct(behind: place, clause, end, kinds, others, naming: isMaking, reach: reach)
    if cue.isStrict, !isThingFirst, example(behind: clause) != nil { return [] }
    if found.count < 2, reach == RightArguments.attribute,
      found.first.map({ isKind($0, clause) }) ?? isOpen(place, clause), let example = example(behind: clause)
    {
      let named = lists.list(behind: example, limit: end, kinds: kinds, others: others, reach: 45)
      if !named.isEmpty { found = named }
    }
    if cue.predicate == "acquired" { found.removeAll(where: isOwner) }
    return found.filter { !oblique.isCounted($0) && !isLikeness($0) }
  }

  /// The list that a verb takes in its clause, names that a preposition takes passed over.
  private func direct(
    behind place: TextSpan, _ clause: TextSpan, _ end: Int, _ kinds: Set<EntityKind>,
    _ others: Set<EntityKind>, naming: Bool, reach: Int
  ) -> [ResolvedMention] {
    var offset = place.end
    for _ in 0..<3 {
      let found = lists.list(
        behind: offset, limit: end, kinds: kinds, others: others, reach: reach)
      guard let first = found.first, first.span.start <= clause.end else { return [] }
      let gap = TextSpan(start: offset, end: first.span.start)
      let isIntroduced = offset == place.end || introduces(gap)
      if isIntroduced, !isAside(gap, at: first, naming: naming) { return isDirect(gap) ? found : [] }
      offset = first.span.end
    }
    return []
  }

  /// Whether the words between a name that was passed over and another bring the latter in: ` called `, `的模型`.
  private func introduces(_ gap: TextSpan) -> Bool {
    text.longest(of: words[.naming], endingAt: gap.end) != nil
      || text.has("的", at: text.has(" ", at: gap.start) ? gap.start + 1 : gap.start)
        && gap.count <= RightArguments.attribute
  }

  /// Whether another word takes the name behind `gap`: one directly before it, or in English anywhere in the gap.
  ///
  /// What somebody makes may stand behind a preposition and be `naming` there: `a plan for A called B`.
  private func isAside(_ gap: TextSpan, at first: ResolvedMention, naming: Bool) -> Bool {
    if let aside = text.longest(of: words[.aside], endingAt: first.span.start), aside.start >= gap.start {
      return true
    }
    guard !text.bytes[gap.range].contains(where: { $0 >= 0xE3 }),
      !naming || text.longest(of: words[.naming], endingAt: gap.end) == nil
    else { return false }
    return words[.gapAside].forms.contains { form in
      text.all(form, in: gap).contains { aside in
        let link = text.longest(of: words[.gapLink], endingAt: aside.end - 1)
        return link.map { $0.start < gap.start } ?? true
      }
    }
  }

  /// Where examples begin that a clause brings in behind itself.
  private func example(behind clause: TextSpan) -> Int? {
    if let example = text.longest(of: words[.example], at: clause.end) { return example.end }
    guard text.has(", ", at: clause.end), text.longest(of: words[.kindNoun], endingAt: clause.end) != nil,
      mentions.mention(at: clause.end + 2)?.span.start == clause.end + 2
    else { return nil }
    return clause.end + 2
  }

  /// `推出新一代青鹭模型|：青鹭3`: the name only says of what kind or family those are that follow.
  private func isKind(_ mention: ResolvedMention, _ clause: TextSpan) -> Bool {
    clause.end - mention.span.end <= 30 && text.longest(of: words[.kindNoun], endingAt: clause.end) != nil
  }

  /// Whether a verb has no name of its own to take in the clause, but for the owner of what it takes.
  private func isOpen(_ place: TextSpan, _ clause: TextSpan) -> Bool {
    mentions.mentions(in: TextSpan(start: place.end, end: max(place.end, clause.end))).allSatisfy {
      text.longest(of: words[.genitive], at: $0.span.end) != nil
    }
  }

  /// `研发类青鹭2产品`, `an AirTag rival`: what something is like.
  private func isLikeness(_ mention: ResolvedMention) -> Bool {
    if text.longest(of: words[.likeness], at: mention.span.end) != nil { return true }
    guard text.has("类", endingAt: mention.span.start) else { return false }
    return text.longest(of: words[.sortNoun], endingAt: mention.span.start) == nil
  }

  private func isOwner(_ mention: ResolvedMention) -> Bool {
    text.longest(of: words[.owning], at: mention.span.end) != nil
  }

  /// `（后被 A 收购）、B`: the verb stands in a bracket that ends before the name.
  private func closesBracket(_ gap: TextSpan) -> Bool {
    text.longest(of: ["）", ")"], at: gap.start) != nil
  }

  /// Whether no other name stands between a word and the first entity behind it, except its maker.
  private func isDirect(_ gap: TextSpan) -> Bool {
    guard !closesBracket(gap) else { return false }
    let between = mentions.mentions(in: gap)
    return between.allSatisfy { $0.kind == .company || $0.kind == .person || $0.kind == .media }
      && between.count <= 1
  }
}
