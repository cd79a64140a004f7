import TextRepair

/// Tells the numbers by which exchanges name shares: `（2330-TW）`, `9984.T`, `(02238)`, `（股票代码：300750）`, `(沪:601238)`.
///
/// A number of four or six digits that stands alone in brackets is one, too; `（1200 人）` and `（120 万）` count something.
extension QuantityFinder {
  /// How many digits such a number has.
  private static let lengths = 3...6

  /// Whether digits are the code of a share.
  func isStockCode(_ digits: TextSpan) -> Bool {
    guard Self.lengths.contains(digits.count),
      text.bytes[digits.range].allSatisfy({ Unicode.Scalar($0).isAsciiDigit })
    else { return false }
    if ["-", "."].contains(where: { text.has($0, at: digits.end) }),
      let place = text.longest(of: words.exchanges, at: digits.end + 1)
    {
      return text.character(at: place.end)?.isAsciiWord != true
    }
    let isClosed = ["）", ")", "，", ",", "、", "；", ";", "/"].contains { text.has($0, at: digits.end) }
    guard isClosed else { return false }
    if isBehindExchange(digits.start) { return true }
    let isBracketed = ["（", "("].contains { text.has($0, endingAt: digits.start) }
    guard isBracketed else { return false }
    let isAlone = ["）", ")"].contains { text.has($0, at: digits.end) }
    return digits.count >= 4 && text.has("0", at: digits.start)
      || isAlone && (digits.count == 4 || digits.count == 6)
  }

  /// `沪：`, `股票代码`, `SEHK: `.
  private func isBehindExchange(_ start: Int) -> Bool {
    var end = text.has(" ", endingAt: start) ? start - 1 : start
    let colon = text.longest(of: ["：", ":"], endingAt: end)
    end = colon?.start ?? end
    guard let word = text.longest(of: words.listings, endingAt: end) else { return false }
    let isHan = text.character(at: word.start)?.isHan == true
    return (colon != nil || word.count >= 12)
      && (isHan || text.character(before: word.start)?.isAsciiWord != true)
  }
}
