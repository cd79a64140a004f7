import Knowledge
import TextRepair

/// Finds relations that an attribute before a name tells: `Fernmoor-backed Tallowe`, `鹤汀资本投资的北屿科技`,
/// `Tallowe, a Fernmoor-backed startup`.
///
/// In `Fernmoor-backed rules hurt Tallowe` the attribute belongs to another noun, and a verb stands before the name.
struct CompoundRelations {

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords

  /// The relations that one place of an attribute tells: who did it, and the name that it describes.
  func find(_ cue: RelationCue, at place: TextSpan, in unit: Unit) -> [RelationDraft] {
    let isDoerFirst = cue.order == .compound
    let doers = isDoerFirst ? cue.subjects : cue.objects, things = isDoerFirst ? cue.objects : cue.subjects
    let end = text.has(" ", endingAt: place.start) ? place.start - 1 : place.start
    guard let doer = mentions.mention(endingAt: end), doers.contains(doer.kind) else { return [] }
    let clause = Clauses(text: text).clause(around: place, in: unit.span)
    guard let thing = beside(doer, clause, unit) ?? described(by: place, clause, unit),
      things.contains(thing.kind),
      thing.entity != doer.entity
    else { return [] }
    let list = EntityLists(text: text, mentions: mentions, words: words)
      .list(before: doer.span.end, from: clause.start, kinds: doers, reach: 0)
    return list.map { doer in
      RelationDraft(
        rule: cue.rule, subject: isDoerFirst ? doer.entity : thing.entity, predicate: cue.predicate,
        object: isDoerFirst ? thing.entity : doer.entity, span: clause)
    }
  }

  /// The first name behind the attribute, where only words that describe it stand between.
  private func described(by place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> ResolvedMention? {
    guard
      let next = mentions.mentions(in: TextSpan(start: place.end, end: max(place.end, unit.span.end))).first
    else { return nil }
    let gap = TextSpan(start: place.end, end: next.span.start)
    return gap.count <= 45 && !text.bytes[gap.range].contains { (0x30...0x39).contains($0) }
      && !text.contains(anyOf: words[.compoundStop], in: gap) ? next : nil
  }

  /// `Tallowe, a Fernmoor-backed startup`.
  private func beside(_ doer: ResolvedMention, _ clause: TextSpan, _ unit: Unit) -> ResolvedMention? {
    guard clause.start > unit.span.start + 2, doer.span.start - clause.start <= 12,
      text.has(", ", endingAt: clause.start)
    else { return nil }
    return mentions.mention(endingAt: clause.start - 2)
  }
}
