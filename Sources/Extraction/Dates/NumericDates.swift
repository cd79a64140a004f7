import TextRepair

/// Dates in digits and marks: `2010-01-29`, `2010 01 29`, `1/2/2020`, `27-7-3`, `2008.03`, `20240307`, `09-01`.
struct NumericDates {
  private static let marks: [Unicode.Scalar] = ["-", "/", ".", " ", "·"]

  let grammar: PeriodGrammar

  /// The date at a place; two parts are a month and a day only with leading zeros or `·`, or with `/`.
  ///
  /// In news a date begins with its year in full: `4/5` and `2.5.1` are not dates there.
  func date(at offset: Int) -> ReadPeriod? {
    let text = grammar.text
    guard let byte = text.character(at: offset), byte.isAsciiDigit else { return nil }
    if !grammar.isSecondBound, let before = text.character(before: offset),
      before.isAsciiWord || "-./".unicodeScalars.contains(before)
    {
      return nil
    }
    if !grammar.now.looksBack, let solid = solid(at: offset) { return solid }
    guard let first = Calendar.number(in: text, at: offset), let mark = mark(at: first.end),
      !grammar.now.looksBack || first.end - offset == 4 && mark != " " && mark != "·",
      let second = Calendar.number(in: text, at: text.end(after: first.end)), second.value <= 31
    else { return nil }
    if let last = mark == self.mark(at: second.end) || self.mark(at: second.end) == "-"
      ? Calendar.number(in: text, at: text.end(after: second.end)) : nil,
      last.end - second.end < 5 || first.end - offset < 4,
      let found = whole(offset, first, second, last, mark)
    {
      return found
    }
    guard isOver(second.end) else { return nil }
    if first.end - offset == 4, mark == "." && !grammar.now.looksBack || mark == "-",
      second.end - first.end == 3,
      (1...12).contains(second.value)
    {
      let days = DayPeriod.months(first.value, second.value)
      return ReadPeriod(end: second.end, days: days, year: first.value, month: second.value)
    }
    let isPadded = mark == "-" && first.end - offset == 2 && second.end - first.end == 3
    guard isPadded || mark == "/" || mark == "·",
      let days = DayPeriod.day(grammar.now.year, first.value, second.value)
    else { return nil }
    let end = grammar.word(["号", "日"], at: second.end) ?? second.end
    return ReadPeriod(end: end, days: days, year: grammar.now.year, month: first.value)
  }

  private func mark(at offset: Int) -> Unicode.Scalar? {
    grammar.text.character(at: offset).flatMap { NumericDates.marks.contains($0) ? $0 : nil }
  }

  /// Whether no digit or letter follows.
  private func isOver(_ offset: Int) -> Bool {
    grammar.text.character(at: offset).map { !$0.isAsciiWord } ?? true
  }

  /// Three parts: the year stands first or last, day before month where it stands last.
  private func whole(
    _ offset: Int, _ first: (value: Int, end: Int), _ second: (value: Int, end: Int),
    _ last: (value: Int, end: Int), _ mark: Unicode.Scalar
  ) -> ReadPeriod? {
    let isYearFirst = first.end - offset == 4, isYearLast = last.end - second.end == 5
    guard isOver(last.end), isYearFirst || (mark != " " && mark != "·") else { return nil }
    var orders: [(Int, Int, Int)] = []
    if isYearFirst { orders = [(first.value, second.value, last.value)] }
    if isYearLast {
      orders = [(last.value, second.value, first.value), (last.value, first.value, second.value)]
    }
    if !isYearFirst, !isYearLast, last.end - second.end == 3 {
      orders = [(full(last.value), second.value, first.value)]
      if first.end - offset == 2 {
        orders.insert(
          (full(first.value), second.value, last.value), at: first.value < 32 && mark == "/" ? 1 : 0)
      }
    } else if !isYearFirst, !isYearLast, first.end - offset == 2 {
      orders = [(full(first.value), second.value, last.value)]
    }
    for (year, month, day) in orders {
      guard let days = DayPeriod.day(year, month, day) else { continue }
      return ReadPeriod(end: last.end, days: days, year: year, month: month)
    }
    return nil
  }

  private func full(_ year: Int) -> Int { year + (year > 50 ? 1900 : 2000) }

  /// Eight digits: `20240307`.
  private func solid(at offset: Int) -> ReadPeriod? {
    let text = grammar.text
    guard offset + 8 <= text.count,
      text.bytes[offset..<(offset + 8)].allSatisfy({ (0x30...0x39).contains($0) }),
      isOver(offset + 8)
    else { return nil }
    let value = text.bytes[offset..<(offset + 8)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    guard (1900...2100).contains(year), let days = DayPeriod.day(year, month, day) else { return nil }
    return ReadPeriod(end: offset + 8, days: days, year: year, month: month)
  }
}
