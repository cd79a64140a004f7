import Knowledge
import TextRepair

/// Finds who put money into a round in English: `led by A and joined by B`, `with participation from A`, `$2 million from A and
/// B`, `A also participated`.
///
/// The firm funded is the one that the sentence begins with or values, or whose name stands behind `in`; else the one that
/// the sentences before speak of. A sentence without money or a round tells of no investor: `a team led by A`.
struct EnglishInvestors {
  private static let kinds: Set<EntityKind> = [.company, .institution, .person]
  private static let rounds: Phrases = [
    "round", "Series ", "funding", "raise", "raising", "financing", "seed", "invest", "stake", "capital",
    "backed",
    "backing",
  ]
  /// Words before `by` or `from` behind which investors stand.
  private static let leads: [String: String] = [
    "led": "by", "co-led": "by", "joined": "by", "backed": "by", "participation": "from", "backing": "from",
    "funding": "from", "investment": "from", "support": "from", "money": "from", "capital": "from",
    "checks": "from",
    "investments": "from", "contributions": "from", "anchored": "by", "headed": "by",
  ]
  private static let deeds: Set = [
    "participated", "participating", "joined", "invested", "contributed", "co-invested", "participate",
  ]
  private static let leading: Set = [
    "led", "co-led", "leads", "co-leads", "co-lead", "lead", "anchored", "leading", "co-leading",
  ]
  /// Words that begin what somebody comes into a round as: `came |in|`, `took |part|`.
  private static let coming: [String: Set<String>] = [
    "came": ["in", "on", "aboard", "along"], "come": ["in", "on", "aboard"], "took": ["part"],
    "take": ["part"],
    "taking": ["part"], "are": ["in", "investing"], "is": ["in", "investing"], "signed": ["on"],
    "put": ["in"],
  ]
  /// What somebody comes in as.
  private static let stands: Phrases = ["investor", "backer", "first time", "investing", "round"]
  private static let raising: Set = [
    "raised", "raises", "raise", "raising", "secured", "secures", "closed", "landed", "bagged", "took",
    "received", "pulled",
  ]

  let text: ArticleBytes
  let mentions: Mentions
  let words: EnglishFirmTables
  let subjects: SubjectFinder
  /// Those who are hardly ever invested in.
  let funds: Set<EntityID>

  /// The relations of a unit.
  func find(_ items: EnglishItems, in unit: Unit) -> [RelationDraft] {
    guard text.contains(anyOf: EnglishInvestors.rounds, in: unit.span) || isBehindRound(unit) else {
      return []
    }
    let list = EnglishNameList(items: items, kinds: EnglishInvestors.kinds)
    var found: [(names: [ResolvedMention], cue: Int)] = []
    for index in items.all.indices {
      let word = items.word(index)
      if let preposition = EnglishInvestors.leads[word], items.word(index + 1) == preposition,
        items.word(index - 2) != "founded"
      {
        found.append((list.names(from: index + 2), index))
      } else if word == "from", isRaised(before: index, items) {
        found.append((list.names(from: index + 1), index))
      } else if EnglishInvestors.leading.contains(word), leadsRound(index, items) {
        found.append(
          (
            list.names(
              endingAt: ["co", "-", "will", "is", "are"].contains(items.word(index - 1))
                ? index - 2 : index - 1), index
          ))
      } else if ["included", "includes", "include", "including", "alongside"].contains(word),
        isOfRound(before: index, items)
      {
        found.append((list.names(from: index + 1), index))
      } else if let next = EnglishInvestors.coming[word], next.contains(items.word(index + 1)),
        word == "took" || word == "taking" || word == "take"
          || text.contains(
            anyOf: EnglishInvestors.stands, in: TextSpan(start: items.all[index].span.end, end: unit.span.end)
          )
      {
        found.append((list.names(endingAt: items.word(index - 1) == "also" ? index - 2 : index - 1), index))
      } else if EnglishInvestors.deeds.contains(word),
        items.word(index + 1) == "were" || items.word(index + 1) == "was"
      {
        found.append((list.names(from: index + 2), index))
      } else if EnglishInvestors.deeds.contains(word), items.word(index + 1) != "by",
        items.word(index + 1) != "in" || leadsRound(index + 1, items)
      {
        let last = items.word(index - 1) == "also" ? index - 2 : index - 1
        found.append((list.names(endingAt: last), index))
        if word == "joined", !found[found.count - 1].names.isEmpty {
          found.append((list.names(from: index + 1), index))
        }
      }
    }
    let investors = Set(found.flatMap(\.names).map(\.entity))
    guard !investors.isEmpty, let firm = funded(items, unit, except: investors) else { return [] }
    return found.flatMap { names, cue in
      names.filter { $0.entity != firm }.map {
        RelationDraft(
          rule: "english-investors", subject: $0.entity, predicate: "invested_in", object: firm,
          span: Clauses(text: text).statement(around: $0.span, in: unit.span), cue: items.all[cue].span)
      }
    }
  }

