import Knowledge
import TextRepair

// Relations whose word stands before the one who does it, or to whom it belongs: `由北屿科技开发`, `被灯芯科技收购`,
// `由青鹭2 驱动`, `由云岭智算控股`.
extension CuedRelations {
  func passive(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan, _ unit: Unit)
    -> [RelationDraft]
  {
    let isTaking = cue.order == .takenBy
    let agents = agents(
      behind: place, clause, unit, isTaking ? cue.subjects : cue.objects, words[isTaking ? .taking : .making])
    guard let last = agents.last else { return [] }
    if text.character(at: place.start)?.isHan == true {
      let tail = TextSpan(
        start: last.span.end, end: text.boundary(min(clause.end, last.span.end + (isTaking ? 60 : 30))))
      guard
        let verb = words[isTaking ? .taking : .making].forms.compactMap({ text.first($0, in: tail) }).min(
          by: {
            $0.start < $1.start
          })
      else { return [] }
      if text.has("的", at: verb.end) {
        let made = lists.list(
          behind: verb.end + 3, limit: clause.end, kinds: isTaking ? cue.objects : cue.subjects, reach: 60)
        let things = directly(made).map(\.entity), who = agents.map(\.entity)
        if !things.isEmpty || !isTaking {
          return isTaking ? drafts(cue, who, things, clause) : drafts(cue, things, who, clause)
        }
      }
    }
    guard !hasBareNoun(before: place, clause) else { return [] }
    let done = left(of: place, clause, isTaking ? cue.objects : cue.subjects, unit)
    return isTaking
      ? drafts(cue, agents.map(\.entity), done, clause) : drafts(cue, done, agents.map(\.entity), clause)
  }

  /// The names of a list before the first one that has an attribute of its own: `青鹭2 |和云端的栈桥-34B`.
  private func directly(_ list: [ResolvedMention]) -> [ResolvedMention] {
    guard
      let apart = list.indices.dropFirst().first(where: { list[$0].span.start - list[$0 - 1].span.end > 8 })
    else { return list }
    return Array(list[..<apart])
  }

  /// Those by whom something is done: `by A and B`, `by the startup A`, `by A's partner, B`.
  private func agents(
    behind place: TextSpan, _ clause: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>, _ verbs: Phrases
  ) -> [ResolvedMention] {
    let isHan = text.character(at: place.start)?.isHan == true
    let near = isHan ? described(behind: place, clause, kinds, before: verbs) : []
    let found =
      near.isEmpty
      ? lists.list(behind: place.end, limit: clause.end, kinds: kinds, reach: isHan ? 6 : 40) : near
    guard let first = found.first,
      words.describes(TextSpan(start: place.end, end: first.span.start), of: text)
    else { return [] }
    guard !isHan, text.longest(of: words[.genitive], at: first.span.end) != nil else { return found }
    guard mentions.mention(at: first.span.end + 3) == nil, text.has(", ", at: clause.end),
      clause.end - first.span.end <= 40, let beside = mentions.mention(at: clause.end + 2),
      beside.span.start == clause.end + 2
    else { return [] }
    return lists.list(behind: clause.end + 2, limit: unit.span.end, kinds: kinds, reach: 0)
  }

  /// `由|人工智能公司|北屿科技开发`, `由|灯芯科技旗下的|北屿科技推出`: the names directly before the verb.
  private func described(
    behind place: TextSpan, _ clause: TextSpan, _ kinds: Set<EntityKind>, before verbs: Phrases
  ) -> [ResolvedMention] {
    let rest = TextSpan(start: place.end, end: max(place.end, clause.end))
    guard let verb = verbs.forms.compactMap({ text.first($0, in: rest)?.start }).min() else { return [] }
    let found = lists.list(before: verb, from: place.end, kinds: kinds, reach: 12)
    guard let last = found.last, text.first("的", in: TextSpan(start: last.span.end, end: verb)) == nil else {
      return []
    }
    return found
  }

  /// `rival models made by Tallowe`: what was made has no name, though the sentence may hold one.
  private func hasBareNoun(before place: TextSpan, _ clause: TextSpan) -> Bool {
    let lead = TextSpan(start: clause.start, end: max(clause.start, place.start))
    guard !lead.isEmpty, mentions.mentions(in: lead).isEmpty, let first = text.character(at: lead.start),
      ("a"..."z").contains(first)
    else { return false }
    return text.longest(of: words[.relative], at: lead.start) == nil
  }

  /// `A 由 B 控股 75%`, `A 为 B 和 C 提供支持`, `为 B 提供动力的 A`.
  func held(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan, _ unit: Unit)
    -> [RelationDraft]
  {
    let holders = lists.list(before: place.start, from: clause.start, kinds: cue.objects, reach: cue.reach)
    guard let first = holders.first, let by = text.longest(of: by(cue), endingAt: start(of: owner(of: first)))
    else { return [] }
    let who = holders.map(\.entity)
    let made =
      text.has("的", at: place.end)
      ? lists.list(behind: place.end + 3, limit: clause.end, kinds: cue.subjects, reach: 30) : []
    let held =
      cue.predicate == "uses" && !made.isEmpty
      ? made.map(\.entity) : left(of: by, clause, cue.subjects, unit)
    return ["invested_in", "uses"].contains(cue.predicate)
      ? drafts(cue, who, held, clause) : drafts(cue, held, who, clause)
  }

  /// Whose a thing is, where that is told directly before it: `以|灯芯科技|的青鹭2 为底座`.
  private func owner(of thing: ResolvedMention) -> ResolvedMention {
    let end = start(of: thing)
    guard text.has("的", endingAt: end), let owner = mentions.mention(endingAt: end - 3) else { return thing }
    return owner
  }

  private func start(of mention: ResolvedMention) -> Int {
    text.has(" ", endingAt: mention.span.start) ? mention.span.start - 1 : mention.span.start
  }

  /// What stands before the one that holds, supplies or is built on.
  private func by(_ cue: RelationCue) -> Phrases {
    switch cue.predicate {
    case "partner_of": words[.supplying]
    case "based_on": words[.founded]
    case "subsidiary_of": words[.controlling]
    case "acquired": words[.acquired]
    case "uses": words[.serving]
    default: words[.doing]
    }
  }

  /// `渡口笔记由青鹭2 和栈桥-34B 驱动`: what it runs on stands behind 由, and the verb behind that.
  func driven(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan, _ unit: Unit)
    -> [RelationDraft]
  {
    let engines = lists.list(behind: place.end, limit: clause.end, kinds: cue.objects, reach: cue.reach)
    guard let first = engines.first, let last = engines.last,
      text.contains(
        anyOf: words[.driving],
        in: TextSpan(start: last.span.end, end: text.boundary(min(clause.end, last.span.end + 45)))),
      mentions.mentions(in: TextSpan(start: place.end, end: first.span.start)).allSatisfy({
        $0.kind == .company
      })
    else { return [] }
    return drafts(cue, left(of: place, clause, cue.subjects, unit), engines.map(\.entity), clause)
  }
}
