public import Knowledge
public import TextRepair

/// A date or period that a text names: its days, both ends included, and the most exact date that holds them.
public struct WrittenPeriod: Equatable, Sendable {
  /// Where it stands in the text.
  public let span: TextSpan
  /// The first day.
  public let first: PartialDate
  /// The last day; the same for a single day.
  public let last: PartialDate
  /// A year, month or day that holds the whole period; nil where it touches two years.
  public let date: PartialDate?
}

/// Reads the Chinese dates and periods of a text, counting from one day: `去年5月`, `今年第一季度`, `近三年`, `上周三`.
///
/// A month without a year belongs to the year counted from. Clock times, holidays, the lunar calendar and eras are
/// not read. The extractor reads with the same grammar what its own forms leave.
public struct DateReader: Sendable {
  private let today: (year: Int, month: Int, day: Int)

  /// A reader that counts from a day; nil where `day` is no whole date.
  public init?(from day: PartialDate) {
    guard let year = day.year, let month = day.month, let day = day.day else { return nil }
    today = (year, month, day)
  }

  /// The dates and periods of a text, from left to right, without overlaps.
  public func periods(in text: String) -> [WrittenPeriod] {
    let bytes = ArticleBytes(text)
    let grammar = PeriodGrammar(text: bytes, today: today)
    var result: [WrittenPeriod] = [], offset = 0
    while offset < bytes.count {
      if let found = grammar.range(at: offset), let period = written(found, offset) {
        result.append(period)
        offset = found.end
      } else {
        offset = skipped(offset, in: bytes)
      }
    }
    return result
  }

  /// Past a whole number that is no date, else past one character.
  private func skipped(_ offset: Int, in text: ArticleBytes) -> Int {
    DigitRun(at: offset, in: text)?.end ?? text.end(after: offset)
  }

  private func written(_ found: ReadPeriod, _ offset: Int) -> WrittenPeriod? {
    guard let first = day(found.days.first), let last = day(found.days.last) else { return nil }
    return WrittenPeriod(
      span: TextSpan(start: offset, end: found.end), first: first, last: last, date: found.days.date)
  }

  private func day(_ number: Int) -> PartialDate? {
    guard number > 0 else { return nil }
    let date = DayPeriod.date(number)
    return PartialDate(year: date.year, month: date.month, day: date.day)
  }
}
