import Knowledge
import Testing

@testable import Articles

@Suite("Dates and datelines")
struct DateTests {
  @Test(arguments: [
    ("2024-03-05 10:30", "2024-03-05"), ("2024年3月5日", "2024-03-05"), ("2024/3/5", "2024-03-05"),
    ("Tue, 05 Mar 2024 00:00:45 GMT", "2024-03-05"), ("March 5, 2024", "2024-03-05"),
    ("2024-03-05T10:00:00+08:00", "2024-03-05"), ("2024年3月", "2024-03"),
    ("Published 5 March 2024", "2024-03-05"),
  ])
  func `a date with its year is read as the page prints it`(words: String, date: String) {
    #expect(DateReader.first(in: words)?.description == date)
  }

  @Test(arguments: ["08-16 02:45", "3月5日", "GPT-4 2024", "1200-1-1", "2024-13-40", ""])
  func `a date without a year, a bare year and what is no date give nothing`(words: String) {
    #expect(DateReader.first(in: words) == nil)
  }

  @Test(arguments: [
    ("财联社8月6日讯（编辑 林若溪）云杉科技发布新模型。", "财联社", ["林若溪"]),
    ("人民网北京7月21日电 （记者周一鸣）论坛开幕。", "人民网", ["周一鸣"]),
    ("智东西8月25日消息，云杉科技发布新模型。", "智东西", []),
    ("【环球网报道 记者 周一鸣】论坛开幕。", "环球网", ["周一鸣"]),
    ("SAN FRANCISCO, Aug 3 (Reuters) - Cedar Labs raised money.", "Reuters", []),
    ("云上观察讯 8月9日，论坛开幕。", "云上观察", []),
  ])
  func `a dateline names who reports`(words: String, outlet: String, authors: [String]) throws {
    let phrases = try Fixtures.phrases()
    let found = DatelineReader(outlets: phrases.outlets, names: phrases.names).read(words)
    #expect(found?.outlet == outlet)
    #expect(found?.authors == authors)
  }

  @Test(arguments: ["8月6日，云杉科技发布新模型。", "近日，8月6日消息传出。", "摘要：8月7日消息，云杉科技降价。", "云杉科技在8月6日的会上说。"])
  func `a date in running text is no dateline`(words: String) throws {
    let phrases = try Fixtures.phrases()
    #expect(DatelineReader(outlets: phrases.outlets, names: phrases.names).read(words) == nil)
  }

  @Test func `the year of a dateline dates the article`() throws {
    let phrases = try Fixtures.phrases()
    let found = DatelineReader(outlets: phrases.outlets, names: phrases.names).read("新京报2024年3月5日讯（记者 周一鸣）")
    #expect(found?.published == PartialDate(year: 2024, month: 3, day: 5))
  }
}
