import TextRepair

/// What stands behind a month: a day, a third, its beginning or end, or a week of it.
struct MonthParts {
  let grammar: PeriodGrammar

  /// The part of a month, or the month; a day that the month has not is no date.
  func part(at offset: Int, year: Int, month: Int) -> ReadPeriod {
    let text = grammar.text, days = DayPeriod.months(year, month)
    var read = ReadPeriod(end: offset, days: days, year: year, month: month)
    let isInitial = text.has("初", at: offset) && grammar.numeral(at: offset + 3) != nil
    if let (word, end) = grammar.words.first(.monthPart, at: offset, in: text), !isInitial,
      word.numbers.count == 2,
      !text.has("中", at: offset) || end > offset + 3 || text.character(at: offset + 3)?.isHan != true
    {
      read.end = end
      read.days = DayPeriod(
        first: days.first + word.numbers[0] - 1, last: min(days.first + word.numbers[1] - 1, days.last))
      return read
    }
    if let day = day(at: offset) {
      guard let found = DayPeriod.day(year, month, day.value) ?? leapDay(month, day.value) else {
        (read.end, read.kind) = (day.end, .impossible)
        return read
      }
      (read.end, read.days) = (day.end, found)
    } else if let week = week(at: offset, in: days) ?? edge(at: offset, of: days) {
      (read.end, read.days) = week
      if read.days.last - read.days.first == 6 { read.kind = .week }
    }
    return read
  }

  /// 29 February without a year of its own is that of the last leap year.
  private func leapDay(_ month: Int, _ day: Int) -> DayPeriod? {
    guard month == 2, day == 29, !hasYear else { return nil }
    return (1...8).lazy.compactMap { DayPeriod.day(grammar.now.year - $0, 2, 29) }.first
  }

  /// Whether the month was told with its year.
  var hasYear = true

  /// A day: with 日 or 号, or bare where it is all that is left of the phrase.
  func day(at offset: Int) -> (value: Int, end: Int)? {
    let place = grammar.spaces(offset)
    guard let number = grammar.numeral(at: place), (1...31).contains(number.value) else { return nil }
    if let end = grammar.word(["日", "号"], at: number.end) { return (number.value, end) }
    guard place == offset, !grammar.now.looksBack, number.value > 9 || number.isArabic else { return nil }
    let next = grammar.text.character(at: number.end)
    let isAlone = next.map { !$0.isHan && !$0.isAsciiWord && $0 != "." && $0 != "%" } ?? true
    return isAlone || grammar.words.end(.joint, at: number.end, in: grammar.text) != nil
      ? (number.value, number.end) : nil
  }

  /// `第二周`, `的第一个周二`.
  private func week(at offset: Int, in month: DayPeriod) -> (Int, DayPeriod)? {
    let text = grammar.text
    let place = text.has("的", at: offset) ? offset + 3 : offset
    guard text.has("第", at: place), let count = grammar.numeral(at: place + 3), (1...5).contains(count.value)
    else { return nil }
    let counter = text.has("个", at: count.end) ? count.end + 3 : count.end
    guard let end = grammar.words.end(.weekWord, at: counter, in: text) else { return nil }
    let week = DayPeriod.week(month.first, by: (month.first + 2) % 7 == 0 ? 0 : 1)
    if let day = RelativePeriods(grammar: grammar).weekday(at: end) {
      let first = month.first + (day.index - (month.first + 2) % 7 + 7) % 7 + 7 * (count.value - 1)
      return (day.end, DayPeriod(first: first, last: first))
    }
    let shift = 7 * (count.value - 1)
    return (end, DayPeriod(first: week.first + shift, last: week.last + shift))
  }

  /// `前两天`, `最后五天` of a month.
  private func edge(at offset: Int, of month: DayPeriod) -> (Int, DayPeriod)? {
    let text = grammar.text
    let isFirst = text.has("前", at: offset)
    guard let lead = text.longest(of: ["前", "最后", "后"], at: offset)?.end,
      let count = grammar.numeral(at: lead),
      (1...30).contains(count.value), let end = grammar.word(["天", "日"], at: count.end)
    else { return nil }
    let days =
      isFirst
      ? DayPeriod(first: month.first, last: month.first + count.value - 1)
      : DayPeriod(first: month.last - count.value + 1, last: month.last)
    return (end, days)
  }
}
