import TextRepair

/// Finds quantities in a stretch of text.
///
/// Digits with the multipliers 百 千 万 亿 万亿 (兆, of money) and thousand, million, billion, trillion or K, M, B; Han
/// numbers before a currency (`一千美元`, `千亿美金`); currencies before ($, US$, ￥, €) or behind (美元, 元).
/// What belongs to a name (`GPT-4`, `V3-0324`, `4o`), a date or a version is none. Of a range both bounds
/// are found, and both have its multiplier and currency (`3-5亿元`, `20%–30%`).
struct QuantityFinder {
  let text: ArticleBytes
  let words: UnitWords

  /// The quantities, in order.
  func find(in span: TextSpan) -> [Quantity] {
    var result: [Quantity] = []
    var offset = span.start
    let openings = WordIndex.dates | WordIndex.numerals
    while let place = text.next(of: openings, from: offset, before: span.end) {
      offset = place
      let byte = text.bytes[offset]
      if Unicode.Scalar(byte).isAsciiDigit {
        let end = digitsEnd(from: offset, limit: span.end)
        let found = quantity(TextSpan(start: offset, end: end), in: span)
        if let found { result.append(found) }
        offset = max(end, found?.span.end ?? end)
      } else if byte >= 0xE4, let scalar = text.character(at: offset), HanNumber.openings.contains(scalar),
        let han = hanQuantity(at: offset, in: span)
      {
        result.append(han)
        offset = han.span.end
      } else if byte < 0x80, let spelled = englishQuantity(at: offset, in: span) {
        result.append(spelled)
        offset = spelled.span.end
      } else {
        offset = text.end(after: offset)
      }
    }
    return QuantityRanges(text: text).completed(result)
  }

