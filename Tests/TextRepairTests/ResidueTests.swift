import Testing

@testable import TextRepair

@Suite("Residue of markup")
struct ResidueTests {
  private func tidied(_ text: String) throws -> TracedText {
    try TestData.repairer().tidy(TracedText(DecodedText(utf8: text)))
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let clean: String
    var testDescription: String { text }
    init(_ text: String, _ clean: String) { (self.text, self.clean) = (text, clean) }
  }

  @Test(arguments: [
    Row("完了。」</p>", "完了。」"),
    Row("第一行<br/>第二行<br />", "第一行第二行"),
    Row("<strong class=\"x\">重点</strong>在后", "重点在后"),
    Row("价格&nbsp;2 元&amp;3 元&#x3002;", "价格 2 元&3 元。"),
    Row("&amp;nbsp;两次转义", " 两次转义"),
    Row("&lt;p&gt;", "<p>"),
    Row("**林望舒：**我们不训练底座。", "林望舒：我们不训练底座。"),
    Row("**a &amp; b**", "a & b"),
    Row("零\u{200B}宽\u{FEFF}字\u{AD}符\u{202E}", "零宽字符"),
    Row("不换行\u{A0}空格", "不换行 空格"),
    Row("一行\r\n两行\r三行", "一行\n两行\n三行"),
    Row("句末\u{200D}\u{200D}", "句末"),
    Row("他说x<b>重</b>", "他说x重"),
    Row("转义三次&amp;amp;quot;引号&amp;#x201D;", "转义三次\"引号”"),
    Row("Windows 的引号&#147;开源&#148;", "Windows 的引号“开源”"),
    Row("&lt;p&gt;整段&lt;strong&gt;转义&lt;/strong&gt;&lt;/p&gt;", "整段转义"),
    Row("配图![模型结构](https://img.example.org/a_(1).png)在此", "配图在此"),
    Row("见[**发布**公告](/news/1.html)与[注]", "见发布公告与[注]"),
    Row("开头&nbsp&nbsp没有分号&#24320;", "开头  没有分号开"),
    Row("ＧＰＴ－４与ＬＬａＭＡ２．０，ＡＰＩ价格", "GPT-4与LLaMA2.0，API价格"),
    Row("⽂档里的ﬁrst与\u{F90A}额", "文档里的first与金额"),
    Row("图\u{FFFC}片占位\u{2061}", "图片占位"),
  ])
  func `residue goes`(row: Row) throws {
    #expect(try tidied(row.text).text == row.clean)
  }

  @Test(arguments: [
    "a < b 且 b > c", "x<y 与 y>z", "R&D 投入", "https://example.org/?a=1&copy=2", "AT&T; 不是实体",
    "2**10 等于 1024，2**3 等于 8", "** 不是粗体 **", "模型先写 <think>，再写 </think>", "List<a> 与 vector<int>",
    "👩\u{200D}💻", "<公司名称>", "a*b*c", "第一段\n第二段\t表格",
    "（全角），标点：不变；是吗？好！", "增长２０％的".replacing("２０", with: "20"), "甲／乙两方——各半", "数组a[0](见下文)与[注](附录)",
    "![只有图片的一行](https://img.example.org/1.png)", "写作 &lt; 的符号".replacing("&lt;", with: "<"), "“引号”与……",
  ])
  func `honest text stays`(text: String) throws {
    #expect(try tidied(text).text == text)
  }
}

@Suite("Pictures alone in a line")
struct PictureLineTests {
  @Test(arguments: [
    ("![图](https://a.example/1.png) ![](//a.example/2.png)", true),
    ("[![图](https://a.example/1.png)](https://a.example/)", true),
    ("![图](https://a.example/1.png)字", false), ("没有图", false), ("", false),
  ])
  func `are told from pictures in a sentence`(text: String, expected: Bool) {
    let bytes = Array(text.utf8)
    #expect(MarkupLink.isPicturesOnly(bytes, in: TextSpan(start: 0, end: bytes.count)) == expected)
  }
}
