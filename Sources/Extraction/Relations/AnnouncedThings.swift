import Knowledge
import TextRepair

/// Finds whose a model is about which a firm announces something: `北屿科技宣布，青鹭2 降价`.
///
/// Only where the article tells of no other maker, and the model begins what is announced: `北屿科技宣布，将在石榴云上提供青鹭2`
/// tells none.
struct AnnouncedThings {
  /// How long the words may be between verb and model, and between firm and verb, in bytes.
  private static let attribute = 24, circumstance = 36

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords

  /// The relations of the article, one for each model of which `told` names no maker.
  func find(in units: [Unit], told: [RelationDraft]) -> [RelationDraft] {
    var made = Set(
      told.filter { ["developed_by", "released_by"].contains($0.predicate) }.map(\.subject))
    return units.flatMap { unit -> [RelationDraft] in
      let names = Array(mentions.mentions(in: unit.span))
      return zip(names, names.dropFirst()).compactMap { firm, thing in
        guard firm.kind == .company || firm.kind == .platform, thing.kind == .model,
          !made.contains(thing.entity), announces(firm, thing)
        else { return nil }
        made.insert(thing.entity)
        let span = TextSpan(start: firm.span.start, end: thing.span.end)
        return RelationDraft(
          rule: "announced-thing", subject: thing.entity, predicate: "developed_by", object: firm.entity,
          span: span)
      }
    }
  }

  private func announces(_ firm: ResolvedMention, _ thing: ResolvedMention) -> Bool {
    let gap = TextSpan(start: firm.span.end, end: max(firm.span.end, thing.span.start))
    guard
      let verb = words[.announcing].forms.compactMap({ text.all($0, in: gap).last }).max(by: {
        $0.start < $1.start
      }),
      verb.start - gap.start <= AnnouncedThings.circumstance,
      text.longest(of: words[.owning], at: gap.start) == nil
    else { return false }
    let rest = text.trimmed(TextSpan(start: verb.end, end: gap.end), of: "，,：:“「《\"")
    return rest.count <= AnnouncedThings.attribute && words.describes(rest, of: text)
      && text.longest(of: words[.comingOut], at: rest.start) == nil
      && !text.contains(anyOf: words[.denial], in: gap)
  }
}
