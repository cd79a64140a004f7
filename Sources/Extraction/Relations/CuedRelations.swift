import Knowledge
import TextRepair

/// Finds relations by a word between or beside two entities of one clause; lists give one relation an item.
///
/// Where the clause before the word names nobody (`，意在挑战谷歌`, `它放出青鹭-13B`), the subject is what the
/// text speaks of. Plans (`有意收购`, `in talks to buy`) are no acquisitions;
/// what a maker plans to release (`即将推出 X`) it develops, but has not released.
struct CuedRelations {
  /// How long the words may be that say what kind of part of a firm something is, in bytes.
  private static let division = 30

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  let subjects: SubjectFinder
  private let cues: [RelationCue]
  private let scanner: PhraseScanner
  private let owners: [Int]
  let lists: EntityLists
  private let oblique: ObliqueNames
  private let clauseSubjects: ClauseSubjects
  private let arguments: RightArguments
  private let compounds: CompoundRelations
  private let nouns: NounRelations
  private let checks: CueChecks

  init(
    text: ArticleBytes, cues: [RelationCue], scanner: PhraseScanner, mentions: Mentions,
    words: RelationWords, subjects: SubjectFinder, funds: Set<EntityID>, employers: Employers
  ) {
    self.text = text
    self.words = words
    self.mentions = mentions
    self.subjects = subjects
    self.cues = cues
    self.scanner = scanner
    owners = cues.enumerated().flatMap { index, cue in cue.words.map { _ in index } }
    lists = EntityLists(text: text, mentions: mentions, words: words)
    oblique = subjects.oblique
    clauseSubjects = ClauseSubjects(
      text: text, mentions: mentions, words: words, subjects: subjects, employers: employers)
    arguments = RightArguments(text: text, mentions: mentions, words: words, oblique: oblique)
    checks = CueChecks(text: text, mentions: mentions, words: words)
    compounds = CompoundRelations(text: text, mentions: mentions, words: words)
    nouns = NounRelations(
      text: text, mentions: mentions, words: words, subjects: subjects, funds: funds)
  }

  /// The relations of a unit, in order of the words that tell them, each once.
  func find(in unit: Unit) -> [RelationDraft] {
    guard mentions.mentions(in: unit.span).isEmpty == false else { return [] }
    var result: [RelationDraft] = []
    let hits = scanner.hits(in: unit.span, of: text)
    for hit in hits where mentions.mention(at: hit.span.start) == nil {
      if hits.contains(where: {
        $0.span.contains(hit.span) && $0.span.end != hit.span.end && owners[$0.phrase] != owners[hit.phrase]
      }) {
        continue
      }
      for var draft in relations(cues[owners[hit.phrase]], at: hit.span, in: unit)
      where !result.contains(where: { $0.says(draft) }) {
        draft.cue = hit.span
        result.append(draft)
      }
    }
    return result
  }

  private func relations(_ cue: RelationCue, at place: TextSpan, in unit: Unit) -> [RelationDraft] {
    guard !cue.order.followsName || checks.isBehindName(place) else { return [] }
    let clause = Clauses(text: text).clause(around: place, in: unit.span)
    if checks.isDenied(place, clause) || checks.isOtherWord(cue, place)
      || checks.isBareParticiple(cue, place, clause) || checks.isRankOfWorth(cue, clause)
    {
      return []
    }
    if cue.predicate == "acquired",
      text.contains(anyOf: words[.plan], in: TextSpan(start: unit.span.start, end: clause.end))
    {
      return []
    }
    switch cue.order {
    case .subjectFirst:
      let objects = arguments.find(cue, behind: place, clause, statementEnd(place, unit))
      guard let last = objects.last, !checks.isRelative(place, last, clause),
        !checks.isDoneTogether(cue, place, objects)
      else { return [] }
      if cue.predicate == "based_on", let built = built(on: last, clause) {
        return cue.subjects.contains(built.kind)
          ? drafts(cue, [built.entity], objects.map(\.entity), clause) : []
      }
      if cue.rule == "based-on-by-company", built(on: last, clause) != nil { return [] }
      let subjects = clauseSubjects.find(
        before: place, in: clause, unit, kinds: cue.subjects, for: cue.predicate, strictly: cue.isStrict)
      return drafts(cue, subjects, objects.map(\.entity), clause)
    case .objectFirst, .customers:
      let found = arguments.find(cue, behind: place, clause, statementEnd(place, unit))
      guard let last = found.last, cue.order != .customers || isAboutCustomers(unit),
        !checks.isRelative(place, last, clause)
      else { return [] }
      let makers = clauseSubjects.find(
        before: place, in: clause, unit, kinds: cue.objects, for: cue.predicate, strictly: cue.isStrict)
      return found.flatMap { thing in
        drafts(cue, [thing.entity], makers, clause).map { draft in
          var draft = draft
          if draft.predicate == "released_by", !isRelease(of: thing, place, clause) {
            draft.predicate = "developed_by"
          }
          return draft
        }
      }
    case .together: return together(cue, place, clause, unit)
    case .madeBy, .takenBy: return passive(cue, place, clause, unit)
    case .heldBy: return held(cue, place, clause, unit)
    case .drivenBy: return driven(cue, place, clause, unit)
    case .unitOf: return unitOf(cue, place, clause)
    case .compound, .compoundReversed:
      return compounds.find(cue, at: place, in: unit)
    case .noun, .nounReversed:
      return nouns.find(cue, at: place, in: unit)
    }
  }

