import Articles
import Knowledge
import TextRepair

/// Finds models in Han characters by their number and a noun beside them: `青鹭2大模型`, `自研模型青鹭3.0`, `青鹭2.5系列模型`.
///
/// The name is two to four characters before a number with the noun directly behind, or between the noun and the number. A number
/// that counts (`发布2个大模型`) and a common word before it make no name.
struct NumberedModels {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The names, each once, longest first.
  func find(in blocks: [Block]) -> [String] {
    var names: Set<String> = []
    for block in blocks where block.kind != .byline {
      var offset = block.span.start
      while let place = text.next(of: WordIndex.dates, from: offset, before: block.span.end) {
        offset = text.end(after: place)
        guard text.character(at: place)?.isAsciiDigit == true, text.character(before: place)?.isHan == true,
          let number = number(at: place), let name = name(number, in: block.span)
        else { continue }
        names.insert(text.text(name))
        offset = number.end
      }
    }
    return names.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }

  /// `2`, `2.5` or `30`, whole.
  private func number(at place: Int) -> TextSpan? {
    var end = place
    while let scalar = text.character(at: end),
      scalar.isAsciiDigit || scalar == "." && text.character(at: end + 1)?.isAsciiDigit == true
    { end += 1 }
    guard end - place <= 4, text.character(at: end)?.isAsciiWord != true else { return nil }
    return TextSpan(start: place, end: end)
  }

  private func name(_ number: TextSpan, in block: TextSpan) -> TextSpan? {
    let behind = text.has(" ", at: number.end) ? number.end + 1 : number.end
    let series = text.has("系列", at: behind) ? behind + 6 : behind
    let isModel = language.nameNouns.kind(.behind, at: series, in: text) == .model
    var start = number.start
    for count in 1...4 where start > block.start {
      guard let scalar = text.character(before: start), scalar.isHan,
        !language.characters(.grammar).contains(scalar),
        mentions.mention(at: start - 1) == nil
      else { break }
      start = text.start(before: start)
      guard count >= 2 else { continue }
      let name = TextSpan(start: start, end: number.end)
      let isIntroduced = language.nameNouns.kind(before: start, in: text) == .model
      if isIntroduced || isModel && isLeft(start, block), isName(TextSpan(start: start, end: number.start)),
        isModel || !isCounted(number)
      {
        return name
      }
    }
    return nil
  }

  /// Whether a mark, a border, another name or a verb of release stands before a place.
  private func isLeft(_ start: Int, _ block: TextSpan) -> Bool {
    if NameEdges(text: text, language: language, mentions: mentions).isLeft(start, from: block.start) {
      return true
    }
    let verbs = [
      language.words(.acting), language.words(.firmVerb), language.words(.firmAct), language.words(.nameTail),
    ]
    return verbs.contains { text.longest(of: $0, endingAt: start) != nil }
  }

  private func isName(_ head: TextSpan) -> Bool {
    let common = CommonWords(text: text, counts: language.wordCounts)
    return common.count(head) < 60 && !common.isPhrase(head)
      && !text.contains(language.organisations.generic, in: head)
      && !text.contains(language.words(.nameTail), in: head)
  }

  private func isCounted(_ number: TextSpan) -> Bool {
    let behind = text.has(" ", at: number.end) ? number.end + 1 : number.end
    return text.longest(of: language.words(.measure), at: behind) != nil
  }
}
