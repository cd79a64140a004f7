import Knowledge
import TextRepair

/// A model whose name holds another model's name behind words of its own is based on it: `Chinese Llama 2 7B`.
///
/// `Llama 2 Chat` is a version, not a derivative: there the other name stands first.
struct DerivedNames {
  let text: ArticleBytes
  let lexicon: Lexicon
  let mentions: Mentions

  /// The relations, one for each model at its first mention.
  func find() -> [RelationDraft] {
    var seen: Set<EntityID> = []
    return mentions.all.compactMap { mention in
      guard mention.kind == .model, seen.insert(mention.entity).inserted else { return nil }
      let whole = text.text(mention.span)
      guard let word = whole.firstIndex(where: { $0 == " " || $0 == "-" }) else { return nil }
      let name = ArticleBytes(String(whole[whole.index(after: word)...]))
      let inner = LexiconMentions(lexicon: lexicon).find(in: name).first { $0.0.kind == .model && $0.0.id != mention.entity }
      return inner.flatMap { named($0.0.id) }.map {
        RelationDraft(rule: "derived-name", subject: mention.entity, predicate: "based_on", object: $0, span: mention.span)
      }
    }
  }

  /// The model, or the nearest family of it, that the article names in its own right.
  private func named(_ model: EntityID) -> EntityID? {
    var candidate: EntityID? = model
    for _ in 0..<4 {
      guard let id = candidate else { return nil }
      if mentions.entities[id] != nil { return id }
      candidate = lexicon.entry(id)?.attributes["family"].map { EntityID($0) }
    }
    return nil
  }
}
