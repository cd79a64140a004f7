import TextRepair

/// The parts of a year: quarters, halves, beginning and end, its first months, a numbered week, month or day.
struct YearParts {
  let grammar: PeriodGrammar

  /// The part of a year that begins at a place.
  ///
  /// Without a named year only words that mean nothing else count.
  func part(at offset: Int, year: Int, isNamed: Bool) -> ReadPeriod? {
    let text = grammar.text
    guard isNamed || grammar.now.knowsYear else { return nil }
    let own = grammar.words.first(.yearPart, at: offset, in: text)
    let named = isNamed ? grammar.words.first(.namedYearPart, at: offset, in: text) : nil
    if let (word, end) = [own, named].compactMap(\.self).max(by: { $0.end < $1.end }),
      word.numbers.count == 2,
      text.character(before: end).map(\.isAsciiWord) != true || text.character(at: end)?.isAsciiWord != true
    {
      let days = DayPeriod.months(year, word.numbers[0], count: word.numbers[1])
      return ReadPeriod(end: end, days: days, year: year)
    }
    if let quarter = quarter(at: offset, year: year, isNamed: isNamed) { return quarter }
    guard isNamed else { return relativeQuarter(at: offset) }
    return months(at: offset, year: year) ?? numbered(at: offset, year: year)
  }

  /// `第三季度`, `首季度`, `Q1`, `前两个季度`, each with 初 or 末 behind.
  private func quarter(at offset: Int, year: Int, isNamed: Bool) -> ReadPeriod? {
    let text = grammar.text
    if text.has("Q", at: offset) || text.has("q", at: offset),
      let number = Calendar.number(in: text, at: offset + 1),
      text.character(before: offset).map({ !$0.isAsciiWord || $0.isAsciiDigit }) ?? true,
      (1...4).contains(number.value), text.character(at: number.end)?.isAsciiWord != true
    {
      let end = text.longest(of: ["季度"], at: number.end)?.end ?? number.end
      return edged(end, year: year, month: number.value * 3 - 2, count: 3)
    }
    if text.has("首季", at: offset) {
      return edged(text.has("度", at: offset + 6) ? offset + 9 : offset + 6, year: year, month: 1, count: 3)
    }
    let isFirst = text.has("前", at: offset)
    let place = text.longest(of: ["第", "前"], at: offset)?.end ?? offset
    guard let number = grammar.numeral(at: place), (1...4).contains(number.value),
      let end = grammar.word(["个季度", "季度"], at: number.end),
      isFirst || place > offset || !text.has("个", at: number.end)
    else { return nil }
    if isFirst { return edged(end, year: year, month: 1, count: 3 * number.value) }
    return edged(end, year: year, month: number.value * 3 - 2, count: 3)
  }

  private func relativeQuarter(at offset: Int) -> ReadPeriod? {
    guard grammar.now.knowsMonth,
      let (word, end) = grammar.words.first(.quarter, at: offset, in: grammar.text),
      grammar.mayCount(word, end)
    else { return nil }
    let months = grammar.now.year * 12 + (grammar.now.month - 1) / 3 * 3 + 3 * word.number
    return edged(end, year: months / 12, month: months % 12 + 1, count: 3)
  }

  /// Months, or the first or last of them where 初, 末 or 底 stands behind.
  private func edged(_ end: Int, year: Int, month: Int, count: Int) -> ReadPeriod {
    let text = grammar.text
    if text.has("初", at: end) { return ReadPeriod(end: end + 3, days: .months(year, month), year: year) }
    if text.has("末", at: end) || text.has("底", at: end) {
      return ReadPeriod(end: end + 3, days: .months(year, month + count - 1), year: year)
    }
    return ReadPeriod(end: end, days: .months(year, month, count: count), year: year)
  }

  /// `前五个月`, `后三月`.
  private func months(at offset: Int, year: Int) -> ReadPeriod? {
    guard let lead = grammar.text.longest(of: ["前", "头", "最后", "后"], at: offset),
      let number = grammar.numeral(at: lead.end), (1...12).contains(number.value),
      let end = grammar.word(["个月", "月"], at: number.end)
    else { return nil }
    let isLast = grammar.text.text(lead).hasSuffix("后")
    let days = DayPeriod.months(year, isLast ? 13 - number.value : 1, count: number.value)
    return ReadPeriod(end: end, days: days, year: year)
  }

  /// `第52周`, `第8个月`, `第十天`: the first week is that of the first Thursday.
  private func numbered(at offset: Int, year: Int) -> ReadPeriod? {
    let text = grammar.text
    guard text.has("第", at: offset), let number = grammar.numeral(at: offset + 3), number.value > 0 else {
      return nil
    }
    let counter = text.has("个", at: number.end) ? number.end + 3 : number.end
    if let end = grammar.words.end(.weekWord, at: counter, in: text), number.value < 54 {
      let fourth = DayPeriod.number(year, 1, 4)
      return ReadPeriod(end: end, days: .week(fourth, by: number.value - 1), year: year, kind: .week)
    }
    if counter > number.end, text.has("月", at: counter), number.value <= 12 {
      return ReadPeriod(end: counter + 3, days: .months(year, number.value), year: year, month: number.value)
    }
    guard text.has("天", at: counter), number.value <= 366 else { return nil }
    let day = DayPeriod.number(year, 1, 1) + number.value - 1
    return ReadPeriod(end: counter + 3, days: DayPeriod(first: day, last: day), year: year)
  }
}
