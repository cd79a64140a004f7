import TextRepair

/// An amount written in Han characters: `一千`, `两亿`, `三百五十万`, `千亿`, `一千多万`, `一点五亿`.
///
/// Only numbers with one value: `数十亿`, `几百`, `二三十亿` and `上千` are a ``VagueNumber``; `一些` is none.
struct HanNumber: Equatable, Sendable {
  let number: DecimalNumber
  let end: Int
  /// Whether it is more than one digit.
  let isCompound: Bool

  /// The characters that one may begin with.
  static let openingCharacters = "零〇一二两三四五六七八九十百千万０１２３４５６７８９数數几幾上"
  static let openings = ScalarSet(openingCharacters)
  private static let vague: ScalarSet = ["数", "几", "上", "好", "多", "第", "成", "无", "．", "，"]

  /// The number that begins at `offset`; nil where none does or its value is open.
  static func read(at offset: Int, in text: ArticleBytes) -> HanNumber? {
    guard let first = text.character(at: offset), openings.contains(first) else { return nil }
    if let before = text.character(before: offset), vague.contains(before) || isNumeral(before) { return nil }
    guard let grouped = GroupedNumber(at: offset, in: text, impliesOne: first == "万"), grouped.value > 0,
      grouped.value < 1e15, let number = DecimalNumber(grouped.value)
    else { return nil }
    let isCompound = grouped.length > 1 || HanNumeral.arabic(first) != nil
    return HanNumber(number: number, end: grouped.end, isCompound: isCompound)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    HanNumeral.reading(scalar) != nil || HanNumeral.arabic(scalar) != nil
  }
}
