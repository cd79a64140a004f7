import Knowledge
import TextRepair

/// Finds other versions of a model or product that the article names: beside 松针2 also 松针3, beside `Tern-200` also `Tern-300`,
/// and a firm's products that only a number tells from it (`北屿18`, `北屿18 Pro`) where they stand twice.
struct SiblingNames {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The names with their kinds, in order of their stems.
  func find() -> [(span: TextSpan, kind: EntityKind)] {
    var stems: [String: EntityKind] = [:]
    for mention in mentions.all {
      switch mention.kind {
      case .model, .product:
        if let stem = stem(of: mention.span) { stems[text.text(stem)] = mention.kind }
      case .company:
        let name = text.text(mention.span)
        if text.character(at: mention.span.end)?.isAsciiDigit == true,
          let end = end(behind: mention.span.end),
          text.repeats(text.text(TextSpan(start: mention.span.start, end: end)), times: 2),
          !text.has(name + "20", at: mention.span.start)
        {
          stems[name] = .product
        }
      default: break
      }
    }
    return stems.sorted { $0.key < $1.key }.flatMap { stem, kind in
      text.words(stem).compactMap { place -> (span: TextSpan, kind: EntityKind)? in
        guard let end = end(behind: place.end) else { return nil }
        let span = TextSpan(start: place.start, end: end)
        if let known = mentions.mention(at: place.start), known.span.contains(span) { return nil }
        return (span, kind)
      }
    }
  }

  /// A name without the number that it ends in: at least two characters.
  private func stem(of span: TextSpan) -> TextSpan? {
    var end = span.end
    while end > span.start, let scalar = text.character(before: end), scalar.isAsciiDigit || scalar == "." {
      end -= 1
    }
    guard end < span.end, end > span.start, let last = text.character(before: end) else { return nil }
    let stem = TextSpan(start: span.start, end: end)
    return text.characterCount(stem) >= 2 && last != " " && last != "." ? stem : nil
  }

  /// Where a number of a version and the words of variants end that stand behind a stem; nil where it counts something.
  private func end(behind start: Int) -> Int? {
    var end = start
    while let scalar = text.character(at: end),
      scalar.isAsciiDigit || scalar == "." && end > start && text.character(at: end + 1)?.isAsciiDigit == true
    { end += 1 }
    guard end > start, end - start <= 4 else { return nil }
    while let next = variantEnd(at: end) { end = next }
    if let next = text.character(at: end) {
      guard !next.isAsciiWord, !"%％/:-–~万亿千百年月日时倍".unicodeScalars.contains(next) else { return nil }
    }
    guard text.character(before: end)?.isAsciiDigit == true else { return end }
    let behind = text.has(" ", at: end) ? end + 1 : end
    return text.longest(of: language.words(.measure), at: behind) == nil ? end : nil
  }

  private func variantEnd(at offset: Int) -> Int? {
    let start = text.has(" ", at: offset) ? offset + 1 : offset
    guard let word = text.longest(of: language.words(.productVariant), at: start),
      text.character(before: word.end)?.isHan == true || text.character(at: word.end)?.isAsciiWord != true
    else { return nil }
    return word.end
  }
}
