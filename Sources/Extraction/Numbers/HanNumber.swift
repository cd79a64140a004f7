import TextRepair

/// A number written in Han characters: `一千`, `两亿`, `三百五十万`, `千亿`.
///
/// Only exact numbers: `数十亿`, `几百`, `二三十亿` and `上千` say no value and are none, nor is `一些`.
struct HanNumber: Equatable, Sendable {
  let number: DecimalNumber
  let end: Int

  private static let digits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let places: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]
  private static let openings = ScalarSet("零〇一二两三四五六七八九十百千万")
  private static let vague: ScalarSet = ["数", "几", "上", "好", "多", "第", "成", "无"]

  /// The number that begins at `offset`; nil where none does or its value is open.
  static func read(at offset: Int, in text: ArticleBytes) -> HanNumber? {
    guard let first = text.character(at: offset), openings.contains(first) else { return nil }
    guard digits[first] != nil || places[first] != nil || first == "万"
    else { return nil }
    if let before = text.character(before: offset), vague.contains(before) || digits[before] != nil {
      return nil
    }
    var total = 0, section = 0, digit: Int?, end = offset, units = 0
    while let scalar = text.character(at: end) {
      if let value = digits[scalar] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if let place = places[scalar] {
        section += (digit ?? (section == 0 ? 1 : 0)) * place
        (digit, units) = (nil, units + 1)
      } else if scalar == "万" || scalar == "亿" {
        let whole = section + (digit ?? 0)
        let counted = whole == 0 && total == 0 ? 1 : whole
        if scalar == "亿" { total = (total + counted) * 100_000_000 }
        if scalar == "万" { total += counted * 10_000 }
        (section, digit, units) = (0, nil, units + 1)
        guard total < 1_000_000_000_000_000 else { return nil }
      } else {
        break
      }
      end = text.end(after: end)
    }
    let value = total + section + (digit ?? 0)
    guard units > 0, value > 0 else { return nil }
    return HanNumber(number: DecimalNumber(digits: String(value), exponent: 0), end: end)
  }
}
