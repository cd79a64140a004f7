import Testing
import TextRepair

@testable import Articles

/// A paragraph whose sentences are parted by `‖`.
struct SentenceCase: CustomTestStringConvertible {
  let marked: String
  let reason: String
  var testDescription: String { reason }

  init(_ marked: String, _ reason: String) {
    self.marked = marked
    self.reason = reason
  }
}

@Suite("Sentences")
struct SentenceSplitterTests {
  static let cases = [
    SentenceCase("云杉科技发布了新模型。‖价格降了一半！‖谁会用它？", "a Chinese sentence ends behind 。！？"),
    SentenceCase("它便宜、稳定；也更快，但还不够好。", "commas and semicolons end none"),
    SentenceCase("「我们会继续开源。」林若溪称。‖市场随后上涨。", "a quotation stays with the clause that attributes it"),
    SentenceCase("“我们会继续开源。”林若溪在周三的会上表示，团队没有变。", "an attribution may be long"),
    SentenceCase("「先做出来。‖再谈钱。」林若溪说。", "an end inside a quotation is an end"),
    SentenceCase("“这不可能。”‖第二天，模型上线了。", "behind a quotation without a verb of saying a new sentence begins"),
    SentenceCase("对「价格会不会再降？」这个问题，他没有回答。", "a sentence goes on behind a quotation with 这个"),
    SentenceCase("公司（成立于 2019 年。总部在杭州）昨天停牌。", "inside a short bracket there is no end"),
    SentenceCase("他在《谁在用大模型？》一书里写道，答案很简单。", "inside a title there is no end"),
    SentenceCase("真的吗？！‖“是的……”‖没错。", "a run of marks is one end, and … is one in front of a closing mark"),
    SentenceCase("我们……还没想好。", "… inside running text ends none"),
    SentenceCase("准确率是 3.5%，比 GPT-3.5 高。", "a point in a number ends none"),
    SentenceCase("见 https://example.com/a.b?c=d。‖以上。", "an address has no ends inside"),
    SentenceCase(
      "Cedar Labs raised $3.5 million. ‖It plans to hire.", "an English sentence ends behind a full stop"),
    SentenceCase("Dr. Lin joined Cedar Labs Inc. in May.", "titles and Inc. in the middle end none"),
    SentenceCase("It was bought by Cedar Labs Inc. ‖The price is not known.", "Inc. ends one before The"),
    SentenceCase("The U.S. market is large. ‖J. Smith agrees.", "U.S. and initials end none"),
    SentenceCase("“It works,” she said. ‖“We shipped it.”", "a quotation with a comma goes on"),
    SentenceCase("“Does it work?” she asked. ‖Nobody answered.", "a small letter behind a quotation goes on"),
    SentenceCase(
      "\"Ship it.\" ‖Then the room went quiet.", "a straight quotation mark closes with its sentence"),
    SentenceCase(
      "\"We are ready.\" Lin said on Monday. ‖Sales begin soon.",
      "an English attribution with a capital name goes on"),
    SentenceCase("1. 先看数据。‖再看模型。", "a number that opens an item ends none"),
    SentenceCase(
      "The lamps went out by the pier.‖The harbor slept.", "a blank lost behind a full stop parts before The"),
    SentenceCase("It runs on dock.Lantern. ‖It is old.", "a point without a blank before a name ends none"),
    SentenceCase("Is it Yahoo! or not? ‖It is.", "a mark in a name before a small letter ends none"),
  ]

  @Test(arguments: cases)
  func `a paragraph is cut where its sentences end and nowhere else`(row: SentenceCase) throws {
    let text = TextBytes(row.marked.replacing("‖", with: ""))
    let splitter = SentenceSplitter(words: try Fixtures.phrases().sentences)
    let expected = row.marked.split(separator: "‖").map { $0.trimmingSpaces }
    #expect(splitter.split(text, in: text.all).map(text.string) == expected)
  }

  @Test(arguments: ["林若溪宣布推出新模型，", "Lin said that the lab agreed and ", "模型"])
  func `what never ends is cut between characters and loses nothing`(piece: String) throws {
    let text = TextBytes(String(repeating: piece, count: 4000))
    let sentences = SentenceSplitter(words: try Fixtures.phrases().sentences).split(text, in: text.all)
    #expect(sentences.allSatisfy { $0.count <= SentenceLimit.longest })
    let letters = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(letters(sentences.map(text.string).joined()) == letters(text.string(text.all)))
  }

  @Test func `an empty stretch has no sentence`() throws {
    let text = TextBytes("  ")
    #expect(SentenceSplitter(words: try Fixtures.phrases().sentences).split(text, in: text.all).isEmpty)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(self).trimming { $0.isBlank } }
}
