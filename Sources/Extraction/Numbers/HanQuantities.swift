import TextRepair

/// Finds quantities whose number is written in Han characters.
extension QuantityFinder {
  /// A number in Han characters with only bounds: `数十亿元`, `上千名`.
  private func vagueQuantity(at offset: Int, in limit: TextSpan) -> Quantity? {
    guard let vague = VagueNumber.read(at: offset, in: text), vague.end <= limit.end,
      let number = DecimalNumber(vague.lower)
    else { return nil }
    let span = TextSpan(start: offset, end: vague.end)
    var found = finished(number, span, nil, in: limit)
    guard found.currency != nil || words.counted.contains(found.unit) else { return nil }
    if let qualifier = vague.qualifier, found.currency != nil {
      found.qualifier = found.qualifier ?? qualifier
    } else {
      found.words = text.text(span)
    }
    return found
  }

  /// A number in Han characters, which counts only as an amount of money, or of persons and things where it has places.
  func hanQuantity(at offset: Int, in limit: TextSpan) -> Quantity? {
    if isLoneDigit(offset) { return nil }
    if let vague = vagueQuantity(at: offset, in: limit) { return vague }
    guard let han = HanNumber.read(at: offset, in: text), han.end <= limit.end else { return nil }
    let before = currencyBefore(offset)
    var found = finished(
      han.number, TextSpan(start: before?.start ?? offset, end: han.end), before?.code, in: limit)
    if text.has("参数", at: han.end), han.number.magnitude >= 8 { return found }
    if found.currency == nil, found.unit.isEmpty, han.number.magnitude >= 8,
      HanNumber.isReached(offset, in: text)
    {
      return found
    }
    if found.currency == nil {
      let isMany = han.isCompound || found.qualifier != nil && han.number.magnitude > 0
      if opensRange(han.end) {
        found.shift = han.number.magnitude
        return found
      }
      return isMany && words.counted.contains(found.unit) ? found : nil
    }
    return han.isCompound || han.number.magnitude >= 8 || !text.has("元", at: han.end) ? found : nil
  }

  /// Whether one Han digit stands before a Han character that is no part of a number and no money: 一|个, 两|家.
  private func isLoneDigit(_ offset: Int) -> Bool {
    guard let first = text.character(at: offset), case .digit = HanNumeral.reading(first) else {
      return false
    }
    let end = text.end(after: offset)
    guard let next = text.character(at: end), next.isHan else { return false }
    return !HanNumeral.mayBegin(next) && !HanNumeral.goingOn.contains(next)
      && text.first(of: words.currencies, at: end) == nil
  }

  /// `三四六亿|至三五八亿美元`: the first of two bounds, whose currency stands behind the second.
  private func opensRange(_ end: Int) -> Bool {
    guard text.has("亿", endingAt: end) || text.has("兆", endingAt: end),
      let mark = text.longest(of: QuantityWords.ranges, at: end)
    else { return false }
    return HanNumber.read(at: mark.end, in: text) != nil
  }
}
