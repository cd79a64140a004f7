import Knowledge
import TextRepair

/// Who is invested in, and who hardly ever is.
extension RelationWords {
  /// How far a list is followed from one of its names, in bytes.
  private static let listed = 180

  /// The firms of an article whose names say that they invest (`鹤汀资本`), and those in one list of three or more with one.
  func funds(among mentions: Mentions, of text: ArticleBytes) -> Set<EntityID> {
    let lists = EntityLists(text: text, mentions: mentions, words: self)
    var result: Set<EntityID> = []
    for mention in mentions.all
    where mention.kind == .company && text.longest(of: self[.fund], endingAt: mention.span.end) != nil {
      result.insert(mention.entity)
      let around = TextSpan(
        start: text.boundary(mention.span.start - RelationWords.listed),
        end: text.boundary(min(text.count, mention.span.end + RelationWords.listed)))
      let before = lists.list(before: mention.span.end, from: around.start, kinds: [.company], reach: 0)
      let behind = lists.list(
        behind: mention.span.start, limit: around.end, kinds: [.company], reach: 0)
      if before.count + behind.count > 3 { result.formUnion((before + behind).map(\.entity)) }
    }
    return result
  }

  /// The company whose round is told of directly: `A 与 B 共同完成对 |X 的融资`.
  func funded(
    in span: TextSpan, _ mentions: Mentions, _ text: ArticleBytes, except: Set<EntityID>
  ) -> EntityID? {
    mentions.mentions(in: span).first {
      $0.kind == .company && !except.contains($0.entity)
        && text.longest(of: self[.funding], endingAt: $0.span.start) != nil
    }?.entity
  }
}
