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
      let objects = lists.list(
        behind: place.end, limit: max(limit, place.end), kinds: cue.objects,
        others: cue.predicate == "available_on" ? [.company, .product] : [], reach: cue.reach)
      guard !objects.isEmpty, isDirect(place, objects[0], cue) else { return [] }
      return drafts(
        cue, left(of: place, clause, cue.subjects, cue.reach, unit, for: cue.predicate),
        objects.map(\.entity), clause)
    case .objectFirst, .customers:
      let found = things(of: cue, behind: place, clause, limit)
      guard let first = found.first,
        cue.order == .customers
          ? isAboutCustomers(unit) : isExample(first, behind: clause) || isDirect(place, first, cue)
      else { return [] }
      let isAhead = text.contains(
        anyOf: RelationWords.future, in: TextSpan(start: clause.start, end: place.end))
      return drafts(
        cue, found.map(\.entity), left(of: place, clause, cue.objects, cue.reach, unit, for: cue.predicate),
        clause
      ).map { draft in
        var draft = draft
        if draft.predicate == "released_by", isAhead { draft.predicate = "developed_by" }
        return draft
      }
    case .together: return together(cue, place, clause, unit)
    case .madeBy, .takenBy: return passive(cue, place, clause, unit)
    case .heldBy: return held(cue, place, clause, unit)
    case .unitOf: return unitOf(cue, place, clause)
    case .rival: return rival(cue, place, clause)
    case .noun, .nounReversed:
      return NounRelations(text: text, mentions: mentions, subjects: subjects).find(cue, at: place, in: unit)
    }
  }

  /// `推出新的芯片，例如 X`, `two products: X`.
  private func isExample(_ thing: ResolvedMention, behind clause: TextSpan) -> Bool {
    thing.span.start > clause.end
      && [":", "：", "，例如", "，包括", "，比如", "，其中包括", ", including", ", such as"].contains {
        text.has($0, at: clause.end)
      }
  }

  /// What a verb does or makes: the list behind it, or the one that a colon brings (`two products: X and Y`).
  private func things(
    of cue: RelationCue, behind place: TextSpan, _ clause: TextSpan, _ limit: Int
  ) -> [ResolvedMention] {
    let reach = max(cue.reach, 60), end = max(limit, place.end)
    var found = lists.list(behind: place.end, limit: end, kinds: cue.subjects, reach: reach)
    let tells = text.contains(
      anyOf: RelationWords.listed, in: TextSpan(start: place.end, end: max(place.end, clause.end)))
    if found.isEmpty, tells, text.has(":", at: clause.end) || text.has("：", at: clause.end) {
      found = lists.list(behind: clause.end, limit: end, kinds: cue.subjects, reach: 6)
    }
    return found.filter { !oblique.isCounted($0) }
  }

  /// `没有推出`, `并无合作`, `禁止使用`: what is denied or forbidden.
  private func isDenied(_ place: TextSpan, _ clause: TextSpan) -> Bool {
    let near = TextSpan(start: max(clause.start, place.start - 24), end: place.start)
    return text.contains(anyOf: RelationWords.denials, in: near)
  }

  /// `竞争者`, `合作伙伴`, `发布会`: another word that begins alike.
  private func isOtherWord(_ cue: RelationCue, _ place: TextSpan) -> Bool {
    let tails = ["者", "对手", "力", "伙伴", "方", "会", "后", "前", "日", "商", "率"]
    return ["competes_with", "partner_of", "released_by"].contains(cue.predicate) && cue.order != .noun
      && tails.contains { text.has($0, at: place.end) }
  }

  private func isAboutCustomers(_ unit: Unit) -> Bool {
    text.contains(anyOf: ["customer", "client", "users", "used by", "客户"], in: unit.span)
  }

  /// The entity before a word: the nearest fitting name of the clause, or what the text speaks of.
  private func left(
    of place: TextSpan, _ clause: TextSpan, _ kinds: Set<EntityKind>, _ reach: Int, _ unit: Unit,
    for predicate: String = ""
  ) -> [EntityID] {
    let names = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, place.start)))
    if let last = names.last(where: {
      kinds.contains($0.kind) && (predicate == "successor_of" || !oblique.contains($0, in: clause))
    }) {
      return place.start - last.span.end <= max(reach, 36) ? [last.entity] : []
    }
    let isAttribute =
      ["released_by", "developed_by"].contains(predicate)
      && (text.has("的", at: place.end) || text.has("的", endingAt: place.end))
    guard names.isEmpty, !isAttribute else { return [] }
    let isNear = place.start - clause.start <= (predicate == "uses" ? 15 : 36)
    guard isNear || (predicate == "uses" && pointsBack(clause, place)) else { return [] }
    let isCompany = text.contains(
      anyOf: ["公司", "company", "firm", "startup"], in: TextSpan(start: clause.start, end: place.start))
    let meant = isCompany ? kinds.intersection([.company]) : kinds
    let found = subjects.subject(
      at: place, in: unit, kinds: meant, order: .first, crossing: pointsBack(clause, place))
    return found.map { [$0] } ?? []
  }

  private func pointsBack(_ clause: TextSpan, _ place: TextSpan) -> Bool {
    subjects.pointsBack(TextSpan(start: clause.start, end: max(clause.start, place.start)))
  }

  /// Whether no other name stands between a word and the first entity behind it, except its maker.
  private func isDirect(_ place: TextSpan, _ first: ResolvedMention, _ cue: RelationCue) -> Bool {
    let between = mentions.mentions(in: TextSpan(start: place.end, end: max(place.end, first.span.start)))
    let gap = text.text(TextSpan(start: place.end, end: max(place.end, first.span.start)))
    guard !gap.contains("，"), !gap.contains(",") || gap.utf8.count < 3 else { return false }
    guard text.longest(of: RelationWords.asides, endingAt: first.span.start) == nil else { return false }
    return between.allSatisfy { $0.kind == .company || $0.kind == .person || $0.kind == .media }
      && between.count <= 1
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
      cue, left(of: TextSpan(start: edge, end: edge), lead, cue.subjects, cue.reach, unit),
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
    let done = left(of: place, clause, isTaking ? cue.objects : cue.subjects, cue.reach, unit)
    return isTaking
      ? drafts(cue, agents.map(\.entity), done, clause) : drafts(cue, done, agents.map(\.entity), clause)
  }

  /// `A 由 B 控股 75%`.
  private func held(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan, _ unit: Unit)
    -> [RelationDraft]
  {
    let holders = lists.list(before: place.start, from: clause.start, kinds: cue.objects, reach: cue.reach)
    guard let first = holders.first, let by = text.longest(of: ["由", "被", "通过"], endingAt: first.span.start)
    else { return [] }
    let lead = TextSpan(start: clause.start, end: max(clause.start, by.start))
    let held = left(of: by, lead, cue.subjects, 60, unit), who = holders.map(\.entity)
    return cue.predicate == "invested_in" ? drafts(cue, who, held, clause) : drafts(cue, held, who, clause)
  }

  private func unitOf(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan) -> [RelationDraft] {
    let end = text.has(" ", endingAt: place.start) ? place.start - 1 : place.start
    guard let whole = mentions.mention(endingAt: end), cue.objects.contains(whole.kind) else { return [] }
    var start = place.end
    while let scalar = text.character(at: start), RelationWords.blanks.contains(scalar) {
      start = text.end(after: start)
    }
    guard let part = mentions.mention(at: start), part.span.start == start, cue.subjects.contains(part.kind)
    else { return [] }
    return drafts(cue, [part.entity], [whole.entity], clause)
  }

  /// `Everstream, another Pando rival`.
  private func rival(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan) -> [RelationDraft] {
    guard let other = mentions.mentions(in: TextSpan(start: place.end, end: max(place.end, clause.end))).first
    else { return [] }
    guard other.span.start - place.end <= 2,
      text.has(" rival", at: other.span.end) || text.has(" competitor", at: other.span.end)
    else { return [] }
    guard let subject = mentions.mention(at: max(0, place.start - 3)), cue.subjects.contains(subject.kind)
    else { return [] }
    return drafts(cue, [subject.entity], [other.entity], clause)
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
