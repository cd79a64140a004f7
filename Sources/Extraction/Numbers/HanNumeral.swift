import TextRepair

/// What one character says in a number written in Chinese, in everyday or formal characters of either script.
enum HanNumeral: Equatable, Sendable {
  case digit(Int)
  /// 十, 百 or 千, within a group of four places.
  case place(Int)
  /// 万, 亿 or 兆, behind a group.
  case group(Int)

  /// Characters that are no numerals and may stand in a number: 一|多|万, 一|点|五.
  static let goingOn = ScalarSet("余多几幾来來点點")

  private static let everyday = Array("零一二三四五六七八九".unicodeScalars)
  private static let formal = Array("〇壹贰叁肆伍陆柒捌玖".unicodeScalars)
  /// Other shapes of the same numerals.
  private static let others: [Unicode.Scalar: HanNumeral] = [
    "○": .digit(0), "两": .digit(2), "兩": .digit(2), "俩": .digit(2), "倆": .digit(2), "仨": .digit(3),
    "貳": .digit(2),
    "參": .digit(3), "陸": .digit(6), "十": .place(10), "拾": .place(10), "百": .place(100), "佰": .place(100),
    "千": .place(1000), "仟": .place(1000), "万": .group(10_000), "萬": .group(10_000),
    "亿": .group(100_000_000), "億": .group(100_000_000), "兆": .group(1_000_000_000_000),
  ]
  private static let all: [Unicode.Scalar: HanNumeral] = {
    var all = others
    for shapes in [everyday, formal] {
      for (value, shape) in shapes.enumerated() { all[shape] = .digit(value) }
    }
    return all
  }()
  /// Every numeral.
  static let characters = ScalarSet(Array(all.keys))
  /// Numerals that are words of their own more often than numbers: 陆 in 陆地, 拾 in 收拾.
  static let ambiguous = ScalarSet("肆伍陆陸拾俩倆仨參〇○零")

  /// What a character says; nil where it is no numeral.
  static func reading(_ scalar: Unicode.Scalar) -> HanNumeral? {
    characters.contains(scalar) ? all[scalar] : nil
  }

  /// The digit that a character says, half or full width or Han.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if let arabic = arabic(scalar) { return arabic }
    if case .digit(let value) = reading(scalar) { return value }
    return nil
  }

  /// Whether a number may begin with a character: a digit or a Han numeral.
  static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    arabic(scalar) != nil || characters.contains(scalar)
  }

  /// The value of a digit of half or full width.
  static func arabic(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }
}
