/// The Chinese lunar calendar: the days of its months and of the solar terms.
///
/// By the rules of GB/T 33661-2017: a month begins on the day of the new moon, the eleventh holds the winter solstice,
/// and where thirteen new moons lie between two solstices the first month without a principal term is doubled.
/// Those rules hold from 1645; years outside 1645–2200 have no months here.
enum LunarCalendar {
  /// The days of a month; nil for a leap month that the year has not.
  static func month(_ year: Int, _ month: Int, isLeap: Bool = false) -> DayPeriod? {
    guard (1645...2200).contains(year), (1...12).contains(month) else { return nil }
    return months(endingIn: month > 10 ? year + 1 : year).first { $0.month == month && $0.isLeap == isLeap }?
      .days
  }

  /// A day of a month.
  static func day(_ year: Int, _ month: Int, _ day: Int, isLeap: Bool = false) -> DayPeriod? {
    guard let month = self.month(year, month, isLeap: isLeap),
      (1...(month.last - month.first + 1)).contains(day)
    else { return nil }
    return DayPeriod(first: month.first + day - 1, last: month.first + day - 1)
  }

  /// The last day of a lunar year.
  static func eve(_ year: Int) -> DayPeriod? {
    month(year, 12).map { DayPeriod(first: $0.last, last: $0.last) }
  }

  /// The day of a solar term of the year that begins with 立春, whose number is 0; 小寒 and 大寒 come last.
  static func term(_ number: Int, of year: Int) -> Int {
    let longitude = Double((315 + 15 * number) % 360)
    return SkyPositions.day(ofLongitude: longitude, in: number > 21 ? year + 1 : year)
  }

  /// The months from the one with the winter solstice of the year before to the one before the next.
  private static func months(endingIn year: Int) -> [(month: Int, isLeap: Bool, days: DayPeriod)] {
    let first = newMoon(before: SkyPositions.day(ofLongitude: 270, in: year - 1))
    let next = newMoon(before: SkyPositions.day(ofLongitude: 270, in: year))
    let starts = (first...next).map(SkyPositions.dayOfNewMoon)
    let principal = (0..<13).map { principalTerm($0, endingIn: year) }
    var leapLeft = next - first == 13
    var result: [(month: Int, isLeap: Bool, days: DayPeriod)] = []
    var month = 10
    for index in 0..<(next - first) {
      let days = DayPeriod(first: starts[index], last: starts[index + 1] - 1)
      let isLeap = leapLeft && !principal.contains { $0 >= days.first && $0 <= days.last }
      if isLeap { leapLeft = false } else { month = month % 12 + 1 }
      result.append((month, isLeap, days))
    }
    return result
  }

  /// The day of a principal term, counted from the solstice of the year before.
  private static func principalTerm(_ step: Int, endingIn year: Int) -> Int {
    let longitude: Int = (270 + 30 * step) % 360
    return SkyPositions.day(ofLongitude: Double(longitude), in: step == 0 ? year - 1 : year)
  }

  /// The last new moon up to a day.
  private static func newMoon(before day: Int) -> Int {
    var number = SkyPositions.newMoon(near: day) + 1
    while SkyPositions.dayOfNewMoon(number) > day { number -= 1 }
    return number
  }
}
