import Knowledge
import TextRepair

/// Finds who put money into whom: `由 A 领投，B 跟投`, `led by A, with participation from B and C`, `投资方包括 A、B`,
/// `从 A 和 B 处筹集`, `A 对 B 投资`, `吸引了 A 的投资`, `A 持有 B 的股份`.
///
/// The company funded is the one whose round it is (`X 完成融资`), in the same sentence or the nearest before, else the
/// one the sentence speaks of, or to which it points back (`本轮由 A 领投`). `A 投资了大量时间` names nobody who got it.
struct InvestorRelations {
  static let funds: Set<EntityKind> = [.company, .institution, .person]
  /// How many sentences back the round may have been told of.
  static let back = 3
  /// The same where a word points back to the round.
  private static let farBack = 12

  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder
  let words: InvestingWords
  let small: RelationWords
  /// Those who are hardly ever invested in.
  private let funds: Set<EntityID>
  let lists: EntityLists
  private let clauseSubjects: ClauseSubjects

  init(
    text: ArticleBytes, words: InvestingWords, small: RelationWords, mentions: Mentions,
    subjects: SubjectFinder, funds: Set<EntityID>
  ) {
    self.text = text
    self.mentions = mentions
    self.subjects = subjects
    self.words = words
    self.small = small
    self.funds = funds
    lists = EntityLists(text: text, mentions: mentions, words: small)
    clauseSubjects = ClauseSubjects(text: text, mentions: mentions, words: small, subjects: subjects)
  }

  /// The relations of a unit, in order.
  func find(in unit: Unit) -> [RelationDraft] {
    words.scanner.hits(in: unit.span, of: text).gather { hit -> [RelationDraft] in
      guard mentions.mention(at: hit.span.start) == nil else { return [] }
      let clause = Clauses(text: text).clause(around: hit.span, in: unit.span)
      let limit = Clauses(text: text).statement(around: hit.span, in: unit.span).end
      return drafts(words.cues[hit.phrase], hit.span, clause, limit, unit).map { draft in
        var draft = draft
        draft.cue = hit.span
        return draft
      }
    }
  }

  private func drafts(
    _ kind: InvestingWords.Kind, _ place: TextSpan, _ clause: TextSpan, _ limit: Int, _ unit: Unit
  ) -> [RelationDraft] {
    switch kind {
    case .joining: return joined(place, clause, limit, unit)
    case .roster: return listed(place, clause, limit, unit)
    case .behindInvestors:
      guard text.contains(anyOf: words[.round], in: unit.span),
        text.longest(of: words[.notGiving], at: place.end) == nil
      else { return [] }
      let investors = lists.list(
        before: place.start, from: clause.start, kinds: InvestorRelations.funds, reach: 48)
      guard let last = investors.last, text.longest(of: small[.genitive], at: last.span.end) == nil,
        !text.has("、", endingAt: place.start)
      else { return [] }
      return funded(by: investors, at: place, clause, unit)
    case .beforeInvestors:
      guard text.contains(anyOf: words[.round], in: unit.span),
        text.longest(of: ["founded and ", "founded or ", "run and ", "owned and "], endingAt: place.start)
          == nil
      else { return [] }
      let investors = lists.list(
        behind: place.end, limit: limit, kinds: InvestorRelations.funds, reach: 40)
      return funded(by: investors, at: place, clause, unit)
    case .source: return source(place, clause, limit, unit)
    case .received: return received(place, clause, unit)
    case .holding:
      return text.first("股", in: clause) == nil ? [] : invested(place, clause, limit, unit, held: true)
    default: return invested(place, clause, limit, unit)
    }
  }

  /// `$2m from A`, `来自 A 的 200 万元`, `从 A 处筹集`.
  private func source(_ place: TextSpan, _ clause: TextSpan, _ limit: Int, _ unit: Unit) -> [RelationDraft] {
    guard text.character(at: place.start)?.isHan == true, !text.has("来自", at: place.start) else {
      let lead = TextSpan(start: unit.span.start, end: place.start)
      guard text.contains(anyOf: words[.raising], in: lead),
        QuantityFinder(text: text, words: subjects.words.units).find(in: clause)
          .contains(where: { $0.currency != nil })
      else { return [] }
      return funded(
        by: lists.list(behind: place.end, limit: limit, kinds: InvestorRelations.funds, reach: 30), at: place,
        clause, unit)
    }
    let sources = lists.list(
      before: place.start, from: clause.start, kinds: InvestorRelations.funds, reach: 24)
    guard let first = sources.first, text.has("从", endingAt: first.span.start),
      text.contains(anyOf: words[.raising], in: clause)
    else { return [] }
    return funded(by: sources, at: place, clause, unit)
  }

