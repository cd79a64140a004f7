import Knowledge
import Testing
import TextRepair

@testable import Articles

@Suite("From bytes to an article")
struct ArticleParserTests {
  static let damaged = """
    星河傳媒有限公司

    模型降價之後,誰在賺錢?

    雲杉科技宣布,旗下模型的接口價格下調一半,開(kāi)發(fā)者歡迎這個(gè)決定。


    【資料圖】

    「成本會(huì )繼續下降,客戶(hù)不必等待。」雲杉科技CEO周一鳴稱(chēng)。

    價格之外

    不過(guò),分析人士認為,價格戰還沒(méi)有結束,競爭對手很快會(huì )跟進。

    作者:林若溪,來(lái)源:雲上觀(guān)察,原文標題:《模型降價之後,誰在賺錢(qián)?》

    風(fēng)險提示:買(mǎi)賣(mài)自己決定,文中所說(shuō)只供參考。

    關(guān)鍵詞:

    看球直播| 籃球比分| 今日賽程| 免費直播| 手機看球| 足球推薦| 體育新聞| 在線(xiàn)觀(guān)看|
    """

  @Test func `a damaged copy becomes an article: headline, byline, blocks, and the rest set aside`() throws {
    let article = try Fixtures.article(ArticleParserTests.damaged)
    #expect(article.record.title == "模型降价之后，谁在赚钱？")
    #expect(article.record.authors == ["林若溪"])
    #expect(article.record.outlet == "云上观察")
    #expect(article.record.host == "星河传媒有限公司")
    #expect(article.record.language == "zh")
    #expect(article.blocks.map(\.kind) == [.title, .paragraph, .paragraph, .heading, .paragraph, .byline])
    #expect(
      article.record.boilerplate.map(\.reason) == [.siteHeader, .caption, .disclaimer, .keywords, .linkFarm])
    #expect(article.sentences[2] == "「成本会继续下降，客户不必等待。」云杉科技CEO周一鸣称。")
  }

  @Test
  func `blocks are parted by exactly one empty line and nothing of what was set aside is listed as a repair`()
    throws
  {
    let article = try Fixtures.article(ArticleParserTests.damaged)
    #expect(article.record.cleanText == article.contents.joined(separator: "\n\n"))
    for aside in article.record.boilerplate {
      #expect(!article.record.repairs.contains { aside.source.contains($0.source) && !$0.source.isEmpty })
    }
    #expect(article.record.repairs.contains { $0.before == "(kāi)" && $0.kind == .pinyinGloss })
    #expect(article.record.damage > 0.1)
  }

  @Test func `a page that declares a wrong encoding is read in the right one, and that is told`() throws {
    let page = """
      <html><head><meta charset="gb2312"><title>云杉科技降价</title></head><body>
      <p>云杉科技周一宣布,旗下模型的接口价格下调一半,开发者欢迎这个决定。</p></body></html>
      """
    let record = try Fixtures.article(page, path: "page.html").record
    #expect(record.encoding == .utf8)
    #expect(record.contradictedEncoding == .gb18030)
    let right = page.replacing("gb2312", with: "UTF-8")
    #expect(try Fixtures.article(right, path: "page.html").record.contradictedEncoding == nil)
  }

  @Test func `clean text has no damage and no repairs`() throws {
    let article = try Fixtures.article("云杉科技宣布，模型的价格下调一半。\n\n分析人士认为，价格战还没有结束。")
    #expect(article.record.damage == 0)
    #expect(article.record.repairs.isEmpty)
    #expect(article.record.title == nil)
  }

  @Test func `an article kept as one line is cut: lead-in, source, paragraphs, notices`() throws {
    let body = String(repeating: "云杉科技在发布会上说，模型的价格会继续下降，客户不必等待。", count: 4)
    let line = "2024-03-05 02:45，正文：来源：华尔街见闻\(body)  分析人士认为，价格战还没有结束。来源：算盘日报返回搜狐，查看更多责任编辑：周一鸣"
    let article = try Fixtures.article(line)
    #expect(article.contents.first == "来源：华尔街见闻")
    #expect(article.contents.contains(body))
    #expect(article.contents.contains("分析人士认为，价格战还没有结束。"))
    #expect(article.record.boilerplate.map(\.text) == ["2024-03-05 02:45，正文：", "返回搜狐，查看更多", "责任编辑：周一鸣"])
    #expect(article.record.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.record.outlet == "华尔街见闻")
    #expect(article.record.host == "搜狐")
  }

  @Test func `a long line of running text without a lead-in is not cut at a credit word`() throws {
    let line = String(repeating: "云杉科技在发布会上说，编辑和作者：两种人都会用它，来源：很多。", count: 8)
    #expect(try Fixtures.article(line).contents == [line])
  }

  @Test func `the fields of an archive are metadata`() throws {
    let article = try Fixtures.article(
      """
      > id: https://www.36kr.com/p/1

      > link: https://www.36kr.com/p/1

      > title: 云杉降价

      # 云杉降价
      _Published on Tue, 05 Mar 2024 12:40:56 GMT_

      ![](https://example.com/a.png)

      云杉科技宣布，模型的**价格**下调一半，即日生效。

      本文来自微信公众号[“云上观察”（ID：cloud）](https://example.com)，作者：林 溪，36氪经授权发布。
      """, path: "a.txt")
    #expect(article.record.title == "云杉降价")
    #expect(article.record.url == "https://www.36kr.com/p/1")
    #expect(article.record.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.record.authors == ["林溪"])
    #expect(article.record.outlet == "云上观察")
    #expect(article.record.host == "36氪")
    #expect(article.record.boilerplate.map(\.reason) == [.metadata, .metadata, .metadata, .metadata, .image])
    #expect(article.blocks.map(\.kind) == [.title, .paragraph, .byline])
  }

  @Test func `an archive's link line gives author and account`() throws {
    let article = try Fixtures.article(
      "云杉降价\n=====\n\n[mp.weixin.qq.com](https://mp.weixin.qq.com/s/1)林若溪 Cloud Watch\n\n云杉科技宣布，模型的价格下调一半，即日生效。\n",
      path: "a.md")
    #expect(article.record.authors == ["林若溪"])
    #expect(article.record.outlet == "Cloud Watch")
    #expect(article.record.title == "云杉降价")
  }

  @Test func `an English article is told by its script`() throws {
    let article = try Fixtures.article(
      "Cedar Labs cut its prices in half on Tuesday. Rivals will follow, analysts say.")
    #expect(article.record.language == "en")
    #expect(article.sentences.count == 2)
  }

  @Test func `text that was lost before it was saved is refused`() {
    let page = String(repeating: "????????? ???? ??????。\n\n", count: 20)
    #expect(throws: ArticleFailure.self) { try Fixtures.article(page) }
    do {
      _ = try Fixtures.article(page)
    } catch let failure as ArticleFailure {
      #expect(failure.stage == .repair)
      #expect(
        failure.reason
          == "380 characters are ?, □ or U+FFFD and only 0 are left: the text was lost before the file was saved, and no program can restore it"
      )
    } catch {
      Issue.record("another failure: \(error)")
    }
  }

  @Test func `a page of nothing but notices holds no article`() {
    #expect(
      throws: ArticleFailure(
        stage: .parse, reason: "nothing is left of the page once menus, notices and pictures are set aside")
    ) {
      try Fixtures.article("免责声明：本文不构成投资建议。\n\n欢迎点赞、在看\n")
    }
  }

  @Test func `white space alone holds no article`() {
    #expect(throws: ArticleFailure.self) { try Fixtures.article("   \n\n  ") }
  }

  @Test func `the id is made of the bytes alone`() throws {
    let bytes = Array("云杉科技宣布，模型的价格下调一半。".utf8)
    let first = try Fixtures.parser().parse(bytes, path: "a.txt", encoding: nil).record
    let second = try Fixtures.parser().parse(bytes, path: "b/c.txt", encoding: .utf8).record
    #expect(first.id == second.id)
    #expect(first.id == ContentHash.identifier(tag: "a1", bytes: [bytes]))
    #expect(first.sha256 == ContentHash.sha256(bytes))
  }
}
