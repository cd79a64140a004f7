import Knowledge
import TextRepair

/// Finds to whom or what a verb of a relation is done: the list of names behind its word.
///
/// The list begins with the first fitting name of the clause, or behind words that bring examples
/// (`推出两款新品：A 和 B`, `partnerships with publishers, including A and B`). A name that another preposition
/// takes (`an update for A`), one that owns what is meant (`收购谷歌旗下的一家公司`) and one that is counted are none.
struct RightArguments {
  /// How long an attribute may be that stands between a verb and its object, in bytes.
  private static let attribute = 75
  private static let examples: Phrases = [
    ":", "：", "，例如", "，包括", "，比如", "，其中包括", "，如", ", including", ", such as", ", like", " — ", "——", "（例如",
    "（如", "（包括",
  ]
  private static let likenesses: Phrases = [
    " rival", " alternative", " competitor", " clone", " killer", "-like", "-style", "的竞品", "的对手", "竞品",
  ]
  private static let owning: Phrases = ["旗下", "的", "'s", "’s"]

  let text: ArticleBytes
  let mentions: Mentions
  private let lists: EntityLists
  private let oblique: ObliqueNames

  init(text: ArticleBytes, mentions: Mentions) {
    self.text = text
    self.mentions = mentions
    lists = EntityLists(text: text, mentions: mentions)
    oblique = ObliqueNames(text: text, mentions: mentions)
  }

  /// The names that a word reaches.
  func find(_ cue: RelationCue, behind place: TextSpan, _ clause: TextSpan, _ limit: Int) -> [ResolvedMention]
  {
    let isThingFirst = cue.order == .objectFirst || cue.order == .customers
    let kinds = isThingFirst ? cue.subjects : cue.objects
    let others: Set<EntityKind> =
      cue.predicate == "available_on" && !isThingFirst ? [.company, .product] : []
    let end = max(limit, place.end)
    var found = lists.list(
      behind: place.end, limit: end, kinds: kinds, others: others, reach: RightArguments.attribute)
    if let first = found.first, !isDirect(place, first, clause) { found = [] }
    if found.isEmpty, let example = text.longest(of: RightArguments.examples, at: clause.end),
      isOpen(place, clause)
    {
      found = lists.list(behind: example.end, limit: end, kinds: kinds, others: others, reach: 45)
    }
    if cue.predicate == "acquired" { found.removeAll(where: isOwner) }
    return found.filter { !oblique.isCounted($0) && !isLikeness($0) }
  }

  /// Whether a verb has no name of its own to take in the clause.
  private func isOpen(_ place: TextSpan, _ clause: TextSpan) -> Bool {
    mentions.mentions(in: TextSpan(start: place.end, end: max(place.end, clause.end))).isEmpty
  }

  /// `研发类青鹭2产品`, `an AirTag rival`: what something is like.
  private func isLikeness(_ mention: ResolvedMention) -> Bool {
    if text.longest(of: RightArguments.likenesses, at: mention.span.end) != nil { return true }
    guard text.has("类", endingAt: mention.span.start) else { return false }
    return text.longest(of: ["种类", "分类", "这类", "各类", "同类", "人类", "一类"], endingAt: mention.span.start) == nil
  }

  private func isOwner(_ mention: ResolvedMention) -> Bool {
    text.longest(of: RightArguments.owning, at: mention.span.end) != nil
  }

  /// Whether no other name stands between a word and the first entity behind it, except its maker.
  private func isDirect(_ place: TextSpan, _ first: ResolvedMention, _ clause: TextSpan) -> Bool {
    guard first.span.start <= clause.end else { return false }
    let gap = TextSpan(start: place.end, end: max(place.end, first.span.start))
    if let aside = text.longest(of: RelationWords.asides, endingAt: first.span.start),
      aside.start >= place.end
    {
      return false
    }
    let between = mentions.mentions(in: gap)
    return between.allSatisfy { $0.kind == .company || $0.kind == .person || $0.kind == .media }
      && between.count <= 1
  }
}
