import TextRepair

/// Words that stand for the owner named before: 其, its, 该公司的.
extension RelationWords {
  /// The last such word of a stretch; 其 in 其中 or 其他 is none.
  func ownPronoun(in span: TextSpan, of text: ArticleBytes) -> TextSpan? {
    var start = span.end
    while start > span.start, let scalar = text.character(before: start) {
      start = text.start(before: start)
      guard pronounOpenings.contains(scalar), let found = text.longest(of: self[.ownPronoun], at: start),
        found.end <= span.end, !isOther(found, text)
      else { continue }
      return found
    }
    return text.has("its ", at: span.start) ? TextSpan(start: span.start, end: span.start + 4) : nil
  }

  private func isOther(_ place: TextSpan, _ text: ArticleBytes) -> Bool {
    text.has("其", at: place.start) && text.longest(of: self[.otherPronoun], at: place.end) != nil
  }

  /// Whether a stretch before a noun holds words that describe it, and no other part of a sentence.
  func describes(_ gap: TextSpan, of text: ArticleBytes) -> Bool {
    gap.count <= 45 && !text.contains(anyOf: self[.attributeStop], in: gap)
  }
}
