import Knowledge
import TextRepair

/// Finds the press that a digest names behind its items: `…还没有回应。（某某新闻、某某网）`.
///
/// Brackets that close a paragraph behind a full stop hold the source, where the article has several such and one holds the
/// name of a known outlet, or where the name ends like the press.
struct SourceCredits {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The names, in order.
  func find(in blocks: [TextSpan]) -> [TextSpan] {
    let credits = blocks.compactMap(credit)
    let isDigest =
      credits.count >= 3
      && credits.joined().contains { mentions.mention(at: $0.start).map { $0.kind == .media } == true }
    return credits.joined().filter { name in
      (isDigest && !isPerson(name) || isPress(name))
        && mentions.mention(at: name.start).map { $0.span.end >= name.end } != true
    }
  }

  /// The names in the brackets that close a block.
  private func credit(_ block: TextSpan) -> [TextSpan]? {
    let end = text.trimmed(block, of: "*").end
    guard let close = text.character(before: end), "）)".unicodeScalars.contains(close) else { return nil }
    let limit = text.start(before: end)
    var start = limit, names: [TextSpan] = [], nameEnd = limit
    while start > block.start, limit - start <= 60, let scalar = text.character(before: start) {
      let next = text.start(before: start)
      if "（(".unicodeScalars.contains(scalar) {
        names.append(TextSpan(start: start, end: nameEnd))
        guard let before = text.character(before: next), "。”！？」…".unicodeScalars.contains(before),
          names.allSatisfy(isWhole)
        else { return nil }
        return names.reversed()
      } else if scalar == "、" {
        names.append(TextSpan(start: start, end: nameEnd))
        nameEnd = next
      }
      start = next
    }
    return nil
  }

  private func isWhole(_ name: TextSpan) -> Bool {
    if mentions.mention(at: name.start).map({ $0.span == name }) == true { return true }
    guard (2...10).contains(text.characterCount(name)) else { return false }
    var offset = name.start
    while offset < name.end, let scalar = text.character(at: offset) {
      guard scalar.isHan || scalar.isLatinWord, !language.characters(.grammar).contains(scalar) else {
        return false
      }
      offset = text.end(after: offset)
    }
    return CommonWords(text: text, counts: language.wordCounts).count(name) < 300
  }

  private func isPerson(_ name: TextSpan) -> Bool {
    PersonNames(text: text, language: language).chineseName(at: name.start, limit: name.end)?.end == name.end
      && !isPress(name)
  }

  private func isPress(_ name: TextSpan) -> Bool {
    let words = text.text(name)
    return language.organisations.suffix(of: words) != nil && language.organisations.kind(of: words) == .media
  }
}
