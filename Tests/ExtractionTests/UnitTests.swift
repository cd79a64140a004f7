import Articles
import Testing
import TextRepair

@testable import Extraction

@Suite("Units")
struct UnitTests {
  @Test(arguments: ["北屿科技宣布推出青鹭2，", "“很好”，陆知微说，", "Lantern Harbor said that it agreed and "])
  func `a block that never ends is cut into units of bounded length`(piece: String) throws {
    let language = try shippedLanguage()
    let text = ArticleBytes(String(repeating: piece, count: 3000), index: language.index)
    let block = TextSpan(start: 0, end: text.count)
    var units: [Unit] = []
    UnitSplitter(text: text, language: language).split(block, number: 0, isChinese: true, into: &units)
    #expect(units.count > 1)
    #expect(units.allSatisfy { $0.span.count <= SentenceLimit.longest })
    #expect(units.allSatisfy { unit in unit.quotations.allSatisfy { unit.span.contains($0.outer) } })
  }

  @Test func `a long quotation of several sentences stays in one unit`() throws {
    let language = try shippedLanguage()
    let quotation = "“" + String(repeating: "我们先做出来，再谈钱。", count: 200) + "”"
    let text = ArticleBytes("陆知微说：\(quotation)灯芯科技没有回应。", index: language.index)
    let block = TextSpan(start: 0, end: text.count)
    var units: [Unit] = []
    UnitSplitter(text: text, language: language).split(block, number: 0, isChinese: true, into: &units)
    #expect(units.map(\.quotations.count) == [1, 0])
  }
}