  private func digitsEnd(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      let byte = text.bytes[end]
      if Unicode.Scalar(byte).isAsciiDigit {
        end += 1
      } else if byte == 0x2E || byte == 0x2C, end + 1 < limit,
        Unicode.Scalar(text.bytes[end + 1]).isAsciiDigit,
        byte == 0x2E || isThousands(from: end, limit: limit)
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether a comma is followed by exactly three digits.
  private func isThousands(from comma: Int, limit: Int) -> Bool {
    guard comma + 3 < limit else { return false }
    let three = text.bytes[(comma + 1)...(comma + 3)].allSatisfy { Unicode.Scalar($0).isAsciiDigit }
    return three && (comma + 4 >= limit || !Unicode.Scalar(text.bytes[comma + 4]).isAsciiDigit)
  }

  private func quantity(_ digits: TextSpan, in limit: TextSpan) -> Quantity? {
    guard standsAlone(digits) else { return nil }
    var start = digits.start, end = digits.end, currency: String?
    if let found = currencyBefore(start) { (start, currency) = (found.start, found.code) }
    var shift = 0, isOpen = false
    if let found = multiplier(at: end) {
      (shift, end) = (found.shift, found.end)
    } else if let found = openMultiplier(at: end) {
      (shift, end, isOpen) = (found.shift, found.end, true)
    } else if let letter = text.character(at: end), letter.isAsciiWord, !isUnit(at: end) {
      return nil
    }
    guard var number = DecimalNumber(written: text.text(digits), shift: shift) else { return nil }
    if let compound = compound(digits.start, beyond: end) { (number, end, shift) = compound }
    var found = finished(number, TextSpan(start: start, end: end), currency, in: limit)
    found.shift = shift
    if isOpen, found.qualifier == nil { found.qualifier = "余" }
    return found
  }

  /// The currency before a number: `$3`, `NT$ 442`, `新台币 3`; one with a number before it is of that: `4人民币 5美元`.
  func currencyBefore(_ digits: Int) -> (start: Int, code: String)? {
    let end = text.has(" ", endingAt: digits) ? digits - 1 : digits
    guard let last = text.character(before: end), words.signEndings.contains(last) else {
      return nil
    }
    for (form, code) in words.signs where text.has(form, endingAt: end) {
      let start = end - form.utf8.count
      let isWord = form.unicodeScalars.first?.isAsciiWord == true
      guard !isWord || text.character(before: start)?.isAsciiWord != true else { continue }
      if text.character(before: start).map(HanNumeral.mayBegin) == true { return nil }
      return (start, code)
    }
    return nil
  }

  /// Whether a unit of Latin letters stands directly behind the digits: `5GW`, `320TFLOPS`.
  private func isUnit(at offset: Int) -> Bool {
    guard let unit = text.longest(of: words.units, at: offset), unit.count > 1 else { return false }
    return text.character(at: unit.end)?.isAsciiWord != true
  }

  /// A multiplier behind a word that leaves the number open: `4000余万`, `20多亿`.
  private func openMultiplier(at offset: Int) -> (shift: Int, end: Int)? {
    let start = text.has(" ", at: offset) ? offset + 1 : offset
    guard let open = text.longest(of: QuantityWords.openings, at: start),
      let found = multiplier(at: open.end),
      text.character(at: open.end)?.isHan == true
    else { return nil }
    return found
  }

  /// Whether digits are no part of a name or version: `GPT-4`, `V3-0324`, `2.5.1`.
  private func standsAlone(_ digits: TextSpan) -> Bool {
    guard let before = text.character(before: digits.start) else { return true }
    if before == "/" { return isSecondPrice(digits) }
    if before.isAsciiWord || before == "." || before == "_" { return false }
    guard before == "-", let left = text.character(before: digits.start - 1) else { return true }
    if "mbkMBK%".unicodeScalars.contains(left), text.character(before: digits.start - 2)?.isAsciiDigit == true
    {
      return opensWithCurrency(digits.start - 2)
    }
    return left.isAsciiDigit ? isSecondBound(digits.start) : !left.isAsciiWord
  }

  /// `15/75 美元`: the second of two prices has the currency of both behind it.
  private func isSecondPrice(_ digits: TextSpan) -> Bool {
    guard text.character(before: digits.start - 1)?.isAsciiDigit == true else { return false }
    let end = text.has(" ", at: digits.end) ? digits.end + 1 : digits.end
    return text.first(of: words.currencies, at: end) != nil
  }

  /// Whether the digits before a hyphen are a number of their own: `3-5亿`, not `V3-0324` or `2023-07`.
  private func isSecondBound(_ start: Int) -> Bool {
    var offset = start - 2
    while offset > 0, Unicode.Scalar(text.bytes[offset - 1]).isAsciiDigit || text.bytes[offset - 1] == 0x2E {
      offset -= 1
    }
    if start - 1 - offset == 4, text.bytes[offset] == 0x32 || text.bytes[offset] == 0x31 { return false }
    guard let before = text.character(before: offset) else { return true }
    return !before.isAsciiWord && before != "-"
  }

  /// Whether the digits that end at a place stand behind a sign of money: `$20m-30m`.
  private func opensWithCurrency(_ end: Int) -> Bool {
    var start = end
    while start > 0, Unicode.Scalar(text.bytes[start - 1]).isAsciiDigit || text.bytes[start - 1] == 0x2E {
      start -= 1
    }
    return text.character(before: start).map(words.signEndings.contains) ?? false
  }

  private func multiplier(at offset: Int) -> (shift: Int, end: Int)? {
    let behind =
      text.has(" ", at: offset) && text.character(at: offset + 1)?.isHan == true ? offset + 1 : offset
    let hanStart = text.has("个亿", at: behind) ? behind + 3 : behind
    let forms = QuantityWords.multiplierForms
    guard
      let number = text.first(of: forms, at: hanStart, where: { isWhole(forms.forms[$0], at: hanStart) })
    else { return nil }
    let (form, shift) = QuantityWords.multipliers[number]
    let end = hanStart + form.utf8.count
    return form != QuantityWords.trillionOfMoney || isOfMoney(end) ? (shift, end) : nil
  }

  /// Whether a currency or the rest of an amount stands behind 兆: `4.5兆美元`, `8兆2084亿元`.
  private func isOfMoney(_ offset: Int) -> Bool {
    text.character(at: offset)?.isAsciiDigit == true
      || text.first(of: words.currencies, at: offset) != nil
  }

  /// A number whose first multiplier is followed by more: `1亿3000万`, `5万4千`.
  private func compound(_ start: Int, beyond end: Int) -> (DecimalNumber, Int, Int)? {
    guard let next = text.character(at: end), next.isAsciiDigit,
      let grouped = GroupedNumber(at: start, in: text), grouped.end > end,
      let last = text.character(before: grouped.end), HanNumeral.reading(last) != nil,
      let number = DecimalNumber(grouped.value)
    else { return nil }
    return (number, grouped.end, 0)
  }

  /// A number in English words.
  private func englishQuantity(at offset: Int, in limit: TextSpan) -> Quantity? {
    guard offset == 0 || text.bytes[offset - 1] < 0x30,
      let read = EnglishNumber.read(at: offset, in: text), read.end <= limit.end
    else { return nil }
    var found = finished(read.number, TextSpan(start: offset, end: read.end), nil, in: limit)
    found.shift = read.shift
    if read.isShare { found.unit = "%" }
    return found
  }

  /// A quantity with what stands around its number.
  func finished(_ number: DecimalNumber, _ span: TextSpan, _ before: String?, in limit: TextSpan)
    -> Quantity
  {
    var end = span.end, currency = before, isOpen = false
    let filler = text.has(" ", at: end) && currency == nil ? end + 1 : end
    if let open = text.longest(of: QuantityWords.openings, at: filler) { (end, isOpen) = (open.end, true) }
    if currency == nil, opens(words.currencyOpenings, end) {
      let place = text.has(" ", at: end) && text.character(at: end + 1)?.isHan == true ? end + 1 : end
      if let number = text.first(of: words.currencies, at: place) {
        (currency, end) = (words.codes[number], place + words.currencies.forms[number].utf8.count)
      }
    }
    if before != nil, text.has("元", at: end) { end += 3 }
    let unitStart = text.has(" ", at: end) ? end + 1 : end
    let unit =
      currency == nil && opens(words.unitOpenings, unitStart)
      ? counted(at: unitStart) : nil
    let last = unit?.end ?? end
    return Quantity(
      span: TextSpan(start: span.start, end: min(last, max(limit.end, end))), number: number,
      currency: currency,
      unit: unit.map { text.text($0) } ?? "",
      qualifier: qualifier(TextSpan(start: span.start, end: last))
        ?? (isOpen ? text.text(TextSpan(start: filler, end: filler + 3)) : nil))
  }

  /// The word for what is counted; 月活 and 日活 are none for months and days.
  private func counted(at offset: Int) -> TextSpan? {
    text.longest(of: words.units, at: offset).flatMap { text.has("活", at: $0.end) ? nil : $0 }
  }

  private func qualifier(_ span: TextSpan) -> String? {
    let end = text.has(" ", endingAt: span.start) ? span.start - 1 : span.start
    let before = qualifier(endingAt: end) ?? (end < span.start ? qualifier(endingAt: span.start) : nil)
    let place = text.has(" ", at: span.end) ? span.end + 1 : span.end
    let found = before ?? text.longest(of: words.trailingQualifiers, at: place)
    return found.map { text.text($0).trimmingSpaces }
  }

  private func qualifier(endingAt end: Int) -> TextSpan? {
    guard let last = text.character(before: end), words.qualifierEndings.contains(last) else {
      return nil
    }
    return text.longest(of: words.qualifiers, endingAt: end)
  }

  /// Whether one of some characters begins at a place.
  private func opens(_ characters: ScalarSet, _ offset: Int) -> Bool {
    guard let scalar = text.character(at: offset) else { return false }
    return characters.contains(scalar)
  }

  /// Whether a multiplier of Latin letters is a whole word.
  private func isWhole(_ form: String, at offset: Int) -> Bool {
    guard let last = form.unicodeScalars.last, last.isAsciiWord else { return true }
    return text.character(at: offset + form.utf8.count)?.isAsciiWord != true
  }
}
