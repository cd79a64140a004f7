import TextRepair

// Codes of letters and digits that tell the products of one brand apart.
extension ArticleBytes {
  /// The code around a digit, capitals before it included: `M8`, `C550`, `P7i`, `P7+`, `QW-300`; nil where what stands there is
  /// part of something longer, is a year, or has no capital.
  func productCode(around digit: Int) -> TextSpan? {
    guard character(at: digit)?.isAsciiDigit == true else { return nil }
    var start = digit
    if has("-", endingAt: start), character(before: start - 1)?.isLatinCapital == true { start -= 1 }
    while let scalar = character(before: start), scalar.isLatinCapital, digit - start < 4 { start -= 1 }
    guard character(at: start)?.isLatinCapital == true, isOpen(before: start) else { return nil }
    return codeEnd(from: digit).map { TextSpan(start: start, end: $0) }
  }

  /// Whether a code is one in common use that names no product: a row of the tables holds the whole of it (`L4`, `Q3`) or the
  /// letters before its number (`FY27`, `FP8`).
  func isCommonCode(_ code: TextSpan, _ language: LanguageTables) -> Bool {
    let common = language.words(.noCode)
    let letters = bytes[code.range].prefix { (0x41...0x5A).contains($0) }
    return common.contains(text(code)) || common.contains(String(decoding: letters, as: UTF8.self))
  }

  /// The number around a digit that may tell versions apart: `2`, `12`, `2.0`, or three and four digits (`960`, `950PR`); nil
  /// where it is part of something longer.
  func productNumber(at digit: Int) -> TextSpan? {
    guard character(at: digit)?.isAsciiDigit == true, isOpen(before: digit) else { return nil }
    if has(".", at: digit + 1), let end = codeEnd(from: digit + 2), end == digit + 3 {
      return TextSpan(start: digit, end: end)
    }
    return codeEnd(from: digit).map { TextSpan(start: digit, end: $0) }
  }

  private func isOpen(before start: Int) -> Bool {
    guard let before = character(before: start) else { return true }
    return !before.isAsciiWord && !"-.,/:$¥€£@#_+*".unicodeScalars.contains(before)
  }

  /// Where one to four digits end, with up to two letters and a plus sign behind them.
  private func codeEnd(from digit: Int) -> Int? {
    var end = digit
    while character(at: end)?.isAsciiDigit == true { end += 1 }
    let digits = TextSpan(start: digit, end: end)
    guard (1...4).contains(digits.count),
      digits.count < 4 || !["19", "20"].contains(where: { has($0, at: digit) })
    else { return nil }
    while end - digits.end < 2, !has("AI", at: end), character(at: end)?.isAsciiWord == true,
      character(at: end)?.isAsciiDigit == false
    {
      end += 1
    }
    if has("+", at: end) { end += 1 }
    guard let next = character(at: end), !has("AI", at: end) else { return end }
    if next.isAsciiWord || "-%％/:_".unicodeScalars.contains(next) { return nil }
    return ".,".unicodeScalars.contains(next) && character(at: end + 1)?.isAsciiDigit == true ? nil : end
  }
}
