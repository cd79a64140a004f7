import Knowledge
import TextRepair

/// Says what a verb of release brought out.
///
/// The things behind it (`发布 X 和 Y`, `刚开源的 X`), the one moved by 把 (`把 X 的权重公开`), the one that a
/// relative clause belongs to (`X, which it released`), else the one before it (`X 问世`). A name that speaks
/// (`发布微博称`) came not out, nor did the employer of the verb.
struct ReleasedThings {
  private static let behind: Set<EntityKind> = [.model, .product, .platform, .benchmark]
  private static let before: Set<EntityKind> = [.model, .product]
  private static let joiners: Set<String> = [
    "、", "和", "与", "及", "以及", "and", ",", ", and", "」和「", "」、「", "“、”", "”和“",
  ]

  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder
  let words: FactWords

  /// The things, in order; empty where the verb has another object.
  func find(_ verb: ReleaseVerb, at place: TextSpan, in unit: Unit) -> [EntityID] {
    let clause = Clauses(text: text).clause(around: place, in: unit.span)
    if verb.thing != .alone, let moved = moved(before: place, in: clause) { return [moved] }
    switch verb.thing {
    case .moved: return []
    case .alone:
      return (single(before: place, in: clause) ?? pronoun(before: place, clause, unit)).map { [$0] } ?? []
    case .either:
      let list = list(behind: place, in: clause)
      if !list.isEmpty { return list }
      guard !text.has("的", at: place.end) else { return [] }
      if let announced = listed(behind: place, clause, unit) { return announced }
      let rest = text.trimmed(TextSpan(start: place.end, end: max(place.end, clause.end)))
      let endsClause = rest.isEmpty
      let before =
        relative(before: place, clause, unit)
        ?? (mayStandAlone(place, rest) ? single(before: place, in: clause) : nil)
      return (before ?? (endsClause ? pronoun(before: place, clause, unit) : nil)).map { [$0] } ?? []
    }
  }

  private func list(behind place: TextSpan, in clause: TextSpan) -> [EntityID] {
    let fitting = mentions.mentions(in: TextSpan(start: place.end, end: max(clause.end, place.end))).filter {
      ReleasedThings.behind.contains($0.kind) && !isOther($0)
    }
    let oblique = ObliqueNames(text: text, mentions: mentions)
    guard let first = fitting.first(where: { !oblique.contains($0, in: clause) }) else { return [] }
    let gap = text.text(TextSpan(start: place.end, end: first.span.start))
    guard gap.utf8.count <= (gap.hasPrefix("的") ? 24 : 75), !gap.contains("升级") || gap.utf8.count < 12 else {
      return []
    }
    var result = [first]
    for next in fitting where next.span.start >= first.span.end {
      let last = result[result.count - 1]
      let between = text.text(TextSpan(start: last.span.end, end: max(last.span.end, next.span.start)))
        .trimmingSpaces
      guard ReleasedThings.joiners.contains(between) else { break }
      result.append(next)
    }
    return result.map(\.entity)
  }

  /// What a colon lists behind the verb: `announcing two new products: X and Y`.
  private func listed(behind place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> [EntityID]? {
    guard text.has(":", at: clause.end) || text.has("：", at: clause.end), clause.end < unit.span.end else {
      return nil
    }
    let rest = Clauses(text: text).clause(
      around: TextSpan(start: clause.end + 3, end: clause.end + 3), in: unit.span)
    let found = list(behind: TextSpan(start: rest.start, end: rest.start), in: rest)
    return found.isEmpty ? nil : found
  }

  /// What 把 or 将 puts before the verb.
  private func moved(before place: TextSpan, in clause: TextSpan) -> EntityID? {
    let lead = TextSpan(start: clause.start, end: max(clause.start, place.start))
    guard let mark = (text.all("把", in: lead) + text.all("将", in: lead)).max(by: { $0.start < $1.start })
    else { return nil }
    let things = mentions.mentions(in: TextSpan(start: mark.end, end: max(mark.end, place.start)))
    guard let first = things.first(where: { ReleasedThings.before.contains($0.kind) }),
      first.span.start - mark.end <= 24
    else { return nil }
    return first.entity
  }

  private func single(before place: TextSpan, in clause: TextSpan) -> EntityID? {
    let all = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, place.start)))
    guard let last = all.last, ReleasedThings.before.contains(last.kind), !isOther(last) else { return nil }
    return place.start - last.span.end <= 45
      && !ObliqueNames(text: text, mentions: mentions).contains(last, in: clause) ? last.entity : nil
  }

  /// Whether a Chinese verb has no object of its own: `青鹭2 发布于五月`, not `青鹭2 的账号发布海报`.
  private func mayStandAlone(_ verb: TextSpan, _ rest: TextSpan) -> Bool {
    text.bytes[verb.start] < 0x80 || rest.count <= 9 || words.begins(.placing, at: verb.end, of: text)
  }

  /// `Saltmarsh-7B, which the company released in July`, `EinsteinGPT, the assistant announced in March`, `Saltmarsh, released in May`.
  private func relative(before place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> EntityID? {
    let isParticiple = place.start == clause.start && text.bytes[place.start] < 0x80
    guard
      isParticiple
        || ["which ", "that ", "the ", "an ", "a "].contains(where: { text.has($0, at: clause.start) })
    else {
      return nil
    }
    let before = mentions.mentions(in: TextSpan(start: unit.span.start, end: clause.start))
    guard let last = before.last, ReleasedThings.before.contains(last.kind), clause.start - last.span.end <= 3
    else { return nil }
    return last.entity
  }

  /// `其首次曝光于 2023 年末`: what the sentence before spoke of.
  private func pronoun(before place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> EntityID? {
    let names = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, place.start)))
    guard names.isEmpty, place.start - clause.start <= 45 else { return nil }
    return subjects.subject(at: place, in: unit, kinds: ReleasedThings.before)
  }

  private func isOther(_ mention: ResolvedMention) -> Bool {
    words.begins(.notThing, at: mention.span.end, of: text)
  }
}
