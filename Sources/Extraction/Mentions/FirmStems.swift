import Knowledge
import TextRepair

/// Finds a firm that no lexicon lists by the name that is left without its ending: `灯芯` for 灯芯科技.
///
/// Two to four Han characters that are no common word, nor a place, and that break no word where they stand.
struct FirmStems {
  /// How often a word was counted at least that is a common one.
  private static let common = 10
  private static let lengths = 2...4

  let text: ArticleBytes
  let language: LanguageTables
  private let words: CommonWords

  init(text: ArticleBytes, language: LanguageTables) {
    self.text = text
    self.language = language
    words = CommonWords(text: text, counts: language.wordCounts)
  }

  /// Adds the mentions.
  func add(to mentions: inout Mentions) {
    var seen: Set<EntityID> = []
    let firms = mentions.all.filter { $0.kind == .company && seen.insert($0.entity).inserted }
    for firm in firms {
      guard let named = mentions.entities[firm.entity], !named.isKnown, let stem = stem(of: firm.span) else {
        continue
      }
      let places = text.all(text.text(stem), in: TextSpan(start: 0, end: text.count)).filter(isWhole)
      mentions.add(named, at: places)
    }
  }

  /// What is left of a name without its ending, where that may stand alone.
  private func stem(of name: TextSpan) -> TextSpan? {
    guard let ending = text.longest(of: language.organisations.endings, endingAt: name.end) else {
      return nil
    }
    let stem = TextSpan(start: name.start, end: max(name.start, ending.start))
    let form = text.text(stem)
    guard FirmStems.lengths.contains(form.unicodeScalars.count), form.unicodeScalars.allSatisfy(\.isHan),
      words.count(stem) < FirmStems.common,
      text.longest(of: language.organisations.regions, at: stem.start) == nil,
      text.longest(of: language.organisations.generic, at: stem.start) == nil
    else { return nil }
    return stem
  }

  /// Whether a stretch breaks no word.
  private func isWhole(_ place: TextSpan) -> Bool {
    let before = text.boundary(max(0, place.start - 9))
    return words.crossing(place.start, from: before) < FirmStems.common
      && words.crossing(place.end, from: place.start) < FirmStems.common
  }
}
