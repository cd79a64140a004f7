import Testing

@testable import TextRepair

@Suite("Pinyin glosses")
struct PinyinGlossTests {
  private func restored(_ text: String) throws -> TracedText {
    try TestData.repairer().restore(TracedText(DecodedText(utf8: text)))
  }

  private let page = "開(kāi)源的模型會(huì )在產(chǎn)業(yè)裡流行,開(kāi)發(fā)者會(huì )越來(lái)越多。"

  @Test func `a converter's glosses go, with the stray space`() throws {
    let text = try restored(page)
    #expect(text.text == "開源的模型會在產業裡流行,開發者會越來越多。")
    #expect(text.repairs.allSatisfy { $0.kind == .pinyinGloss && $0.after.isEmpty && $0.certain })
    #expect(text.repairs.first?.before == "(kāi)")
  }

  @Test(arguments: [
    "這種餜(guǒ)子在天津很常見,餜子要趁熱吃。",
    "他叫王翀(chōng),同事李堃(kūn)和趙煜(yù)都姓得普通。王翀說,李堃也說,趙煜不說。",
    "大模型(LLM)、圖形處理器(gpu)、應用(app)和接口(api)都漲價了。",
    "我(me)你(you)他(he)她(she)它(it)我們(we)",
    "GPT(kāi) 不是注音",
  ])
  func `an author's brackets stay`(text: String) throws {
    #expect(try restored(text).text == text)
  }

  @Test func `a word in brackets that is no reading stays on a page full of glosses`() throws {
    #expect(try restored(page + "應用(app)").text.hasSuffix("應用(app)"))
  }

  /// 招 ends in D0 and g is 67: together the bytes of 術.
  @Test func `a reading behind a Latin letter goes where letter and byte look like a character`() throws {
    #expect(try restored(page + "公司只招g(shù)enius").text.hasSuffix("公司只招genius"))
  }
}
