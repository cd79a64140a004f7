import Knowledge

/// A date, period or clock time as it is read, and what a second bound takes over from it.
struct ReadPeriod {
  /// What kind of time words tell.
  enum Kind: Equatable, Sendable {
    /// A place on the calendar.
    case date
    /// A week, which is neither a day nor a month.
    case week
    /// A stretch that begins or ends now: 近三年.
    case span
    /// A length of time, which is no date.
    case duration
    /// A time that comes again: 每周一.
    case recurring
    /// A day that the calendar has not: 2月30日.
    case impossible
  }

  /// Where it ends in the text.
  var end: Int
  var days: DayPeriod
  var year: Int?
  var month: Int?
  var kind = Kind.date
  /// The second of the first day with which it begins; nil where that is the day's first.
  var from: Int?
  /// The last second of the last day; nil where that is the day's last.
  var to: Int?
  /// Whether it is an hour without minutes, which as an end is its beginning: 到3点.
  var isHour = false
  /// The part of the day that it was told with.
  var part: DayPart?
  /// Whether it has no first or no last moment.
  var opensBefore = false, opensAfter = false
  /// The date in the lunar calendar, where it was told in that.
  var lunar: PartialDate?
  /// Whether it is a day with a name, which may stand for the days around it.
  var isHoliday = false
  /// Whether its year is a stand-in.
  var hasNoYear = false

  /// The first and the last second, counted from the same day as ``DayPeriod``.
  var firstSecond: Int { days.first * 86_400 + (from ?? 0) }
  var lastSecond: Int { days.last * 86_400 + (to ?? 86_399) }

  /// The same with other bounds, in seconds; nil keeps the day's own.
  func between(_ first: Int?, _ last: Int?) -> ReadPeriod {
    var result = self
    if let first {
      result.days.first = ReadPeriod.floor(first)
      result.from = first - result.days.first * 86_400
    }
    if let last {
      result.days.last = ReadPeriod.floor(last)
      result.to = last - result.days.last * 86_400
    }
    return result
  }

  /// The day that holds a second.
  static func floor(_ second: Int) -> Int {
    second >= 0 ? second / 86_400 : -((86_399 - second) / 86_400)
  }
}

/// A part of the day: its hours, and how the hours told with it are counted.
struct DayPart: Equatable, Sendable {
  /// How an hour from 1 to 12 is meant.
  enum Count: String, Sendable { case am, noon, pm, night }

  let first: Int
  let last: Int
  let count: Count

  /// The hour of the day, from 0 to 24.
  func hour(_ hour: Int) -> Int {
    guard hour <= 12 else { return hour }
    switch count {
    case .am: return hour
    case .noon: return hour < 4 ? hour + 12 : hour
    case .pm: return hour == 12 ? (first >= 17 ? 24 : 12) : hour + 12
    case .night: return hour >= 6 ? hour + 12 : hour
    }
  }
}
