import TextRepair

/// The parts of a year: quarters, halves, beginning and end, its first months, a numbered week.
struct YearParts {
  private static let stretches: [(form: String, month: Int, count: Int, needsYear: Bool)] = [
    ("上半年", 1, 6, false), ("下半年", 7, 6, false), ("H1", 1, 6, true), ("H2", 7, 6, true), ("伊始", 1, 1, true),
    ("年初", 1, 2, false), ("年底", 11, 2, false), ("年末", 11, 2, false), ("年中", 6, 2, true), ("初", 1, 2, true),
    ("底", 11, 2, true), ("末", 11, 2, true), ("暑假", 7, 2, true),
  ]

  let grammar: PeriodGrammar

  /// The part of a year that begins at a place.
  ///
  /// Without a named year only words that mean nothing else count.
  func part(at offset: Int, year: Int, isNamed: Bool) -> ReadPeriod? {
    for (form, month, count, needsYear) in YearParts.stretches
    where (isNamed || !needsYear) && grammar.text.has(form, at: offset) {
      let days = DayPeriod.months(year, month, count: count)
      return ReadPeriod(end: offset + form.utf8.count, days: days, year: year)
    }
    if let quarter = quarter(at: offset, year: year) { return quarter }
    guard isNamed else { return relativeQuarter(at: offset) }
    return months(at: offset, year: year) ?? week(at: offset, year: year)
  }

  /// `第三季度`, `首季度`, `Q1`, `前两个季度`, each with 初 or 末 behind.
  private func quarter(at offset: Int, year: Int) -> ReadPeriod? {
    let text = grammar.text
    if text.has("Q", at: offset) || text.has("q", at: offset),
      let number = Calendar.number(in: text, at: offset + 1),
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
      let end = grammar.word(["个季度", "季度"], at: number.end)
    else { return nil }
    if isFirst { return edged(end, year: year, month: 1, count: 3 * number.value) }
    return edged(end, year: year, month: number.value * 3 - 2, count: 3)
  }

  private func relativeQuarter(at offset: Int) -> ReadPeriod? {
    let forms = [("上个季度", -1), ("上一季度", -1), ("上季度", -1), ("本季度", 0), ("这个季度", 0), ("下个季度", 1), ("下季度", 1)]
    for (form, shift) in forms where grammar.text.has(form, at: offset) {
      let month = (grammar.today.month - 1) / 3 * 3 + 1 + 3 * shift
      return edged(offset + form.utf8.count, year: grammar.today.year, month: month, count: 3)
    }
    return nil
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

  /// `第52周`, `第三十七个星期`: the first week is that of the first Monday.
  private func week(at offset: Int, year: Int) -> ReadPeriod? {
    let text = grammar.text
    guard text.has("第", at: offset), let number = grammar.numeral(at: offset + 3),
      (1...53).contains(number.value)
    else { return nil }
    let counter = text.has("个", at: number.end) ? number.end + 3 : number.end
    guard let end = text.longest(of: RelativePeriods.weekWords, at: counter)?.end else { return nil }
    let fourth = DayPeriod.number(year, 1, 4)
    return ReadPeriod(end: end, days: .week(fourth, by: number.value - 1), year: year)
  }
}
