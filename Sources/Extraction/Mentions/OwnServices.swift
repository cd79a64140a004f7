import Knowledge
import TextRepair

/// Finds services that a firm runs under its own name: `北屿|地图`, `松云 AI 搜索`.
///
/// The noun stands directly behind the name of a firm or product, and nothing goes on from it as another word (`北屿地图数据中心`).
struct OwnServices {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The names, in order.
  func find() -> [TextSpan] {
    mentions.all.compactMap { mention in
      guard mention.kind == .company || mention.kind == .product else { return nil }
      let start = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
      guard let noun = text.longest(of: language.words(.ownService), at: start),
        text.character(at: start)?.isHan != true || start == mention.span.end,
        isWhole(noun.end)
      else { return nil }
      return TextSpan(start: mention.span.start, end: noun.end)
    }
  }

  /// Whether a mark or a word that joins nouns stands behind a name, so that it is no verb (`谷歌支付了`).
  private func isWhole(_ end: Int) -> Bool {
    guard let next = text.character(at: end) else { return true }
    return !next.isHan || "、和与及等在".unicodeScalars.contains(next)
  }
}
