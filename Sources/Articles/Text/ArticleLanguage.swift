/// The language of an article; the raw value stands in the record.
enum ArticleLanguage: String, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The language of a text by the share of its scripts.
  ///
  /// Chinese where there is one Han character or more for every three Latin letters: Chinese articles are
  /// full of Latin names, English ones hold a Chinese name now and then.
  static func of(_ text: TextBytes) -> ArticleLanguage {
    let form = LineForm(text, text.all)
    return form.han * 3 >= form.latin && form.han > 0 ? .chinese : .english
  }
}
