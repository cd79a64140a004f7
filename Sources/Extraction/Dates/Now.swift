import Knowledge

/// What relative dates count from: a day, as far as it is known, and how a month without a year is meant.
struct Now: Sendable {
  /// The date counted from; its parts may be missing.
  let date: PartialDate?
  /// The second of the day, where it is known.
  var second: Int?
  /// The year and month that the paragraph told of last.
  var told: PartialDate?
  /// The date before in the same sentence.
  var last: PartialDate?
  /// Whether a month that lies more than one ahead belongs to the year before, as in news.
  var looksBack = false

  /// A known date, or a second of it.
  init(_ date: PartialDate?, second: Int? = nil) { (self.date, self.second) = (date, second) }

  var year: Int { date?.year ?? 2000 }
  var month: Int { date?.month ?? 1 }
  var day: Int { date?.day ?? 1 }
  /// The number of the day.
  var number: Int { DayPeriod.number(year, month, day) }

  /// The days that now may be: one where the day is known.
  var days: DayPeriod {
    guard let date, date.month != nil else { return .years(year) }
    return date.day == nil ? .months(year, month) : DayPeriod(first: number, last: number)
  }

  /// The first and the last second that now may be.
  var firstSecond: Int { days.first * 86_400 + (second ?? 0) }
  var lastSecond: Int { days.last * 86_400 + (second ?? 86_399) }

  var knowsYear: Bool { date?.year != nil }
  var knowsMonth: Bool { knowsYear && date?.month != nil }
  var knowsDay: Bool { knowsMonth && date?.day != nil }

  /// The year of a month that stands without one; nil where it is not known.
  func year(ofMonth month: Int) -> Int? {
    guard looksBack else { return year }
    if let known = told?.year, let last = told?.month, month >= last { return known }
    guard let published = date?.year else { return nil }
    let isAhead = date?.month.map { month > $0 + 1 } ?? false
    return isAhead ? published - 1 : published
  }
}
