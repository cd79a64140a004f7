import TextRepair

/// A number with its unit, as an article writes it: `超过 2.1 万美元`, `70 亿`, `$30M`.
struct Quantity: Equatable, Sendable {
  /// Number and unit.
  let span: TextSpan
  var number: DecimalNumber
  /// The power of ten its multiplier stands for: 8 in `5 亿`, 0 without one.
  var shift = 0
  /// The number as it is written, where it has no single value: `数十亿`, `二三十亿`.
  var words: String?
  /// ISO 4217 code of the currency; nil where it is no amount of money.
  var currency: String?
  /// The word directly behind the number: `次`, `人`, `B`, `tokens`; empty for none.
  var unit: String
  /// The words before it that narrow it: `超过`, `近`.
  var qualifier: String?

  /// Whether it can be a year: four digits from 1900 to 2099, without a multiplier.
  func isYear(in text: ArticleBytes) -> Bool {
    guard shift == 0, currency == nil, span.count == 4 else { return false }
    return text.has("19", at: span.start) || text.has("20", at: span.start)
  }
}
