import Knowledge
import TextRepair

/// Finds relations that a noun tells: `A 是 B 最大的供应商`, `谷歌的母公司 Alphabet`, `相当于是 H100 的阉割版`, `包括 A、B 等供应商`.
///
/// `B 的供应商表示` names no supplier and tells nothing.
struct NounRelations {
  private static let copulas = ["是", "为", "成为", "相当于", "作为", " is ", " was ", " became ", ", "]

  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder

  /// The relations that one place of a noun tells.
  func find(_ cue: RelationCue, at place: TextSpan, in unit: Unit) -> [RelationDraft] {
    let clause = Clauses(text: text).clause(around: place, in: unit.span)
    let isReversed = cue.order == .nounReversed
    let pairs =
      predicate(cue, place, clause, unit) + apposition(cue, place, clause)
      + suppliers(cue, place, clause, unit)
    return pairs.filter { $0.0 != $0.1 }.map { bearer, other in
      RelationDraft(
        rule: cue.rule, subject: isReversed ? other : bearer, predicate: cue.predicate,
        object: isReversed ? bearer : other, span: clause)
    }
  }

  /// `A 是 B …的 noun`: A bears the noun.
  private func predicate(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> [(
    EntityID, EntityID
  )] {
    let names = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, place.start)))
    guard let whole = names.last, cue.objects.contains(whole.kind), place.start - whole.span.end <= cue.reach
    else { return [] }
    let gap = text.text(TextSpan(start: whole.span.end, end: place.start)).trimmingSpaces
    guard gap.contains("的") || gap.hasPrefix("'s") || gap.hasPrefix("’s") else { return [] }
    let end = text.has(" ", endingAt: whole.span.start) ? whole.span.start - 1 : whole.span.start
    let copula =
      text.longest(of: NounRelations.copulas, endingAt: end)
      ?? text.longest(of: NounRelations.copulas, endingAt: whole.span.start)
    guard let copula, !isFollowedByName(place, cue) else { return [] }
    if let bearer = names.dropLast().last(where: { cue.subjects.contains($0.kind) }) {
      return copula.start - bearer.span.end <= 15 ? [(bearer.entity, whole.entity)] : []
    }
    guard copula.start - clause.start <= 15 else { return [] }
    let topic = subjects.subject(at: copula, in: unit, kinds: cue.subjects, except: [whole.entity])
    return topic.map { [($0, whole.entity)] } ?? []
  }

  /// `B 的 noun A`, `B's noun A`.
  private func apposition(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan) -> [(EntityID, EntityID)]
  {
    let start = text.has(" ", at: place.end) ? place.end + 1 : place.end
    guard let bearer = mentions.mention(at: start), bearer.span.start == start,
      cue.subjects.contains(bearer.kind)
    else { return [] }
    let names = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, place.start)))
    guard let whole = names.last, cue.objects.contains(whole.kind), place.start - whole.span.end <= 12 else {
      return []
    }
    let gap = text.text(TextSpan(start: whole.span.end, end: place.start)).trimmingSpaces
    guard ["的", "'s", "’s", "的最大", "的主要", "的重要", "的全资", "的控股"].contains(gap) else { return [] }
    return [(bearer.entity, whole.entity)]
  }

  /// `包括 A、B 等关键零部件供应商` of whom the clause speaks.
  private func suppliers(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> [(
    EntityID, EntityID
  )] {
    let bearers = EntityLists(text: text, mentions: mentions)
      .list(before: place.start, from: clause.start, kinds: cue.subjects, reach: 30)
    guard let first = bearers.first, let last = bearers.last, text.has("等", at: last.span.end) else {
      return []
    }
    let lead = TextSpan(start: max(clause.start, first.span.start - 18), end: first.span.start)
    guard let including = text.all("包括", in: lead).last else { return [] }
    let whole = subjects.subject(at: including, in: unit, kinds: cue.objects, order: .first)
    return whole.map { whole in bearers.map { ($0.entity, whole) } } ?? []
  }

  private func isFollowedByName(_ place: TextSpan, _ cue: RelationCue) -> Bool {
    let start = text.has(" ", at: place.end) ? place.end + 1 : place.end
    return mentions.mention(at: start).map { cue.subjects.contains($0.kind) } ?? false
  }
}
