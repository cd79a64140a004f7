import Knowledge
import Testing

@testable import Articles

struct AsideCase: CustomTestStringConvertible {
  let line: String
  let reason: SetAside.Reason?
  var testDescription: String { line }

  init(_ line: String, _ reason: SetAside.Reason?) {
    self.line = line
    self.reason = reason
  }
}

@Suite("Content and what is none")
struct LineJudgeTests {
  /// Running text around the line in question: three paragraphs before it, two behind.
  private func article(around line: String, path: String) throws -> Article {
    let body = (1...6).map { "云杉科技在第\($0)场发布会上说，模型的价格会继续下降，客户不必等待。" }
    return try Fixtures.article((body[..<4] + [line] + body[4...]).joined(separator: "\n\n"), path: path)
  }

  static let inside = [
    AsideCase("【資料圖】", .caption), AsideCase("▲青松的发布会现场", .caption), AsideCase("图：青松的发布会现场", .caption),
    AsideCase("图源：云上观察", .credit), AsideCase("数据来源：云上观察", .credit), AsideCase("关键词： 大模型 降价 云杉", .keywords),
    AsideCase("免责声明：本文不构成投资建议，据此操作，风险自担。", .disclaimer), AsideCase("欢迎点赞、在看、分享", .prompt),
    AsideCase("扫码报名，限时优惠，仅剩三天", .advert), AsideCase("首页 > 科技 > 正文", .navigation),
    AsideCase("https://example.com/a/b", .references), AsideCase("，", .ornament),
    AsideCase("责任编辑：周一鸣", .credit), AsideCase("（访谈经受访者确认，略有删节）", .credit),
    AsideCase("以上观点仅代表受访者", .disclaimer),
    AsideCase("云杉直播| 青松下载| 模型排行| 降价日历| 免费接口| 客户登录| 招聘信息| 友情链接", .linkFarm),
    AsideCase("????????????????????", .lostText),
    AsideCase("图书市场在降温，出版社说纸价涨了三成，读者也少了，书店老板只好把营业时间缩短到晚上七点，员工轮流休息，年底再看要不要关门。", nil),
    AsideCase("监管部门在免责条款之外又加了一条：平台要对模型说的话负责，哪怕合同里写着责任自负，也要先向用户赔钱，再去找开发者，这在过去两年里还没有先例。", nil),
    AsideCase("他笑着说：“点赞、在看、分享，我一个都不会少。”然后合上电脑，走出了会议室，外面正下着雨，司机已经等了半个小时。", nil),
    AsideCase("他说：“合同只是略有删节。”", nil), AsideCase("甲|乙|丙", nil), AsideCase("价格战", nil),
    AsideCase("编辑部决定不刊登这篇文章。", nil),
    AsideCase("如有侵权，请告知我们删除", .disclaimer), AsideCase("作家起诉云杉科技侵权，法院下周开庭", nil),
    AsideCase("Copyright 2024 Harbor Ledger", .disclaimer),
    AsideCase("Copyright law has no answer for Cedar Labs yet.", nil),
    AsideCase("未经授权，不得转载本文", .disclaimer), AsideCase("未经授权使用他人作品训练模型，是否合法，各国法院还没有答案。", nil),
    AsideCase("标签：大模型 降价", .keywords), AsideCase("标签化的看法帮不了忙，价格才是客户关心的事。", nil),
    AsideCase("欢迎在评论区留言", .prompt), AsideCase("周一鸣在评论区回应：价格还会再降。", nil),
    AsideCase("编 辑｜林若溪", .credit), AsideCase("题图来源：《看云》", .credit),
  ]

  @Test(arguments: inside)
  func `a line in the middle of an article is set aside for its form or its words`(row: AsideCase) throws {
    let article = try article(around: row.line, path: "article.txt")
    let found = article.record.boilerplate.first
    #expect(found?.reason == row.reason)
    #expect(article.blocks.count == (row.reason == nil ? 7 : 6))
  }

  @Test func `a paragraph that stood before is set apart, a short line that comes again is not`() throws {
    let body = [
      "云杉科技在发布会上说，青松模型的价格会继续下降，已经签约的客户不必等待，补差价的申请今天就可以提交。", "他停了一下。",
      "开发者对此并不意外，因为三家云厂商上周已经先后下调了推理价格，最高的一家降了九成，最低的也有四成。", "他停了一下。",
    ]
    let article = try Fixtures.article((body + [body[0], "会议到此结束。"]).joined(separator: "\n\n"))
    #expect(article.contents == body + ["会议到此结束。"])
    #expect(article.aside(.repeated) == [body[0]])
  }

