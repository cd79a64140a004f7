import TextRepair

/// Days, weeks and months that count from a day: `次日`, `昨晚`, `上上周`, `上月最后五天`, `现在`.
struct RelativePeriods {
  let grammar: PeriodGrammar

  private var text: ArticleBytes { grammar.text }

  /// The day of the week at a place, 0 for Monday.
  func weekday(at offset: Int) -> (index: Int, end: Int)? {
    if let digit = text.character(at: offset).flatMap(HanNumeral.arabic), (1...7).contains(digit),
      text.character(at: offset + 1).map({ !$0.isAsciiDigit && $0 != "." && !$0.isHan }) ?? true
    {
      return (digit - 1, offset + 1)
    }
    return grammar.words.first(.weekday, at: offset, in: text).map { ($0.word.number, $0.end) }
  }

  /// A relative month with its parts, or a relative day.
  func monthOrDay(at offset: Int) -> ReadPeriod? {
    let now = grammar.now
    if let (word, end) = grammar.words.first(.month, at: offset, in: text) {
      guard now.knowsMonth, grammar.mayCount(word, end) else { return nil }
      let month = now.year * 12 + now.month - 1 + word.number
      return MonthParts(grammar: grammar).part(at: end, year: month / 12, month: month % 12 + 1)
    }
    if let (word, end) = grammar.words.first(.pair, at: offset, in: text), word.numbers.count == 2 {
      let years = DayPeriod.years(now.year + word.numbers[0], count: 2)
      return now.knowsYear ? ReadPeriod(end: end, days: years, kind: .span) : nil
    }
    return day(at: offset) ?? ordinal(at: offset)
  }

  /// `昨天`, `当晚`: the part of the day stands in the word itself.
  private func day(at offset: Int) -> ReadPeriod? {
    guard grammar.now.knowsDay, text.character(before: offset) != "第" else { return nil }
    if let (word, end) = grammar.words.first(.day, at: offset, in: text), grammar.mayCount(word, end) {
      return read(end, grammar.now.number + word.number)
    }
    guard let (word, end) = grammar.words.first(.night, at: offset, in: text), grammar.mayCount(word, end)
    else {
      return nil
    }
    let day = read(text.start(before: end), grammar.now.number + word.number)
    return ClockTimes(grammar: grammar).behind(day, isPartEnough: true)
  }

  private func read(_ end: Int, _ number: Int) -> ReadPeriod {
    let date = DayPeriod.date(number)
    return ReadPeriod(
      end: end, days: DayPeriod(first: number, last: number), year: date.year, month: date.month)
  }

  /// `第三天`, `第七年`: counted from today, which is the first.
  private func ordinal(at offset: Int) -> ReadPeriod? {
    guard text.has("第", at: offset), grammar.now.knowsDay, let count = grammar.numeral(at: offset + 3),
      (2...99).contains(count.value)
    else { return nil }
    if text.has("天", at: count.end) {
      let day = read(count.end + 3, grammar.now.number + count.value - 1)
      return kind(.span, ClockTimes(grammar: grammar).behind(day) ?? day)
    }
    guard text.has("年", at: count.end) else { return nil }
    return ReadPeriod(end: count.end + 3, days: .years(grammar.now.year + count.value - 1), kind: .span)
  }

  private func kind(_ kind: ReadPeriod.Kind, _ period: ReadPeriod) -> ReadPeriod {
    var result = period
    result.kind = kind
    return result
  }

  /// `去年本月十日`: this month of another year.
  func sameMonth(at offset: Int, year: Int) -> ReadPeriod? {
    guard let (word, end) = grammar.words.first(.month, at: offset, in: text), word.number == 0,
      grammar.now.knowsMonth
    else { return nil }
    return MonthParts(grammar: grammar).part(at: end, year: year, month: grammar.now.month)
  }

  /// `上周三`, `下周末`, `这个星期一`, `礼拜日`, `上一周`.
  func week(at offset: Int) -> ReadPeriod? {
    guard grammar.now.knowsDay else { return nil }
    let shifted = grammar.words.first(.week, at: offset, in: text).flatMap { found in
      grammar.words.end(.weekWord, at: found.end, in: text) == nil ? nil : found
    }
    guard var end = grammar.words.end(.weekWord, at: shifted?.end ?? offset, in: text) else { return nil }
    if shifted == nil, let before = text.character(before: offset),
      HanNumeral.mayBegin(before) || "每个第上下本这".unicodeScalars.contains(before)
    {
      return nil
    }
    if let again = grammar.words.end(.weekWord, at: end, in: text), weekday(at: again) != nil { end = again }
    let week = DayPeriod.week(grammar.now.number, by: shifted?.word.number ?? 0)
    if let day = weekday(at: end) {
      var number = week.first + day.index
      if shifted == nil, grammar.now.looksBack, number > grammar.now.number { number -= 7 }
      return read(day.end, number)
    }
    if let weekend = grammar.words.end(.weekend, at: end, in: text) {
      let days = DayPeriod(first: week.first + 5, last: week.last)
      return ReadPeriod(end: weekend, days: days, kind: .week)
    }
    return shifted == nil ? nil : ReadPeriod(end: end, days: week, kind: .week)
  }

  /// The day of a week word that ends at a place: 三 behind 每周.
  func weekday(ending offset: Int) -> ReadPeriod? {
    guard
      text.has("周", endingAt: offset) || text.has("星期", endingAt: offset) || text.has("礼拜", endingAt: offset),
      let day = weekday(at: offset)
    else { return nil }
    let date = read(day.end, DayPeriod.week(grammar.now.number).first + day.index)
    return ClockTimes(grammar: grammar).behind(date) ?? date
  }

  /// `现在`, `最近`: the moment itself.
  func now(at offset: Int) -> ReadPeriod? {
    let now = grammar.now
    if let end = grammar.words.end(.now, at: offset, in: text) {
      return ReadPeriod(
        end: end, days: now.days, kind: now.looksBack ? .span : .date, from: now.second, to: now.second)
    }
    guard let end = grammar.words.end(.recently, at: offset, in: text) else { return nil }
    return ReadPeriod(end: end, days: now.days, kind: now.looksBack ? .span : .date)
  }
}
