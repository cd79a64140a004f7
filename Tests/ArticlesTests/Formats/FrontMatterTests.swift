import Knowledge
import Testing
import TextRepair

@testable import Articles

@Suite("Fields over a saved article")
struct FrontMatterTests {
  private static let body = """
    Lantern Harbor released Saltmarsh-9B on Wednesday. The model has nine billion parameters, the company said.

    “It runs without a signal,” said Orla Quint, the chief executive of Lantern Harbor.
    """

  @Test(arguments: ["article.md", "article.txt"])
  func `fields between two rules say who wrote what and when, and are set apart`(path: String) throws {
    let article = try Fixtures.article(
      """
      ---
      title: "Lantern Harbor ships a small model: Saltmarsh-9B"
      authors:
        - Nora Whitlock
        - Tom Marsh
      outlet: Tidal Tech Review
      url: https://tidal.example/feed/0911
      published: 2024-09-11T17:00:00Z
      tags: [ai, "small models"]
      ---
      \(FrontMatterTests.body)
      """, path: path)
    #expect(article.record.title == "Lantern Harbor ships a small model: Saltmarsh-9B")
    #expect(article.record.authors == ["Nora Whitlock", "Tom Marsh"])
    #expect(article.record.url == "https://tidal.example/feed/0911")
    #expect(article.record.published == PartialDate(year: 2024, month: 9, day: 11))
    #expect(article.record.boilerplate.map(\.reason) == [.metadata])
    #expect(article.text.text.hasPrefix("Lantern Harbor released"))
  }

  @Test func `the head that readers of pages write is one too`() throws {
    let article = try Fixtures.article(
      """
      Title: Lantern Harbor ships Saltmarsh-9B

      URL Source: https://tidal.example/feed/0911

      Published Time: 2024-09-11T19:17:00+00:00

      Markdown Content:
      **Lantern Harbor** is a firm. \(FrontMatterTests.body)
      """)
    #expect(article.record.title == "Lantern Harbor ships Saltmarsh-9B")
    #expect(article.record.published == PartialDate(year: 2024, month: 9, day: 11))
    #expect(article.text.text.hasPrefix("Lantern Harbor is a firm."))
  }

  @Test func `authors in one line are parted, also in brackets and quotation marks`() throws {
    let article = try Fixtures.article("---\ntitle: 账本\nauthor: [夏渡, \"陆一苇\"]\n---\n\(FrontMatterTests.body)")
    #expect(article.record.authors == ["夏渡", "陆一苇"])
  }

  @Test(arguments: [
    "---\n\(body)\n---\n\(body)",  // rules between paragraphs
    "---\ntitle: never closed\n\(body)",
    "---\n---\n\(body)",
    "Title: a heading and no head of a reader\n\n\(body)",
    "\(body)\n\n---\nkey: value\n---\n",  // not at the top
  ])
  func `rules and colons in an article are no such head`(text: String) {
    let bytes = TextBytes(text)
    #expect(FrontMatter(bytes, lines: LineSplitter().split(bytes)) == nil)
  }

  @Test func `a head that never ends is looked through only so far`() {
    let bytes = TextBytes("---\n" + String(repeating: "key: value\n", count: 100_000) + "---\n")
    #expect(FrontMatter(bytes, lines: LineSplitter().split(bytes)) == nil)
  }
}
