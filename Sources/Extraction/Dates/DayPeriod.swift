import Knowledge

/// A stretch of whole days, both ends included, counted from 1 March of the year 0.
struct DayPeriod: Equatable, Sendable {
  var first: Int
  var last: Int

  /// The number of a day.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * months + 2) / 5 + day - 1
  }

  /// The date of a numbered day.
  static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let era = number / 146_097, rest = number % 146_097
    let years = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
    let ofYear = rest - (365 * years + years / 4 - years / 100)
    let months = (5 * ofYear + 2) / 153
    let month = months < 10 ? months + 3 : months - 9
    return (era * 400 + years + (month <= 2 ? 1 : 0), month, ofYear - (153 * months + 2) / 5 + 1)
  }

  /// The days of `count` months from a month on, which may lie beyond the year.
  static func months(_ year: Int, _ month: Int, count: Int = 1) -> DayPeriod {
    let from = year * 12 + month - 1, to = from + count
    return DayPeriod(
      first: number(from / 12, from % 12 + 1, 1), last: number(to / 12, to % 12 + 1, 1) - 1)
  }

  /// A year, or several.
  static func years(_ year: Int, count: Int = 1) -> DayPeriod { months(year, 1, count: 12 * count) }

  /// One day; nil where the month has none such.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> DayPeriod? {
    guard (1...12).contains(month), day >= 1, day <= PartialDate.days(inMonth: month, of: year) else {
      return nil
    }
    let number = number(year, month, day)
    return DayPeriod(first: number, last: number)
  }

  /// The week from Monday to Sunday that holds a day, moved by some weeks.
  static func week(_ number: Int, by shift: Int = 0) -> DayPeriod {
    let monday = number - (number + 2) % 7 + 7 * shift
    return DayPeriod(first: monday, last: monday + 6)
  }

  /// The most exact date that holds the whole period; nil where it touches two years.
  var date: PartialDate? {
    let from = DayPeriod.date(first), to = DayPeriod.date(last)
    guard from.year == to.year else { return nil }
    let month = from.month == to.month ? from.month : nil
    return PartialDate(year: from.year, month: month, day: first == last ? from.day : nil)
  }
}
