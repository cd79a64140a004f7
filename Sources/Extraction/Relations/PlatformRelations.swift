import Knowledge
import TextRepair

/// Finds where a model can be had: `可在 Hugging Face 和石榴云下载青鹭2`, `石榴云把青鹭2 的接口价格下调`,
/// `石榴云和 Hugging Face 上同时出现了青鹭2`, `石榴云随后完成适配`.
///
/// `在 GitHub 上发文` offers no model.
struct PlatformRelations {
  private static let models: Set<EntityKind> = [.model]

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  let subjects: SubjectFinder

  /// The relations of a unit, in order of the platforms.
  func find(in unit: Unit) -> [RelationDraft] {
    let names = Array(mentions.mentions(in: unit.span))
    var result: [RelationDraft] = []
    var offset = unit.span.start
    for platform in names where platform.kind == .platform && platform.span.start >= offset {
      let clause = Clauses(text: text).clause(around: platform.span, in: unit.span)
      let list = EntityLists(text: text, mentions: mentions, words: words)
        .list(behind: platform.span.start, limit: unit.span.end, kinds: [.platform], reach: 0)
      guard let last = list.last else { continue }
      offset = last.span.end
      guard let model = offered(list, clause, unit) else { continue }
      let lead = TextSpan(start: clause.start, end: max(clause.start, platform.span.start))
      let several = CountedReferences(
        text: text, mentions: mentions, words: words, units: subjects.units
      ).find(in: lead, of: unit, kinds: PlatformRelations.models)
      let things =
        several ?? joined(to: model, before: platform, unit) + listed(model, behind: last, clause)
      for offered in things {
        result += list.map {
          RelationDraft(
            rule: "available-at", subject: offered, predicate: "available_on", object: $0.entity, span: clause
          )
        }
      }
    }
    return result
  }

  /// The models that a sentence names together with one before a platform.
  private func joined(to model: EntityID, before platform: ResolvedMention, _ unit: Unit) -> [EntityID] {
    let lead = TextSpan(start: unit.span.start, end: platform.span.start)
    guard let last = mentions.mentions(in: lead).last(where: { $0.entity == model }) else { return [model] }
    return EntityLists(text: text, mentions: mentions, words: words)
      .list(before: last.span.end, from: unit.span.start, kinds: PlatformRelations.models, reach: 0)
      .map(\.entity)
  }

  /// The models that stand in one list with the first one behind the platforms.
  private func listed(_ model: EntityID, behind last: ResolvedMention, _ clause: TextSpan) -> [EntityID] {
    let tail = TextSpan(start: last.span.end, end: max(last.span.end, clause.end))
    guard let first = mentions.mentions(in: tail).first(where: { $0.entity == model }) else { return [] }
    return EntityLists(text: text, mentions: mentions, words: words)
      .list(behind: first.span.start, limit: clause.end, kinds: PlatformRelations.models, reach: 0)
      .dropFirst().map(\.entity)
  }

  /// Whether a preposition stands before a platform, at most with words between that say what kind it is.
  private func isPlace(_ platform: ResolvedMention, _ start: Int, _ clause: TextSpan) -> Bool {
    if text.longest(of: words[.platformLead], endingAt: start) != nil { return true }
    let lead = TextSpan(start: text.boundary(max(clause.start, start - 36)), end: max(clause.start, start))
    guard let preposition = text.all("在", in: lead).last, text.has("平台", endingAt: start) else {
      return false
    }
    return mentions.mentions(in: TextSpan(start: preposition.end, end: start)).isEmpty
  }

  /// `石榴云随后完成适配`: the clause ends in a verb of taking in, and tells of no other thing.
  private func adapts(_ tail: TextSpan, _ clause: TextSpan) -> Bool {
    text.longest(of: words[.adapting], endingAt: clause.end) != nil && clause.end - tail.start <= 36
  }

  private func offered(_ list: [ResolvedMention], _ clause: TextSpan, _ unit: Unit) -> EntityID? {
    guard let first = list.first, let last = list.last else { return nil }
    let behind = mentions.mentions(in: TextSpan(start: last.span.end, end: max(last.span.end, clause.end)))
      .first { PlatformRelations.models.contains($0.kind) }
    if let model = behind {
      let gap = text.text(TextSpan(start: last.span.end, end: model.span.start)).trimmingSpaces
      if words[.objectOpening].forms.contains(gap) { return model.entity }
    }
    let start = text.has(" ", endingAt: first.span.start) ? first.span.start - 1 : first.span.start
    let end = text.has(" ", at: last.span.end) ? last.span.end + 1 : last.span.end
    let isWhere =
      isPlace(first, start, clause)
      || text.has("上", at: end) && text.longest(of: words[.offering], at: end) == nil
    let tail = TextSpan(
      start: last.span.end, end: max(last.span.end, text.boundary(min(clause.end, last.span.end + 24))))
    guard isWhere ? text.contains(anyOf: words[.offering], in: tail) : adapts(tail, clause) else {
      return nil
    }
    if let model = behind, model.span.start - last.span.end <= 75 { return isWhere ? model.entity : nil }
    if !isWhere { return subjects.topic.model(before: first.span.start) }
    return subjects.subject(at: first.span, in: unit, kinds: PlatformRelations.models)
  }
}
