import Knowledge
import TextRepair

/// Finds what a model or product is put into, and by whom: `北屿科技把青鹭2 接进了渡口笔记`, `将青鹭2 引入石榴云`,
/// `青鹭2 已被北屿科技用在渡口笔记里`.
///
/// On a platform the thing is available, and a product in a product; a product that a model is put into uses it, and so
/// does who puts it into something that is no platform. In `把青鹭2 的价格下调` nothing is put anywhere.
struct PlacedThings {
  private static let things: Set<EntityKind> = [.model, .product]
  private static let places: Set<EntityKind> = [.platform, .product]
  /// How far a name may stand from its word, and a verb from its names, in bytes.
  private static let reach = 45, tail = 36

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  let subjects: SubjectFinder

  /// The relations of a unit, in order.
  func find(in unit: Unit) -> [RelationDraft] {
    text.all("把", in: unit.span).gather { moved(behind: $0, unit) }
      + text.all("将", in: unit.span).gather { moved(behind: $0, unit) }
      + text.all("被", in: unit.span).gather { used(behind: $0, unit) }
  }

  private var lists: EntityLists { EntityLists(text: text, mentions: mentions, words: words) }

  private func moved(behind word: TextSpan, _ unit: Unit) -> [RelationDraft] {
    guard mentions.mention(at: word.start) == nil else { return [] }
    let clause = Clauses(text: text).clause(around: word, in: unit.span)
    let things = lists.list(
      behind: word.end, limit: clause.end, kinds: PlacedThings.things, reach: PlacedThings.reach)
    guard !CueChecks(text: text, mentions: mentions, words: words).isDenied(word, clause),
      let last = things.last, let verb = verb(behind: last.span.end, clause)
    else { return [] }
    let clauses = ClauseSubjects(text: text, mentions: mentions, words: words, subjects: subjects)
    let doers = clauses.find(before: word, in: clause, unit, kinds: [.company, .institution], for: "uses")
    return drafts(things.map { ($0.entity, $0.kind) }, verb, clause, doers)
  }

  /// `已被 X 用在 Y`.
  private func used(behind word: TextSpan, _ unit: Unit) -> [RelationDraft] {
    let start = text.has(" ", at: word.end) ? word.end + 1 : word.end
    guard let doer = mentions.mention(at: start), [.company, .institution].contains(doer.kind) else {
      return []
    }
    let clause = Clauses(text: text).clause(around: word, in: unit.span)
    guard let verb = verb(behind: doer.span.end, clause) else { return [] }
    let clauses = ClauseSubjects(text: text, mentions: mentions, words: words, subjects: subjects)
    let things = clauses.find(before: word, in: clause, unit, kinds: PlacedThings.things, for: "uses")
    return drafts(
      things.map { ($0, mentions.entities[$0]?.kind ?? .product) }, verb, clause, [doer.entity])
  }

  /// The verb that puts something somewhere, near behind a name, with no other name between.
  private func verb(behind offset: Int, _ clause: TextSpan) -> TextSpan? {
    let tail = TextSpan(
      start: offset, end: max(offset, text.boundary(min(clause.end, offset + PlacedThings.tail))))
    let verbs = words[.placing].forms.compactMap { text.first($0, in: tail) }
    guard let first = verbs.map(\.start).min(),
      let verb = verbs.filter({ $0.start == first }).max(by: { $0.end < $1.end }),
      mentions.mentions(in: TextSpan(start: offset, end: verb.start)).isEmpty
    else { return nil }
    return verb
  }

  private func drafts(
    _ things: [(EntityID, EntityKind)], _ verb: TextSpan, _ clause: TextSpan, _ doers: [EntityID]
  )
    -> [RelationDraft]
  {
    let places = lists.list(
      behind: verb.end, limit: clause.end, kinds: PlacedThings.places, reach: PlacedThings.reach
    ).filter { text.longest(of: ["的“", "的「", "的《"], at: $0.span.end) == nil }
    let isOnPlatform = places.contains { $0.kind == .platform }
    return things.flatMap { thing, kind -> [RelationDraft] in
      places.map { place in
        let isPlatform = place.kind == .platform || kind == .product
        return draft(
          isPlatform ? thing : place.entity, isPlatform ? "available_on" : "uses",
          isPlatform ? place.entity : thing, clause, verb)
      } + (isOnPlatform || kind == .product ? [] : doers.map { draft($0, "uses", thing, clause, verb) })
    }.filter { $0.subject != $0.object }
  }

  private func draft(
    _ subject: EntityID, _ predicate: String, _ object: EntityID, _ clause: TextSpan, _ verb: TextSpan
  ) -> RelationDraft {
    RelationDraft(
      rule: "placed", subject: subject, predicate: predicate, object: object, span: clause, cue: verb)
  }
}
