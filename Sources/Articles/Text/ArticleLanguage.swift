/// The language of an article; the raw value stands in the record.
enum ArticleLanguage: String, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The language of a text by what its lines are made of.
  ///
  /// Chinese where there is one Han character or more for every three Latin letters: Chinese articles are
  /// full of Latin names, English ones hold a Chinese name now and then.
  static func of(_ lines: [LineForm]) -> ArticleLanguage {
    let han = lines.reduce(0) { $0 + $1.han }, latin = lines.reduce(0) { $0 + $1.latin }
    return han * 3 >= latin && han > 0 ? .chinese : .english
  }
}
