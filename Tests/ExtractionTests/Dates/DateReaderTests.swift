import Knowledge
import Testing
import TextRepair

@testable import Extraction

/// Every example counts from Wednesday, 15 May 2024.
@Suite("Reading dates and periods")
struct DateReaderTests {
  private func found(_ text: String) throws -> [String] {
    let day = try #require(PartialDate("2024-05-15"))
    let reader = try #require(DateReader(from: day))
    return reader.periods(in: text).map { $0.first == $0.last ? "\($0.first)" : "\($0.first)/\($0.last)" }
  }

  @Test(arguments: [
    ("二〇一九年六月", "2019-06-01/2019-06-30"), ("去年第三季度", "2023-07-01/2023-09-30"),
    ("前年八月三号", "2022-08-03"), ("18年11月底", "2018-11-25/2018-11-30"), ("上季度末", "2024-03-01/2024-03-31"),
    ("明年年初", "2025-01-01/2025-02-28"), ("上周五", "2024-05-10"), ("下周", "2024-05-20/2024-05-26"),
    ("次日", "2024-05-16"), ("近五年", "2019-05-15/2024-05-15"), ("六年前", "2018-01-01/2018-12-31"),
    ("2月6日到3月9日", "2024-02-06/2024-03-09"), ("2017-2021年", "2017-01-01/2021-12-31"),
    ("七十年代", "1970-01-01/1979-12-31"), ("2021.6.7", "2021-06-07"), ("上一周", "2024-05-06/2024-05-12"),
    ("八月的第二个周四", "2024-08-08"), ("今年前四个月", "2024-01-01/2024-04-30"),
  ])
  func `a date has its first and its last day`(text: String, expected: String) throws {
    #expect(try found(text) == [expected])
  }

  @Test(arguments: ["支持 4/5G 网络", "V3-0324 上线", "GPT-4.5 与 7B", "三年合同", "第二周边"])
  func `versions, fractions and durations are no dates`(text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test func `a day that a month has not leaves the month`() throws {
    #expect(try found("2月30日") == ["2024-02-01/2024-02-29"])
  }

  @Test func `the extractor reads Han years with the same grammar`() throws {
    let text = ArticleBytes("公司成立于二〇一七年四月。")
    let finder = DateFinder(text: text, published: PartialDate("2024-05-15"))
    let dates = finder.find(in: TextSpan(start: 0, end: text.count))
    #expect(dates.map(\.date.description) == ["2017-04"])
  }
}
