import Knowledge
import TextRepair

/// Finds relations by a word between or behind two entities of one clause; lists give one relation an item.
struct CuedRelations {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The relations of a unit, in order of the words that tell them.
  func find(in unit: Unit) -> [RelationDraft] {
    var result: [RelationDraft] = []
    for cue in language.relationCues {
      for word in cue.words {
        for place in text.all(word, in: unit.span) where isWholeWord(place) && mentions.mention(at: place.start) == nil {
          for draft in relations(cue, at: place, in: unit) where !result.contains(where: { isSame($0, draft) }) { result.append(draft) }
        }
      }
    }
    return result.sorted { ($0.span, $0.rule, $0.subject, $0.object) < ($1.span, $1.rule, $1.subject, $1.object) }
  }

  private func isSame(_ left: RelationDraft, _ right: RelationDraft) -> Bool {
    left.subject == right.subject && left.predicate == right.predicate && left.object == right.object
  }

  private func isWholeWord(_ place: TextSpan) -> Bool {
    guard text.character(at: place.start)?.isAsciiWord == true else { return true }
    return text.character(before: place.start)?.isAsciiWord != true && text.character(at: place.end)?.isAsciiWord != true
  }

  private func relations(_ cue: RelationCue, at place: TextSpan, in unit: Unit) -> [RelationDraft] {
    let clause = clause(around: place, in: unit)
    let opensClause = text.trimmed(TextSpan(start: clause.start, end: place.start)).isEmpty
    let start = opensClause && cue.order == .subjectFirst ? unit.span.start : clause.start
    let before = mentions.mentions(in: TextSpan(start: start, end: place.start))
    let after = mentions.mentions(in: TextSpan(start: place.end, end: max(clause.end, place.end)))
    switch cue.order {
    case .subjectFirst:
      let left = nearest(before, to: place, cue.subjects, cue.reach, unit)
      return pairs(cue, left.map { [$0] } ?? [], list(after, cue.objects, from: place.end, cue.reach), clause)
    case .objectFirst:
      let left = nearest(before, to: place, cue.objects, cue.reach, unit)
      return pairs(cue, list(after, cue.subjects, from: place.end, max(cue.reach, 45)), left.map { [$0] } ?? [], clause)
    case .wordLast:
      guard let last = before.last, cue.objects.contains(last.kind), place.start - last.span.end <= cue.reach else { return [] }
      guard let first = before.dropLast().last, cue.subjects.contains(first.kind) else { return [] }
      let gap = text.text(TextSpan(start: first.span.end, end: max(first.span.end, last.span.start))).trimmingSpaces
      let joiners = ["与", "和", "跟", "同", "、", "之间", "是", "and", "with"]
      guard joiners.contains(gap) || joiners.contains(where: { gap.hasSuffix($0) && gap.utf8.count <= 24 }) else { return [] }
      return pairs(cue, [first], [last], clause)
    }
  }

  /// The last fitting entity before a word, within reach and nothing of its kind between.
  private func nearest(_ before: ArraySlice<ResolvedMention>, to place: TextSpan, _ kinds: Set<EntityKind>, _ reach: Int, _ unit: Unit) -> ResolvedMention? {
    guard let last = before.last(where: { kinds.contains($0.kind) }) else { return nil }
    return place.start - last.span.end <= reach ? last : nil
  }

  /// The first fitting entity behind a word, and those that 、, 和 or a comma add to it.
  private func list(_ after: ArraySlice<ResolvedMention>, _ kinds: Set<EntityKind>, from offset: Int, _ reach: Int) -> [ResolvedMention] {
    guard let first = after.first(where: { kinds.contains($0.kind) }), first.span.start - offset <= reach else { return [] }
    var result = [first]
    for next in after where next.span.start >= first.span.end {
      let last = result[result.count - 1]
      let gap = text.text(TextSpan(start: last.span.end, end: max(last.span.end, next.span.start))).trimmingSpaces
      guard ["、", "和", "与", "及", "以及", ",", "，", "and", ", and", "/"].contains(gap), kinds.contains(next.kind) else { break }
      result.append(next)
    }
    return result
  }

  private func pairs(_ cue: RelationCue, _ subjects: [ResolvedMention], _ objects: [ResolvedMention], _ clause: TextSpan) -> [RelationDraft] {
    subjects.flatMap { subject in
      objects.filter { $0.entity != subject.entity }.map { object in
        RelationDraft(rule: cue.rule, subject: subject.entity, predicate: cue.predicate, object: object.entity, span: clause)
      }
    }
  }

  private func clause(around place: TextSpan, in unit: Unit) -> TextSpan {
    let marks = "，。；！？;!?".unicodeScalars
    var start = place.start, end = place.end
    while start > unit.span.start, let scalar = text.character(before: start), !marks.contains(scalar) { start = text.start(before: start) }
    while end < unit.span.end, let scalar = text.character(at: end), !marks.contains(scalar) { end = text.end(after: end) }
    return text.trimmed(TextSpan(start: start, end: end))
  }
}
