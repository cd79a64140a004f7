import Knowledge
import Testing
import TextRepair

@testable import Extraction

/// Every example counts from Wednesday, 15 May 2024, 09:30:00 where it needs the clock.
@Suite("Reading dates and periods")
struct DateReaderTests {
  private func periods(_ text: String, second: Int? = nil) throws -> [WrittenPeriod] {
    let day = try #require(PartialDate("2024-05-15"))
    let reader = try DateReader(Now(day, second: second), words: shippedTimes())
    return reader.periods(in: text)
  }

  /// The days of the dates found; an open end is a star.
  private func found(_ text: String) throws -> [String] {
    try periods(text).filter { $0.kind == .date }.map { period in
      let first = period.first?.description ?? "*", last = period.last?.description ?? "*"
      return first == last ? first : "\(first)/\(last)"
    }
  }

  private func clock(_ text: String) throws -> [String] {
    func time(_ second: Int?) -> String {
      guard let second else { return "-" }
      let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return parts.joined(separator: ":")
    }
    return try periods(text, second: 34_200).map {
      "\($0.first?.description ?? "*") \(time($0.firstSecond))/\($0.last?.description ?? "*") \(time($0.lastSecond))"
    }
  }

  @Test(arguments: [
    ("二〇一九年六月", "2019-06-01/2019-06-30"), ("去年第三季度", "2023-07-01/2023-09-30"),
    ("前年八月三号", "2022-08-03"), ("18年11月底", "2018-11-25/2018-11-30"), ("上季度末", "2024-03-01/2024-03-31"),
    ("明年年初", "2025-01-01/2025-02-28"), ("上周五", "2024-05-10"), ("下周", "2024-05-20/2024-05-26"),
    ("次日", "2024-05-16"), ("近五年", "2019-05-15/2024-05-15"), ("六年前", "2018-01-01/2018-12-31"),
    ("2月6日到3月9日", "2024-02-06/2024-03-09"), ("2017-2021年", "2017-01-01/2021-12-31"),
    ("七十年代", "1970-01-01/1979-12-31"), ("2021.6.7", "2021-06-07"), ("上一周", "2024-05-06/2024-05-12"),
    ("八月的第二个周四", "2024-08-08"), ("今年前四个月", "2024-01-01/2024-04-30"), ("上上周二", "2024-04-30"),
    ("下个月第一周", "2024-06-03/2024-06-09"), ("7月上旬", "2024-07-01/2024-07-10"),
    ("2023H2", "2023-07-01/2023-12-31"),
    ("三季度", "2024-07-01/2024-09-30"), ("明年第六个月", "2025-06-01/2025-06-30"),
  ])
  func `a date has its first and its last day`(text: String, expected: String) throws {
    #expect(try found(text) == [expected])
  }

  @Test(arguments: [
    ("2021年以来", "2021-01-01/2024-05-15"), ("自3月8日起至今", "2024-03-08/2024-05-15"),
    ("年底前", "2024-05-15/2024-12-31"),
    ("9月1日之前", "2024-05-15/2024-09-01"), ("截至4月底", "2024-04-25/2024-04-30"), ("后年之后", "2026-01-01/*"),
    ("未来三年", "2024-05-16/2027-05-15"), ("四个月内", "2024-05-15/2024-09-15"), ("半年之后", "2024-11-01/*"),
    ("两个月以来", "2024-03-01/2024-05-15"), ("10天后", "2024-05-25"), ("八年后", "2032-01-01/2032-12-31"),
    ("六个工作日内", "2024-05-15/2024-05-23"), ("2011年之后2015年之前", "2011-01-01/2015-12-31"),
  ])
  func `a span that is open counts from or to now`(text: String, expected: String) throws {
    #expect(try found(text) == [expected])
  }

  @Test(arguments: [
    ("国庆节", "2024-10-01"), ("2022年春节", "2022-02-01"), ("今年中秋", "2024-09-17"), ("去年父亲节", "2023-06-18"),
    ("2023年除夕", "2024-02-09"), ("农历六月廿四", "2024-07-29"), ("腊月初八", "2025-01-07"), ("2019年冬至", "2019-12-22"),
    ("2020年闰四月", "2020-05-23/2020-06-20"), ("今年夏天", "2024-05-05/2024-08-06"), ("民国八年五月四日", "1919-05-04"),
    ("道光二十年", "1840-01-01/1840-12-31"),
  ])
  func `holidays, lunar dates and eras fall on days of the calendar`(text: String, expected: String) throws {
    #expect(try found(text) == [expected])
  }

  @Test(arguments: [
    ("下午4点半", "2024-05-15 16:30:00/2024-05-15 16:30:59"), ("昨晚9点", "2024-05-14 21:00:00/2024-05-14 21:59:59"),
    ("5月20日上午8点到11点", "2024-05-20 08:00:00/2024-05-20 11:00:00"),
    ("今天凌晨", "2024-05-15 00:00:00/2024-05-15 05:59:59"),
    ("14:05~15:20", "2024-05-15 14:05:00/2024-05-15 15:20:59"),
    ("明早六七点", "2024-05-16 06:00:00/2024-05-16 07:59:59"),
    ("周五24时", "2024-05-18 00:00:00/2024-05-18 00:59:59"),
    ("近两小时", "2024-05-15 07:30:00/2024-05-15 09:30:00"),
  ])
  func `clock times are read to the second`(text: String, expected: String) throws {
    #expect(try clock(text) == [expected])
  }

  @Test(arguments: [
    ("五年合同", WrittenPeriod.Kind.duration), ("三个半月", .duration), ("2至4个季度", .duration), ("每周四", .recurring),
    ("每年10月", .recurring), ("每隔5天", .recurring), ("4月31日", .impossible), ("2022年2月29日", .impossible),
  ])
  func `lengths, recurring times and days that are none are known for what they are`(
    text: String, kind: WrittenPeriod.Kind
  ) throws {
    #expect(try periods(text).map(\.kind) == [kind])
  }

  @Test(arguments: [
    "支持 4/5G 网络", "V3-0324 上线", "GPT-4.5 与 7B", "第二周边", "三点建议", "一下子", "大雪覆盖了公路",
  ])
  func `versions, points and words that look like dates are none`(text: String) throws {
    #expect(try periods(text).isEmpty)
  }

  @Test func `a lunar date is kept beside its Gregorian day`() throws {
    let period = try #require(try periods("农历三月初三").first)
    #expect(period.lunar?.description == "2024-03-03")
    #expect(period.first?.description == "2024-04-11")
  }

  @Test func `29 February without a year is that of the last leap year`() throws {
    let day = try #require(PartialDate("2022-05-15"))
    let reader = try DateReader(Now(day), words: shippedTimes())
    #expect(reader.periods(in: "2月29日").first?.first?.description == "2020-02-29")
  }

  @Test func `the extractor reads Han years with the same grammar`() throws {
    let text = ArticleBytes("公司成立于二〇一七年四月。")
    let finder = DateFinder(text: text, words: try shippedTimes(), published: PartialDate("2024-05-15"))
    let dates = finder.find(in: TextSpan(start: 0, end: text.count))
    #expect(dates.map(\.date.description) == ["2017-04"])
  }
}
