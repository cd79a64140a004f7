import TextRepair

/// Quoted words that name nothing but say what is done: `大模型“重塑”教育`, where the article says elsewhere `大模型可以“重塑”教育`.
struct QuotedVerbs {
  let text: ArticleBytes
  let language: LanguageTables

  /// Whether the words between two quotation marks have an object behind them, and a modal before them
  /// somewhere in the article.
  func contains(_ words: TextSpan) -> Bool {
    guard text.character(at: text.end(after: words.end))?.isHan == true else { return false }
    return text.all(text.text(words), in: TextSpan(start: 0, end: text.count)).contains { place in
      text.longest(of: language.words(.modal), endingAt: text.start(before: place.start)) != nil
    }
  }
}
