import Knowledge
import TextRepair

/// Finds which model was scored on which benchmark: a benchmark in a sentence belongs to the last model before it.
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
      return model.map {
        RelationDraft(
          rule: "evaluated-on", subject: $0.entity, predicate: "evaluated_on", object: benchmark.entity,
          span: unit.span)
      }
    }
  }
}
