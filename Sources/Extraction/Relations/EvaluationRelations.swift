import Knowledge
import TextRepair

/// Finds which model was scored on which benchmark: a benchmark in a sentence belongs to the last model before it, to the
/// one that the text speaks of where a score stands with it, and to those that the score is compared with.
///
/// In another clause than the model it tells a score (`在长卷评测上`, `长卷评测 87.5 分`): `长卷评测下周开始，青鹭2 很忙` tells none.
struct EvaluationRelations {
  private static let models: Set<EntityKind> = [.model]
  /// How far behind a compared model its score may stand, in bytes.
  private static let score = 30

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  let subjects: SubjectFinder

  /// The relations of a unit, in order of the benchmarks.
  func find(in unit: Unit) -> [RelationDraft] {
    let inside = Array(mentions.mentions(in: unit.span))
    var found: [(EntityID, EntityID)] = []
    var previous: EntityID?
    for (index, benchmark) in inside.enumerated() where benchmark.kind == .benchmark {
      let model = model(of: benchmark, inside, unit, previous)
      previous = model ?? previous
      if let model { found.append((model, benchmark.entity)) }
      let next = inside[(index + 1)...].first { $0.kind == .benchmark && !isListed($0, behind: benchmark) }
      let end = next?.span.start ?? Clauses(text: text).statement(around: benchmark.span, in: unit.span).end
      found += compared(from: benchmark.span.end, to: end).map { ($0, benchmark.entity) }
    }
    return found.map { model, benchmark in
      RelationDraft(
        rule: "evaluated-on", subject: model, predicate: "evaluated_on", object: benchmark, span: unit.span)
    }
  }

  /// The model whose score is told.
  private func model(
    of benchmark: ResolvedMention, _ inside: [ResolvedMention], _ unit: Unit, _ previous: EntityID?
  ) -> EntityID? {
    let near =
      inside.last { $0.kind == .model && $0.span.end <= benchmark.span.start && !isCompared($0) }
      ?? inside.last { $0.kind == .model && $0.span.end <= benchmark.span.start }
      ?? inside.first { $0.kind == .model && !isCompared($0) }
    if let near { return isScored(near, on: benchmark, unit) ? near.entity : nil }
    let clause = Clauses(text: text).clause(around: benchmark.span, in: unit.span)
    guard
      hasScore(TextSpan(start: benchmark.span.end, end: max(benchmark.span.end, clause.end)))
        || isWhere(benchmark)
    else { return nil }
    return previous ?? subjects.subject(at: benchmark.span, in: unit, kinds: EvaluationRelations.models)
  }

  /// The models behind a benchmark whose scores are told, or with which one is compared: `高于 X 的 79.5`, `X（79.5）`.
  private func compared(from start: Int, to end: Int) -> [EntityID] {
    mentions.mentions(in: TextSpan(start: start, end: max(start, end))).filter { model in
      guard model.kind == .model, text.longest(of: words[.belonging], at: model.span.end) == nil else {
        return false
      }
      let tail = TextSpan(
        start: model.span.end,
        end: max(model.span.end, text.boundary(min(end, model.span.end + EvaluationRelations.score))))
      let clause = Clauses(text: text).clause(around: model.span, in: tail)
      return isCompared(model)
        || hasScore(TextSpan(start: model.span.end, end: max(model.span.end, clause.end)))
    }.map(\.entity)
  }

  private func isCompared(_ model: ResolvedMention) -> Bool {
    let start = text.has(" ", endingAt: model.span.start) ? model.span.start - 1 : model.span.start
    if text.longest(of: words[.comparing], endingAt: start) != nil { return true }
    guard
      let owner = text.longest(of: words[.possessive], endingAt: start).flatMap({
        mentions.mention(endingAt: $0.start)
      })
    else { return false }
    let before = text.has(" ", endingAt: owner.span.start) ? owner.span.start - 1 : owner.span.start
    return text.longest(of: words[.comparing], endingAt: before) != nil
  }

  private func isListed(_ next: ResolvedMention, behind benchmark: ResolvedMention) -> Bool {
    let gap = TextSpan(start: benchmark.span.end, end: max(benchmark.span.end, next.span.start))
    return words.joins(text.text(gap).trimmingSpaces)
  }

  private func hasScore(_ span: TextSpan) -> Bool {
    text.bytes[span.range].contains { (0x30...0x39).contains($0) }
  }

  /// `在长卷评测上`, `长卷评测得分`.
  private func isWhere(_ benchmark: ResolvedMention) -> Bool {
    let end = text.has(" ", endingAt: benchmark.span.start) ? benchmark.span.start - 1 : benchmark.span.start
    if text.longest(of: words[.benchmarkLead], endingAt: end) != nil { return true }
    let tail = text.has(" ", at: benchmark.span.end) ? benchmark.span.end + 1 : benchmark.span.end
    return text.longest(of: words[.benchmarkTail], at: tail) != nil
  }

  private func isScored(_ model: ResolvedMention, on benchmark: ResolvedMention, _ unit: Unit) -> Bool {
    let clause = Clauses(text: text).clause(around: benchmark.span, in: unit.span)
    if clause.contains(model.span) || isWhere(benchmark) { return true }
    return hasScore(TextSpan(start: benchmark.span.end, end: max(benchmark.span.end, clause.end)))
  }
}
