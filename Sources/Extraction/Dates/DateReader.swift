public import Knowledge
public import TextRepair

/// A date, clock time or period that a text names.
public struct WrittenPeriod: Equatable, Sendable {
  /// What kind of time the words tell.
  public enum Kind: Sendable {
    /// A place on the calendar, between two moments or from or up to one.
    case date
    /// A length of time, which has no place: `三年`.
    case duration
    /// A time that comes again, told by its next or nearest place: `每周一`.
    case recurring
    /// A day that the calendar has not: `2月30日`.
    case impossible
  }

  /// Where it stands in the text.
  public let span: TextSpan
  /// What kind of time it is.
  public let kind: Kind
  /// The first day; nil where it has no beginning, or no place.
  public let first: PartialDate?
  /// The second of the first day with which it begins; nil where that is the day's first.
  public let firstSecond: Int?
  /// The last day; nil where it has no end, or no place.
  public let last: PartialDate?
  /// The last second of the last day; nil where that is the day's last.
  public let lastSecond: Int?
  /// A year, month or day that holds the whole period; nil where it touches two years.
  public let date: PartialDate?
  /// The date in the lunar calendar, where it was told in that.
  public let lunar: PartialDate?
}

/// Reads the Chinese dates, clock times and periods of a text, counting from one moment: `去年5月`, `近三年`, `下午3点`.
///
/// A month without a year belongs to the year counted from. The extractor takes its dates from the same grammar.
public struct DateReader: Sendable {
  private let now: Now
  private let words: TimeWords

  /// A reader that counts from a date, or from a second of a day; nil where the year is not known.
  public init?(from date: PartialDate, second: Int? = nil, language: LanguageTables) {
    guard date.year != nil else { return nil }
    self.init(Now(date, second: date.day == nil ? nil : second), words: language.times)
  }

  /// A reader that counts from a moment, with the words of dates alone.
  init(_ now: Now, words: TimeWords) { (self.now, self.words) = (now, words) }

  /// The dates and periods of a text, from left to right, without overlaps.
  public func periods(in text: String) -> [WrittenPeriod] {
    let bytes = ArticleBytes(text)
    let grammar = PeriodGrammar(text: bytes, words: words, now: now)
    var result: [WrittenPeriod] = [], offset = 0
    while offset < bytes.count {
      if let found = grammar.range(at: offset) {
        result.append(written(found, offset))
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

  private func written(_ found: ReadPeriod, _ offset: Int) -> WrittenPeriod {
    let kind: WrittenPeriod.Kind =
      switch found.kind {
      case .date, .week, .span: .date
      case .duration: .duration
      case .recurring: .recurring
      case .impossible: .impossible
      }
    let hasPlace = kind == .date || kind == .recurring
    return WrittenPeriod(
      span: TextSpan(start: offset, end: found.end), kind: kind,
      first: hasPlace && !found.opensBefore ? day(found.days.first) : nil,
      firstSecond: hasPlace && !found.opensBefore ? found.from : nil,
      last: hasPlace && !found.opensAfter ? day(found.days.last) : nil,
      lastSecond: hasPlace && !found.opensAfter ? found.to : nil,
      date: hasPlace && !found.opensBefore && !found.opensAfter ? found.days.date : nil, lunar: found.lunar)
  }

  private func day(_ number: Int) -> PartialDate? {
    guard number > 0 else { return nil }
    let date = DayPeriod.date(number)
    return PartialDate(year: date.year, month: date.month, day: date.day)
  }
}
