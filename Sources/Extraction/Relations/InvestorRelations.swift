import Knowledge
import TextRepair

/// Finds who put money into whom: `由 A 领投，B 跟投`, `led by A, with participation from B and C`, `投资方包括 A、B`,
/// `从 A 和 B 处筹集`, `A 对 B 投资`, `吸引了 A 的投资`.
///
/// The company funded is the one the text speaks of. `A 投资了大量时间` names nobody who got it.
struct InvestorRelations {
  private enum Side { case before, behind }

  /// Who invests.
  static let funds: Set<EntityKind> = [.company, .institution, .person]
  private static let cues: [(words: [String], side: Side)] = [
    (["领投", "跟投", "参投", "联合领投", "独家投资", "加持", "青睐", " led the", " co-led the", " participated"], .before),
    (
      [
        "投资方包括", "的机构包括", "的机构还包括", "投资方还包括", "投资机构包括", "投资方为", "投资方有", "投资方正是", "投资人包括", "投资者包括", "领投方为",
        "跟投方包括", "股东包括", "led by", "co-led by",
        "participation from", "backed by", "backing from", "investors include", "investors including",
        "investors such as", "funding from",
        "investment from",
      ], .behind
    ),
  ]
  private static let rounds = [
    "融资", "投资", "轮", "募资", "筹集", "入股", "注资", "资本", "金额", "round", "funding", "raise", "fund", "raising",
    "nvest", "Series",
  ]
  private static let raising = [
    "筹集", "融资", "获得", "募资", "拿到", "投资", "raised", "received", "raising", "secured", "bagged",
  ]

  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder
  private let scanner: PhraseScanner
  private let sides: [Side]
  private let lists: EntityLists
  private let clauseSubjects: ClauseSubjects

  /// The words of ``cues`` in their order, and behind them the further words that tell of money.
  static let phrases =
    cues.flatMap { cue in cue.words.map(\.trimmingSpaces) } + [
      "投资", "投资了", "注资", "入股", "入股了", "投中了", "投了", "押注", "invested", "invests", "investing", "investment in",
      "bet on", "from", "处", "来自",
    ]

  init(text: ArticleBytes, scanner: PhraseScanner, mentions: Mentions, subjects: SubjectFinder) {
    self.text = text
    self.mentions = mentions
    self.subjects = subjects
    self.scanner = scanner
    sides = InvestorRelations.cues.flatMap { cue in cue.words.map { _ in cue.side } }
    lists = EntityLists(text: text, mentions: mentions)
    clauseSubjects = ClauseSubjects(text: text, mentions: mentions, subjects: subjects)
  }

  /// The relations of a unit, in order.
  func find(in unit: Unit) -> [RelationDraft] {
    scanner.hits(in: unit.span, of: text).flatMap { hit -> [RelationDraft] in
      guard mentions.mention(at: hit.span.start) == nil else { return [] }
      let clause = Clauses(text: text).clause(around: hit.span, in: unit.span)
      let limit = Clauses(text: text).statement(around: hit.span, in: unit.span).end
      guard hit.phrase < sides.count else { return direct(hit.span, clause, limit, unit) }
      guard text.contains(anyOf: InvestorRelations.rounds, in: unit.span) else { return [] }
      let investors =
        sides[hit.phrase] == .before
        ? lists.list(before: hit.span.start, from: clause.start, kinds: InvestorRelations.funds, reach: 24)
        : lists.list(behind: hit.span.end, limit: limit, kinds: InvestorRelations.funds, reach: 40)
      return funded(by: investors, at: hit.span, clause, unit)
    }
  }

  private func direct(_ place: TextSpan, _ clause: TextSpan, _ limit: Int, _ unit: Unit) -> [RelationDraft] {
    switch text.text(place) {
    case "from", "来自":
      let lead = TextSpan(start: unit.span.start, end: place.start)
      guard text.contains(anyOf: InvestorRelations.raising, in: lead) else { return [] }
      guard QuantityFinder(text: text).find(in: clause).contains(where: { $0.currency != nil }) else {
        return []
      }
      return funded(
        by: lists.list(behind: place.end, limit: limit, kinds: InvestorRelations.funds, reach: 30), at: place,
        clause, unit)
    case "处":
      let sources = lists.list(
        before: place.start, from: clause.start, kinds: InvestorRelations.funds, reach: 24)
      guard let first = sources.first, text.has("从", endingAt: first.span.start),
        text.contains(anyOf: InvestorRelations.raising, in: clause)
      else { return [] }
      return funded(by: sources, at: place, clause, unit)
    default: return invested(place, clause, limit, unit)
    }
  }

  /// `A 对 B 投资`, `A 投资了 B`, `B 获得 A 的投资`.
  private func invested(_ place: TextSpan, _ clause: TextSpan, _ limit: Int, _ unit: Unit) -> [RelationDraft]
  {
    guard
      !["者", "方", "人", "机构", "银行", "基金", "公司", "部", "总监", "经理", "组合"].contains(where: {
        text.has($0, at: place.end)
      })
    else { return [] }
    let names = mentions.mentions(in: clause).filter {
      $0.kind == .company || $0.kind == .person || $0.kind == .institution
    }
    func hasBefore(_ mention: ResolvedMention, _ words: [String]) -> Bool {
      let start = text.has(" ", endingAt: mention.span.start) ? mention.span.start - 1 : mention.span.start
      return text.longest(of: words, endingAt: start) != nil
    }
    if let given = names.first(where: {
      hasBefore($0, ["吸引了", "获得了", "获得", "获", "得到", "得到了", "拿到", "拿到了"]) && $0.span.end <= place.start
    }) {
      return funded(by: [given], at: given.span, clause, unit)
    }
    let takers = takers(of: place, names.filter { hasBefore($0, ["对", "向", "给"]) }, clause, limit)
    let except = Set(takers.map(\.entity))
    let givers = clauseSubjects.find(
      before: takers.first.map { TextSpan(start: min($0.span.start, place.start), end: place.start) }
        ?? place,
      in: clause, unit, kinds: InvestorRelations.funds, for: "invested_in"
    ).filter { !except.contains($0) }
    return takers.flatMap { draft(givers, $0.entity, clause) }
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
      text.longest(of: ["及", "和", "与", "、"], at: place.end) == nil
    else { return [] }
    let isTold = isHan || text.longest(of: [" in ", " into ", " on "], endingAt: first.span.start) != nil
    return isTold ? list : []
  }

  private func funded(by investors: [ResolvedMention], at place: TextSpan, _ clause: TextSpan, _ unit: Unit)
    -> [RelationDraft]
  {
    guard let first = investors.first else { return [] }
    let start = min(place.start, first.span.start)
    let except = Set(investors.map(\.entity))
    guard
      let company = subjects.subject(
        at: TextSpan(start: start, end: start), in: unit, kinds: [.company], except: except)
    else { return [] }
    return draft(investors.map(\.entity), company, clause)
  }

  private func draft(_ investors: [EntityID], _ company: EntityID, _ clause: TextSpan) -> [RelationDraft] {
    investors.filter { $0 != company }.map {
      RelationDraft(rule: "invested", subject: $0, predicate: "invested_in", object: company, span: clause)
    }
  }
}
