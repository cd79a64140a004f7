import Knowledge
import TextRepair

/// Where a name may begin and end in Chinese prose that has no spaces.
struct NameEdges {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// Whether a name may begin at a place: behind a mark, a word of grammar, a date or another name, and inside no common word.
  func isLeft(_ offset: Int, from limit: Int) -> Bool {
    guard offset > limit, let before = text.character(before: offset), before.isHan else { return true }
    if mentions.mention(endingAt: offset) != nil || language.nameNouns.kind(before: offset, in: text) != nil {
      return true
    }
    if text.longest(of: language.words(.itemLead), endingAt: offset) != nil { return true }
    let common = CommonWords(text: text, counts: language.wordCounts)
    guard common.crossing(offset, from: max(offset - 9, limit)) < 100 else { return false }
    return language.organisations.borders.contains(before) || before == "日" || before == "月"
  }

  /// Whether a name that ends in `ending` may do so where the ending stands: nothing goes on from it as a common word; long
  /// endings end a name whatever follows.
  func isRight(_ ending: TextSpan) -> Bool {
    if text.longest(of: language.organisations.phrases, at: ending.start) != nil { return false }
    guard ending.count < 9, let next = text.character(at: ending.end), next.isHan else { return true }
    if language.organisations.borders.contains(next) || mentions.mention(at: ending.end) != nil {
      return true
    }
    let common = CommonWords(text: text, counts: language.wordCounts)
    return common.crossing(ending.end, from: ending.start) < 100
  }

  /// Where a name's place ends that begins at a place: a listed one, or two or three characters with 市, 县 or 省.
  func region(at offset: Int) -> TextSpan? {
    if let listed = text.longest(of: language.organisations.regions, at: offset) {
      return text.has("联合国家", at: offset) ? nil : listed
    }
    var end = offset
    for count in 1...4 {
      guard let scalar = text.character(at: end), scalar.isHan,
        !language.characters(.noPlace).contains(scalar)
      else {
        return nil
      }
      end = text.end(after: end)
      guard count >= 3, "市县省".unicodeScalars.contains(scalar) else { continue }
      let place = TextSpan(start: offset, end: end)
      return mentions.overlaps(place) ? nil : place
    }
    return nil
  }

  /// Whether a clause begins at a place.
  func opensClause(_ offset: Int, in block: TextSpan) -> Bool {
    guard offset > block.start, let before = text.character(before: offset) else { return true }
    return "，。；：！？\n「“」”,:".unicodeScalars.contains(before)
  }
}
