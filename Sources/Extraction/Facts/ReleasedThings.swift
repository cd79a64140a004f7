import Knowledge
import TextRepair

/// Says what a verb of release brought out.
///
/// The things behind it (`发布 X 和 Y`, `刚开源的 X`), the one moved by 把 (`把 X 的权重公开`), the one that a
/// relative clause belongs to (`X, which it released`), else the one before it (`X 问世`). A name that speaks
/// (`发布微博称`) came not out, nor did the employer of the verb.
struct ReleasedThings {
  private static let behind: Set<EntityKind> = [.model, .product, .platform, .benchmark]
  private static let before: Set<EntityKind> = [.model, .product, .benchmark]
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
      if let relative = relative(before: place, clause, unit) { return relative }
      let before =
        following(place, clause, unit)
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
    return [first.entity]
      + ReleasedThings.joined(behind: first, in: clause, text, mentions).filter { !isOther($0) }.map(\.entity)
  }

  /// The things that a list goes on with behind its first: `X|、Y 和 Z`.
  static func joined(
    behind first: ResolvedMention, in clause: TextSpan, _ text: ArticleBytes, _ mentions: Mentions
  ) -> [ResolvedMention] {
    var result: [ResolvedMention] = []
    var end = first.span.end
    for next in mentions.mentions(in: TextSpan(start: end, end: max(end, clause.end)))
    where behind.contains(next.kind) {
      let between = text.text(TextSpan(start: end, end: max(end, next.span.start))).trimmingSpaces
      guard joiners.contains(between) else { break }
      result.append(next)
      end = next.span.end
    }
    return result
  }

  /// The things of a list whose last one is given: `X, Y and Z, |both released in 2022`.
  private func joined(before last: ResolvedMention) -> [ResolvedMention] {
    var result: [ResolvedMention] = []
    var start = last.span.start
    while let previous = mentions.last(before: start, of: ReleasedThings.before), result.count < 6 {
      let between = text.text(TextSpan(start: previous.span.end, end: max(previous.span.end, start)))
      guard ReleasedThings.joiners.contains(between.trimmingSpaces) else { break }
      result.insert(previous, at: 0)
      start = previous.span.start
    }
    return result
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
  ///
  /// `Saltmarsh and Driftwood, both released in May` tells it of both.
  private func relative(before place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> [EntityID]? {
    let isShared = words.begins(.shared, at: clause.start, of: text)
    let isParticiple = isShared || place.start == clause.start && text.bytes[place.start] < 0x80
    guard
      isParticiple
        || ["which ", "that ", "the ", "an ", "a "].contains(where: { text.has($0, at: clause.start) })
    else {
      return nil
    }
    let before = mentions.mentions(in: TextSpan(start: unit.span.start, end: clause.start))
    guard let last = before.last, ReleasedThings.before.contains(last.kind), clause.start - last.span.end <= 3
    else { return nil }
    return (isShared ? joined(before: last) : []).map(\.entity) + [last.entity]
  }

  /// `自五月推出以来，|青鹭2`: the one that the sentence then speaks of.
  private func following(_ place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> EntityID? {
    guard words.begins(.afterwards, at: place.end, of: text), mentions.mentions(in: clause).isEmpty,
      clause.end < unit.span.end
    else { return nil }
    let rest = TextSpan(start: clause.end, end: unit.span.end)
    guard let next = mentions.mentions(in: rest).first, ReleasedThings.before.contains(next.kind),
      next.span.start - clause.end <= 6
    else { return nil }
    return next.entity
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
