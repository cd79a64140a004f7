import Foundation
import Testing

@testable import Extraction

@Suite("The lunar calendar")
struct LunarCalendarTests {
  /// The day that Foundation's calendar gives for a lunar date; its years count from the cycle that holds the given one.
  private func reference(_ year: Int, _ month: Int) throws -> Int {
    var chinese = Foundation.Calendar(identifier: .chinese)
    var gregorian = Foundation.Calendar(identifier: .gregorian)
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    (chinese.timeZone, gregorian.timeZone) = (zone, zone)
    let midsummer = try #require(gregorian.date(from: DateComponents(year: year, month: 7, day: 1, hour: 12)))
    var parts = chinese.dateComponents([.era, .year], from: midsummer)
    (parts.month, parts.day, parts.hour, parts.isLeapMonth) = (month, 1, 12, false)
    let date = try #require(chinese.date(from: parts))
    let day = gregorian.dateComponents([.year, .month, .day], from: date)
    return DayPeriod.number(try #require(day.year), try #require(day.month), try #require(day.day))
  }

  @Test func `every month from 1950 to 2050 begins on the day that Foundation says`() throws {
    var different: [String] = []
    for year in 1950...2050 {
      for month in 1...12 {
        let own = LunarCalendar.month(year, month)?.first
        if own != (try reference(year, month)) { different.append("\(year)-\(month)") }
      }
    }
    #expect(different == [])
  }

  @Test(arguments: [(2017, 6), (2020, 4), (2023, 2), (2033, 11)])
  func `a year has its own leap month and no other`(year: Int, month: Int) {
    let leaps = (1...12).filter { LunarCalendar.month(year, $0, isLeap: true) != nil }
    #expect(leaps == [month])
  }

  @Test(arguments: [
    (0, 2024, 2, 4), (3, 2024, 3, 20), (9, 2024, 6, 21), (21, 2024, 12, 21), (23, 2024, 1, 20),
  ])
  func `a solar term falls on its day`(term: Int, year: Int, month: Int, day: Int) {
    let date = DayPeriod.date(LunarCalendar.term(term, of: year))
    #expect((date.month, date.day) == (month, day))
    #expect(date.year == (term > 21 ? year + 1 : year))
  }

  @Test func `years before the rules of 1645 have no months`() {
    #expect(LunarCalendar.month(1600, 1) == nil)
    #expect(LunarCalendar.month(2024, 3, isLeap: true) == nil)
  }
}
