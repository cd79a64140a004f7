import Testing

@testable import TextRepair

@Suite("Doubled text")
struct DoubledTextTests {
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
    Row("它的核心核心逻辑逻辑在于成本", "它的核心逻辑在于成本"),
    Row("人工智能人工智能公司公司上月上月融资", "人工智能公司上月融资"),
    Row("开开源源模模型型降降价价", "开源模型降价"),
    Row("模型模型需要算力，客户客户需要服务，价格价格太高，市场市场太小", "模型需要算力，客户需要服务，价格太高，市场太小"),
  ])
  func `what a converter wrote twice stands once`(row: Row) throws {
    let text = try tidied(row.text)
    #expect(text.text == row.clean)
    #expect(text.repairs.allSatisfy { $0.kind == .doubledText && $0.after.isEmpty })
  }

  @Test(arguments: [
    "大家看看，天天试试看，星星点点，哈哈哈", "他笑着说：“哈哈哈哈哈哈哈哈”", "这事还要研究研究，再讨论讨论", "努力努力再努力",
    "来来往往进进出出的客户", "重要的事情说三遍：降价降价降价", "一步一步地走，一家一家地谈，一点一点地改，一次一次地试",
    "模型模型，到底是什么模型", "高高兴兴，大大方方，清清楚楚，明明白白", "GPT-4GPT-4",
  ])
  func `what people double stays`(text: String) throws {
    #expect(try tidied(text).text == text)
  }

  @Test func `one pair of doubled words is a guess, many are certain`() throws {
    #expect(try tidied("核心核心逻辑逻辑").repairs.allSatisfy { !$0.certain })
    #expect(try tidied("核心核心逻辑逻辑成本成本").repairs.allSatisfy { $0.certain })
  }

  @Test(arguments: ["核心核心逻辑逻辑在于成本", "它的開源模型，價格很低", "開開源源模模型型降降價價", "&nbsp;開源", "plain words", ""])
  func `cleaning is tidying and then simplifying`(text: String) throws {
    let repairer = try TestData.repairer(), page = TracedText(DecodedText(utf8: text))
    #expect(repairer.clean(page).repairs == repairer.simplify(repairer.tidy(page)).repairs)
    #expect(repairer.clean(page).text == repairer.simplify(repairer.tidy(page)).text)
  }
}
