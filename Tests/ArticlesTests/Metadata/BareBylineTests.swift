import Knowledge
import Testing

@testable import Articles

struct BylineCase: CustomTestStringConvertible {
  let line: String
  let byline: BareByline?
  let why: String
  var testDescription: String { "\(line): \(why)" }

  init(_ line: String, _ why: String, _ outlet: String?, _ authors: [String], _ date: String? = nil) {
    (self.line, self.why) = (line, why)
    byline = BareByline(outlet: outlet, authors: authors, published: date.flatMap(DateReader.first(in:)))
  }

  init(_ line: String, none why: String) {
    (self.line, self.why) = (line, why)
    byline = nil
  }
}

@Suite("Bylines without labels")
struct BareBylineTests {
  static let cases = [
    BylineCase("云杉商业评论 林若溪", "an outlet by its ending and a name", "云杉商业评论", ["林若溪"]),
    BylineCase(
      "青松日报 林若溪 2024 年 3 月 5 日", "a day set wide", "青松日报", ["林若溪"], "2024-03-05"),
    BylineCase("林若溪 青松日报 2024-03-05 10:30", "any order", "青松日报", ["林若溪"], "2024-03-05"),
    BylineCase("2024/3/5 | 青松财经 | 林 溪", "a name set wide", "青松财经", ["林溪"], "2024-03-05"),
    BylineCase("青松财经｜林若溪、周一鸣", "two names", "青松财经", ["林若溪", "周一鸣"]),
    BylineCase("青松日报记者 林若溪", "a role behind the outlet", "青松日报", ["林若溪"]),
    BylineCase("钛媒体 · 记者林若溪", "a known outlet, a role in front of the name", "钛媒体", ["林若溪"]),
    BylineCase("青松财经 2024年3月5日", "an outlet and a day", "青松财经", [], "2024-03-05"),
    BylineCase("林若溪 2024年03月05日 09:30 阅读 1,204", "a count of readers", nil, ["林若溪"], "2024-03-05"),
    BylineCase("欧阳若溪 青松日报", "a family name of two characters", "青松日报", ["欧阳若溪"]),
    BylineCase(
      "Jane Doe | Cedar Ledger | March 5, 2024", "bars", "Cedar Ledger", ["Jane Doe"], "2024-03-05"),
    BylineCase("By Jane Doe, Cedar Tech Review", "commas", "Cedar Tech Review", ["Jane Doe"]),
    BylineCase(
      "Cedar Ledger · Jane B. Doe and John Roe · 5 Mar 2024", "two names and a dot", "Cedar Ledger",
      ["Jane B. Doe", "John Roe"], "2024-03-05"),
    BylineCase("TechCrunch, May Doe", "a name that is a month beside no number", "TechCrunch", ["May Doe"]),

    BylineCase("青松财经", none: "an outlet alone"),
    BylineCase("林若溪", none: "a name alone"),
    BylineCase("金融 2024-03-05", none: "a part of a site and a day"),
    BylineCase("云计算 2024-03-05", none: "a part of a site that begins with a family name"),
    BylineCase("青松日报 降价之后", none: "a word that is no name"),
    BylineCase("我们的新闻 林若溪", none: "an ending behind words of a sentence"),
    BylineCase("云杉科技 周一鸣 2024-03-05", none: "a firm is no outlet"),
    BylineCase("青松日报 林若溪 3月5日", none: "a day without its year"),
    BylineCase("青松日报 云杉财经 林若溪", none: "two outlets"),
    BylineCase("OpenAI | Anthropic | Google", none: "a list of firms"),
    BylineCase("Latest News | Artificial Intelligence", none: "parts of a site"),
    BylineCase("Artificial Intelligence, March 5, 2024", none: "a part of a site and a day"),
    BylineCase("Cedar Labs", none: "a headline of two words"),
    BylineCase("TechCrunch Book Club", none: "an outlet and words that no mark parts from it"),
    BylineCase("Cedar Labs, Jane Doe", none: "a firm and a name"),
    BylineCase("Jane Doe told the Cedar Ledger", none: "words of a sentence"),
    BylineCase("", none: "nothing"),
  ]

  @Test(arguments: cases)
  func `outlet, author and day are read off a line that holds nothing else`(row: BylineCase) throws {
    let phrases = try Fixtures.phrases()
    let reader = BareBylineReader(outlets: phrases.outlets, names: phrases.names)
    #expect(reader.read(row.line) == row.byline)
  }

  @Test func `a byline under the headline fills the record and stays in the clean text`() throws {
    let article = try Fixtures.article(
      """
      云杉降价之后，谁在赚钱？

      青松商业评论 林若溪 2024 年 3 月 5 日

      云杉科技在发布会上说，模型的价格会继续下降，客户不必等待。
      """)
    #expect(article.blocks.map(\.kind) == [.title, .byline, .paragraph])
    #expect(article.record.title == "云杉降价之后，谁在赚钱？")
    #expect(article.record.outlet == "青松商业评论")
    #expect(article.record.authors == ["林若溪"])
    #expect(article.record.published == PartialDate(year: 2024, month: 3, day: 5))
  }

  @Test func `a byline in Markdown stands under the heading of the first level`() throws {
    let article = try Fixtures.article(
      "# Cedar cuts its prices\n\nJane Doe, Cedar Tech Review\n\nCedar Labs cut its prices in half on Tuesday. Rivals will follow, analysts say.\n",
      path: "a.md")
    #expect(article.blocks.map(\.kind) == [.title, .byline, .paragraph])
    #expect(article.record.outlet == "Cedar Tech Review")
    #expect(article.record.authors == ["Jane Doe"])
  }

  @Test func `the same line between paragraphs is none`() throws {
    let body = (1...3).map { "云杉科技在第\($0)场发布会上说，模型的价格会继续下降，客户不必等待。" }
    let article = try Fixtures.article(
      (["云杉降价之后，谁在赚钱？"] + body[..<2] + ["青松商业评论 林若溪"] + body[2...]).joined(separator: "\n\n"))
    #expect(!article.blocks.map(\.kind).contains(.byline))
    #expect(article.record.outlet == nil)
  }

  @Test func `a day and a time beside credits do not keep the line from being a byline`() throws {
    let article = try Fixtures.article(
      "云杉降价之后，谁在赚钱？\n\n2024-03-05 08:12 来源：青松商业评论 作者：林若溪\n\n云杉科技在发布会上说，模型的价格会继续下降，客户不必等待。")
    #expect(article.blocks.map(\.kind) == [.title, .byline, .paragraph])
    #expect(article.record.outlet == "青松商业评论")
    #expect(article.record.authors == ["林若溪"])
    #expect(article.record.published == PartialDate(year: 2024, month: 3, day: 5))
  }
}
