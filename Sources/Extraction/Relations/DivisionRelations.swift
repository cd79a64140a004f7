import Knowledge
import TextRepair

/// Finds laboratories and institutes that stand directly behind the firm or university they belong to: `北屿科技听潮实验室`.
///
/// In `与北屿科技、听潮实验室合作` they are two.
struct DivisionRelations {
  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords

  /// The relations of a unit, in order.
  func find(in unit: Unit) -> [RelationDraft] {
    mentions.mentions(in: unit.span).compactMap { part in
      guard part.kind == .institution else { return nil }
      let end = text.has(" ", endingAt: part.span.start) ? part.span.start - 1 : part.span.start
      guard let whole = mentions.mention(endingAt: end), whole.kind == .company, whole.entity != part.entity,
        text.longest(of: words[.unitNoun], endingAt: part.span.end) != nil
          || text.character(before: part.span.end)?.isAsciiWord == true
      else { return nil }
      return RelationDraft(
        rule: "division", subject: part.entity, predicate: "subsidiary_of", object: whole.entity,
        span: TextSpan(start: whole.span.start, end: part.span.end))
    }
  }
}
