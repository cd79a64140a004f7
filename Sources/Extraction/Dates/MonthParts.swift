import TextRepair

/// What stands behind a month: a day, a third, its beginning or end, or a week of it.
struct MonthParts {
  private static let stretches: [(form: String, first: Int, last: Int)] = [
    ("上旬", 1, 10), ("中旬", 11, 20), ("下旬", 21, 31), ("月初", 1, 5), ("初", 1, 5), ("中", 11, 20), ("月底", 25, 31),
    ("底", 25, 31), ("末", 25, 31),
  ]

  let grammar: PeriodGrammar

  /// The part of a month, or the month; a day that the month has not leaves the month.
  func part(at offset: Int, year: Int, month: Int) -> ReadPeriod {
    let text = grammar.text, days = DayPeriod.months(year, month)
    var read = ReadPeriod(end: offset, days: days, year: year, month: month)
    let isInitial = text.has("初", at: offset) && grammar.numeral(at: offset + 3) != nil
    for (form, first, last) in MonthParts.stretches where text.has(form, at: offset) && !isInitial {
      guard form != "中" || text.character(at: offset + 3)?.isHan != true else { continue }
      read.end = offset + form.utf8.count
      read.days = DayPeriod(first: days.first + first - 1, last: min(days.first + last - 1, days.last))
      return read
    }
    if let day = day(at: offset) {
      (read.end, read.days) = (day.end, DayPeriod.day(year, month, day.value) ?? days)
    } else if let week = week(at: offset, in: days) ?? edge(at: offset, of: days) {
      (read.end, read.days) = week
    }
    return read
  }

  /// A day: with 日 or 号, or bare where it is all that is left of the phrase.
  func day(at offset: Int) -> (value: Int, end: Int)? {
    let place = grammar.spaces(offset)
    guard let number = grammar.numeral(at: place), (1...31).contains(number.value) else { return nil }
    if let end = grammar.word(["日", "号"], at: number.end) { return (number.value, end) }
    guard place == offset, number.value > 9 || number.isArabic else { return nil }
    let next = grammar.text.character(at: number.end)
    let isAlone = next.map { !$0.isHan && !$0.isAsciiWord && $0 != "." } ?? true
    return isAlone || grammar.text.longest(of: ["至", "到"], at: number.end) != nil
      ? (number.value, number.end) : nil
  }

  /// `第二周`, `的第一个周二`.
  private func week(at offset: Int, in month: DayPeriod) -> (Int, DayPeriod)? {
    let text = grammar.text
    let place = text.has("的", at: offset) ? offset + 3 : offset
    guard text.has("第", at: place), let count = grammar.numeral(at: place + 3), (1...5).contains(count.value)
    else { return nil }
    let counter = text.has("个", at: count.end) ? count.end + 3 : count.end
    guard let end = text.longest(of: RelativePeriods.weekWords, at: counter)?.end else { return nil }
    let week = DayPeriod.week(month.first, by: (month.first + 2) % 7 == 0 ? 0 : 1)
    if let day = RelativePeriods.weekday(at: end, in: text) {
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
