import Knowledge
import TextRepair

/// Brings the relations of all rules together.
///
/// Who released a model is not said to have developed it as well, and two that belong together (maker and
/// product, parent and subsidiary) neither compete nor are partners; who gives the money of a round does not
/// get it.
struct RelationCollector {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  let subjects: SubjectFinder
  let employers: Employers

  /// The relations of the units, each once, in order of the rules.
  func collect(_ units: [Unit]) -> [RelationDraft] {
    let words = language.relationWords
    let investing = words.funds(among: mentions, of: text)
    let cued = CuedRelations(
      text: text, cues: language.relationCues, scanner: language.relationCueWords, mentions: mentions,
      words: words, subjects: subjects, funds: investing, employers: employers)
    let makers = MakerRelations(
      text: text, words: language.makers, small: words, mentions: mentions, subjects: subjects)
    let investors = InvestorRelations(
      text: text, words: language.investing, small: words, mentions: mentions, subjects: subjects,
      funds: investing)
    let platforms = PlatformRelations(
      text: text, mentions: mentions, words: words, subjects: subjects)
    let counted = CountedRelations(text: text, mentions: mentions, words: words, subjects: subjects)
    let placed = PlacedThings(text: text, mentions: mentions, words: words, subjects: subjects)
    let divisions = DivisionRelations(text: text, mentions: mentions, words: words)
    let evaluations = EvaluationRelations(
      text: text, mentions: mentions, words: words, subjects: subjects)
    let english = EnglishRelations(
      text: text, mentions: mentions, words: language.english.firms, small: words, subjects: subjects,
      funds: investing)
    let owned = KindSet(MakerRelations.owned), funds = KindSet(InvestorRelations.funds)
    var drafts: [RelationDraft] = []
    for unit in units {
      let kinds = mentions.kinds(in: unit.span)
      guard !kinds.isEmpty else { continue }
      let told = cued.find(in: unit)
      drafts.add(told)
      drafts.add(english.find(in: unit).filter { draft in !told.contains { $0.saysTurned(draft) } })
      if kinds.overlaps(owned) {
        drafts.add(makers.find(in: unit))
        drafts.add(placed.find(in: unit))
      }
      if kinds.contains(.company) { drafts.add(divisions.find(in: unit)) }
      if kinds.overlaps(funds) { drafts.add(investors.find(in: unit)) }
      if kinds.contains(.platform) { drafts.add(platforms.find(in: unit)) }
      if kinds.contains(.product) { drafts.add(counted.find(in: unit)) }
      if kinds.contains(.benchmark) { drafts.add(evaluations.find(in: unit)) }
      guard text.contains(language.generations, in: unit.span) else { continue }
      drafts += EarlierGenerations(text: text, mentions: mentions, words: words).find(in: unit)
    }
    drafts += DerivedNames(text: text, mentions: mentions).find()
    drafts += AnnouncedThings(
      text: text, mentions: mentions, words: words, employers: employers, topic: subjects.topic
    ).find(in: units, told: drafts)
    drafts += english.makers(in: units, told: drafts)
    drafts += NamedMakers(text: text, mentions: mentions).find(in: units, told: drafts)
    return consistent(drafts)
  }

  /// Two people who do something together are no partners in business.
  private func isBetweenPeople(_ draft: RelationDraft) -> Bool {
    [draft.subject, draft.object].allSatisfy { mentions.entities[$0]?.kind == .person }
  }

  private func isMaking(_ draft: RelationDraft) -> Bool {
    ["released_by", "developed_by"].contains(draft.predicate)
  }

  /// Whether an organisation made it, and no person or service, who count only where no firm is told of.
  private func isByFirm(_ draft: RelationDraft) -> Bool {
    mentions.entities[draft.object].map { $0.kind == .company || $0.kind == .institution } ?? false
  }

  private func consistent(_ drafts: [RelationDraft]) -> [RelationDraft] {
    func pair(_ draft: RelationDraft) -> String {
      [draft.subject, draft.object].map { "\($0)" }.sorted().joined(separator: "\t")
    }
    let released = Set(drafts.filter { $0.predicate == "released_by" }.map(pair))
    let belonging = Set(
      drafts.filter { ["released_by", "developed_by", "subsidiary_of"].contains($0.predicate) }.map(pair))
    let bases = Set(drafts.filter { $0.predicate == "based_on" }.map(pair))
    let made = Set(
      drafts.filter { isMaking($0) && mentions.entities[$0.object]?.kind == .company }.map(\.subject))
    let investors = Set(drafts.filter { $0.rule == "invested" }.map(\.subject))
    return drafts.filter { draft in
      switch draft.predicate {
      case "invested_in":
        draft.subject != draft.object && !(draft.rule == "investor-noun" && investors.contains(draft.object))
      case "developed_by":
        !released.contains(pair(draft)) && (isByFirm(draft) || !made.contains(draft.subject))
      case "competes_with", "partner_of":
        !belonging.contains(pair(draft)) && !isBetweenPeople(draft)
      case "uses":
        !bases.contains(pair(draft)) && !(draft.rule == "placed" && belonging.contains(pair(draft)))
      default: draft.subject != draft.object
      }
    }
  }
}
