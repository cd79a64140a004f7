import Knowledge
import Testing

@testable import Articles

struct HeadCase: CustomTestStringConvertible {
  let lines: [String]
  let aside: [SetAside.Reason]
  let title: String
  let host: String?
  let why: String
  var testDescription: String { why }

  init(_ why: String, _ lines: [String], aside: [SetAside.Reason], title: String, host: String? = nil) {
    (self.lines, self.aside, self.title, self.host, self.why) = (lines, aside, title, host, why)
  }
}

@Suite("What stands over a headline")
struct SiteHeaderTests {
  private static let body = [
    "云杉科技在发布会上说，模型的价格会继续下降，客户不必等待。", "分析人士认为，价格战还没有结束，竞争对手很快会跟进。",
  ]
  private static let headline = "云杉大模型上架第六天：货架满了，客人在挑"
  private static let english = "Cedar Labs raises money to put small models into tractors"

  static let cases = [
    HeadCase(
      "the name of a site", ["青石竹影资讯网", headline], aside: [.siteHeader], title: headline, host: "青石竹影资讯网"),
    HeadCase(
      "a site and a path through it", ["青石竹影资讯网", "首页 > 科技 > 大模型", headline],
      aside: [.siteHeader, .navigation], title: headline, host: "青石竹影资讯网"),
    HeadCase(
      "a firm that runs a site", ["青石竹影网络服务部", headline], aside: [.siteHeader], title: headline,
      host: "青石竹影网络服务部"),
    HeadCase(
      "a headline that asks", ["青石竹影传媒有限公司", "一块钱的智能：大模型降价之后，到底是谁还在付账？"], aside: [.siteHeader],
      title: "一块钱的智能：大模型降价之后，到底是谁还在付账？", host: "青石竹影传媒有限公司"),
    HeadCase(
      "a menu in English", ["HOME | MARKETS | TRACTORS | SUBSCRIBE", english], aside: [.navigation],
      title: english),
    HeadCase(
      "a menu in capitals without a word of the table", ["HARVEST | TRACTORS | SEEDS | WEATHER", english],
      aside: [.navigation], title: english),
    HeadCase(
      "a menu in Chinese", ["首页 | 财经 | 农机", headline], aside: [.navigation], title: headline),

    HeadCase(
      "a headline that ends in 网", ["算力也要织成一张网", "云杉科技和三家电站说，机房之间缺的不是电，是路"], aside: [],
      title: "算力也要织成一张网"),
    HeadCase(
      "a headline that ends in 网 over a byline", ["云杉接入全国算力网", "青松商业评论 林若溪 2024 年 3 月 5 日"], aside: [],
      title: "云杉接入全国算力网"),
    HeadCase(
      "a headline of two words", ["Hard Times", "Small models are cheap, and their makers are poor"],
      aside: [],
      title: "Hard Times"),
  ]

  @Test(arguments: cases)
  func `names of sites and menus over the headline are set aside, headlines are not`(row: HeadCase) throws {
    let article = try Fixtures.article((row.lines + SiteHeaderTests.body).joined(separator: "\n\n"))
    #expect(article.record.boilerplate.map(\.reason) == row.aside)
    #expect(article.record.title == row.title)
    #expect(article.record.host == row.host)
  }

  @Test(arguments: [
    "OpenAI | Anthropic | Google", "甲 | 乙 | 丙", "Speed | 3.5 | 4.0",
    "A market | a shop | a stall, all of them in one street",
  ])
  func `a row of names in the middle of an article is no menu`(line: String) throws {
    let article = try Fixtures.article(
      ([SiteHeaderTests.headline, SiteHeaderTests.body[0], line, SiteHeaderTests.body[1]]).joined(
        separator: "\n\n"))
    #expect(article.record.boilerplate.isEmpty)
    #expect(article.contents.contains(line))
  }
}
