import Knowledge
import TextRepair

/// A date or period as it is read: its days, and what a second bound takes over from it.
struct ReadPeriod {
  var end: Int
  var days: DayPeriod
  var year: Int?
  var month: Int?
}

/// Reads Chinese dates and periods with the day that they count from: `二〇一六年五月`, `2018年10月底`, `上季度末`.
///
/// Periods have honest bounds: 年底 is November and December, 月初 its first five days, 上旬 its first ten. Clock times,
/// holidays and the lunar calendar are not read.
struct PeriodGrammar {
  /// What the dates begin with that the extractor reads with this grammar.
  static let openings = [
    "二〇", "二零", "一九", "大前天", "大后天", "后天", "上季度", "上个季度", "上一季度", "本季度",
  ]

  let text: ArticleBytes
  /// The day that relative dates count from.
  let today: (year: Int, month: Int, day: Int)

  var todayNumber: Int { DayPeriod.number(today.year, today.month, today.day) }

  /// The date, period or range that begins at a place.
  func range(at offset: Int) -> ReadPeriod? {
    var start = offset
    for opening in ["从", "自", "在"] where text.has(opening, at: offset) { start = offset + 3 }
    let isWithin = text.has("在", at: offset)
    guard let left = single(at: start) else { return isWithin ? nil : yearRange(at: start) }
    let mark = joint(at: left.end)
    guard let mark, let right = second(at: mark, behind: left), right.days.last >= left.days.first else {
      return isWithin ? nil : left
    }
    if isWithin, text.longest(of: ["之间", "间"], at: right.end) == nil { return nil }
    let closing = text.longest(of: ["之间", "间", "止"], at: right.end)?.end ?? right.end
    let days = DayPeriod(first: left.days.first, last: right.days.last)
    return ReadPeriod(end: closing, days: days, year: right.year, month: right.month)
  }

  /// Where the second bound begins.
  private func joint(at offset: Int) -> Int? {
    var place = offset
    if text.has("起", at: place) { place += 3 }
    if text.has("，", at: place), place > offset { place += 3 }
    place = spaces(place)
    let marks = ["——", "--", "至", "到", "-", "–", "—", "~", "～", "与"]
    return text.longest(of: marks, at: place).map { spaces($0.end) }
  }

  /// The second bound, with the year and month of the first.
  private func second(at offset: Int, behind left: ReadPeriod) -> ReadPeriod? {
    if let month = left.month, let year = left.year, left.days.first == left.days.last,
      let day = numeral(at: offset), day.value <= 31,
      let end = word(["日", "号"], at: day.end), let days = DayPeriod.day(year, month, day.value)
    {
      return ReadPeriod(end: end, days: days, year: year, month: month)
    }
    if let year = left.year, let month = month(at: offset, year: year) { return month }
    return single(at: offset)
  }

  /// `2016到2018`, `2016-2018`: years without 年, both written in full.
  private func yearRange(at offset: Int) -> ReadPeriod? {
    guard let left = Calendar.number(in: text, at: offset), (1900...2100).contains(left.value),
      let mark = joint(at: left.end), let right = Calendar.number(in: text, at: mark),
      (left.value...2100).contains(right.value), text.character(at: right.end)?.isAsciiWord != true
    else { return nil }
    let end = word(["年"], at: right.end) ?? right.end
    return ReadPeriod(
      end: end, days: .years(left.value, count: right.value - left.value + 1), year: right.value)
  }

  /// A date or period that is no range.
  func single(at offset: Int) -> ReadPeriod? {
    if let written = NumericDates(grammar: self).date(at: offset) { return written }
    let relative = RelativePeriods(grammar: self)
    if let found = century(at: offset) { return found }
    if let year = year(at: offset) { return withinYear(year) }
    return relative.duration(at: offset) ?? relative.monthOrDay(at: offset) ?? monthOfYear(at: offset)
      ?? relative.week(at: offset)
      ?? YearParts(grammar: self).part(at: offset, year: today.year, isNamed: false)
  }

  /// A month without a year: that of the day counted from.
  private func monthOfYear(at offset: Int) -> ReadPeriod? {
    if let month = month(at: offset, year: today.year) { return month }
    guard let day = numeral(at: offset), day.value <= 31, let end = word(["日", "号"], at: day.end),
      day.isArabic || text.has("号", at: end - 3),
      let days = DayPeriod.day(today.year, today.month, day.value)
    else { return nil }
    return ReadPeriod(end: end, days: days, year: today.year, month: today.month)
  }

  /// What stands behind a year.
  private func withinYear(_ year: (value: Int, end: Int)) -> ReadPeriod {
    let place = spaces(text.has("的", at: year.end) ? year.end + 3 : year.end)
    if let found = month(at: place, year: year.value) { return found }
    if let found = RelativePeriods(grammar: self).sameMonth(at: place, year: year.value) { return found }
    if let found = YearParts(grammar: self).part(at: place, year: year.value, isNamed: true) { return found }
    return ReadPeriod(end: year.end, days: .years(year.value), year: year.value)
  }

  /// `5月`, `五月三十日`, `10月底`, `三月的第二周` of a year.
  func month(at offset: Int, year: Int) -> ReadPeriod? {
    if let first = text.longest(of: ["首月", "正月"], at: offset), text.has("首", at: offset) {
      return ReadPeriod(end: first.end, days: .months(year, 1), year: year, month: 1)
    }
    guard let month = numeral(at: offset), (1...12).contains(month.value),
      let end = word(["月份", "月"], at: month.end)
    else {
      return monthRange(at: offset, year: year)
    }
    return MonthParts(grammar: self).part(at: end, year: year, month: month.value)
  }