  /// `获得 A、B 等机构的数千万元融资`: those who give stand between the verb and 的.
  private func received(_ place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> [RelationDraft] {
    let lead = TextSpan(start: clause.start, end: max(clause.start, place.start))
    let given = mentions.mentions(in: lead).first {
      InvestorRelations.funds.contains($0.kind) && stands($0, behind: .givenBy)
    }
    guard let given else { return [] }
    let givers = givers(from: given, clause)
    guard let last = givers.last, last.span.end < place.start,
      text.longest(of: words[.behindInvestors], at: last.span.end) == nil,
      text.longest(
        of: ["等", "的", "（", "("], at: text.has(" ", at: last.span.end) ? last.span.end + 1 : last.span.end)
        != nil
    else { return [] }
    return funded(by: givers, at: given.span, clause, unit)
  }

  /// `A 对 B 投资`, `A 投资了 B`, `B 获得 A 的投资`.
  private func invested(
    _ place: TextSpan, _ clause: TextSpan, _ limit: Int, _ unit: Unit, held isHeld: Bool = false
  ) -> [RelationDraft] {
    guard text.longest(of: words[.notGiving], at: place.end) == nil,
      !CueChecks(text: text, mentions: mentions, words: small).isDenied(place, clause)
    else { return [] }
    let names = mentions.mentions(in: clause).filter { InvestorRelations.funds.contains($0.kind) }
    if let given = names.first(where: { stands($0, behind: .givenBy) && $0.span.end <= place.start }) {
      return funded(by: givers(from: given, clause), at: given.span, clause, unit)
    }
    if text.has("其", endingAt: place.start),
      text.longest(of: words[.addressed], endingAt: text.start(before: place.start)) != nil
    {
      let givers = names.filter { $0.span.end <= place.start }
      return funded(by: givers, at: place, clause, unit)
    }
    let addressed = names.filter {
      stands($0, behind: .addressed)
        || isHeld && text.has("在", endingAt: $0.span.start) && text.has("的", endingAt: place.start)
    }
    let takers = takers(of: place, addressed, clause, limit)
    let except = Set(takers.map(\.entity))
    let givers = clauseSubjects.find(
      before: takers.first.map { TextSpan(start: min($0.span.start, place.start), end: place.start) }
        ?? place,
      in: clause, unit, kinds: InvestorRelations.funds, for: "invested_in"
    ).filter { !except.contains($0) }
    return takers.flatMap { draft(givers, $0.entity, clause) }
  }

  /// Those who give, from the first one behind a word that says so: `获得 A 和 B 的投资`, `拿到 A 旗下基金 B 的投资`.
  private func givers(from first: ResolvedMention, _ clause: TextSpan) -> [ResolvedMention] {
    let list = lists.list(
      behind: first.span.start, limit: clause.end, kinds: InvestorRelations.funds, reach: 0)
    guard list.count < 2, text.longest(of: small[.subsidiary], at: first.span.end) != nil else {
      return list
    }
    let behind = lists.list(
      behind: first.span.end, limit: clause.end, kinds: InvestorRelations.funds, reach: 30)
    return behind.isEmpty ? list : behind
  }

  private func stands(_ mention: ResolvedMention, behind kind: InvestingWords.Kind) -> Bool {
    let start = text.has(" ", endingAt: mention.span.start) ? mention.span.start - 1 : mention.span.start
    return text.longest(of: words[kind], endingAt: start) != nil
  }

  /// Who gets the money: `对 B 投资`, `投资了 B 和 C`, `invested $4 billion in B`.
  private func takers(
    of place: TextSpan, _ addressed: [ResolvedMention], _ clause: TextSpan, _ limit: Int
  ) -> [ResolvedMention] {
    if let addressed = addressed.first(where: { $0.span.end <= place.start && $0.kind == .company }) {
      return [addressed]
    }
    let isHan = text.character(at: place.start)?.isHan == true
    let list = lists.list(behind: place.end, limit: limit, kinds: [.company], reach: isHan ? 6 : 75)
    guard let first = list.first, first.span.start <= clause.end,
      text.longest(of: small.joiners, at: place.end) == nil
    else { return [] }
    let isTold = isHan || text.longest(of: [" in ", " into ", " on "], endingAt: first.span.start) != nil
    return isTold ? list : []
  }

  func funded(by investors: [ResolvedMention], at place: TextSpan, _ clause: TextSpan, _ unit: Unit)
    -> [RelationDraft]
  {
    guard let first = investors.first else { return [] }
    let start = min(place.start, first.span.start)
    let several = CountedReferences(
      text: text, mentions: mentions, words: small, units: subjects.units
    ).find(in: TextSpan(start: clause.start, end: max(clause.start, start)), of: unit, kinds: [.company])
    if let several { return several.flatMap { draft(investors.map(\.entity), $0, clause) } }
    let except = funds.union(investors.map(\.entity))
    guard
      let company = taker(before: start, unit, except: except)
        ?? subjects.subject(
          at: TextSpan(start: start, end: start), in: unit, kinds: [.company], except: except,
          crossing: subjects.pointsBack(unit.span)
            || text.contains(anyOf: small[.roundPointer], in: unit.span))
        ?? leader(before: start, in: clause, except: except)
    else { return [] }
    return draft(investors.map(\.entity), company, clause)
  }

  /// `A 轮由鹤汀资本领投`: a round without a firm is that of the firm that the article is about.
  private func leader(before place: Int, in clause: TextSpan, except: Set<EntityID>) -> EntityID? {
    guard text.first("轮", in: clause) != nil, let leader = subjects.topic.firm(before: place) else {
      return nil
    }
    return except.contains(leader) ? nil : leader
  }

  /// The company whose round it is: the one that 完成 or raised it, in this sentence or one of the few before.
  private func taker(before place: Int, _ unit: Unit, except: Set<EntityID>) -> EntityID? {
    if let own = small.funded(in: unit.span, mentions, text, except: except)
      ?? taker(in: TextSpan(start: unit.span.start, end: max(unit.span.start, place)), except)
    {
      return own
    }
    let units = subjects.units
    let index = units.partitioningIndex { $0.span.start >= unit.span.start }
    let isFar = !subjects.news.isDigest && pointsToRound(unit)
    let back = isFar ? InvestorRelations.farBack : InvestorRelations.back
    for earlier in units[max(0, index - back)..<index].reversed() {
      guard isFar || earlier.block == unit.block else { return nil }
      if let found = taker(in: earlier.span, except) { return found }
    }
    return nil
  }

  /// `本轮融资由`, `财务机构：`: the round is one that an earlier paragraph may have told of.
  private func pointsToRound(_ unit: Unit) -> Bool {
    text.contains(anyOf: small[.roundPointer], in: unit.span)
      || words[.roster].contains { text.longest(of: [$0 + "：", $0 + ":"], at: unit.span.start) != nil }
  }

  private func taker(in span: TextSpan, _ except: Set<EntityID>) -> EntityID? {
    guard text.contains(anyOf: words[.round], in: span) else { return nil }
    if let given = small.funded(in: span, mentions, text, except: except) { return given }
    for clause in Clauses(text: text).all(in: span) {
      for firm in mentions.mentions(in: clause) where firm.kind == .company && !except.contains(firm.entity) {
        let tail = TextSpan(
          start: firm.span.end, end: min(clause.end, text.boundary(min(text.count, firm.span.end + 24))))
        if text.contains(anyOf: words[.taking], in: tail), !stands(firm, behind: .givenBy),
          text.longest(of: small[.agent], endingAt: firm.span.start) == nil
        {
          return firm.entity
        }
      }
    }
    return nil
  }

  func draft(_ investors: [EntityID], _ company: EntityID, _ clause: TextSpan) -> [RelationDraft] {
    investors.filter { $0 != company }.map {
      RelationDraft(rule: "invested", subject: $0, predicate: "invested_in", object: company, span: clause)
    }
  }
}
