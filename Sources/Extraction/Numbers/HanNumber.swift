import TextRepair

/// An amount written in Han characters: `一千`, `两亿`, `三百五十万`, `千亿`, `一千多万`, `一点五亿`.
///
/// Only numbers with one value: `数十亿`, `几百`, `二三十亿` and `上千` are a ``VagueNumber``; `一些` is none. 亿 alone counts
/// only behind a word that says how far a number got: `破亿`, `超亿元`.
struct HanNumber: Equatable, Sendable {
  let number: DecimalNumber
  let end: Int
  /// Whether it is more than one digit.
  let isCompound: Bool

  /// The characters that one may begin with.
  static let openingCharacters = "零〇一二两三四五六七八九十百千万亿０１２３４５６７８９数數几幾上"
  static let openings = ScalarSet(openingCharacters)
  private static let vague: ScalarSet = ["数", "几", "上", "好", "多", "第", "成", "无", "．", "，"]

  /// What a number with 点 counts.
  private static let decimalGroups: [(form: String, factor: Double)] = [
    ("万亿", 1e12), ("兆", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("万", 1e4),
  ]

  private static let reached: ScalarSet = ["破", "过", "超", "达", "近"]

  /// Whether 破, 过 or the like stands directly before a place.
  static func isReached(_ offset: Int, in text: ArticleBytes) -> Bool {
    text.character(before: offset).map(reached.contains) ?? false
  }

  /// `亿元级融资`: 亿 with a currency says how large an amount is; in `单位：亿元` it stands alone.
  private static func isScale(_ offset: Int, in text: ArticleBytes) -> Bool {
    guard let before = text.character(before: offset), before.isHan, !"位千百十".unicodeScalars.contains(before)
    else { return false }
    return text.longest(of: ["亿元级", "亿元人民币", "亿美元级", "亿美金级"], at: offset) != nil
  }

  /// The number that begins at `offset`; nil where none does or its value is open.
  static func read(at offset: Int, in text: ArticleBytes) -> HanNumber? {
    guard let first = text.character(at: offset), openings.contains(first) else { return nil }
    let isScale = first == "亿" && isScale(offset, in: text)
    if let before = text.character(before: offset), vague.contains(before) && !isScale || isNumeral(before) {
      return nil
    }
    if let decimal = decimal(at: offset, in: text) { return decimal }
    let impliesOne = first == "万" || isScale || first == "亿" && isReached(offset, in: text)
    guard let grouped = GroupedNumber(at: offset, in: text, impliesOne: impliesOne), grouped.value > 0,
      grouped.value < 1e15, let number = DecimalNumber(grouped.value)
    else { return nil }
    let isCompound = grouped.length > 1 || HanNumeral.arabic(first) != nil
    return HanNumber(number: number, end: grouped.end, isCompound: isCompound)
  }

  /// `一点五亿`, `三点二万亿`, `一点○五兆`: digits behind 点 before a group; `三点五十分` is a time.
  private static func decimal(at offset: Int, in text: ArticleBytes) -> HanNumber? {
    guard let whole = GroupedNumber(at: offset, in: text), whole.value < 10_000,
      text.has("点", at: whole.end),
      text.character(before: offset).map({ !"午晚晨早夜".unicodeScalars.contains($0) }) ?? true
    else { return nil }
    var value = whole.value, place = whole.end + 3, share = 1.0
    while let digit = text.character(at: place).flatMap(HanNumeral.digit) {
      share /= 10
      value += Double(digit) * share
      place = text.end(after: place)
    }
    guard share < 1,
      let group = decimalGroups.first(where: { text.has($0.form, at: place) }),
      let number = DecimalNumber((value * group.factor).rounded())
    else { return nil }
    return HanNumber(number: number, end: place + group.form.utf8.count, isCompound: true)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    HanNumeral.reading(scalar) != nil || HanNumeral.arabic(scalar) != nil
  }
}