  @Test func `pictures of Markdown in a plain text are set apart or taken out of the sentence`() throws {
    let article = try Fixtures.article(
      "云杉科技在发布会上说，模型的价格会继续下降，客户不必等待。\n\n![现场](https://img.example.org/1.png)\n\n"
        + "新的价格表![](https://img.example.org/2.png)下周公布，旧的合同继续有效，不再另签。\n")
    #expect(article.contents.last == "新的价格表下周公布，旧的合同继续有效，不再另签。")
    #expect(article.record.boilerplate.map(\.reason) == [.image])
  }

  @Test func `the card of an account goes with its count of articles`() throws {
    let article = try Fixtures.article(
      "云杉科技在发布会上说，模型的价格会继续下降，客户不必等待。\n\n**云上观察**\n\n看见下一片云。\n\n264篇原创内容\n\n公众号\n\n，\n", path: "a.md")
    #expect(article.contents.count == 1)
    #expect(article.aside(.authorCard) == ["云上观察", "看见下一片云。", "264篇原创内容"])
    #expect(article.aside(.prompt) == ["公众号"])
  }

  @Test func `at the end of a text, where the author may be reached goes to the author's card`() throws {
    let body = (1...4).map { "云杉科技在第\($0)场发布会上说，模型的价格会继续下降，客户不必等待。" }
    let article = try Fixtures.article((body + ["作者邮箱 lin@example.com"]).joined(separator: "\n\n"))
    #expect(article.aside(.authorCard) == ["作者邮箱 lin@example.com"])
    let inside = try Fixtures.article(
      (body[..<2] + ["写信到 lin@example.com"] + body[2...]).joined(separator: "\n\n"))
    #expect(inside.aside(.authorCard).isEmpty)
  }

  @Test func `a table of contents ends where sentences begin`() throws {
    let article = try Fixtures.article(
      """
      云杉科技在发布会上说，模型的价格会继续下降，客户不必等待。

      目录

      一、价格

      二、客户

      要说清价格，先要说清成本。

      成本在过去一年里降了七成，客户应当分到好处，周一鸣这样说。
      """, path: "a.md")
    #expect(article.aside(.navigation) == ["目录", "一、价格", "二、客户"])
  }

  @Test func `behind a mark of the end, short lines are of other articles`() throws {
    let body = (1...4).map { "云杉科技在第\($0)场发布会上说，模型的价格会继续下降，客户不必等待。" }
    let note = "更正：云杉科技的发布会在周二，不在周三，本文的第一版写错了。"
    let article = try Fixtures.article((body + ["END", "热门视频", note]).joined(separator: "\n\n"))
    #expect(article.contents == body + [note])
  }

  @Test func `a head over related articles takes the links with it, not the text behind`() throws {
    let article = try Fixtures.article(
      """
      云杉科技在发布会上说，模型的价格会继续下降，客户不必等待。

      推荐阅读

      [另一家公司也降价了](https://example.com/2)

      [芯片又贵了](https://example.com/3)

      云杉科技的股价在当天收盘时上涨，成交量是平时的三倍。
      """, path: "a.md")
    #expect(article.aside(.navigation) == ["推荐阅读", "另一家公司也降价了", "芯片又贵了"])
    #expect(article.contents.count == 2)
  }

  @Test func `a list of sources goes with its head, and a byline behind it stays`() throws {
    let article = try Fixtures.article(
      "云杉科技在发布会上说，模型的价格会继续下降，客户不必等待。\n\n参考资料：\n\n[1] 云杉科技年报，2023 年\n\nhttps://example.com/report\n\n本文来自微信公众号“云上观察”，作者：林若溪\n"
    )
    #expect(article.aside(.references) == ["参考资料：", "[1] 云杉科技年报，2023 年", "https://example.com/report"])
    #expect(article.blocks.last?.kind == .byline)
    #expect(article.record.outlet == "云上观察")
  }

  @Test func `a short line over running text is a heading, a bold turn of an interview is none`() throws {
    let article = try Fixtures.article(
      """
      # 云杉科技专访

      **云上观察：你们为什么降价？**

      **周一鸣：**成本在过去一年里降了七成，客户应当分到好处。

      **价格之外**

      周一鸣认为，价格只是开始，更难的是让客户真的用起来。
      """, path: "a.md")
    #expect(article.blocks.map(\.kind) == [.title, .paragraph, .paragraph, .heading, .paragraph])
  }
}