  /// Whether the sentence before, in the same paragraph, tells of a round.
  private func isBehindRound(_ unit: Unit) -> Bool {
    guard let before = subjects.topics.unit(before: unit) else { return false }
    return text.contains(anyOf: EnglishInvestors.rounds, in: before.span)
  }

  /// `led| the round`, `co-led| the financing`, `led| and`: what is led is the round, where the sentence says it.
  private func leadsRound(_ index: Int, _ items: EnglishItems) -> Bool {
    if [",", ".", "and", ";"].contains(items.word(index + 1)) { return true }
    return (index + 1...index + 7).contains { words.rounds.contains(items.word($0)) }
      && ["the", "its", "a", "that", "this", "latest", "their", "an", "both"].contains(items.word(index + 1))
  }

  /// `the round, which also |included`, `investors in the round |include`, `participated, |alongside`.
  private func isOfRound(before index: Int, _ items: EnglishItems) -> Bool {
    let lead = items.all[max(0, index - 9)..<index]
    guard items.word(index) != "alongside" else {
      return lead.contains { EnglishInvestors.deeds.contains($0.word) || words.rounds.contains($0.word) }
    }
    return lead.contains { words.rounds.contains($0.word) }
      && !lead.contains { ["customers", "team", "rivals", "competitors", "users"].contains($0.word) }
      && lead.contains {
        ["which", "that", "investors", "backers", "participants", "round", "syndicate"].contains($0.word)
      }
  }

  /// `raised $2 million |from`: a verb of raising and an amount stand before.
  private func isRaised(before index: Int, _ items: EnglishItems) -> Bool {
    let lead = items.all[max(0, index - 16)..<index]
    return lead.contains { EnglishInvestors.raising.contains($0.word) }
      && lead.contains {
        $0.word.first.map { "$€£".contains($0) } == true || $0.word == "million" || $0.word == "billion"
      }
  }

  private func funded(_ items: EnglishItems, _ unit: Unit, except: Set<EntityID>) -> EntityID? {
    func isFree(_ name: ResolvedMention) -> Bool {
      name.kind == .company && !except.contains(name.entity) && !funds.contains(name.entity)
    }
    for index in items.all.indices.dropFirst() {
      guard let name = items.name(index), name.kind == .company, !except.contains(name.entity) else {
        continue
      }
      if ["values", "valued", "valuing"].contains(items.word(index - 1)) { return name.entity }
      if isFree(name), ["in", "into"].contains(items.word(index - 1)) { return name.entity }
      if isFree(name), items.word(index - 1) == "for", words.rounds.contains(items.word(index - 2)) {
        return name.entity
      }
    }
    if let leading = subjects.topics.leading(in: unit.span), isFree(leading) { return leading.entity }
    let oblique = subjects.oblique
    let end = items.all.compactMap(\.name).first { except.contains($0.entity) }?.span.start ?? unit.span.end
    let own = items.all.compactMap(\.name).first { name in
      isFree(name) && name.span.start < end
        && !oblique.contains(name, in: Clauses(text: text).clause(around: name.span, in: unit.span))
    }
    if let own { return own.entity }
    let place =
      items.all.compactMap(\.name).first { except.contains($0.entity) }?.span.start ?? unit.span.start
    let lead = TextSpan(start: unit.span.start, end: max(unit.span.start, place))
    guard subjects.topics.pointsBack(lead) || !subjects.hasUnlistedSubject(lead) else { return nil }
    return subjects.topics.firm(in: unit, except: except.union(funds))
  }
}
