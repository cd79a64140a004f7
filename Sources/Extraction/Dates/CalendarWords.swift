import Knowledge
import TextRepair

// Years, months and numbers.
extension PeriodGrammar {
  /// A month or day without a year.
  func monthOfYear(at offset: Int) -> ReadPeriod? {
    if let number = numeral(at: offset), (1...12).contains(number.value) || text.has("月", at: number.end) {
      let year = now.year(ofMonth: number.value)
      if var month = month(at: offset, year: year ?? 2000, isNamed: false) {
        month.hasNoYear = year == nil
        return month
      }
    }
    return dayOfMonth(at: offset)
  }

  /// `9日`, `12号` of the month counted from, in news of the one before where it would lie ahead.
  private func dayOfMonth(at offset: Int) -> ReadPeriod? {
    guard let day = numeral(at: offset), day.value <= 31, let end = word(["日", "号"], at: day.end),
      now.knowsMonth,
      day.isArabic || text.has("号", at: end - 3),
      text.character(before: offset).map({ HanNumeral.digit($0) == nil && !$0.isAsciiWord && $0 != "第" })
        ?? true,
      !now.looksBack || isNewsDay(end),
      text.has("号", at: end - 3) || Lengths(grammar: self).closing(at: end) == nil
    else { return nil }
    if let last = now.last, let year = last.year, let month = last.month, day.value >= last.day ?? 1 {
      return DayPeriod.day(year, month, day.value).map {
        ReadPeriod(end: end, days: $0, year: year, month: month)
      }
    }
    let isAhead = now.looksBack && now.knowsDay && day.value > now.day + 3
    let month = now.year * 12 + now.month - (isAhead ? 2 : 1)
    return DayPeriod.day(month / 12, month % 12 + 1, day.value).map {
      ReadPeriod(end: end, days: $0, year: month / 12, month: month % 12 + 1)
    }
  }

  /// Whether 日 behind a number is a day of the month: not 7日均 or 12号线.
  private func isNewsDay(_ end: Int) -> Bool {
    guard text.has("日", endingAt: end) else { return false }
    guard let next = text.character(at: end) else { return true }
    return !next.isHan && !next.isAsciiWord || "上下中晚早凌宣发召在起至到".unicodeScalars.contains(next)
  }

  /// What stands behind a year.
  func withinYear(_ year: (value: Int, end: Int)) -> ReadPeriod {
    let place = spaces(text.has("的", at: year.end) ? year.end + 3 : year.end)
    if let found = LunarDates(grammar: self).date(at: place, year: year.value) { return found }
    if let found = month(at: place, year: year.value) { return found }
    if let found = RelativePeriods(grammar: self).sameMonth(at: place, year: year.value) { return found }
    if let found = Holidays(grammar: self).date(at: place, year: year.value) { return found }
    if let found = YearParts(grammar: self).part(at: place, year: year.value, isNamed: true) { return found }
    return ReadPeriod(end: year.end, days: .years(year.value), year: year.value)
  }

  /// `5月`, `五月三十日`, `10月底`, `三月的第二周` of a year.
  func month(at offset: Int, year: Int, isNamed: Bool = true) -> ReadPeriod? {
    if text.has("首月", at: offset) {
      return ReadPeriod(end: offset + 6, days: .months(year, 1), year: year, month: 1)
    }
    guard let month = numeral(at: offset), (1...12).contains(month.value),
      let end = word(["月份", "月"], at: month.end), !text.has("龄", at: end),
      !text.has("月", at: end) || words.end(.monthPart, at: end, in: text) != nil
    else {
      return monthRange(at: offset, year: year)
    }
    return MonthParts(grammar: self, hasYear: isNamed).part(at: end, year: year, month: month.value)
  }

  /// `2——4月`: months that share 月.
  private func monthRange(at offset: Int, year: Int) -> ReadPeriod? {
    guard let first = numeral(at: offset), (1...12).contains(first.value), let mark = joint(at: first.end),
      let last = numeral(at: mark), (first.value...12).contains(last.value),
      let end = word(["月份", "月"], at: last.end), MonthParts(grammar: self).day(at: end) == nil,
      !text.has("龄", at: end)
    else { return nil }
    let days = DayPeriod.months(year, first.value, count: last.value - first.value + 1)
    return ReadPeriod(end: end, days: days, year: year, month: last.value)
  }

  /// A year, written or relative, and where it ends.
  func year(at offset: Int) -> (value: Int, end: Int)? {
    if let (word, end) = words.first(.year, at: offset, in: text) {
      guard mayCount(word, end),
        now.knowsYear || (word.number == 0 && now.looksBack && month(at: spaces(end), year: 2000) != nil)
      else {
        return nil
      }
      return (now.year + word.number, end)
    }
    if let (word, end) = words.first(.sameYear, at: offset, in: text) {
      guard mayCount(word, end) else { return nil }
      if now.looksBack { return now.told?.year.map { ($0, end) } }
      return (now.year, end)
    }
    guard let number = numeral(at: offset) else { return nil }
    if number.isArabic, (1900...2100).contains(number.value),
      text.longest(of: ["H", "Q"], at: spaces(number.end)) != nil,
      YearParts(grammar: self).part(at: spaces(number.end), year: number.value, isNamed: true) != nil
    {
      return (number.value, number.end)
    }
    guard let end = word(["年"], at: number.end), !text.has("代", at: end) else { return nil }
    if number.digits == 4 && number.isPositional || number.value > 1600 { return (number.value, end) }
    if number.digits == 3, number.isPositional, !number.isArabic { return (number.value, end) }
    guard number.digits == 2, number.isPositional, isYear(number, end) else { return nil }
    let year = now.year / 100 * 100 + number.value
    return (year + (year > now.year + 20 ? -100 : year < now.year - 79 ? 100 : 0), end)
  }

  /// Whether a relative word counts from now, and is no part of another: 不同年龄, 今日头条, 这个月薪.
  func mayCount(_ word: TimeWords.Word, _ end: Int) -> Bool {
    guard !(now.looksBack && word.countsFromTold) else { return false }
    return text.character(at: end).map { !PeriodGrammar.wordEndings.contains($0) } ?? true
  }

  private static let wordEndings = ScalarSet("轻龄纪级味报头薪系")

  /// Whether two digits before 年 are a year and no number of years.
  private func isYear(_ number: Numeral, _ end: Int) -> Bool {
    if !number.isArabic || number.value < 10 { return true }
    if let next = numeral(at: spaces(end)), next.value <= 12, word(["月"], at: next.end) != nil { return true }
    return text.has("第", at: end)
      || words.end(.namedYearPart, at: end, in: text) != nil && !text.has("内", at: end)
      || words.end(.yearPart, at: end, in: text) != nil || words.end(.holiday, at: end, in: text) != nil
      || words.end(.term, at: end, in: text) != nil
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
