import Knowledge
import Testing

@testable import Articles

@Suite("Days at the head of a saved text")
struct HeadDateTests {
  private static let body = "云杉科技在发布会上说，模型的价格会继续下降，客户不必等待。"

  @Test(arguments: [
    "published: \"2024-03-05T17:00:00.000Z\"\n\n\(body)",
    "Published Time: 2024-03-05T19:17:00+00:00\n\n\(body)",
    "date_published: 2024-03-05\n\n\(body)",
    "2024-03-05 16:45\n\n\(body)",
  ])
  func `a field or a line of its own says it`(text: String) throws {
    #expect(try Fixtures.article(text).record.published == PartialDate(year: 2024, month: 3, day: 5))
  }

  @Test(arguments: [
    "云杉科技 2024 年 3 月 5 日在发布会上说，模型的价格会继续下降，客户不必等待。",
    " date 2024-03-05 \(body)",
    "版本：2024-03-05\n\n\(body)",
    "2024 年 3 月\n\n\(body)",
    "\(body)\n\n\(Array(repeating: body, count: 14).joined(separator: "\n\n"))\n\n2024-03-05 16:45",
  ])
  func `a sentence, another field, a month or a later line does not`(text: String) throws {
    #expect(try Fixtures.article(text).record.published == nil)
  }
}
