import Knowledge
import Testing
import TextRepair

@testable import Articles

@Suite("HTML pages")
struct HTMLReaderTests {
  static let page = """
    <!DOCTYPE html><html><head><meta charset="utf-8">
    <title>云杉科技把价格降了一半 - 云上观察</title>
    <meta property="og:title" content="云杉科技把价格降了一半"><meta property="og:site_name" content="云上观察">
    <meta property="og:url" content="https://example.com/news/1">
    <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "云杉科技把价格降了一半",
    "datePublished": "2024-03-05T10:00:00+08:00", "author": [{"name": "林若溪"}]}]}</script>
    <style>p { color: red }</style><script>var a = "不是正文。也不是正文。";</script></head>
    <body><div class="nav"><a href="/">首页</a> <a href="/ai">人工智能</a> <a href="/chip">芯片</a></div>
    <div class="main"><h1>云杉科技把价格降了一半</h1><p class="info">2024年3月5日 10:00</p>
    <div class="text"><p>云杉科技周二宣布，旗下模型&ldquo;青松&rdquo;的接口价格下调一半，即日生效。</p>
    <p>公司首席执行官<b>周一鸣</b>表示，成本在过去一年里降了七成，
       客户应当分到好处&#x3002;</p>
    <figure><img src="a.png"><figcaption>青松的发布会现场</figcaption></figure>
    <p>分析人士认为，竞争对手很快会跟进，价格战还没有结束。</p></div></div>
    <div class="related"><h3>相关阅读</h3><ul><li><a href="/2">另一家公司也降价了</a></li><li><a href="/3">芯片又贵了</a></li></ul></div>
    <div class="footer">版权所有 云上观察，未经授权不得转载。</div></body></html>
    """

  @Test func `the body of the page is its article, and all else is set aside`() throws {
    let article = try Fixtures.article(HTMLReaderTests.page, path: "page.html")
    #expect(article.record.mediaType == "text/html")
    #expect(
      article.contents
        == [
          "云杉科技把价格降了一半", "云杉科技周二宣布，旗下模型“青松”的接口价格下调一半，即日生效。",
          "公司首席执行官周一鸣表示，成本在过去一年里降了七成，客户应当分到好处。",
          "分析人士认为，竞争对手很快会跟进，价格战还没有结束。",
        ])
    #expect(article.aside(.caption) == ["青松的发布会现场"])
    #expect(article.aside(.navigation).joined().contains("芯片又贵了"))
    #expect(article.aside(.navigation).joined().contains("首页"))
    #expect(!article.record.cleanText.contains("不是正文"))
  }

  @Test func `what the page says about itself becomes metadata`() throws {
    let record = try Fixtures.article(HTMLReaderTests.page, path: "page.html").record
    #expect(record.title == "云杉科技把价格降了一半")
    #expect(record.authors == ["林若溪"])
    #expect(record.outlet == "云上观察")
    #expect(record.url == "https://example.com/news/1")
    #expect(record.published == PartialDate(year: 2024, month: 3, day: 5))
  }

  @Test func `a word behind an entity leads back to its own bytes`() throws {
    let article = try Fixtures.article(HTMLReaderTests.page, path: "page.html")
    let file = TextBytes(HTMLReaderTests.page), clean = TextBytes(article.record.cleanText)
    for word in ["青松", "周一鸣", "客户应当", "价格战"] {
      let span = try #require(clean.first(Array(word.utf8), in: clean.all))
      #expect(file.string(article.text.source(of: span)) == word)
    }
    let quote = try #require(clean.first(Array("“".utf8), in: clean.all))
    #expect(file.string(article.text.source(of: quote)) == "&ldquo;")
  }

  @Test func `the headline is cut from the name of the site`() {
    #expect(SiteSuffix.cut(from: "云杉科技把价格降了一半_科技频道_云上观察", site: nil) == "云杉科技把价格降了一半")
    #expect(
      SiteSuffix.cut(from: "Cedar Labs cuts prices - Example News", site: "Example News")
        == "Cedar Labs cuts prices")
    #expect(SiteSuffix.cut(from: "GPT-4 与它的对手", site: nil) == "GPT-4 与它的对手")
  }

  @Test(
    arguments: [
      ("云杉科技把价格降了一半_科技频道_新浪", "新浪"), ("云杉科技把价格降了一半-临江新闻网", "临江新闻网"),
      ("云杉科技把价格降了一半_澎湃新闻-The Paper", "澎湃新闻"), ("GPT-4 与它的对手", nil), ("云杉科技把价格降了一半", nil),
    ] as [(String, String?)])
  func `the site is read off the title of a page that names it nowhere else`(title: String, site: String?)
    throws
  {
    let phrases = try Fixtures.phrases()
    #expect(SiteSuffix.site(of: title, outlets: phrases.outlets, names: phrases.names) == site)
  }

  @Test func `a day that stands outside of the article but beside its head is when it was published`() throws
  {
    let text = (1...4).map { "<p>云杉科技在第\($0)场发布会上说，模型的价格会继续下降，客户不必等待。</p>" }.joined()
    let page =
      "<html><body><div class=header><span>2024-03-05 10:00:00</span></div><div>\(text)</div></body></html>"
    let record = try Fixtures.article(page, path: "page.html").record
    #expect(record.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(!record.cleanText.contains("2024"))
  }

  @Test(arguments: [
    ("<meta charset=gb2312>", TextEncoding.gb18030),
    ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Big5'>", .big5),
    ("<meta charset=\"UTF-8\"/>", .utf8),
  ])
  func `the encoding that a page declares is found`(head: String, encoding: TextEncoding) {
    #expect(DeclaredEncoding.find(in: Array("<html><head>\(head)".utf8)) == encoding)
  }

  @Test func `a page without a declaration declares none`() {
    #expect(DeclaredEncoding.find(in: Array("<p>charset=gbk</p>".utf8)) == nil)
  }

  @Test func `unclosed tags and bare attributes do not lose the text`() throws {
    let page = "<html><body><div><p>云杉科技周二宣布，模型的价格下调一半。<p>竞争对手很快会跟进，<b>价格战还没有结束。<div class=x>"
    #expect(
      try Fixtures.article(page, path: "open.html").contents == [
        "云杉科技周二宣布，模型的价格下调一半。", "竞争对手很快会跟进，价格战还没有结束。",
      ])
  }

  @Test func `linked data that is no JSON is passed over`() {
    #expect(LinkedArticle.read("{\"@type\": ") == nil)
    #expect(
      LinkedArticle.read("{\"@type\": \"Article\", \"headline\": \"\\u4e91\\u6749\"}")?.headline == "云杉")
    #expect(JSONValue.read(String(repeating: "[", count: 10_000)) == nil)
  }
}
