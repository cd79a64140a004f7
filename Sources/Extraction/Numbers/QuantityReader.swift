public import TextRepair

/// An amount or count that a text writes: its value, its currency or unit, and what narrows it.
public struct WrittenQuantity: Equatable, Sendable {
  /// Number and unit, without the qualifier.
  public let span: TextSpan
  /// The number with its multiplier: 21000 for `2.1 万`.
  public let value: Double
  /// ISO 4217 code of the currency (BTC for bitcoin); nil where it is no amount of money.
  public let currency: String?
  /// The word that tells what is counted; empty for none.
  public let unit: String
  /// The word that narrows it: `超过`, `近`, `about`; nil for none.
  public let qualifier: String?
}

/// Reads the quantities of a text as the extraction does.
public struct QuantityReader: Sendable {
  private let words: UnitWords

  /// A reader with the currencies and units of some tables.
  public init(language: LanguageTables) { words = language.units }

  /// The quantities of a text, from left to right; both bounds of a range are given.
  public func quantities(in text: String) -> [WrittenQuantity] {
    let bytes = ArticleBytes(text)
    return QuantityFinder(text: bytes, words: words).find(in: TextSpan(start: 0, end: bytes.count)).map {
      WrittenQuantity(
        span: $0.span, value: $0.number.value, currency: $0.currency, unit: $0.unit, qualifier: $0.qualifier)
    }
  }
}