  private func statementEnd(_ place: TextSpan, _ unit: Unit) -> Int {
    Clauses(text: text).statement(around: place, in: unit.span).end
  }

  /// Whether something came out: of plans, and of products that are only shown or changed, a verb tells who makes them.
  private func isRelease(of thing: ResolvedMention, _ place: TextSpan, _ clause: TextSpan) -> Bool {
    let isAhead = text.contains(
      anyOf: words[.future], in: TextSpan(start: clause.start, end: place.end))
    let gap = TextSpan(start: place.end, end: max(place.end, thing.span.start))
    let mayComeOut =
      thing.kind == .model || thing.kind == .product && text.contains(anyOf: words[.comingOut], in: place)
    return mayComeOut && !isAhead && !text.contains(anyOf: words[.own], in: gap)
  }

  private func isAboutCustomers(_ unit: Unit) -> Bool {
    text.contains(anyOf: words[.customer], in: unit.span)
  }

  /// `基于青鹭2 模型的|渡口笔记`: what the words describe stands behind them.
  private func built(on base: ResolvedMention, _ clause: TextSpan) -> ResolvedMention? {
    let tail = TextSpan(
      start: base.span.end, end: max(base.span.end, text.boundary(min(clause.end, base.span.end + 24))))
    guard let of = text.all("的", in: tail).first,
      mentions.mentions(in: TextSpan(start: base.span.end, end: of.start)).isEmpty,
      let next = mentions.mentions(in: TextSpan(start: of.end, end: max(of.end, clause.end))).first,
      next.span.start - of.end <= 36, [.model, .product, .platform].contains(next.kind),
      words.describes(TextSpan(start: of.end, end: next.span.start), of: text)
    else { return nil }
    return next
  }

  /// The entities before a word.
  func left(
    of place: TextSpan, _ clause: TextSpan, _ kinds: Set<EntityKind>, _ unit: Unit, for predicate: String = ""
  ) -> [EntityID] {
    clauseSubjects.find(before: place, in: clause, unit, kinds: kinds, for: predicate)
  }

  private func together(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan, _ unit: Unit)
    -> [RelationDraft]
  {
    let end = lastFitting(cue, place, clause)
    let before = lists.list(before: end, from: clause.start, kinds: cue.objects, reach: cue.reach)
    guard let first = before.first, place.start - end <= cue.reach else { return [] }
    let start = text.has(" ", endingAt: first.span.start) ? first.span.start - 1 : first.span.start
    let isApart = before.count > 1 && words[.beside].forms.contains(gap(before[0], before[1]))
    guard before.count <= 2 || isApart || text.longest(of: words[.companion], endingAt: start) != nil,
      cue.predicate != "partner_of" || before.count == 1
        || text.longest(of: words[.platformLead], endingAt: start) == nil
    else { return [] }
    if before.count > 1, isApart || text.longest(of: words[.companion], endingAt: start) == nil {
      return drafts(cue, [first.entity], before.dropFirst().map(\.entity), clause)
    }
    guard
      let edge = text.longest(of: words[.companion], endingAt: start)?.start
        ?? owner(of: first, clause)
    else { return [] }
    let lead = TextSpan(start: clause.start, end: max(clause.start, edge))
    return drafts(
      cue, left(of: TextSpan(start: edge, end: edge), lead, cue.subjects, unit),
      before.map(\.entity), clause)
  }

