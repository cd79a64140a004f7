import Knowledge
import TextRepair

/// Days and stretches of every year with names: `国庆节`, `中秋`, `母亲节`, `除夕`, `冬至`, `2021年春`.
///
/// A date on the lunar calendar falls on its day of the year named; 除夕 is the last day of that lunar year, and 小寒
/// and 大寒 end the year of the terms; in news the 除夕 of a year is the one that falls in it. A season lasts from its term to the next.
struct Holidays {
  let grammar: PeriodGrammar

  /// The day at a place; without a year that of the year counted from.
  func date(at offset: Int, year: Int?) -> ReadPeriod? {
    let words = grammar.words, text = grammar.text
    let lunar = words.end(.lunar, at: offset, in: text)
    if let (word, end) = words.first(.holiday, at: lunar ?? offset, in: text) {
      guard !text.has("目", at: end), var day = day(word, end, year) else { return nil }
      day.isHoliday = true
      return day
    }
    guard lunar == nil else { return nil }
    if let (word, end) = words.first(.season, at: offset, in: text) { return season(word.number, end, year) }
    if let (word, end) = words.first(.term, at: offset, in: text), year != nil || isAlone(offset, end) {
      guard year != nil || grammar.now.knowsYear else { return nil }
      let day = LunarCalendar.term(word.number, of: year ?? grammar.now.year)
      return read(end, DayPeriod(first: day, last: day))
    }
    guard year != nil, let (word, end) = words.first(.namedSeason, at: offset, in: text),
      text.character(at: end)?.isHan != true
    else { return nil }
    return season(word.number, end, year)
  }

  /// Whether a term stands by itself: 大雪 and 立春 are words of other things, too.
  private func isAlone(_ offset: Int, _ end: Int) -> Bool {
    let text = grammar.text
    let before = text.character(before: offset), next = text.character(at: end)
    return before?.isHan != true && next?.isHan != true
  }

  private func day(_ word: TimeWords.Word, _ end: Int, _ named: Int?) -> ReadPeriod? {
    let now = grammar.now, numbers = word.numbers
    let year = named ?? (now.looksBack ? now.year(ofMonth: numbers.first ?? 1) : now.year)
    guard let year, named != nil || now.knowsYear, !numbers.isEmpty else { return nil }
    switch word.tag {
    case "solar": return DayPeriod.day(year, numbers[0], numbers[1]).map { read(end, $0) }
    case "weekday":
      let month = DayPeriod.months(year, numbers[0])
      let first = month.first + (numbers[2] - 1 - (month.first + 2) % 7 + 7) % 7 + 7 * (numbers[1] - 1)
      return read(end, DayPeriod(first: first, last: first))
    case "term":
      let day = LunarCalendar.term(numbers[0], of: year)
      return read(end, DayPeriod(first: day, last: day))
    case "eve": return LunarDates(grammar: grammar).eve(end, year: now.looksBack ? year - 1 : year)
    default:
      let days = LunarCalendar.day(year, numbers[0], numbers[1])
      return LunarDates(grammar: grammar).read(end, days, year: year, month: numbers[0], day: numbers[1])
    }
  }

  private func season(_ term: Int, _ end: Int, _ named: Int?) -> ReadPeriod? {
    guard named != nil || grammar.now.knowsYear else { return nil }
    let year = named ?? grammar.now.year
    let next = term == 18 ? LunarCalendar.term(0, of: year + 1) : LunarCalendar.term(term + 6, of: year)
    let days = DayPeriod(first: LunarCalendar.term(term, of: year), last: next - 1)
    return ReadPeriod(end: end, days: days, year: year)
  }

  private func read(_ end: Int, _ days: DayPeriod) -> ReadPeriod {
    let date = DayPeriod.date(days.first)
    return ReadPeriod(end: end, days: days, year: date.year, month: date.month)
  }
}
