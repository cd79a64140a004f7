import Testing

@testable import Extraction

@Suite("Values that go on from a clause to the next")
struct CarriedValueTests {
  @Test(arguments: [
    MarketCase(
      "北屿科技去年收入约 6200 万元，今年上半年已确认 7500 万元。", ["北屿科技 revenue 6.2e7", "北屿科技 revenue 7.5e7"],
      "a later value of the same"),
    MarketCase(
      "渡口笔记的月活为 1.2 亿，而去年同期这个数字还只有 5100 万。", ["渡口笔记 users 1.2e8", "渡口笔记 users 5.1e7"],
      "words for the number before"),
    MarketCase(
      "渡口笔记月活跃用户达到 1.3 亿。而一年前这一数字还不到 9000 万。", ["渡口笔记 users 1.3e8", "渡口笔记 users 9e7"],
      "the number of the sentence before"),
    MarketCase(
      "渡口笔记的月活为 1.2 亿，潮印手账则只有 890 万。", ["渡口笔记 users 1.2e8", "潮印手账 users 8.9e6"],
      "the same of another one"),
    MarketCase(
      "渡口笔记的月活为 300 万，超过潮印手账（120 万）。", ["渡口笔记 users 3e6", "潮印手账 users 1.2e6"],
      "a number alone in brackets is of the name before them"),
    MarketCase(
      "渡口笔记与潮印手账的注册用户分别为 3000 万和 1200 万。", ["渡口笔记 users 3e7", "潮印手账 users 1.2e7"],
      "one number for each name"),
    MarketCase("北屿科技去年营收 6000 余万元。", ["北屿科技 revenue 6e7"], "a word that leaves the number open, inside it"),
    MarketCase(
      "北屿科技很忙。公司估值约 10 亿元，灯芯科技拒绝置评。", ["北屿科技 valuation 1e9"], "公司 is the one told of"),
  ])
  func `a clause with nothing of its own goes on`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("北屿科技去年亏损 3 亿元，今年这一数字为 1 亿元。", [], "what nobody told of is not carried on"),
    MarketCase("渡口笔记的月活为 300 万，其中游客为 120 万。", ["渡口笔记 users 3e6"], "a part of them"),
    MarketCase("渡口笔记的月活为 300 万，服务器一共 120 台。", ["渡口笔记 users 3e6"], "another thing is counted"),
  ])
  func `a clause that tells something else does not`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }
}
