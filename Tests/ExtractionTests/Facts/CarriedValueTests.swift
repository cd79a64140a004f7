import Testing

@testable import Extraction

@Suite("Values that go on from a clause to the next")
struct CarriedValueTests {
  @Test(arguments: [
    MarketCase(
      "北屿科技前年营收 3200 万元，去年已达到 8300 万元。", ["北屿科技 revenue 3.2e7", "北屿科技 revenue 8.3e7"],
      "a later value of the same"),
    MarketCase(
      "渡口笔记的用户有 340 万，这个数字两年前仅为 90 万。", ["渡口笔记 users 3.4e6", "渡口笔记 users 900000"],
      "words for the number before"),
    MarketCase(
      "渡口笔记的日活达到 270 万。去年年底，这一数字为 180 万。", ["渡口笔记 users 2.7e6", "渡口笔记 users 1.8e6"],
      "the number of the sentence before"),
    MarketCase(
      "渡口笔记的日活为 640 万，潮印手账则为 210 万。", ["渡口笔记 users 6.4e6", "潮印手账 users 2.1e6"],
      "the same of another one"),
    MarketCase(
      "渡口笔记的月活为 300 万，超过潮印手账（120 万）。", ["渡口笔记 users 3e6", "潮印手账 users 1.2e6"],
      "a number alone in brackets is of the name before them"),
    MarketCase(
      "渡口笔记与潮印手账的日活分别是 460 万和 70 万。", ["渡口笔记 users 4.6e6", "潮印手账 users 700000"],
      "one number for each name"),
    MarketCase("北屿科技去年营收 4000 余万元。", ["北屿科技 revenue 4e7"], "a word that leaves the number open, inside it"),
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
