import Knowledge

/// Tells by its form whether a line may be a headline.
enum TitleRule {
  /// The longest headline, in ``LineForm/weight``.
  private static let longestTitle = 180

  /// Whether a line reads as a headline: short, and no full stop at its end.
  static func readsAsTitle(_ line: PageLine) -> Bool {
    guard line.form.weight >= 8, line.form.weight <= longestTitle, !line.mark.isListItem, !line.mark.isQuoted else { return false }
    guard let last = line.words.unicodeScalars.last(where: { !$0.isCloser }) else { return false }
    return !"。，、；：.,;:".unicodeScalars.contains(last) && line.form.sentenceEnds <= 2
  }
}
