import DataTables
import Testing

@testable import Extraction

/// What the structure of a clause tells, beyond its words.
@Suite("Relations by structure")
struct RelationStructureTests {
  @Test(arguments: [
    MarketCase(
      "北屿科技近日完成新一轮融资。本轮由鹤汀资本领投，清河基金、石桥创投、芦原创投等机构跟投。",
      ["鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技"], "the round is that of the firm that 完成"),
    MarketCase(
      "北屿科技获得鹤汀资本、清河基金、芦原创投等多家机构青睐，融资顺利。",
      ["鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技"], "an item that nobody knows parts no list"),
    MarketCase("鹤汀资本持有北屿科技约 12% 的股份。", ["鹤汀资本 invested_in 北屿科技"], "shares"),
    MarketCase("鹤汀资本是北屿科技第一大股东。", ["鹤汀资本 invested_in 北屿科技"], "a rank between owner and noun"),
    MarketCase(
      "北屿科技推出了面向海边的“青鹭2”和面向山里的“栈桥-34B”。",
      ["青鹭2 released_by 北屿科技", "栈桥-34B released_by 北屿科技"], "quoted things, each with an attribute"),
    MarketCase(
      "青鹭2 和栈桥-34B 将在模型托管平台石榴云上线。", ["青鹭2 available_on 石榴云", "栈桥-34B available_on 石榴云"],
      "a list before a platform, and what kind of platform it is"),
    MarketCase(
      "北屿科技的竞争对手（包括灯芯科技和云岭智算）很忙。",
      ["灯芯科技 competes_with 北屿科技", "云岭智算 competes_with 北屿科技"], "examples in brackets"),
    MarketCase("北屿科技上市在即，鹤汀资本担任联席保荐人。", ["鹤汀资本 partner_of 北屿科技"], "a noun held by a verb"),
    MarketCase(
      "Lantern Harbor’s newest model, Saltmarsh-7B, is small.", ["Saltmarsh-7B developed_by Lantern Harbor"],
      "a name set beside its noun", language: "en"),
    MarketCase(
      "Saltmarsh-7B was released by Lantern Harbor.", ["Saltmarsh-7B released_by Lantern Harbor"],
      "a passive of release", language: "en"),
  ])
  func `lists, rounds and appositions are followed`(row: MarketCase) throws {
    let told = try readMarket(row.text, language: row.language).toldRelations
    #expect(row.expected.isSubset(of: told), "\(told.sorted())")
  }

  @Test(arguments: [
    MarketCase("依赖北屿科技的云岭智算很忙。", [], "what a verb takes owns nothing"),
    MarketCase("云岭智算并不是北屿科技的子公司。", [], "denied"),
    MarketCase("灯芯科技正在研发类青鹭2产品。", [], "what is like a model is none"),
    MarketCase("如果灯芯科技使用青鹭2，价格就会变。", [], "a condition"),
    MarketCase("灯芯科技联合创始人来过，云岭智算也来过。", [], "a word that begins like another"),
    MarketCase(
      "In the spring of 2020 H800 stood idle at Tallowe.", [], "a year counts nothing", language: "en"),
    MarketCase(
      "Tallowe is building a Saltmarsh-7B rival.", ["Tallowe competes_with Saltmarsh-7B"],
      "who builds a rival builds something else", language: "en"),
    MarketCase("潮印手账很贵，北屿科技没有解释。", [], "a thing and a firm side by side"),
  ])
  func `what only looks like it tells nothing`(row: MarketCase) throws {
    #expect(try readMarket(row.text, language: row.language).toldRelations == row.expected)
  }

  @Test func `a word of investing of an unknown kind is refused`() {
    #expect {
      var index = WordIndex()
      _ = try InvestingWords(
        DataTable(name: InvestingWords.table, text: "form\tkind\n领投\tx\n", columns: InvestingWords.columns),
        &index)
    } throws: { "\($0)" == "investing.tsv, line 2: no rule uses “x”" }
  }
}
