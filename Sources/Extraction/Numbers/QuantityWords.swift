/// The words that numbers are made of and joined by; what they are counted in is for ``UnitWords``.
enum QuantityWords {
  /// What a number is multiplied by, as powers of ten: 4 for 万.
  ///
  /// Forms with a space stand behind an English number; longer forms come first.
  static let multipliers: [(form: String, shift: Int)] = [
    ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6), ("十万", 5), ("万", 4),
    ("千", 3),
    ("百", 2), ("兆", 12), (" trillion", 12), (" billion", 9), (" million", 6), (" thousand", 3),
    ("-trillion", 12),
    ("-billion", 9),
    ("-million", 6), ("bn", 9), ("trn", 12), ("tn", 12), ("T", 12), ("B", 9), ("M", 6), ("K", 3), ("m", 6),
    ("k", 3), ("b", 9),
  ]
  /// The words of those.
  static let multiplierForms = Phrases(multipliers.map(\.form))
  /// The multiplier that is one only of money: 兆, in 兆瓦 and 兆赫 a millionth of it.
  static let trillionOfMoney = "兆"
  /// Characters behind a number that leave open by how much it is exceeded.
  static let openings: Phrases = ["多", "余", "来"]
  /// Words that stand between the two bounds of a range.
  static let ranges: Phrases = ["-", "–", "—", "~", "～", "至", "到", "to"]
  /// The same as a set.
  static let rangeMarks = Set(ranges.forms)
  /// The units of shares.
  static let percents: Set<String> = ["%", "percent", "per cent"]
  /// English numbers in words.
  static let numberWords: [(form: String, value: Int)] = [
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
    ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30),
    ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
  ]
  /// What an English number in words is multiplied by.
  static let multiplierWords: [(form: String, factor: Double)] = [
    ("dozen", 12), ("hundred", 100), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9),
    ("trillion", 1e12),
  ]
  /// Shares in words, in hundredths.
  static let shares: [(form: String, hundredths: Double)] = [
    ("a quarter", 25), ("one quarter", 25), ("one-quarter", 25), ("a third", 33), ("one third", 33),
    ("one-third", 33), ("two thirds", 67), ("two-thirds", 67), ("three quarters", 75), ("three-quarters", 75),
    ("half", 50), ("a fifth", 20), ("one fifth", 20), ("one-fifth", 20), ("a tenth", 10), ("one tenth", 10),
  ]
  /// The letters that an English number in words begins with.
  static let numberOpenings = ScalarSet("ahotfsenAHOTFSEN")
  /// What a range or a pair of prices may have between its numbers: `15/75 美元`.
  static let slash = "/"
  /// The bytes of the longest mark of a range or a list.
  static let longestMark = 3
  /// Words that join the numbers of a list.
  static let listMarks: Set<String> = ["、", "和", "与", "或", "及", "and", "or"]
}
