import Knowledge
import TextRepair

/// Who is invested in, and who hardly ever is.
extension RelationWords {
  /// The firms of an article whose names say that they invest: `鹤汀资本`.
  func funds(among mentions: Mentions, of text: ArticleBytes) -> Set<EntityID> {
    Set(
      mentions.all.lazy
        .filter { $0.kind == .company && text.longest(of: self[.fund], endingAt: $0.span.end) != nil }
        .map(\.entity))
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
