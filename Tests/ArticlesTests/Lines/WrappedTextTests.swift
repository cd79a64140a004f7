import Knowledge
import Testing
import TextRepair

@testable import Articles

@Suite("Line breaks at a fixed column")
struct WrappedTextTests {
  private func unwrapped(_ text: String) -> String {
    let bytes = TextBytes(text)
    let edits = WrappedText(bytes) { _ in false }.edits()
    return TracedText(DecodedText(utf8: text)).applying(edits).text
  }

  /// Breaks a paragraph as a mail program does: at the last space, or behind the character, that still fits.
  private func wrap(_ text: String, at column: Int) -> String {
    var lines: [String] = [], line = ""
    if text.unicodeScalars.contains(where: { $0.isHan }) {
      for character in text {
        let isMark = "，。、”".contains(character)
        if line.count >= column, !isMark {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    } else {
      for word in text.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > column {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private static let chinese = [
    "云杉科技周二宣布，旗下的开源模型青松将在下个月换用新的许可证，企业用户不必再为商业用途单独申请，只要在产品里写明模型的名字和版本就可以。",
    "公司创始人在发布会之后的群访里说，换许可证的想法半年前就有了，只是法务团队一直担心衍生模型会被拿去做不该做的事情，所以先请了三家律所各写了一份意见。",
    "一位参与测试的开发者表示，新许可证比他预想的要宽松，不过推理价格会不会跟着下降，还要等到正式上线那一天才能知道。",
  ]
  private static let english = [
    "The company said on Tuesday that its open model would move to a new license next month, and that business users would no longer have to apply for commercial use.",
    "Its founder told reporters that the idea was half a year old, but that lawyers had worried about derived models for so long that three firms were asked for an opinion first.",
    "A developer who tested it found the terms more generous than expected, although nobody knows yet whether the price of a million tokens will fall as well.",
  ]

  @Test(arguments: [24, 30, 36, 40])
  func `Chinese paragraphs are whole again, without spaces`(column: Int) {
    let page = WrappedTextTests.chinese.map { wrap($0, at: column) }.joined(separator: "\n\n")
    #expect(unwrapped(page) == WrappedTextTests.chinese.joined(separator: "\n\n"))
  }

  @Test(arguments: [60, 66, 72, 78])
  func `English paragraphs are whole again, with spaces`(column: Int) {
    let page = WrappedTextTests.english.map { wrap($0, at: column) }.joined(separator: "\n\n")
    #expect(unwrapped(page) == WrappedTextTests.english.joined(separator: "\n\n"))
  }

  @Test func `headings, lists and turns in a wrapped page stay`() {
    let body = WrappedTextTests.chinese.map { wrap($0, at: 32) }
    let page = ["换证之后", body[0], "1、价格\n2、许可证\n3、数据", body[1], "问：什么时候上线？\n答：下个月。", body[2]]
    let whole = WrappedTextTests.chinese
    let expected = ["换证之后", whole[0], "1、价格\n2、许可证\n3、数据", whole[1], "问：什么时候上线？\n答：下个月。", whole[2]]
    #expect(unwrapped(page.joined(separator: "\n\n")) == expected.joined(separator: "\n\n"))
  }

  @Test func `paragraphs that begin with an indent are kept apart`() {
    let page = WrappedTextTests.chinese.map { wrap("　　" + $0, at: 32) }.joined(separator: "\n")
    #expect(unwrapped(page) == WrappedTextTests.chinese.map { "　　" + $0 }.joined(separator: "\n"))
  }

  @Test func `a word parted by a hyphen is one word again, a compound keeps its hyphen`() {
    let page = """
      Everybody in the building agreed that the new mod-
      els would need a far longer examination than the
      smaller ones, and that such an honest examina-
      tion could only be done by people who know open-
      source code and have trained such a model before,
      because whoever has a closed source and an open
      door will see too little of what is in the source.
      """
    #expect(
      unwrapped(page)
        == "Everybody in the building agreed that the new models would need a far longer examination than the "
        + "smaller ones, and that such an honest examination could only be done by people who know open-source "
        + "code and have trained such a model before, because whoever has a closed source and an open door will "
        + "see too little of what is in the source.")
  }

  @Test(arguments: [
    // A poem: every line is as long as the next.
    "云杉林里起秋风，\n一夜松涛入梦中。\n不问模型多少价，\n只看明月照江东。\n山下人家灯未灭，\n溪边小路客来同。",
    // Paragraphs without empty lines between them.
    chinese.joined(separator: "\n") + "\n" + chinese.reversed().joined(separator: "\n"),
    // Headlines of a digest, none of which ends like a sentence.
    "云杉科技发布新的开源模型青松第三版并且宣布商业用途全面免费\n北屿完成新一轮融资\n三家云厂商宣布下调推理价格，最高降幅达到九成\n监管部门就生成式服务管理办法再次公开征求意见\n开发者大会改期到明年春天举行",
    // A table.
    "模型名称 | 参数规模 | 每百万词元的输入价格 | 上下文\n青松 | 七十亿 | 两元人民币起步，量大从优 | 三十二千\n白桦 | 一百三十亿 | 四元人民币起步，量大从优 | 一百二十八千\n云杉 | 七百亿 | 八元人民币起步，量大从优 | 一百二十八千",
    // Turns of a conversation.
    "记者：你们什么时候决定换许可证的？\n林望舒：去年冬天就定了，只是没有对外说。\n记者：为什么不早一点说？\n林望舒：因为法务还没有看完所有的条款。\n记者：现在看完了吗？\n林望舒：看完了，所以今天我才能坐在这里。",
    "Short lines\nof a poem\nthat never\nreach the\nmargin of\na printed\npage at all",
  ])
  func `lines that stand for themselves stay`(page: String) {
    #expect(unwrapped(page) == page)
  }

  @Test func `an article is read with whole sentences, which lead back to the file`() throws {
    let page = WrappedTextTests.chinese.map { wrap($0, at: 30) }.joined(separator: "\n\n")
    let article = try Fixtures.article(page)
    #expect(article.contents == WrappedTextTests.chinese)
    let whole = article.evidence(article.blocks[1].span).source
    #expect(
      RepairReplay(article.record.repairs, on: Array(page.utf8), encoding: .utf8).text(of: whole)
        == WrappedTextTests.chinese[1])
  }
}
