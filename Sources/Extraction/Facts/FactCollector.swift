import Knowledge
import TextRepair

/// Brings the facts of all rules together, each once.
struct FactCollector {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  let subjects: SubjectFinder
  let published: PartialDate?

  /// The facts of the units, in order of their places.
  func collect(_ units: [Unit]) -> [FactDraft] {
    let quantities = QuantityFacts(
      text: text, mentions: mentions, cues: language.factCueWords, subjects: subjects,
      words: language.factWords)
    let releases = ReleaseFacts(
      text: text, verbs: language.releaseVerbs, scanner: language.releaseWords,
      words: language.factWords, times: language.times, mentions: mentions,
      subjects: subjects, published: published)
    let licenses = LicenseFacts(
      text: text, mentions: mentions, words: language.factWords, subjects: subjects)
    let amounts = EnglishAmounts(
      text: text, mentions: mentions,
      purchases: EnglishPurchases(
        text: text, mentions: mentions, words: language.english.firms, subjects: subjects),
      units: language.units)
    let sizes = EnglishSizes(text: text, mentions: mentions, subjects: subjects)
    var priced: [FactDraft] = [], sized: [FactDraft] = [], licensed: [FactDraft] = []
    for unit in units {
      if !text.bytes[unit.span.range].contains(where: { $0 >= 0xE3 }) {
        priced.add(amounts.find(in: unit))
        sized.add(sizes.find(in: unit))
      }
      licensed.add(licenses.find(in: unit))
    }
    let own = priced + sized
    let places = own.compactMap(\.place)
    let others = quantities.find(in: units).filter { fact in
      !places.contains { place in fact.place.map(place.overlaps) ?? false }
    }
    var seen: Set<FactIdentity> = []
    return (own + others + licensed + releases.find(in: units))
      .filter { seen.insert(FactIdentity($0)).inserted }
      .sorted {
        ($0.span, $0.place ?? $0.span, $0.predicate, $0.subject) < (
          $1.span, $1.place ?? $1.span, $1.predicate, $1.subject
        )
      }
  }
}

/// What makes two drafts the same fact.
private struct FactIdentity: Hashable {
  let span: TextSpan
  let subject: EntityID
  let predicate: String
  let value: String
  let qualifier: String

  init(_ draft: FactDraft) {
    (span, subject, predicate) = (draft.span, draft.subject, draft.predicate)
    (value, qualifier) = (draft.value ?? "", draft.qualifier ?? "")
  }
}
