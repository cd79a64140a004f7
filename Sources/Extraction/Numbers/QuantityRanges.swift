import TextRepair

/// Gives the first bound of a range what only the second one says: `3-5亿元`, `30–50 million dollars`.
///
/// A list shares its currency (`1000万和2000万美元`) but not its multiplier: in `3、5亿元` each stands alone.
struct QuantityRanges {
  /// How many bytes may stand between the two bounds of a range, spaces and a mark.
  private static let gap = 16

  let text: ArticleBytes

  /// The quantities with shared multipliers, currencies and units filled in, from right to left.
  func completed(_ quantities: [Quantity]) -> [Quantity] {
    var result = quantities
    for index in result.indices.dropLast().reversed() {
      let end = result[index].span.end, start = result[index + 1].span.start
      guard end <= start, start - end <= QuantityRanges.gap else { continue }
      let next = result[index + 1], own = result[index]
      let gap = text.text(TextSpan(start: own.span.end, end: next.span.start)).trimmingSpaces
      let isRange = QuantityWords.rangeMarks.contains(gap) || gap == "and" && isBetween(own.span.start)
      guard isRange || gap == QuantityWords.slash || QuantityWords.listMarks.contains(gap), own.unit.isEmpty
      else { continue }
      if own.currency == nil, next.currency != nil { result[index].currency = next.currency }
      if own.unit.isEmpty, QuantityWords.percents.contains(next.unit) { result[index].unit = next.unit }
      if isRange, own.currency == nil || next.currency == nil, next.shift > 0, own.shift == 0,
        own.words == nil
      {
        result[index].number = own.number.scaled(by: next.shift)
      }
      if isRange, let currency = own.currency, next.currency == "CNY", isYuan(next.span.end) {
        result[index + 1].currency = currency
      }
      if isRange, next.currency == nil, next.unit.isEmpty, let currency = own.currency {
        result[index + 1].currency = currency
      }
    }
    return result
  }

  /// `新台币 3 亿到 5 亿元`: 元 is of the currency before the first bound.
  private func isYuan(_ end: Int) -> Bool {
    text.has("元", endingAt: end) && !text.has("人民币元", endingAt: end)
  }

  /// Whether `between` stands before the first bound.
  private func isBetween(_ start: Int) -> Bool {
    text.has("between ", endingAt: start) || text.has("Between ", endingAt: start)
  }
}
