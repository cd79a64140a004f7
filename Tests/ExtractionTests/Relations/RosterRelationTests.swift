import Testing

@testable import Extraction

/// Lists of those who give money, what several are told of together, and who acts for a firm.
@Suite("Relations of lists and of several")
struct RosterRelationTests {
  @Test(arguments: [
    MarketCase(
      "北屿科技完成 A 轮融资。领投方有两家：鹤汀资本、芦原创投。",
      ["鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技"], "a noun, a number and a colon"),
    MarketCase(
      "北屿科技宣布完成 A 轮融资。\n财务机构：鹤汀资本、芦原创投等。",
      ["鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技"], "a roster in a paragraph of its own"),
    MarketCase(
      "北屿科技宣布获得 2 亿元融资。\n报道称，本轮融资由鹤汀资本领投。", ["鹤汀资本 invested_in 北屿科技"],
      "a word that points back to the round of another paragraph"),
    MarketCase(
      "北屿科技完成 A 轮融资。鹤汀资本也参与了本轮融资。", ["鹤汀资本 invested_in 北屿科技"], "who took part"),
    MarketCase(
      "北屿科技完成 A 轮融资。参与本轮融资的均为老朋友，包括鹤汀资本和芦原创投。",
      ["鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技"], "those who took part, behind a link"),
    MarketCase(
      "北屿科技完成 A 轮融资。投资方既有鹤汀资本等财务资本，也有灯芯科技等产业方。",
      ["鹤汀资本 invested_in 北屿科技", "灯芯科技 invested_in 北屿科技"], "a list in two groups"),
    MarketCase(
      "北屿科技和灯芯科技都很年轻。两家公司都获得了鹤汀资本、芦原创投等机构投资支持。",
      [
        "鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技", "鹤汀资本 invested_in 灯芯科技",
        "芦原创投 invested_in 灯芯科技",
      ], "both firms got it"),
    MarketCase(
      "鹤汀资本将其在北屿科技的持股比例增至 11%。", ["鹤汀资本 invested_in 北屿科技"], "shares in a firm"),
    MarketCase(
      "北屿科技发布了青鹭2 和栈桥-34B。两款模型均可在石榴云上使用。",
      ["青鹭2 available_on 石榴云", "栈桥-34B available_on 石榴云"], "both models"),
    MarketCase(
      "北屿科技发布新一代青鹭2 系列：青鹭-13B 和栈桥-34B。",
      ["青鹭-13B released_by 北屿科技", "栈桥-34B released_by 北屿科技"], "those behind a colon came out"),
    MarketCase("为渡口笔记提供动力的青鹭2 很快。", ["渡口笔记 uses 青鹭2"], "what something runs on"),
    MarketCase("北屿科技 CEO 陆知微很忙。陆知微宣布推出青鹭2。", ["青鹭2 released_by 北屿科技"], "who acts for a firm"),
    MarketCase(
      "北屿科技在灯芯科技年度大会上发布青鹭2。", ["青鹭2 released_by 北屿科技"], "whose event it is released nothing"),
    MarketCase("北屿科技旗下云端事业云岭智算很忙。", ["云岭智算 subsidiary_of 北屿科技"], "what kind of part it is"),
    MarketCase("加上北屿科技旗下云岭智算，共有三家。", ["云岭智算 subsidiary_of 北屿科技"], "a verb before the owner"),
    MarketCase(
      "Tallowe raised $90 million. New investors Reedbank Ventures joined existing backers Fernmoor Capital.",
      ["Reedbank Ventures invested_in Tallowe", "Fernmoor Capital invested_in Tallowe"],
      "who was joined gave money, too", language: "en"),
    MarketCase(
      "Tallowe makes chips, with clients including U.S. firms such as Lantern Harbor.",
      ["Lantern Harbor uses Tallowe"], "examples of examples", language: "en"),
  ])
  func `lists, and those told of together, are followed`(row: MarketCase) throws {
    let told = try readMarket(row.text, language: row.language).toldRelations
    #expect(row.expected.isSubset(of: told), "\(told.sorted())")
  }

  @Test(arguments: [
    MarketCase("财务机构：鹤汀资本、芦原创投。", [], "nobody's round"),
    MarketCase("北屿科技完成 A 轮融资。鹤汀资本没有参与本轮融资。", [], "who took no part"),
    MarketCase("北屿科技完成 A 轮融资。鹤汀资本参与了一场展会。", [], "no round"),
    MarketCase(
      "青鹭2、青鹭-13B 和栈桥-34B 都很快。两款模型均可在石榴云上使用。", [], "two of three are left open"),
    MarketCase("北屿科技正就收购灯芯科技进行谈判。", [], "talks are no purchase"),
    MarketCase("北屿科技的市值超越灯芯科技。", [], "who is worth more is no rival"),
    MarketCase(
      "Bai, an investor at Fernmoor Capital, met Tallowe.", [], "who works there gave nothing", language: "en"
    ),
    MarketCase(
      "Shares of Tallowe, founded and led by Lantern Harbor, drew investors.", [],
      "who leads a firm gave nothing",
      language: "en"),
  ])
  func `what only looks like a roster tells nothing`(row: MarketCase) throws {
    #expect(try readMarket(row.text, language: row.language).toldRelations == row.expected)
  }
}
