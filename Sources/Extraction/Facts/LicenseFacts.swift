import Knowledge
import TextRepair

/// Finds the licence that a model or product is under: `青鹭2 采用 Apache 2.0 许可`.
///
/// The value is the licence's SPDX name. A licence that no model is named with is left alone.
struct LicenseFacts {
  let text: ArticleBytes
  let mentions: Mentions
  let words: FactWords
  let subjects: SubjectFinder

  /// The licence of a unit, if it tells one.
  func find(in unit: Unit) -> [FactDraft] {
    guard text.contains(words.licenses, in: unit.span),
      let (license, place) = words.first(.license, in: unit.span, of: text),
      mentions.mention(at: place.start) == nil,
      let subject = subjects.subject(at: place, in: unit, kinds: [.model])
        ?? subjects.subject(at: place, in: unit, kinds: [.product])
    else { return [] }
    let clause = Clauses(text: text).clause(around: place, in: unit.span)
    return [
      FactDraft(
        rule: "named-license", subject: subject, predicate: "license", value: license.value, span: clause,
        place: place, cue: place)
    ]
  }
}
