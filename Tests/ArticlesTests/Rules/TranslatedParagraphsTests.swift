import Knowledge
import Testing

@testable import Articles

@Suite("Copies with a translation")
struct TranslatedParagraphsTests {
  private let english = [
    "Cedar Labs said on Tuesday that the price of its smallest model would fall again before the end of spring.",
    "Customers who signed last year will not have to wait, because the firm pays them the difference from Friday on.",
    "Its rivals were not surprised. Three of them had cut prices in the week before, one by as much as nine tenths.",
  ]
  private let chinese = [
    "雪松实验室周二说，旗下最小的模型在春天结束之前还会再降一次价。", "去年签约的客户不必等待，因为公司从周五开始补上差价。",
    "对手们并不意外。其中三家在一周之前就已经降价，降得最多的一家降了九成。",
  ]

  private func turns(_ left: [String], _ right: [String]) -> [String] {
    zip(left, right).flatMap { ["原文：", $0, $1, "学习：", "tenth：十分之一"] }
  }

  @Test func `the translation and the notes are set apart, the original stays`() throws {
    let article = try Fixtures.article(turns(english, chinese).joined(separator: "\n\n"), path: "copy.txt")
    #expect(article.record.cleanText == english.joined(separator: "\n\n"))
    #expect(article.record.language == "en")
    #expect(Set(article.record.boilerplate.map(\.reason)) == [.translation])
  }

  @Test func `the original may be Chinese`() throws {
    let article = try Fixtures.article(
      zip(chinese, english).flatMap { [$0, $1] }.joined(separator: "\n\n"), path: "copy.txt")
    #expect(article.record.cleanText == chinese.joined(separator: "\n\n"))
    #expect(article.record.language == "zh")
  }

  @Test func `an article that quotes a foreign line now and then is left alone`() throws {
    let body = [
      chinese[0],
      "“Nobody at Cedar Labs expected the price to fall before the summer,” he wrote on his page.",
      chinese[1],
      chinese[2], "GPT-4o mini、Llama 3.1 8B Instruct、Mistral 7B、DeepSeek-V2 都已经降价。",
    ]
    let article = try Fixtures.article(body.joined(separator: "\n\n"), path: "news.txt")
    #expect(article.record.cleanText == body.joined(separator: "\n\n"))
  }
}
