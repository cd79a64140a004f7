import Knowledge
import TextRepair

/// Tells whether words stand in a list beside a firm: `戴尔、地平线`, `松汇智家和联想`.
struct FirmNeighbours {
  let text: ArticleBytes
  /// What joins two names of a list.
  let joiners: WordSet

  /// Whether one of the mentions, which are in order, is a firm that stands directly before or behind a stretch, parted by nothing
  /// but a mark of enumeration or 和.
  func isListed(_ span: TextSpan, beside mentions: [(Mentions.Named, TextSpan)]) -> Bool {
    let next = mentions.partitioningIndex { $0.1.start >= span.end }
    if next < mentions.count, mentions[next].0.kind == .company,
      isJoined(from: span.end, to: mentions[next].1.start)
    {
      return true
    }
    let following = mentions.partitioningIndex { $0.1.end > span.start }
    return following > 0 && mentions[following - 1].0.kind == .company
      && isJoined(from: mentions[following - 1].1.end, to: span.start)
  }

  private func isJoined(from start: Int, to end: Int) -> Bool {
    text.longest(of: joiners, at: start)?.end == end
  }
}