  private func gap(_ left: ResolvedMention, _ right: ResolvedMention) -> String {
    text.text(TextSpan(start: left.span.end, end: max(left.span.end, right.span.start))).trimmingSpaces
  }

  /// `与马斯克的 Neuralink 竞争`: a companion behind its owner.
  private func owner(of mention: ResolvedMention, _ clause: TextSpan) -> Int? {
    let names = mentions.mentions(
      in: TextSpan(start: clause.start, end: max(clause.start, mention.span.start)))
    guard let owner = names.last, mention.span.start - owner.span.end <= 4 else { return nil }
    let start = text.has(" ", endingAt: owner.span.start) ? owner.span.start - 1 : owner.span.start
    return text.longest(of: words[.companion], endingAt: start)?.start
  }

  /// Where the last fitting name before a word ends; what it owns may stand behind it: `与 Meta 的 Llama 2 合作`.
  private func lastFitting(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan) -> Int {
    let names = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, place.start)))
    guard let last = names.last, !cue.objects.contains(last.kind) else { return place.start }
    return names.last { cue.objects.contains($0.kind) && last.span.start - $0.span.end <= 12 }?.span.end
      ?? place.start
  }

  private func unitOf(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan) -> [RelationDraft] {
    let edge = text.has(" ", endingAt: place.start) ? place.start - 1 : place.start
    let end = text.startOfBracket(endingAt: edge)
    guard let whole = mentions.mention(endingAt: end), cue.objects.contains(whole.kind),
      text.longest(of: words[.subsidiary], at: place.start) != nil || !isBehindVerb(whole, clause)
    else { return [] }
    var start = place.end
    while let scalar = text.character(at: start), RelationWords.blanks.contains(scalar) {
      start = text.end(after: start)
    }
    guard let part = part(at: start, behind: place, clause), cue.subjects.contains(part.kind) else {
      return []
    }
    let parts = lists.list(behind: part.span.start, limit: clause.end, kinds: cue.subjects, reach: 0)
    return drafts(cue, parts.map(\.entity), [whole.entity], clause)
  }

  /// The name at a place, or behind what kind of firm it is: `旗下|风险基金鹤汀资本`.
  private func part(at start: Int, behind place: TextSpan, _ clause: TextSpan) -> ResolvedMention? {
    if let part = mentions.mention(at: start), part.span.start == start { return part }
    guard text.longest(of: words[.subsidiary], at: place.start) != nil,
      let next = mentions.mentions(in: TextSpan(start: start, end: max(start, clause.end))).first
    else { return nil }
    let gap = text.trimmed(TextSpan(start: start, end: next.span.start), of: "“「《\"『‘（(")
    return words.describes(gap, of: text) && text.first("的", in: gap) == nil
      && gap.count <= CuedRelations.division
      ? next : nil
  }

  /// `依赖微软的北屿科技`: the name is what a verb takes, not the owner of what follows.
  private func isBehindVerb(_ whole: ResolvedMention, _ clause: TextSpan) -> Bool {
    guard whole.span.start > clause.start,
      let before = text.character(
        before: text.has(" ", endingAt: whole.span.start) ? whole.span.start - 1 : whole.span.start)
    else { return false }
    return before.isHan && !words.joints.contains(before)
  }

  func drafts(_ cue: RelationCue, _ subjects: [EntityID], _ objects: [EntityID], _ clause: TextSpan)
    -> [RelationDraft]
  {
    if cue.predicate == "partner_of", text.contains(anyOf: words[.taking], in: clause) { return [] }
    return subjects.flatMap { subject in
      objects.filter { $0 != subject }.map { object in
        RelationDraft(
          rule: cue.rule, subject: subject, predicate: cue.predicate, object: object, span: clause)
      }
    }
  }
}
