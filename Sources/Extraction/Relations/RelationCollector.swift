import Knowledge
import TextRepair

/// Brings the relations of all rules together.
///
/// Who released a model is not said to have developed it as well, and two that belong together (maker and
/// product, parent and subsidiary) neither compete nor are partners.
struct RelationCollector {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The relations of the units, each once, in order of the rules.
  func collect(_ units: [Unit]) -> [RelationDraft] {
    let subjects = SubjectFinder(text: text, mentions: mentions, language: language, units: units)
    let cued = CuedRelations(
      text: text, cues: language.relationCues, scanner: language.relationWords, mentions: mentions,
      subjects: subjects)
    let makers = MakerRelations(text: text, words: language.makers, mentions: mentions, subjects: subjects)
    let investors = InvestorRelations(
      text: text, words: language.investing, mentions: mentions, subjects: subjects)
    let platforms = PlatformRelations(text: text, mentions: mentions, subjects: subjects)
    let counted = CountedRelations(text: text, mentions: mentions, subjects: subjects)
    let evaluations = EvaluationRelations(text: text, mentions: mentions)
    let owned = KindSet(MakerRelations.owned), funds = KindSet(InvestorRelations.funds)
    var drafts: [RelationDraft] = []
    for unit in units {
      let kinds = mentions.kinds(in: unit.span)
      guard !kinds.isEmpty else { continue }
      drafts += cued.find(in: unit)
      if kinds.overlaps(owned) { drafts += makers.find(in: unit) }
      if kinds.overlaps(funds) { drafts += investors.find(in: unit) }
      if kinds.contains(.platform) { drafts += platforms.find(in: unit) }
      if kinds.contains(.product) { drafts += counted.find(in: unit) }
      if kinds.contains(.benchmark) { drafts += evaluations.find(in: unit) }
      guard text.contains(language.generations, in: unit.span) else { continue }
      drafts += EarlierGenerations(text: text, mentions: mentions).find(in: unit)
    }
    drafts += DerivedNames(text: text, mentions: mentions).find()
    drafts += NamedMakers(text: text, mentions: mentions).find(in: units, told: drafts)
    return consistent(drafts)
  }

  private func consistent(_ drafts: [RelationDraft]) -> [RelationDraft] {
    func pair(_ draft: RelationDraft) -> String {
      [draft.subject, draft.object].map { "\($0)" }.sorted().joined(separator: "\t")
    }
    let released = Set(drafts.filter { $0.predicate == "released_by" }.map(pair))
    let belonging = Set(
      drafts.filter { ["released_by", "developed_by", "subsidiary_of"].contains($0.predicate) }.map(pair))
    let bases = Set(drafts.filter { $0.predicate == "based_on" }.map(pair))
    return drafts.filter { draft in
      switch draft.predicate {
      case "developed_by": !released.contains(pair(draft))
      case "competes_with", "partner_of": !belonging.contains(pair(draft))
      case "uses": !bases.contains(pair(draft))
      default: draft.subject != draft.object
      }
    }
  }
}
