import TextRepair

/// A number in Han characters that gives only bounds: `数十亿`, `几百`, `上千`, `两三千`, `二三十亿`.
///
/// 数 and 几 leave open how many; 上 says that there are at least so many; two digits side by side, one apart, are a
/// guess between two bounds. 以上百分之… and 晚上百人 are none.
struct VagueNumber: Equatable, Sendable {
  /// The lower bound.
  let lower: Double
  /// The upper bound; nil where there is none.
  let upper: Double?
  let end: Int
  /// The word before it that makes it a bound: 上; nil where the number is open in itself.
  let qualifier: String?

  private static let open = ScalarSet("数數几幾")
  private static let notBeforeOver = ScalarSet("以晚早网线马加路身世史市上天地之会岸海手楼台网")
  private static let places = ScalarSet("十百千万亿萬億")

  /// The number at a place; nil where none begins.
  static func read(at offset: Int, in text: ArticleBytes) -> VagueNumber? {
    guard let first = text.character(at: offset) else { return nil }
    if open.contains(first) { return opened(at: offset, in: text) }
    if first == "上" { return over(at: offset, in: text) }
    return guess(at: offset, in: text)
  }

  /// `数十亿`, `几百`, `几个亿`.
  private static func opened(at offset: Int, in text: ArticleBytes) -> VagueNumber? {
    if let before = text.character(before: offset),
      HanNumeral.mayBegin(before) || "第参多".unicodeScalars.contains(before)
    {
      return nil
    }
    var place = text.end(after: offset)
    if text.has("个", at: place) { place += 3 }
    guard let next = text.character(at: place), places.contains(next),
      let number = GroupedNumber(at: place, in: text, impliesOne: true)
    else { return nil }
    return VagueNumber(lower: number.value, upper: nil, end: number.end, qualifier: nil)
  }

  /// `上千`, `上百万`.
  private static func over(at offset: Int, in text: ArticleBytes) -> VagueNumber? {
    if let before = text.character(before: offset), notBeforeOver.contains(before) { return nil }
    guard let next = text.character(at: offset + 3), places.contains(next), next != "十",
      !text.has("百分", at: offset + 3),
      !text.has("万科", at: offset + 3), let number = GroupedNumber(at: offset + 3, in: text, impliesOne: true)
    else { return nil }
    return VagueNumber(lower: number.value, upper: nil, end: number.end, qualifier: "上")
  }

  /// `两三千`: the second digit has the place of both.
  private static func guess(at offset: Int, in text: ArticleBytes) -> VagueNumber? {
    guard let first = text.character(at: offset), case .digit(let low) = HanNumeral.reading(first), low > 0,
      text.character(before: offset).map({ !HanNumeral.mayBegin($0) && $0 != "第" && $0 != "." }) ?? true
    else { return nil }
    let place = text.end(after: offset)
    guard let second = text.character(at: place), case .digit(let high) = HanNumeral.reading(second),
      high == low + 1,
      let next = text.character(at: text.end(after: place)), places.contains(next),
      let number = GroupedNumber(at: place, in: text)
    else { return nil }
    var unit = number.value / Double(high)
    while unit >= 10 { unit /= 10 }
    guard unit == 1 else { return nil }
    return VagueNumber(
      lower: number.value / Double(high) * Double(low), upper: number.value, end: number.end, qualifier: nil)
  }
}
