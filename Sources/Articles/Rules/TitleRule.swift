import Knowledge

/// Tells by its form whether a line may be a headline.
enum TitleRule {
  /// The longest headline, in ``LineForm/weight``.
  private static let longestTitle = 180

  /// Whether a line reads as a headline: short, and no full stop at its end.
  static func readsAsTitle(_ line: PageLine) -> Bool {
    guard line.form.weight >= 8, line.form.weight <= longestTitle, !line.mark.isListItem, !line.mark.isQuoted
    else { return false }
    guard let last = line.words.unicodeScalars.last(where: { !$0.isCloser }) else { return false }
    return !"。，、；：.,;:".unicodeScalars.contains(last) && line.form.sentenceEnds <= 2
  }

  /// Whether a line inside an article reads as a heading: set in bold or standing alone over running text.
  ///
  /// A turn of an interview (`某报：……？`) is none, also where all of it is bold.
  static func readsAsHeading(_ line: PageLine, followedBy next: PageLine?) -> Bool {
    guard readsAsTitle(line), !isTurn(line) else { return false }
    if line.mark.isBold { return true }
    guard let next, line.mark.linkShare < 0.5 else { return false }
    return line.form.weight <= 70 && line.form.sentenceEnds == 0 && line.form.commas == 0 && next.form.isProse
  }

  /// Whether a line begins with a speaker and a colon, and goes on with a sentence.
  private static func isTurn(_ line: PageLine) -> Bool {
    let head = line.words.prefix(16)
    guard let colon = head.firstIndex(where: { $0 == "：" || $0 == ":" }), !line.words.contains("《") else {
      return false
    }
    let last = line.words.unicodeScalars.last
    return line.words.distance(from: colon, to: line.words.endIndex) > 2
      && (last == "？" || last == "?" || last == "。" || line.form.sentenceEnds > 0)
  }
}
