import TextRepair

/// Reads the words by which a clause goes on with what was told before: `，去年同期为 3 亿元`, `，灯芯科技则只有 2 亿元`.
///
/// Times, adverbs, copulas and names carry on; any other word tells something of its own.
struct CarryingWords {
  private static let marks = ScalarSet(" 、·“”「」（）().,%：:-—")

  let text: ArticleBytes
  let mentions: Mentions
  let words: FactWords

  /// The names of a stretch that holds nothing else but words that carry on; nil where it does.
  func names(in span: TextSpan) -> [ResolvedMention]? {
    var names: [ResolvedMention] = []
    var offset = span.start
    while offset < span.end {
      if let name = mentions.mention(at: offset), name.span.start == offset {
        names.append(name)
        offset = name.span.end
      } else if let end = words.end(of: .carry, at: offset, of: text) {
        offset = end
      } else if let scalar = text.character(at: offset),
        scalar.isAsciiDigit || words.phrases.carryingCharacters.contains(scalar)
          || CarryingWords.marks.contains(scalar)
      {
        offset = text.end(after: offset)
      } else {
        return nil
      }
    }
    return names
  }
}
