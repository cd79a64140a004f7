import Knowledge
import TextRepair

/// Follows the lists of things that come out together.
extension ReleasedThings {
  /// Marks and English words that join two names, beside those of ``FactPhrases/joiners``; some with quotation marks.
  private static let marks: Set<String> = ["and", ",", ", and", "」和「", "」、「", "“、”", "”和“"]

  /// Whether nothing but a joining word stands between two names.
  static func isJoiner(_ gap: String, _ words: FactWords) -> Bool {
    let gap = gap.trimmingSpaces
    return words.phrases.joiners.forms.contains(gap) || marks.contains(gap)
  }

  /// The things that a list goes on with behind its first: `X|、Y 和 Z`.
  static func joined(
    behind first: ResolvedMention, in clause: TextSpan, _ text: ArticleBytes, _ mentions: Mentions,
    _ words: FactWords
  ) -> [ResolvedMention] {
    var result: [ResolvedMention] = []
    var end = first.span.end
    for next in mentions.mentions(in: TextSpan(start: end, end: max(end, clause.end)))
    where behind.contains(next.kind) {
      let gap = TextSpan(start: end, end: max(end, next.span.start))
      guard isJoiner(text.text(gap), words) || isDescribed(gap, text, words) else { break }
      result.append(next)
      end = next.span.end
    }
    return result
  }

  /// `、端侧模型|`, `以及旗舰手机|`: what the next thing of a list is.
  private static func isDescribed(_ gap: TextSpan, _ text: ArticleBytes, _ words: FactWords) -> Bool {
    guard gap.count <= 45, let joiner = text.longest(of: words.phrases.joiners, at: gap.start)
    else { return false }
    let rest = text.trimmed(TextSpan(start: joiner.end, end: max(joiner.end, gap.end)))
    return words.ends(.thingNoun, at: rest.end, of: text)
      && !text.contains(anyOf: ["，", ",", "；", "、", "将", "被", "在", "为", "是"], in: rest)
  }

  /// The things of a list whose last one is given: `X, Y and Z, |both released in 2022`.
  func joined(before last: ResolvedMention) -> [ResolvedMention] {
    var result: [ResolvedMention] = []
    var start = last.span.start
    while let previous = mentions.last(before: start, of: ReleasedThings.before), result.count < 6 {
      let between = text.text(TextSpan(start: previous.span.end, end: max(previous.span.end, start)))
      guard ReleasedThings.isJoiner(between, words) else { break }
      result.insert(previous, at: 0)
      start = previous.span.start
    }
    return result
  }
}
