import Knowledge
import TextRepair

/// Dates of the lunar calendar: `农历八月廿三`, `正月初五`, `腊月`, `闰四月`, `大年初三`, `八月十五`.
///
/// A month is lunar behind 农历, by its name (正月, 腊月, 闰…), or by a day that only that calendar has (初一, 廿二); the
/// fifteenth in Han numerals without 日 is the day of its full moon. The Gregorian days are computed; before 1645 only
/// the year is known.
struct LunarDates {
  let grammar: PeriodGrammar

  /// A lunar date, with or without a year of its own.
  func date(at offset: Int) -> ReadPeriod? {
    let words = grammar.words, text = grammar.text
    guard let marked = words.end(.lunar, at: offset, in: text) else {
      guard let first = text.character(at: offset),
        HanNumeral.mayBegin(first) || "正腊冬闰大".unicodeScalars.contains(first)
      else { return nil }
      return date(at: offset, year: nil)
    }
    let year = grammar.year(at: marked)
    return month(at: year?.end ?? marked, year: year?.value ?? grammar.now.year)
  }

  /// A lunar date behind a year; nil year for the one counted from.
  func date(at offset: Int, year: Int?) -> ReadPeriod? {
    let words = grammar.words, text = grammar.text
    guard year != nil || grammar.now.knowsYear else { return nil }
    let own = year ?? grammar.now.year
    if let marked = words.end(.lunar, at: offset, in: text) { return month(at: marked, year: own) }
    if text.has("大年", at: offset), let day = day(at: offset + 6), day.value <= 15, day.isLunar {
      return read(day.end, LunarCalendar.day(own, 1, day.value), year: own, month: 1, day: day.value)
    }
    guard let month = monthName(at: offset) else { return nil }
    let day = day(at: month.end)
    let isFullMoon = day.map { $0.value == 15 && $0.isBare } ?? false
    guard month.isLunar || day?.isLunar == true || isFullMoon else { return nil }
    return self.month(at: offset, year: own)
  }

  /// A month of a lunar year with its day.
  func month(at offset: Int, year: Int) -> ReadPeriod? {
    guard let month = monthName(at: offset) else { return nil }
    if let day = day(at: month.end) {
      let days = LunarCalendar.day(year, month.number, day.value, isLeap: month.isLeap)
      return read(day.end, days, year: year, month: month.number, day: day.value)
    }
    let days = LunarCalendar.month(year, month.number, isLeap: month.isLeap)
    return read(month.end, days, year: year, month: month.number, day: nil)
  }

  /// The last day of a lunar year.
  func eve(_ end: Int, year: Int) -> ReadPeriod? {
    let days = LunarCalendar.eve(year)
    return read(end, days, year: year, month: 12, day: days == nil ? 30 : nil)
  }

  /// A lunar date as it is read; without days of its own it has those of the year.
  func read(_ end: Int, _ days: DayPeriod?, year: Int, month: Int, day: Int?) -> ReadPeriod {
    let first = days.map { DayPeriod.date($0.first) }
    var result = ReadPeriod(
      end: end, days: days ?? .years(year), year: first?.year ?? year, month: first?.month)
    result.lunar = PartialDate(year: year, month: month, day: day)
    return result
  }

  /// A month: `正月`, `闰四月`, `八月`.
  private func monthName(at offset: Int) -> (number: Int, isLeap: Bool, isLunar: Bool, end: Int)? {
    let text = grammar.text
    if let (word, end) = grammar.words.first(.lunarMonth, at: offset, in: text) {
      return (word.number, false, true, end)
    }
    let isLeap = text.has("闰", at: offset)
    guard let month = grammar.numeral(at: isLeap ? offset + 3 : offset), (1...12).contains(month.value),
      text.has("月", at: month.end)
    else { return nil }
    return (month.value, isLeap, isLeap, month.end + 3)
  }

  /// A day: `初十`, `廿二`, `十五`; `isLunar` where only the lunar calendar writes it so, `isBare` without 日 in Han numerals.
  private func day(at offset: Int) -> (value: Int, end: Int, isLunar: Bool, isBare: Bool)? {
    let text = grammar.text
    if text.has("初", at: offset), let day = grammar.numeral(at: offset + 3), (1...10).contains(day.value) {
      return (day.value, day.end, true, false)
    }
    if text.has("廿", at: offset) {
      guard let day = grammar.numeral(at: offset + 3), day.value < 10 else {
        return (20, offset + 3, true, false)
      }
      return (20 + day.value, day.end, true, false)
    }
    guard let day = grammar.numeral(at: offset), (1...30).contains(day.value) else { return nil }
    if let end = text.longest(of: ["日", "号"], at: day.end)?.end { return (day.value, end, false, false) }
    return day.isArabic ? nil : (day.value, day.end, false, !text.has("天", at: day.end))
  }
}
