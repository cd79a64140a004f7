/// The words that make a number an amount: multipliers, currencies, units and what narrows it.
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
  /// Currencies behind a number, with their ISO 4217 codes.
  static let currenciesBehind: [(form: String, code: String)] = [
    ("美元", "USD"), ("美金", "USD"), ("美刀", "USD"), ("欧元", "EUR"), ("英镑", "GBP"), ("日元", "JPY"), ("日圆", "JPY"),
    ("韩元", "KRW"), ("韩圜", "KRW"), ("韩圆", "KRW"), ("元新台币", "TWD"), ("元台币", "TWD"), ("元港币", "HKD"),
    ("新币", "SGD"),
    ("澳币", "AUD"), ("令吉", "MYR"),
    ("港元", "HKD"),
    ("港币", "HKD"), ("美圆", "USD"), ("瑞士法郎", "CHF"), ("瑞郎", "CHF"), ("新台币", "TWD"), ("台币", "TWD"),
    ("加元", "CAD"),
    ("澳元", "AUD"), ("新加坡元", "SGD"), ("新元", "SGD"), ("卢布", "RUB"), ("卢比", "INR"), ("奈拉", "NGN"),
    ("丹麦克朗", "DKK"), ("瑞典克朗", "SEK"), ("挪威克朗", "NOK"), ("泰铢", "THB"), ("印尼盾", "IDR"), ("越南盾", "VND"),
    ("林吉特", "MYR"), ("雷亚尔", "BRL"), ("迪拉姆", "AED"), ("兰特", "ZAR"), ("谢克尔", "ILS"),
    ("比特币", "BTC"),
    ("个比特币", "BTC"), ("元人民币", "CNY"), ("人民币", "CNY"), ("元", "CNY"), ("块钱", "CNY"), ("刀", "USD"),
    (" US dollars", "USD"),
    (" new Taiwan dollars", "TWD"), (" New Taiwan dollars", "TWD"), (" Taiwan dollars", "TWD"),
    (" Hong Kong dollars", "HKD"), (" Canadian dollars", "CAD"), (" Australian dollars", "AUD"),
    (" Singapore dollars", "SGD"), (" dollars", "USD"), (" yen", "JPY"), (" won", "KRW"), (" rupees", "INR"),
    (" Swiss francs", "CHF"),
    (" yuan", "CNY"),
    (" euros", "EUR"), (" pounds", "GBP"), (" USD", "USD"), (" RMB", "CNY"),
  ]
  /// About how many powers of ten more an amount has in a currency than in dollars: 3 for won, 0 for yuan.
  static func scale(of currency: String?) -> Int {
    guard let currency else { return 0 }
    return ["KRW": 3, "VND": 4, "IDR": 4, "NGN": 3, "JPY": 2, "INR": 1, "RUB": 1, "TWD": 1][currency] ?? 0
  }
  /// The words of those.
  static let currencyForms = Phrases(currenciesBehind.map(\.form))
  /// Currencies before a number, with their ISO 4217 codes.
  static let currenciesBefore: [(form: String, code: String)] = [
    ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("$", "USD"),
    ("￥", "CNY"), ("¥", "CNY"), ("€", "EUR"), ("£", "GBP"), ("₩", "KRW"), ("₹", "INR"), ("RMB", "CNY"),
    ("USD", "USD"), ("EUR", "EUR"), ("GBP", "GBP"), ("JPY", "JPY"), ("KRW", "KRW"), ("TWD", "TWD"),
    ("HKD", "HKD"), ("INR", "INR"), ("新台币", "TWD"), ("台币", "TWD"), ("人民币", "CNY"), ("港币", "HKD"),
    ("日币", "JPY"),
  ]
  /// Words before a number that narrow it.
  static let qualifiers: Phrases = [
    "不超过", "超过", "不低于", "至少", "将近", "接近", "近", "超", "约", "大约", "约为", "高达", "达到", "多达", "最高", "最低", "平均", "仅",
    "不到", "不足", "至多", "最多", "不下",
    "逾", "最少", "高于", "可能超过", "over ", "more than ", "about ", "around ", "nearly ", "at least ", "up to ",
    "roughly ",
    "approximately ",
    "less than ", "almost ", "as much as ", "below ", "under ", "as many as ", "some ", "close to ",
    "no more than ",
    "upwards of ", "fewer than ", "just over ", "just under ", "well over ",
  ]
  /// Characters behind a number that leave open by how much it is exceeded.
  static let openings: Phrases = ["多", "余", "来"]
  /// Words behind a number that narrow it.
  static let trailingQualifiers: Phrases = ["以上", "左右", "上下", "以内", "以下"]
  /// What is counted, as far as a rule asks for it.
  static let units: Phrases = [
    "个token", "个 token", "的 token", "的token", "个tokens", "个 tokens", "tokens", "token", "词元", "参数", "个参数",
    "次", "名员工", "名",
    "位", "人", "张", "块", "枚", "片", "颗", "用户", "开发者", "%", "倍", "parameters", "users", "employees", "people",
    "downloads", "GPUs",
    "chips", "customers", "developers", "字", "小时", "天", "年", "月", "日", "岁", "家", "款", "种", "个", "轮", "篇", "条",
    "台", "辆", "项", "TOPS", "TFLOPS", "PFLOPS", "EFLOPS", "FLOPS", "TFlops", "PFlops", "EFlops", "GPU小时",
    "GPU 小时", "卡时", "卡",
    "个GPU", "个人", "名工程师", "名研究员", "名研发人员", "骑手",
    "季度", "分", "GW", "MW", "吉瓦", "兆瓦", "千兆瓦", "gigawatts", "gigawatt", "megawatts", "megawatt", "percent",
    "per cent", "times", "years", "days", "months", "weeks", "hours",
  ]
  /// The characters that a currency or a unit begins with, and that a currency before a number ends with.
  static let currencyOpenings = ScalarSet(currenciesBehind.compactMap(\.form.unicodeScalars.first) + [" "])
  static let unitOpenings = ScalarSet(units.forms.compactMap(\.unicodeScalars.first))
  static let qualifierEndings = ScalarSet(qualifiers.forms.compactMap(\.unicodeScalars.last))
  static let currencyEndings = ScalarSet(currenciesBefore.compactMap(\.form.unicodeScalars.last))
  /// Words that stand between the two bounds of a range.
  static let rangeMarks: Set<String> = ["-", "–", "—", "~", "～", "至", "到", "to"]
  /// The units of shares.
  static let percents: Set<String> = ["%", "percent", "per cent"]
  /// Units of persons and things, for which a Han number counts.
  static let counted: Set<String> = [
    "名员工", "名", "位", "人", "个人", "家", "张", "块", "枚", "片", "颗", "用户", "开发者", "台", "辆", "款", "篇", "次", "个",
  ]
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