  /// `2——4月`: months that share 月.
  private func monthRange(at offset: Int, year: Int) -> ReadPeriod? {
    guard let first = numeral(at: offset), (1...12).contains(first.value), let mark = joint(at: first.end),
      let last = numeral(at: mark), (first.value...12).contains(last.value),
      let end = word(["月份", "月"], at: last.end), MonthParts(grammar: self).day(at: end) == nil
    else { return nil }
    let days = DayPeriod.months(year, first.value, count: last.value - first.value + 1)
    return ReadPeriod(end: end, days: days, year: year, month: last.value)
  }

  /// `上世纪90年代`, `十九世纪七十年代`, `90年代`, `18世纪`.
  private func century(at offset: Int) -> ReadPeriod? {
    var start: Int?, place = offset
    for (word, first) in [("上世纪", -100), ("上个世纪", -100), ("本世纪", 0)] where text.has(word, at: offset) {
      (start, place) = (today.year / 100 * 100 + first, offset + word.utf8.count)
    }
    if start == nil, let number = numeral(at: offset), (1...21).contains(number.value),
      let end = word(["世纪"], at: number.end)
    {
      (start, place) = ((number.value - 1) * 100, end)
    }
    if let decade = numeral(at: place), decade.value % 10 == 0, decade.value < 100,
      let end = word(["年代"], at: decade.end)
    {
      let century = start ?? (decade.value > 20 ? 1900 : 2000)
      let year = century + decade.value
      let parts: [([String], Int, Int)] = [
        (["初期", "前期", "初"], 0, 3), (["末期", "后期", "末"], 7, 3), (["中期"], 3, 4),
      ]
      for (words, shift, count) in parts {
        if let part = word(words, at: end) {
          return ReadPeriod(end: part, days: .years(year + shift, count: count))
        }
      }
      return ReadPeriod(end: end, days: .years(year, count: 10))
    }
    guard let start, start > 0 else { return nil }
    if let end = word(["初"], at: place) { return ReadPeriod(end: end, days: .years(start, count: 20)) }
    return ReadPeriod(end: place, days: .years(start, count: 100))
  }
}

// The words that a period is made of.
extension PeriodGrammar {
  private static let relativeYears: [(form: String, shift: Int)] = [
    ("大前年", -3), ("大后年", 3), ("前年", -2), ("去年", -1), ("上一年", -1), ("上年", -1), ("今年", 0), ("本年度", 0),
    ("本年", 0), ("这一年", 0), ("同年", 0), ("当年", 0), ("明年", 1), ("次年", 1), ("来年", 1), ("下一年", 1), ("后年", 2),
  ]

  /// A year, written or relative, and where it ends.
  func year(at offset: Int) -> (value: Int, end: Int)? {
    for (form, shift) in PeriodGrammar.relativeYears where text.has(form, at: offset) {
      return (today.year + shift, offset + form.utf8.count)
    }
    guard let number = numeral(at: offset), let end = word(["年"], at: number.end), !text.has("代", at: end)
    else { return nil }
    if number.digits == 4 || number.value > 999 { return (number.value, end) }
    if number.digits == 3, number.isPositional { return (number.value, end) }
    guard number.digits == 2, number.isPositional, isYear(number, end) else { return nil }
    return (number.value + (number.value > today.year % 100 + 10 ? 1900 : 2000), end)
  }

  /// Whether two digits before 年 are a year and no number of years.
  private func isYear(_ number: Numeral, _ end: Int) -> Bool {
    if !number.isArabic || number.value < 10 { return true }
    if let next = numeral(at: spaces(end)), next.value <= 12, word(["月"], at: next.end) != nil { return true }
    return text.longest(of: ["底", "初", "末", "第", "上半年", "下半年"], at: end) != nil
  }

  /// A whole number, and whether its digits stand side by side.
  struct Numeral {
    var value: Int
    var end: Int
    var digits: Int
    var isPositional: Bool
    var isArabic: Bool
  }

  /// The number at a place: up to four digits, or Han numerals below ten thousand.
  func numeral(at offset: Int) -> Numeral? {
    guard let first = text.character(at: offset) else { return nil }
    if HanNumeral.arabic(first) != nil {
      guard let run = DigitRun(at: offset, in: text), !run.hasPoint, run.value < 10_000 else { return nil }
      let digits = text.characterCount(TextSpan(start: offset, end: run.end))
      return Numeral(value: Int(run.value), end: run.end, digits: digits, isPositional: true, isArabic: true)
    }
    guard HanNumeral.characters.contains(first), let grouped = GroupedNumber(at: offset, in: text),
      grouped.value < 10_000, let value = Int(exactly: grouped.value)
    else { return nil }
    return Numeral(
      value: value, end: grouped.end, digits: grouped.length, isPositional: !grouped.hasPlaces,
      isArabic: false)
  }

  /// Where one of some words ends, with spaces before it.
  func word(_ forms: [String], at offset: Int) -> Int? { text.longest(of: forms, at: spaces(offset))?.end }

  /// Where the next character that is no space stands.
  func spaces(_ offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text.bytes[offset] == 0x20 { offset += 1 }
    return offset
  }
}
