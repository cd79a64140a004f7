import Knowledge
import TextRepair

/// Finds relations by a word between or beside two entities of one clause; lists give one relation an item.
///
/// Where the clause before the word names nobody (`，意在挑战谷歌`, `它放出青鹭-13B`), the subject is what the
/// text speaks of. Plans (`有意收购`, `in talks to buy`) are no acquisitions;
/// what a maker plans to release (`即将推出 X`) it develops, but has not released.
struct CuedRelations {
  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder
  private let cues: [RelationCue]
  private let scanner: PhraseScanner
  private let owners: [Int]
  private let lists: EntityLists
  private let oblique: ObliqueNames
  private let clauseSubjects: ClauseSubjects
  private let arguments: RightArguments
  private let compounds: CompoundRelations
  private let nouns: NounRelations

  init(
    text: ArticleBytes, cues: [RelationCue], scanner: PhraseScanner, mentions: Mentions,
    subjects: SubjectFinder
  ) {
    self.text = text
    self.mentions = mentions
    self.subjects = subjects
    self.cues = cues
    self.scanner = scanner
    owners = cues.enumerated().flatMap { index, cue in cue.words.map { _ in index } }
    lists = EntityLists(text: text, mentions: mentions)
    oblique = ObliqueNames(text: text, mentions: mentions)
    clauseSubjects = ClauseSubjects(text: text, mentions: mentions, subjects: subjects)
    arguments = RightArguments(text: text, mentions: mentions)
    compounds = CompoundRelations(text: text, mentions: mentions)
    nouns = NounRelations(text: text, mentions: mentions, subjects: subjects)
  }

  /// The relations of a unit, in order of the words that tell them, each once.
  func find(in unit: Unit) -> [RelationDraft] {
    guard mentions.mentions(in: unit.span).isEmpty == false else { return [] }
    var result: [RelationDraft] = []
    let hits = scanner.hits(in: unit.span, of: text)
    for hit in hits where mentions.mention(at: hit.span.start) == nil {
      if hits.contains(where: {
        $0.span != hit.span && $0.span.contains(hit.span) && owners[$0.phrase] != owners[hit.phrase]
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
    guard !cue.order.followsName || isBehindName(place) else { return [] }
    let clause = Clauses(text: text).clause(around: place, in: unit.span)
    let limit = Clauses(text: text).statement(around: place, in: unit.span).end
    if isDenied(place, clause) || isOtherWord(cue, place) { return [] }
    if cue.predicate == "acquired",
      text.contains(anyOf: RelationWords.plans, in: TextSpan(start: unit.span.start, end: clause.end))
    {
      return []
    }
    switch cue.order {
    case .subjectFirst:
      let objects = arguments.find(cue, behind: place, clause, limit)
      guard !objects.isEmpty else { return [] }
      return drafts(
        cue, left(of: place, clause, cue.subjects, unit, for: cue.predicate), objects.map(\.entity), clause)
    case .objectFirst, .customers:
      let found = arguments.find(cue, behind: place, clause, limit)
      guard !found.isEmpty, cue.order != .customers || isAboutCustomers(unit) else { return [] }
      let makers = left(of: place, clause, cue.objects, unit, for: cue.predicate)
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
    case .unitOf: return unitOf(cue, place, clause)
    case .compound, .compoundReversed:
      return compounds.find(cue, at: place, in: unit)
    case .noun, .nounReversed:
      return nouns.find(cue, at: place, in: unit)
    }
  }

  /// Whether a model came out: of products and plans a verb of release tells who makes them.
  private func isRelease(of thing: ResolvedMention, _ place: TextSpan, _ clause: TextSpan) -> Bool {
    let isAhead = text.contains(
      anyOf: RelationWords.future, in: TextSpan(start: clause.start, end: place.end))
    let gap = TextSpan(start: place.end, end: max(place.end, thing.span.start))
    return thing.kind == .model && !isAhead && !text.contains(anyOf: RelationWords.own, in: gap)
  }

  private func isBehindName(_ place: TextSpan) -> Bool {
    mentions.mention(endingAt: text.has(" ", endingAt: place.start) ? place.start - 1 : place.start) != nil
  }

  /// `没有推出`, `并无合作`, `禁止使用`: what is denied or forbidden.
  private func isDenied(_ place: TextSpan, _ clause: TextSpan) -> Bool {
    let near = TextSpan(start: max(clause.start, place.start - 24), end: place.start)
    return text.contains(anyOf: RelationWords.denials, in: near)
  }

  /// `竞争者`, `合作伙伴`, `发布会`: another word that begins alike.
  private func isOtherWord(_ cue: RelationCue, _ place: TextSpan) -> Bool {
    text.longest(of: RelationWords.tails, at: place.end) != nil && cue.order != .noun
      && ["competes_with", "partner_of", "released_by"].contains(cue.predicate)
  }

  private func isAboutCustomers(_ unit: Unit) -> Bool {
    text.contains(anyOf: ["customer", "client", "users", "used by", "客户"], in: unit.span)
  }

  /// The entities before a word.
  private func left(
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
    let isApart = before.count > 1 && ["与", "跟", "同"].contains(gap(before[0], before[1]))
    guard before.count <= 2 || isApart || text.longest(of: RelationWords.companions, endingAt: start) != nil
    else { return [] }
    if before.count > 1, isApart || text.longest(of: RelationWords.companions, endingAt: start) == nil {
      return drafts(cue, [first.entity], before.dropFirst().map(\.entity), clause)
    }
    guard
      let edge = text.longest(of: RelationWords.companions, endingAt: start)?.start
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
    return text.longest(of: RelationWords.companions, endingAt: start)?.start
  }

  /// Where the last fitting name before a word ends; what it owns may stand behind it: `与 Meta 的 Llama 2 合作`.
  private func lastFitting(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan) -> Int {
    let names = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, place.start)))
    guard let last = names.last, !cue.objects.contains(last.kind) else { return place.start }
    return names.last { cue.objects.contains($0.kind) && last.span.start - $0.span.end <= 12 }?.span.end
      ?? place.start
  }

