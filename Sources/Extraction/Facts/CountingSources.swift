import Knowledge
import TextRepair

/// Tells who counted something from what was counted.
extension ObliqueNames {
  /// `SimilarWeb 的数据`, `据彭博社统计`: who counted is not what was counted.
  ///
  /// `北屿科技预计营收为 3 亿元` tells of the firm itself, `鹤汀证券预计，北屿科技…` of another.
  func isSource(_ mention: ResolvedMention) -> Bool {
    if text.begins(with: words[.forecast], at: mention.span.end), !hasNameBehind(mention) {
      return false
    }
    if text.ends(in: words[.sourceLead], at: mention.span.start) { return true }
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    if text.has("的", at: end), text.begins(with: words[.researcher], at: end + 3) { return false }
    return isSourceTail(at: end) || end > mention.span.end && isSourceTail(at: mention.span.end)
  }

  /// Whether another firm or thing is named soon behind, in the same sentence.
  private func hasNameBehind(_ mention: ResolvedMention) -> Bool {
    let rest = TextSpan(
      start: mention.span.end, end: text.boundary(min(text.count, mention.span.end + 120)))
    let end = text.first("。", in: rest)?.start ?? rest.end
    return mentions.mentions(in: TextSpan(start: rest.start, end: end)).contains {
      $0.entity != mention.entity && [.company, .product, .model, .platform].contains($0.kind)
    }
  }

  private func isSourceTail(at start: Int) -> Bool {
    let tails = words[.sourceTail]
    return text.first(of: tails, at: start) { tail in
      !text.begins(with: words[.dataCompound], at: start + tails.forms[tail].utf8.count)
    } != nil
  }
}
