import TextRepair

/// A number with its unit, as an article writes it: `超过 2.1 万美元`, `70 亿`, `$30M`.
struct Quantity: Equatable, Sendable {
  /// Number and unit.
  let span: TextSpan
  let number: DecimalNumber
  /// ISO 4217 code of the currency; nil where it is no amount of money.
  let currency: String?
  /// The word directly behind the number: `次`, `人`, `B`, `tokens`; empty for none.
  let unit: String
  /// The words before it that narrow it: `超过`, `近`.
  let qualifier: String?
}

/// Finds quantities in a stretch of text.
///
/// Digits with the multipliers 百 千 万 亿 万亿 and thousand, million, billion, trillion or K, M, B; currencies
/// before ($, US$, ￥, €) or behind (美元, 元). What belongs to a name (`GPT-4`, `V3-0324`, `4o`), a date or a
/// version is none.
struct QuantityFinder {
  private static let multipliers: [(form: String, shift: Int)] = [
    ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6), ("十万", 5), ("万", 4), ("千", 3), ("百", 2),
    (" trillion", 12), (" billion", 9), (" million", 6), (" thousand", 3), ("T", 12), ("B", 9), ("M", 6), ("K", 3), ("bn", 9), ("m", 6), ("k", 3), ("b", 9),
  ]
  private static let currenciesBehind: [(form: String, code: String)] = [
    ("美元", "USD"), ("美金", "USD"), ("欧元", "EUR"), ("英镑", "GBP"), ("日元", "JPY"), ("韩元", "KRW"), ("港元", "HKD"), ("人民币", "CNY"), ("元", "CNY"),
    ("块钱", "CNY"), (" dollars", "USD"), (" yuan", "CNY"), (" euros", "EUR"), ("厘", "CNY"),
  ]
  private static let currenciesBefore: [(form: String, code: String)] = [
    ("US$", "USD"), ("HK$", "HKD"), ("$", "USD"), ("￥", "CNY"), ("¥", "CNY"), ("€", "EUR"), ("£", "GBP"), ("RMB", "CNY"),
  ]
  private static let qualifiers = [
    "不超过", "超过", "不低于", "至少", "将近", "接近", "近", "超", "约", "大约", "约为", "高达", "达到", "多达", "最高", "最低", "平均", "仅", "不到", "逾", "可能超过", "over ",
    "more than ", "about ", "around ", "nearly ", "at least ", "up to ", "roughly ", "approximately ", "less than ", "almost ",
  ]
  private static let units = [
    "个token", "个 token", "的 token", "的token", "个tokens", "个 tokens", "tokens", "token", "词元", "参数", "个参数", "次", "名员工", "名", "位", "人", "张", "块", "枚", "片", "颗", "用户", "开发者", "%", "倍",
    "parameters", "users", "employees", "people", "downloads", "GPUs", "chips", "字", "小时", "天", "年", "月", "日", "岁", "家", "款", "种", "个", "轮", "篇", "条", "台", "辆", "项", "季度",
  ]

  let text: ArticleBytes

  /// The quantities, in order.
  func find(in span: TextSpan) -> [Quantity] {
    var result: [Quantity] = []
    var offset = span.start
    while offset < span.end {
      guard Unicode.Scalar(text.bytes[offset]).isAsciiDigit else {
        offset = text.end(after: offset)
        continue
      }
      let end = digitsEnd(from: offset, limit: span.end)
      if let quantity = quantity(TextSpan(start: offset, end: end), in: span) {
        result.append(quantity)
        offset = max(end, quantity.span.end)
      } else {
        offset = end
      }
    }
    return result
  }

  private func digitsEnd(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      let byte = text.bytes[end]
      if Unicode.Scalar(byte).isAsciiDigit {
        end += 1
      } else if byte == 0x2E || byte == 0x2C, end + 1 < limit, Unicode.Scalar(text.bytes[end + 1]).isAsciiDigit,
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
    if let before = text.character(before: digits.start), before.isAsciiWord || before == "." { return nil }
    if text.has("-", endingAt: digits.start), let left = text.character(before: digits.start - 1), left.isAsciiWord { return nil }
    var start = digits.start, end = digits.end, currency: String?
    for (form, code) in QuantityFinder.currenciesBefore where text.has(form, endingAt: start) {
      (start, currency) = (start - form.utf8.count, code)
      break
    }
    var shift = 0
    let multiplierStart = text.has(" ", at: end) && text.character(at: end + 1)?.isHan == true ? end + 1 : end
    if let multiplier = QuantityFinder.multipliers.first(where: { text.has($0.form, at: $0.form.hasPrefix(" ") ? end : multiplierStart) }),
      isWhole(multiplier.form, at: multiplier.form.hasPrefix(" ") ? end : multiplierStart)
    {
      shift = multiplier.shift
      end = (multiplier.form.hasPrefix(" ") ? end : multiplierStart) + multiplier.form.utf8.count
    } else if let letter = text.character(at: end), letter.isAsciiWord {
      return nil
    }
    for filler in ["多", "余", "来"] where text.has(filler, at: end) { end += filler.utf8.count }
    if currency == nil {
      let place = text.has(" ", at: end) && text.character(at: end + 1)?.isHan == true ? end + 1 : end
      if let (form, code) = QuantityFinder.currenciesBehind.first(where: { text.has($0.form, at: $0.form.hasPrefix(" ") ? end : place) }) {
        currency = code
        end = (form.hasPrefix(" ") ? end : place) + form.utf8.count
      }
    }
    guard let number = DecimalNumber(written: text.text(digits), shift: shift) else { return nil }
    let unitStart = text.has(" ", at: end) ? end + 1 : end
    let unit = currency == nil ? text.longest(of: QuantityFinder.units, at: unitStart) : nil
    let qualifierEnd = text.has(" ", endingAt: start) ? start - 1 : start
    let qualifier = text.longest(of: QuantityFinder.qualifiers, endingAt: qualifierEnd) ?? text.longest(of: QuantityFinder.qualifiers, endingAt: start)
    return Quantity(
      span: TextSpan(start: start, end: min(unit?.end ?? end, max(limit.end, end))), number: number, currency: currency,
      unit: unit.map { text.text($0) } ?? "", qualifier: qualifier.map { text.text($0).trimmingSpaces })
  }

  /// Whether a multiplier of Latin letters is a whole word.
  private func isWhole(_ form: String, at offset: Int) -> Bool {
    guard let last = form.unicodeScalars.last, last.isAsciiWord else { return true }
    return text.character(at: offset + form.utf8.count)?.isAsciiWord != true
  }
}

extension String {
  /// The string without white space at its ends.
  var trimmingSpaces: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    var end = scalars.endIndex
    while end > scalars.startIndex, scalars[scalars.index(before: end)].properties.isWhitespace { end = scalars.index(before: end) }
    return String(String.UnicodeScalarView(scalars[..<end]))
  }
}
