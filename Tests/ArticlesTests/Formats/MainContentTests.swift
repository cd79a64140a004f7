import Knowledge
import Testing

@testable import Articles

/// A part of a page that is not its article, and the reason it is set aside for.
struct PartCase: CustomTestStringConvertible {
  let html: String
  let reason: SetAside.Reason?
  var testDescription: String { html }

  init(_ html: String, _ reason: SetAside.Reason?) {
    self.html = html
    self.reason = reason
  }
}

@Suite("The article on an HTML page")
struct MainContentTests {
  static let paragraphs = (1...5).map { "<p>云杉科技在第\($0)场发布会上说，模型的价格会继续下降，客户不必等待。</p>" }

  /// A page with a headline, five paragraphs, and something behind the third.
  private func page(around part: String) throws -> Article {
    let body = (MainContentTests.paragraphs[..<3] + [part] + MainContentTests.paragraphs[3...]).joined(
      separator: "\n")
    return try Fixtures.article(
      "<html><body><h1>云杉科技把价格降了一半</h1><div class='text'>\(body)</div></body></html>", path: "page.html")
  }

  static let inside = [
    PartCase("<div class='relatedPosts'><p>另一家公司也降价了，客户说他们等这一天已经等了很久。</p></div>", .navigation),
    PartCase("<section id='comments'><p>价格早就该降了，我等了一年，终于等到今天。</p></section>", .comments),
    PartCase("<div class='m-share-bar'>转给朋友看看</div>", .prompt),
    PartCase("<aside><p>本周的发布会还有三场，地点都在临江市，欢迎报名。</p></aside>", .navigation),
    PartCase("<div class='img-caption'>青松的发布会现场，坐满了人，后排还站着几位记者。</div>", .caption),
    PartCase("<div role='complementary'><p>本周的发布会还有三场，地点都在临江市，欢迎报名。</p></div>", .navigation),
    PartCase("<figure><img src=a.png><span>青松的发布会现场，坐满了人，后排还站着记者。</span></figure>", .caption),
    PartCase("<div aria-hidden='true'>放大图片，放大图片，放大图片</div>", .navigation),
    PartCase("<p>相关阅读：<a href='/2'>另一家公司也在周三降价了</a></p>", .navigation),
    PartCase("<div class='fab-header'><p>周一鸣说，降价之后，新客户多了三成，机房却没有加一台机器。</p></div>", nil),
    PartCase("<figure><blockquote><p>周一鸣在信里写道：“价格还会再降，请大家放心。”</p></blockquote></figure>", nil),
    PartCase("<p>详见<a href='/2'>公司公告</a>：价格从周二起下调，老客户也一样，不必另签合同。</p>", nil),
  ]

  @Test(arguments: inside)
  func `a part is set aside for what it names itself`(row: PartCase) throws {
    let article = try page(around: row.html)
    #expect(article.record.boilerplate.map(\.reason) == [row.reason].compactMap(\.self))
    #expect(article.contents.count == (row.reason == nil ? 7 : 6))
  }

  @Test func `a page that keeps its article in a part with the wrong name still has one`() throws {
    let article = try Fixtures.article(
      "<html><body><div class='sidebar share'>\(MainContentTests.paragraphs.joined())</div></body></html>",
      path: "page.html")
    #expect(article.contents.count == 5)
  }

  @Test func `buttons, counters and dates around the text are no paragraphs`() throws {
    let article = try Fixtures.article(
      """
      <html><body><article><h1>云杉科技把价格降了一半</h1><div><span>发布于 2024-03-05 10:00</span></div>
      <div>收听</div><div class=text>\(MainContentTests.paragraphs.joined())</div><div>返回上页</div></article></body></html>
      """, path: "page.html")
    #expect(article.contents.count == 6)
    #expect(article.aside(.metadata) == ["发布于 2024-03-05 10:00"])
    #expect(article.aside(.navigation) == ["收听", "返回上页"])
    #expect(article.record.published == PartialDate(year: 2024, month: 3, day: 5))
  }

  @Test func `what stands above the headline is not the article's`() throws {
    let article = try Fixtures.article(
      """
      <html><body><div><ul><li>临江市的地铁今天延长了两站，市民说，上班的路近了半小时。</li></ul>
      <h1>云杉科技把价格降了一半</h1>\(MainContentTests.paragraphs.joined())</div></body></html>
      """, path: "page.html")
    #expect(article.contents.first == "云杉科技把价格降了一半")
    #expect(article.record.title == "云杉科技把价格降了一半")
  }

  @Test func `a copy of the text for another width of the screen is read once`() throws {
    let text = MainContentTests.paragraphs.joined()
    let article = try Fixtures.article(
      "<html><body><div><div class=wide>\(text)</div><div class=narrow>\(text)</div></div></body></html>",
      path: "page.html")
    #expect(article.contents.count == 5)
  }

  @Test func `behind the editor's credit no article goes on`() throws {
    let article = try page(around: "")
    #expect(article.contents.count == 6)
    let longer = try Fixtures.article(
      """
      <html><body><div>\(MainContentTests.paragraphs.joined())<p>责任编辑：林若溪</p>
      <p>临江市的地铁今天延长了两站，市民说，上班的路近了半小时。</p></div></body></html>
      """, path: "page.html")
    #expect(longer.contents.count == 5)
    #expect(longer.aside(.credit) == ["责任编辑：林若溪"])
  }

  @Test func `paragraphs before a part that unfolds belong to the article as well`() throws {
    let article = try Fixtures.article(
      """
      <html><body><div class=story><p>云杉科技周二宣布，旗下模型的接口价格下调一半，即日生效，老客户也一样。</p>
      <div class=more>\(MainContentTests.paragraphs.joined())</div></div></body></html>
      """, path: "page.html")
    #expect(article.contents.count == 6)
  }
}

@Suite("Labels of elements")
struct ElementLabelsTests {
  @Test(
    arguments: [
      ("related-posts", SetAside.Reason.navigation), ("relatedPosts", .navigation),
      ("relatedposts", .navigation),
      ("js-comment-list", .comments), ("Figure-caption", .caption), ("author-bio", .authorCard),
      ("main-author", nil), ("shadow", nil), ("headline", nil), ("download", nil), ("adventure", nil),
    ] as [(String, SetAside.Reason?)])
  func `a label is read word by word`(labels: String, reason: SetAside.Reason?) throws {
    #expect(try Fixtures.phrases().labels.read(labels).reason == reason)
  }

  @Test func `a label may name the article too`() throws {
    let finding = try Fixtures.phrases().labels.read("article-share")
    #expect(finding == ElementLabels.Finding(reason: .prompt, namesArticle: true))
  }
}