  private func passive(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan, _ unit: Unit)
    -> [RelationDraft]
  {
    let isTaking = cue.order == .takenBy
    let agents = lists.list(
      behind: place.end, limit: clause.end, kinds: isTaking ? cue.subjects : cue.objects, reach: 6)
    guard let last = agents.last else { return [] }
    if text.character(at: place.start)?.isHan == true {
      let tail = TextSpan(start: last.span.end, end: min(clause.end, last.span.end + 30))
      guard text.contains(anyOf: isTaking ? RelationWords.taking : RelationWords.making, in: tail) else {
        return []
      }
    }
    guard !hasBareNoun(before: place, clause) else { return [] }
    let done = left(of: place, clause, isTaking ? cue.objects : cue.subjects, unit)
    return isTaking
      ? drafts(cue, agents.map(\.entity), done, clause) : drafts(cue, done, agents.map(\.entity), clause)
  }

  /// `rival models made by Tallowe`: what was made has no name, though the sentence may hold one.
  private func hasBareNoun(before place: TextSpan, _ clause: TextSpan) -> Bool {
    let lead = TextSpan(start: clause.start, end: max(clause.start, place.start))
    guard !lead.isEmpty, mentions.mentions(in: lead).isEmpty, let first = text.character(at: lead.start),
      ("a"..."z").contains(first)
    else { return false }
    return text.longest(of: RelationWords.relatives, at: lead.start) == nil
  }

  /// `A 由 B 控股 75%`.
  private func held(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan, _ unit: Unit)
    -> [RelationDraft]
  {
    let holders = lists.list(before: place.start, from: clause.start, kinds: cue.objects, reach: cue.reach)
    guard let first = holders.first, let by = text.longest(of: ["由", "被", "通过"], endingAt: first.span.start)
    else { return [] }
    let lead = TextSpan(start: clause.start, end: max(clause.start, by.start))
    let held = left(of: by, lead, cue.subjects, unit), who = holders.map(\.entity)
    return cue.predicate == "invested_in" ? drafts(cue, who, held, clause) : drafts(cue, held, who, clause)
  }

  private func unitOf(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan) -> [RelationDraft] {
    let end = text.has(" ", endingAt: place.start) ? place.start - 1 : place.start
    guard let whole = mentions.mention(endingAt: end), cue.objects.contains(whole.kind),
      !isBehindVerb(whole, clause)
    else { return [] }
    var start = place.end
    while let scalar = text.character(at: start), RelationWords.blanks.contains(scalar) {
      start = text.end(after: start)
    }
    guard let part = mentions.mention(at: start), part.span.start == start, cue.subjects.contains(part.kind)
    else { return [] }
    return drafts(cue, [part.entity], [whole.entity], clause)
  }

  /// `依赖微软的北屿科技`: the name is what a verb takes, not the owner of what follows.
  private func isBehindVerb(_ whole: ResolvedMention, _ clause: TextSpan) -> Bool {
    guard whole.span.start > clause.start,
      let before = text.character(
        before: text.has(" ", endingAt: whole.span.start) ? whole.span.start - 1 : whole.span.start)
    else { return false }
    return before.isHan && !RelationWords.joints.contains(before)
  }

  private func drafts(_ cue: RelationCue, _ subjects: [EntityID], _ objects: [EntityID], _ clause: TextSpan)
    -> [RelationDraft]
  {
    subjects.flatMap { subject in
      objects.filter { $0 != subject }.map { object in
        RelationDraft(
          rule: cue.rule, subject: subject, predicate: cue.predicate, object: object, span: clause)
      }
    }
  }
}
