import Knowledge
import TextRepair

/// A name that begins with its maker's tells who made it: `英伟达A100`, `Google Gemini`, where the maker is named elsewhere, too.
///
/// `Metaverse` begins with no maker, and `Amazon Bedrock` is a platform's name, not a product of its own.
struct NamedMakers {
  let text: ArticleBytes
  let lexicon: Lexicon
  let mentions: Mentions

  /// The relations, one for each thing at the first such mention.
  func find() -> [RelationDraft] {
    var seen: Set<EntityID> = []
    return mentions.all.compactMap { mention in
      guard mention.kind == .model || mention.kind == .product, !seen.contains(mention.entity),
        mention.span.count >= 5
      else { return nil }
      let name = ArticleBytes(text.text(mention.span))
      let inner = LexiconMentions(lexicon: lexicon).find(in: name).first {
        $0.0.kind == .company && $0.1.start == 0 && $0.1.end < name.count
      }
      guard let maker = inner?.0.id, mentions.entities[maker] != nil else { return nil }
      seen.insert(mention.entity)
      return RelationDraft(
        rule: "named-maker", subject: mention.entity, predicate: "developed_by", object: maker,
        span: mention.span)
    }
  }
}
