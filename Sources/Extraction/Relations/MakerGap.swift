import TextRepair

/// Says whether the words between a maker and a thing tell that the one made the other.
///
/// A link or verb of making and kinds of things (`旗下大模型`, `'s new`), nothing at all (`英伟达 H20`), a verb of making
/// in an attribute (`开发的另一个深度神经网络`), or possession before words that end in a kind of thing (`的免费浏览器`,
/// `'s wildly popular chatbot`). A word that a maker's own people or deeds need makes it another phrase:
/// `谷歌的工程师用 GPT-4`, `Tallowe's decision to use`.
struct MakerGap {
  private static let blanks: ScalarSet = [" ", "“", "「", "《", "\"", "『", "‘", "”"]

  let text: ArticleBytes
  let words: MakerWords

  /// Whether `gap` joins a maker and a thing.
  func joins(_ gap: TextSpan) -> Bool {
    if isWords(gap) || isAttribute(gap) { return true }
    guard let name = text.longest(of: words.namings, endingAt: gap.end), name.start > gap.start else {
      return false
    }
    let noun = TextSpan(start: gap.start, end: name.start)
    return text.longest(of: words.nouns, endingAt: noun.end) != nil && (isWords(noun) || isAttribute(noun))
  }

  /// One link or verb of making, and kinds of things, or nothing at all.
  private func isWords(_ gap: TextSpan) -> Bool {
    var offset = gap.start, links = 0, nouns = 0
    func skip() {
      while offset < gap.end, let scalar = text.character(at: offset), MakerGap.blanks.contains(scalar) {
        offset = text.end(after: offset)
      }
    }
    skip()
    if offset == gap.end { return true }
    while offset < gap.end {
      guard let head = text.character(at: offset), words.heads.contains(head) || head == "的" else {
        return false
      }
      if links == 0, nouns == 0, let link = text.longest(of: words.openings, at: offset) {
        (offset, links) = (link.end, 1)
      } else if let noun = text.longest(of: words.things, at: offset) {
        (offset, nouns) = (noun.end, nouns + 1)
      } else if isRest(offset, gap.end) {
        offset = gap.end
      } else {
        return false
      }
      skip()
    }
    return links > 0 || nouns > 0
  }

  private func isRest(_ offset: Int, _ end: Int) -> Bool { text.has("的", at: offset) && offset + 3 == end }

  /// Whether the words behind 其 or its tell what kind of thing follows: `its new`, `其自研的`.
  func describes(_ gap: TextSpan) -> Bool {
    let inner = text.trimmed(gap, of: "“「《\"『‘（(")
    if inner.isEmpty || isWords(gap) { return true }
    guard inner.count <= 60, !isStopped(gap), let last = text.character(before: inner.end) else {
      return false
    }
    return !last.isHan || text.has("的", endingAt: inner.end)
      || text.longest(of: words.nouns, endingAt: inner.end) != nil
  }

  /// A link and any words that are no stops; in Chinese they end in a kind of thing or hold a verb of making.
  private func isAttribute(_ gap: TextSpan) -> Bool {
    let inner = text.trimmed(gap, of: "“「《\"『‘（(")
    guard inner.count <= 75 else { return false }
    let isEnglish = text.has("'s ", at: gap.start) || text.has("’s ", at: gap.start)
    if isEnglish { return !text.bytes[inner.range].contains { $0 >= 0xE3 } && !isStopped(gap) }
    if let last = text.character(before: inner.end), !last.isHan { return false }
    let start = text.has(" ", at: gap.start) ? gap.start + 1 : gap.start
    let isOwned =
      text.longest(of: words.links, at: start) != nil
      && text.longest(of: words.nouns, endingAt: inner.end) != nil
    return (isOwned || text.contains(anyOf: words.attributes, in: inner)) && !isStopped(inner)
  }

  private func isStopped(_ gap: TextSpan) -> Bool { text.contains(anyOf: words.stops, in: gap) }
}
