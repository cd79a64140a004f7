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
  ])
  func `residue goes`(row: Row) throws {
    #expect(try tidied(row.text).text == row.clean)
  }

  @Test(arguments: [
    "a < b 且 b > c", "x<y 与 y>z", "R&D 投入", "https://example.org/?a=1&copy=2", "AT&T; 不是实体",
    "2**10 等于 1024，2**3 等于 8", "** 不是粗体 **", "模型先写 <think>，再写 </think>", "List<a> 与 vector<int>",
    "👩\u{200D}💻", "<公司名称>", "a*b*c", "第一段\n第二段\t表格",
  ])
  func `honest text stays`(text: String) throws {
    #expect(try tidied(text).text == text)
  }
}
