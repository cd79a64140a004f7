import Knowledge

/// Tells by its form whether a line may be a headline.
enum TitleRule {
  /// The longest headline, in ``LineForm/weight``.
  private static let longestTitle = 180

  /// Whether a line reads as a headline: short, and no full stop at its end.
  static func readsAsTitle(_ line: PageLine, in page: Page) -> Bool {
    guard line.form.weight >= 8, line.form.weight <= longestTitle, line.form.sentenceEnds <= 2,
      !line.mark.isListItem, !line.mark.isQuoted
    else { return false }
    switch page.text.lastBeforeClosers(in: page.shown(line)) {
    case nil, "。", "，", "、", "；", "：", ".", ",", ";", ":": return false
    default: return true
    }
  }

  /// Whether a line inside an article reads as a heading: set in bold or standing alone over running text.
  ///
  /// A turn of an interview (`某报：……？`) is none, also where all of it is bold.
  static func readsAsHeading(_ index: Int, in page: Page) -> Bool {
    let line = page.lines[index]
    guard line.mark.isBold || standsOverProse(index, page), readsAsTitle(line, in: page) else { return false }
    return !isTurn(line, page)
  }

  /// Whether a short line without marks of a sentence stands right above running text.
  private static func standsOverProse(_ index: Int, _ page: Page) -> Bool {
    let line = page.lines[index]
    return line.form.weight <= 70 && line.form.sentenceEnds == 0 && line.form.commas == 0
      && line.mark.linkShare < 0.5 && index + 1 < page.lines.count && page.lines[index + 1].form.isProse
  }

  private static let openTitle = Array("《".utf8)

  /// Whether a line begins with a speaker and a colon, and goes on with a sentence.
  private static func isTurn(_ line: PageLine, _ page: Page) -> Bool {
    guard line.form.labelMarks > 0, page.text.first(openTitle, in: page.shown(line)) == nil else {
      return false
    }
    let words = page.words(of: line)
    guard let colon = words.prefix(16).firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    let last = words.unicodeScalars.last
    return words.index(colon, offsetBy: 3, limitedBy: words.endIndex) != nil
      && (last == "？" || last == "?" || last == "。" || line.form.sentenceEnds > 0)
  }
}
