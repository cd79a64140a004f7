import Articles
import Knowledge
import TextRepair

/// Finds what is called a series of products: `松针|系列芯片`, `松针|系列人形机器人`.
///
/// Two to four Han characters behind an edge, of which no common word is part; 系列 with no noun for products behind it tells nothing.
struct SeriesNames {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The names, each once.
  func find(in blocks: [Block]) -> [String] {
    let bounds = HanNameBounds(text: text, language: language, mentions: mentions)
    var names: Set<String> = []
    for block in blocks where block.kind != .byline {
      for place in text.all("系列", in: block.span) where isOfProducts(place.end) {
        guard let name = bounds.name(before: place.start, from: block.span.start),
          text.characterCount(name) <= 4, bounds.isNameLike(name), bounds.wordiness(name) == 0,
          text.longest(of: language.words(.beforeCode), endingAt: name.end) == nil
        else { continue }
        names.insert(text.text(name))
      }
    }
    return names.sorted()
  }

  /// Whether a noun for products stands within a few characters.
  private func isOfProducts(_ offset: Int) -> Bool {
    var place = offset
    for _ in 0..<5 {
      if let noun = language.nameNouns.listNoun(at: place, in: text) { return noun.kind == .product }
      guard let scalar = text.character(at: place), scalar.isHan || scalar.isAsciiWord, scalar != "的" else {
        return false
      }
      place = text.end(after: place)
    }
    return false
  }
}
