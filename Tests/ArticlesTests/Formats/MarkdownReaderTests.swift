import Testing
import TextRepair

@testable import Articles

@Suite("Markdown")
struct MarkdownReaderTests {
  private func read(_ text: String) -> FormattedText {
    MarkdownReader().read(TracedText(DecodedText(utf8: text)))
  }

  @Test(arguments: [
    ("**云杉科技**降价", "云杉科技降价"), ("# 云杉科技降价", "云杉科技降价"), ("> 云杉科技降价", "云杉科技降价"),
    ("- 云杉科技降价", "云杉科技降价"), ("[云杉科技](https://example.com/a_(b))降价", "云杉科技降价"),
    ("云杉科技![图](https://example.com/a.png)降价", "云杉科技降价"), ("作者 \\| 林若溪", "作者 | 林若溪"),
    ("云杉**************科技", "云杉科技"), ("云杉<br />科技", "云杉科技"), ("用 `make` 编译", "用 make 编译"),
    ("_云杉科技降价_", "云杉科技降价"),
  ])
  func `marks are taken off and the words stay`(marked: String, words: String) {
    #expect(read(marked).text.text == words)
  }

  @Test(arguments: [
    "2 * 3 * 4 = 24", "变量 snake_case_name 不变", "a < b 且 c > d", "数组[0](第一个)".replacing("](", with: "] ("),
    "价格 5*3", "他说 [见下]",
  ])
  func `what only looks like a mark stays`(words: String) {
    #expect(read(words).text.text == words)
  }

  @Test func `a sentence that breaks off at the end of a line goes on behind an empty line`() {
    let parted = """
      Cedar Labs cut the price of its largest model and told

      its customers to wait for more, which they had been doing

      since the start of a year that brought nothing to those

      who had paid for it in advance, as Nora Whitlock and

      Bell Roe did. Others had not.
      """
    #expect(!read(parted).text.text.contains("\n"))
  }

  @Test(arguments: [
    "Cedar Labs cut the price of its largest model.\nRivals are expected to follow.",
    "Cedar Labs\nTuesday\nHalf the price", "云杉科技在周二的发布会上宣布，旗下模型 Cedar\nlabs 的价格下调一半。",
    "The price of its largest model was cut by half  \nand its rivals are expected to follow.",
    "The price of its largest model was cut by half\n- and its rivals are expected to follow",
    "https://example.com/news/2024/03/05/prices-fall-again\n\nhttps://example.com/news/2024/03/06",
    "The price of its largest model was cut by half\n\nRivals are expected to follow",
  ])
  func `a line that ends where it wants to keeps its end`(text: String) {
    #expect(read(text).text.text.contains("\n"))
  }

  @Test func `a heading is told by marks in front and by rules below`() {
    let marks = read("云杉科技\n====\n\n## 价格\n\n市场\n----\n\n正文在这里。\n").marks.map(\.mark.heading)
    #expect(marks == [1, 2, 2, 0])
  }

  @Test func `a rule behind an empty line makes no heading`() {
    let page = read("正文在这里。\n\n----\n\n下文。")
    #expect(page.marks.map(\.mark.heading) == [0, 0])
    #expect(!page.text.text.contains("-"))
  }

  @Test func `a line of pictures stays whole and is marked`() {
    let page = read("[![图](https://example.com/a.png)](https://example.com)\n\n正文在这里。")
    #expect(page.marks.map(\.mark.isPicture) == [true, false])
    #expect(page.text.text.hasPrefix("[![图]"))
  }

  @Test func `a line remembers what it links to and how much of it is links`() {
    let line = read("[云杉科技降价](https://example.com/news)").marks[0]
    #expect(line.target == "https://example.com/news")
    #expect(line.mark.linkShare == 1)
  }

  @Test func `every byte that is left leads back to its place in the file`() {
    let source = "# **云杉**科技\n\n[降价](https://example.com)了。"
    let text = read(source).text
    for (word, place) in [("云杉", 4), ("科技", 12), ("降价", 21), ("了。", 49)] {
      let bytes = TextBytes(text.text)
      let span = bytes.first(Array(word.utf8), in: bytes.all)
      #expect(span.map(text.source) == TextSpan(start: place, end: place + word.utf8.count))
    }
  }

  @Test(arguments: [
    ("# 标题\n\n**小标题**\n\n正文。", true),
    ("> id: 1\n\n![](https://example.com/a.png)\n\n[a](https://example.com)\n[b](https://example.com)", true),
    ("云杉科技降价。\n\n市场反应平静。", false), ("他打了 5**2 分。", false),
  ])
  func `a page without a telling name is Markdown by its marks`(words: String, isPage: Bool) {
    #expect(MarkdownReader.isPage(TextBytes(words), path: "-") == isPage)
  }

  @Test func `ten thousand opening brackets take no longer than their length`() {
    let words = String(repeating: "[", count: 200_000)
    #expect(read(words).text.text == words)
  }
}
