import Knowledge
import Testing
import TextRepair

@testable import Extraction

/// One row: a text in an article of 2024-05-22 (a Wednesday) unless it says otherwise, and its dates.
struct DateCase: CustomTestStringConvertible {
  let text: String
  let expected: [String]
  let testDescription: String
  let published: String?

  init(_ text: String, _ expected: [String], _ reason: String, published: String? = "2024-05-22") {
    (self.text, self.expected, testDescription, self.published) = (text, expected, reason, published)
  }
}

@Suite("Dates")
struct DateTests {
  private func found(_ row: DateCase) throws -> [String] {
    let bytes = ArticleBytes(row.text)
    let finder = DateFinder(
      text: bytes, words: try shippedTimes(), published: row.published.flatMap { PartialDate($0) })
    return finder.find(in: TextSpan(start: 0, end: bytes.count)).map(\.date.description)
  }

  @Test(arguments: [
    DateCase("2023年7月19日上线", ["2023-07-19"], "a whole date"), DateCase("2023 年 7 月", ["2023-07"], "a month"),
    DateCase("2023-07-19 与 2023/7/9", ["2023-07-19", "2023-07-09"], "numbers only"),
    DateCase("2024H1 和 2024 Q3", ["2024", "2024"], "parts of a year are known to the year"),
    DateCase("2024年第三季度", ["2024"], "a quarter in words"),
    DateCase("一季度营收增长", ["2024"], "a quarter of the article's year"),
    DateCase("五年前创办", ["2019"], "years ago, to the year"), DateCase("三天前上线", ["2024-05-19"], "days ago"),
    DateCase("半年前", ["2023-11"], "half a year ago is a month"),
    DateCase("18日宣布", ["2024-05-18"], "a day of the article's month"),
    DateCase("30日上午", ["2024-04-30"], "a day that has not come is of the month before"),
    DateCase("5月8日下午3点半", ["2024-05-08"], "clock times leave the day"),
    DateCase("去年国庆节", ["2023-10-01"], "a holiday"), DateCase("昨晚发布", ["2024-05-21"], "last night"),
    DateCase("3月6日和9日", ["2024-03-06", "2024-03-09"], "a bare day has the month told before"),
    DateCase("2023年国庆前后", ["2023-10"], "about a holiday is its month"),
    DateCase("2023年除夕", ["2023-01-21"], "the eve that falls in the year"),
    DateCase("2022年以来", ["2022"], "an open span has its year"),
    DateCase("3月5日至9日", ["2024-03-05", "2024-03-09"], "both days of a range that shares its month"),
    DateCase("3 月 28 日", ["2024-03-28"], "the year of the article"),
    DateCase("11 月 2 日", ["2023-11-02"], "a month ahead of the article lies in the year before"),
    DateCase("去年底", ["2023"], "the end of last year"), DateCase("今年5月份", ["2024-05"], "a month of this year"),
    DateCase("上个月", ["2024-04"], "last month"), DateCase("昨天夜里", ["2024-05-21"], "yesterday"),
    DateCase("上周三", ["2024-05-15"], "a day of last week"),
    DateCase("本周五", ["2024-05-24"], "a day of this week"),
    DateCase("周一", ["2024-05-20"], "a weekday that has been"),
    DateCase("1 月 2 日", ["--01-02"], "no year is guessed", published: nil),
    DateCase("1 月 2 日上午 10 点", ["--01-02"], "nor beside a clock time", published: nil),
    DateCase("2023年3月，…；7 月 1 日，…", ["2023-03", "2023-07-01"], "the year told of stays"),
    DateCase("on July 19, 2023", ["2023-07-19"], "English"),
    DateCase("released in March", ["2024-03"], "a month behind in"),
    DateCase("In March Lantern Harbor grew", ["2024-03"], "the same at the beginning of a sentence"),
    DateCase("In 2019 Lantern Harbor grew", ["2019"], "a year at the beginning of a sentence"),
    DateCase("by mid-April", ["2024-04"], "the middle of a month is known to the month"),
    DateCase("Q1 营收", ["2024"], "a quarter by its letter"),
    DateCase("in December", ["2023-12"], "a month that has not come yet"),
    DateCase("last October", ["2023-10"], "last"),
    DateCase("on Monday", ["2024-05-20"], "a weekday"), DateCase("back in 2014", ["2014"], "a year"),
    DateCase("19 July 2023", ["2023-07"], "the day stands before the month: its month and year are known"),
  ])
  func `a date is as exact as it is written`(row: DateCase) throws {
    #expect(try found(row) == row.expected)
  }

  @Test(arguments: [
    DateCase("4/5G 网络", [], "two generations"), DateCase("V3-0324 版本", [], "a version"),
    DateCase("GPT-4.5", [], "a name"),
    DateCase("三个月内", [], "a span of time"), DateCase("上周", [], "a week is no day"),
    DateCase("2000 名员工", [], "a count"),
    DateCase("you may march on", [], "words that are months, too"),
    DateCase("去年", [], "no date of the article", published: nil),
    DateCase("每周三例会", [], "every Wednesday"), DateCase("近三年", [], "a span up to now"),
    DateCase("服务了八年", [], "a length of time"), DateCase("7日均线和30日留存", [], "days that are counted"),
    DateCase("三年后上市，次日涨了", [], "times that count from the one told of"),
    DateCase("不同年龄的人今日头条见", [], "words that look like days and years"),
    DateCase("上市的两个月前", [], "before what was told of"),
    DateCase("新车 Q5 和 GQ2", [], "Q with another number or letters before it is no quarter"),
    DateCase("儿童节目", [], "a programme is no holiday"),
    DateCase("编号 20230405", [], "a number in eight digits"),
    DateCase("坐12号线", [], "the number of a line"), DateCase("2.5.1 和 12/1", [], "versions and fractions"),
    DateCase("最近上线", [], "a word without a date"), DateCase("比分 3:20", [], "no clock time is a date"),
    DateCase("2-3月龄", [], "an age"),
  ])
  func `what is no date is left alone`(row: DateCase) throws { #expect(try found(row) == row.expected) }
}
