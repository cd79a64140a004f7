import Testing
import TextRepair

@testable import Articles

/// A page that means harm, with what it does as its name.
struct HostilePage: CustomTestStringConvertible {
  let testDescription: String
  let front: String
  let back: String

  init(_ name: String, front: String = "", back: String = "") {
    testDescription = name
    self.front = front
    self.back = back
  }
}

@Suite("Hostile HTML")
struct HostileHTMLTests {
  static let pages = [
    HostilePage("it nests without end", front: String(repeating: "<div>", count: 20_000)),
    HostilePage("end tags without a start", back: String(repeating: "</x>", count: 100_000)),
    HostilePage("tags that are never closed", back: String(repeating: "<b><i><font>", count: 10_000)),
    HostilePage("tables inside tables", back: String(repeating: "<table>", count: 5_000)),
    HostilePage(
      "one long attribute", front: "<div class=\"" + String(repeating: "a b ", count: 200_000) + "\">"),
    HostilePage(
      "more attributes than anybody needs",
      front: "<div " + (0..<30_000).map { "a\($0)=x " }.joined() + ">"),
    HostilePage("a script of scripts", back: String(repeating: "<script>", count: 20_000)),
    HostilePage("comments that are never closed", back: String(repeating: "<!--", count: 50_000)),
    HostilePage(
      "lists of links without end",
      back: "<ul>" + String(repeating: "<li><a href=/x>另一家公司</a></li>", count: 10_000) + "</ul>"),
  ]

  @Test(.timeLimit(.minutes(5)), arguments: pages)
  func `a page that means harm still gives its article`(page: HostilePage) throws {
    let html = "<html><body>\(page.front)<p>云杉科技周二宣布，模型的价格下调一半。</p>\(page.back)"
    #expect(try Fixtures.article(html, path: "hostile.html").contents == ["云杉科技周二宣布，模型的价格下调一半。"])
  }

  @Test func `what stands deeper than any page nests is part of the deepest element`() throws {
    let deep = String(repeating: "<div>", count: 600), shallow = String(repeating: "</div>", count: 600)
    let document = try HTMLScanner(Array("\(deep)甲\(shallow)<p>乙</p>".utf8)).scan()
    #expect(document.elements.map(\.depth).max() == HTMLScanner.deepestNesting - 1)
    #expect(document.elements.last?.depth ?? 99 < 5)
  }

  @Test func `a page with more elements than any page has is refused in one sentence`() throws {
    let page = "<html><body>" + String(repeating: "<p>", count: HTMLScanner.mostElements + 10)
    #expect(throws: ArticleFailure(stage: .parse, reason: "the page has more than 500000 elements")) {
      try Fixtures.article(page, path: "many.html")
    }
  }

  @Test func `only what is too much of a tag is blanked out`() {
    var page = Array("<p a b='>  ' c>甲 乙 < 丙</p>".utf8), short = page
    TagBounds.apply(to: &page)
    #expect(page == short)
    short = Array(("<p" + String(repeating: " a", count: TagBounds.mostBlanks + 3) + ">甲").utf8)
    page = short
    TagBounds.apply(to: &page)
    #expect(page.count == short.count)
    #expect(page.count { $0 == UInt8(ascii: "a") } == TagBounds.mostBlanks)
    #expect(page.suffix(4) == short.suffix(4))
  }
}
