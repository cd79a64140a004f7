import Knowledge
import TextRepair

/// Finds which model was scored on which benchmark: a benchmark in a sentence belongs to the last model before it.
///
/// In another clause than the model it tells a score (`在长卷评测上`, `长卷评测 87.5 分`): `长卷评测下周开始，青鹭2 很忙` tells none.
struct EvaluationRelations {
  let text: ArticleBytes
  let mentions: Mentions

  /// The relations of a unit, in order.
  func find(in unit: Unit) -> [RelationDraft] {
    let inside = mentions.mentions(in: unit.span)
    return inside.filter { $0.kind == .benchmark }.compactMap { benchmark in
      let model =
        inside.last { $0.kind == .model && $0.span.end <= benchmark.span.start }
        ?? inside.first { $0.kind == .model }
      guard let model, isScored(model, on: benchmark, unit) else { return nil }
      return RelationDraft(
        rule: "evaluated-on", subject: model.entity, predicate: "evaluated_on", object: benchmark.entity,
        span: unit.span)
    }
  }

  private func isScored(_ model: ResolvedMention, on benchmark: ResolvedMention, _ unit: Unit) -> Bool {
    let clause = Clauses(text: text).clause(around: benchmark.span, in: unit.span)
    if clause.contains(model.span) { return true }
    let end = text.has(" ", endingAt: benchmark.span.start) ? benchmark.span.start - 1 : benchmark.span.start
    if text.longest(of: ["在", "于", "on", "On", "、", "和", "and"], endingAt: end) != nil { return true }
    let tail = text.has(" ", at: benchmark.span.end) ? benchmark.span.end + 1 : benchmark.span.end
    if text.longest(of: ["上", "排行榜", "榜单", "得分", "的得分"], at: tail) != nil { return true }
    return text.bytes[benchmark.span.end..<max(benchmark.span.end, clause.end)].contains {
      (0x30...0x39).contains($0)
    }
  }
}
