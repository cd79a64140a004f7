import Knowledge
import TextRepair

/// Finds people whose Latin name stands in brackets behind the one that Chinese writes by its sound: `高管莱维森（Dana Levison）`.
///
/// The name in brackets is a common given name with a family name, or any two capitalised words where an office stands before the
/// Chinese name. Words of other characters (松针（Dana Levison 的公司）) are none.
struct BracketedPeople {
  let text: ArticleBytes
  let language: LanguageTables
  let names: PersonNames
  let mentions: Mentions

  /// The longest name by sound, in characters.
  private static let longest = 6

  /// The Chinese names, in order.
  func find(in blocks: [TextSpan]) -> [TextSpan] {
    blocks.flatMap { block in
      var result: [TextSpan] = [], offset = block.start
      while let open = text.next(of: language.openingBrackets.bit, from: offset, before: block.end) {
        offset = text.end(after: open)
        if let name = name(before: open, in: block) { result.append(name) }
      }
      return result
    }
  }

  private func name(before open: Int, in block: TextSpan) -> TextSpan? {
    guard let before = text.character(before: open), before.isHan,
      let latin = names.latinName(at: text.end(after: open), limit: block.end),
      let close = text.character(at: latin.end), "）),，".unicodeScalars.contains(close),
      let name = bySound(before: open, in: block) ?? names.chineseName(endingAt: open, from: block.start),
      !mentions.overlaps(name)
    else { return nil }
    let isLed = text.longest(of: language.officeTitles, endingAt: name.start) != nil
    return isLed || isGiven(latin) ? name : nil
  }

  private func isGiven(_ latin: TextSpan) -> Bool {
    let words = text.text(latin).split(separator: " ")
    return words.count >= 2
      && words.first.map { language.english.names.givenNames.contains(String($0)) } == true
      && !language.english.names.isPlain(String(words[words.count - 1]))
  }

  /// The characters before a bracket that are written by their sound, back to an office or another character.
  private func bySound(before open: Int, in block: TextSpan) -> TextSpan? {
    var start = open, count = 0
    while start > block.start, count <= BracketedPeople.longest, let scalar = text.character(before: start),
      language.transliterations.contains(scalar),
      start == open || text.longest(of: language.officeTitles, endingAt: start) == nil
    {
      start = text.start(before: start)
      count += 1
    }
    let outer = text.has(" ", endingAt: start) ? start - 1 : start
    if let before = text.character(before: outer), "·・•-".unicodeScalars.contains(before) { return nil }
    let common = CommonWords(text: text, counts: language.wordCounts)
    let name = TextSpan(start: start, end: open)
    return (2...BracketedPeople.longest).contains(count) && common.count(name) < 100 ? name : nil
  }
}
