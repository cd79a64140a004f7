import Knowledge
import TextRepair

/// A model called the generation before was succeeded by the one spoken of: `GPT-5 …前一代 GPT-4o`.
///
/// Only where both names begin alike: in `它比上一代 Llama 更好` of a model Qwen nothing is said of a line of models.
struct EarlierGenerations {
  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords

  /// The relations of a unit, in order of the earlier models.
  func find(in unit: Unit) -> [RelationDraft] {
    let models = mentions.mentions(in: unit.span).filter { $0.kind == .model }
    return models.compactMap { earlier in
      let end = text.has(" ", endingAt: earlier.span.start) ? earlier.span.start - 1 : earlier.span.start
      let isEarlier = [end, earlier.span.start].contains {
        text.longest(of: words[.generation], endingAt: $0) != nil
      }
      guard isEarlier, let later = later(than: earlier) else { return nil }
      let clause = Clauses(text: text).clause(around: earlier.span, in: unit.span)
      return RelationDraft(
        rule: "earlier-generation", subject: later, predicate: "successor_of", object: earlier.entity,
        span: clause)
    }
  }

  /// The nearest model named before, within 600 bytes, whose name begins like that of the earlier one.
  private func later(than earlier: ResolvedMention) -> EntityID? {
    let stem = FoldedText.fold(text.text(earlier.span)).prefix(3)
    let before = mentions.mentions(
      in: TextSpan(start: max(0, earlier.span.start - 600), end: earlier.span.start))
    return before.last {
      $0.kind == .model && $0.entity != earlier.entity
        && FoldedText.fold(text.text($0.span)).prefix(3) == stem && stem.count == 3
    }?.entity
  }
}
