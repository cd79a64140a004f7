import TextRepair

// Numbers without a currency that are money all the same.
extension CueFinder {
  /// `估值 55 亿，`: a number of hundreds of millions that counts nothing is money behind a word for money, before one
  /// (`近 5 亿 A 轮融资`, `10 亿估值`), and in `花了 8 个亿` anywhere.
  func isBareMoney(_ quantity: Quantity, _ text: ArticleBytes) -> Bool {
    guard quantity.unit.isEmpty else { return false }
    let isLarge = text.has("亿", endingAt: quantity.span.end)
    if isLarge || text.has("万", endingAt: quantity.span.end) {
      let end = text.has("的", at: quantity.span.end) ? quantity.span.end + 3 : quantity.span.end
      if smallWords.begins(.moneyNoun, at: end, of: text) || isRound(end, text) { return true }
      if !isLarge, isPrice(quantity.span, end, text) { return true }
    }
    guard isLarge else { return false }
    if let next = text.character(at: quantity.span.end), next.isHan || next.isAsciiWord || next.isSpace {
      return false
    }
    if text.has("个亿", endingAt: quantity.span.end) { return true }
    let before = text.trimmed(
      TextSpan(start: text.boundary(quantity.span.start - 18), end: quantity.span.start))
    return smallWords.contains(.moneyNoun, in: before, of: text)
  }

  /// `起售价为 25.8 万`, `25.8 万的售价`: cars are priced in ten thousands.
  private func isPrice(_ number: TextSpan, _ end: Int, _ text: ArticleBytes) -> Bool {
    if smallWords.begins(.priceNoun, at: end, of: text) { return true }
    guard text.character(at: end).map({ !$0.isHan || $0 == "起" || $0 == "的" || $0 == "至" }) ?? true else {
      return false
    }
    let start = max(0, text.boundary(max(0, number.start - 18)))
    return smallWords.contains(.priceNoun, in: TextSpan(start: start, end: number.start), of: text)
  }

  /// `A 轮`, `Pre-B+轮` at a place.
  private func isRound(_ offset: Int, _ text: ArticleBytes) -> Bool {
    var place = text.has(" ", at: offset) ? offset + 1 : offset
    if text.has("Pre-", at: place) { place += 4 }
    guard text.character(at: place).map({ (0x41...0x48).contains($0.value) }) == true else { return false }
    place += 1
    if text.character(at: place).map({ $0 == "+" || $0.isAsciiDigit }) == true { place += 1 }
    return text.has("轮", at: place) || text.has(" 轮", at: place)
  }
}
