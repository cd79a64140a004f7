import Knowledge
import Testing

@testable import Extraction

/// Sentences that never end and repeat what a rule looks for: each rule looks only so far, so that they take no longer
/// than other text of their length.
@Suite("Hostile sentences")
struct HostileSentenceTests {
  private static let chinese = [
    "北屿科技辟谣", "辟谣", "3亿元B轮", "灯芯科技又参与投资", "陆知微摄影师辟谣称", "柏舟遥老股东新势力", "云岭智算背后股东包括",
    "3亿元总裁投资者为", "公司", "据", "北屿科技在", "分别", "连续撂下一句话问卷", "“日志开玩笑说感叹", "商务部", "（", "“",
    "青鹭科技联手投资", "Lantern投资了", "斥资3亿元投资北屿科技", "8192张卡", "以3亿美元卖给了",
  ]
  private static let english = [
    "“asked ", "Larkin ", "Tallowe led ", "worth $3 million ", "said that ", "(", "its ",
  ]

  @Test(.timeLimit(.minutes(5)), arguments: chinese)
  func `a Chinese sentence that never ends is read`(words: String) throws {
    let text = String(repeating: words, count: 12_000 / words.utf8.count)
    #expect(try readMarket(text).article.cleanText == text)
  }

  @Test(.timeLimit(.minutes(5)), arguments: english)
  func `an English sentence that never ends is read`(words: String) throws {
    let text = String(repeating: words, count: 12_000 / words.utf8.count)
    #expect(try readMarket(text, language: "en").article.cleanText == text)
  }
}
