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
    MarketCase(
      "北屿科技已获得鹤汀资本、芦原创投等机构的数千万元 A 轮融资。",
      ["鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技"], "whose financing a firm got"),
    MarketCase(
      "我们注意到一家创业公司——北屿科技，今年，公司获得了鹤汀资本的投资。",
      ["鹤汀资本 invested_in 北屿科技"], "公司 is the firm named behind what it is"),
    MarketCase("鹤汀资本成为北屿科技这轮领投方。", ["鹤汀资本 invested_in 北屿科技"], "a noun for who leads a round"),
    MarketCase(
      "青鹭2 由总部位于江城的创业公司北屿科技开发。", ["青鹭2 developed_by 北屿科技"], "what the maker is stands before its name"),
    MarketCase("渡口笔记由林岸旗下的北屿科技推出。", ["渡口笔记 developed_by 北屿科技"], "and whose it is"),
    MarketCase("渡口笔记是北屿科技最重要的应用。", ["渡口笔记 developed_by 北屿科技"], "a firm's product by a superlative"),
    MarketCase("北屿科技（BEIY.US）旗下的渡口笔记改版。", ["渡口笔记 developed_by 北屿科技"], "a bracket behind the owner"),
    MarketCase("作为北屿科技的竞争对手，灯芯科技很忙。", ["灯芯科技 competes_with 北屿科技"], "who is told by a noun before it"),
    MarketCase("曾被视为北屿科技对手的灯芯科技很忙。", ["灯芯科技 competes_with 北屿科技"], "the same in an attribute"),
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
    MarketCase(
      "北屿科技完成新一轮融资，由鹤汀资本（Heting）、芦原创投共同投资。",
      ["鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技"], "a bracket parts no list"),
    MarketCase(
      "云岭智算与鹤汀资本等投资者共同完成对北屿科技的融资。", ["鹤汀资本 invested_in 北屿科技"], "the firm that the round is for"),
    MarketCase("由北屿科技推出的青鹭2 很快。", ["青鹭2 released_by 北屿科技"], "what was made stands behind"),
    MarketCase("北屿科技发布了基于青鹭-13B 的模型青鹭2。", ["青鹭2 released_by 北屿科技"], "a base is passed over"),
    MarketCase(
      "Lantern Harbor launched a plan for Saltmarsh-7B called 潮印手账.", ["潮印手账 developed_by Lantern Harbor"],
      "a name passed over for one that is called so", language: "en"),
    MarketCase(
      "Tallowe, a startup that raised $2 million in a Fernmoor Capital–led round, is quiet.",
      ["Fernmoor Capital invested_in Tallowe"], "a dash before led", language: "en"),
    MarketCase(
      "Saltmarsh-7B was released by Tallowe’s partner, Lantern Harbor.",
      ["Saltmarsh-7B released_by Lantern Harbor"], "whose partner it was brought nothing out", language: "en"),
    MarketCase(
      "The tool uses two models, Saltmarsh-7B and 青鹭2, and 渡口笔记 uses two models, Saltmarsh-7B and 青鹭2.",
      ["渡口笔记 uses Saltmarsh-7B", "渡口笔记 uses 青鹭2"], "names behind the noun for what they are", language: "en"),
    MarketCase(
      "渡口笔记 is an open source app created by the game developer 柏舟遥 that uses Saltmarsh-7B.",
      ["渡口笔记 developed_by 柏舟遥", "渡口笔记 uses Saltmarsh-7B"], "a person who made it", language: "en"),
    MarketCase(
      "北屿科技（云岭智算母公司）很忙。", ["云岭智算 subsidiary_of 北屿科技"], "what a bracket says of the name before it"),
    MarketCase(
      "北屿科技很忙。本轮融资由鹤汀资本领投。", ["鹤汀资本 invested_in 北屿科技"], "a round that points back"),
    MarketCase(
      "Saltmarsh-7B is a product of Lantern Harbor, and Tallowe is a customer of Lantern Harbor.",
      ["Tallowe uses Lantern Harbor"], "a customer", language: "en"),
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
    MarketCase("北屿科技很忙，做出青鹭2的是怎样一群人？", [], "who made it is asked behind it"),
    MarketCase("灯芯科技公众号发布了账单，北屿科技 H800公众号也是。", [], "an account is no thing that somebody made"),
    MarketCase("北屿科技没有 512 张 H800。", [], "what somebody has not"),
    MarketCase("北屿科技很忙。\n灯火由鹤汀资本领投，融资顺利。", [], "a round that does not point back"),
    MarketCase(
      "云岭智算（后被北屿科技收购）、灯芯科技很忙。", ["北屿科技 acquired 云岭智算"], "a verb in a bracket that ends before the name"),
    MarketCase(
      "柏舟遥与陆知微合作写信。", [], "two people are no partners in business"),
    MarketCase("512 张 H800 是门槛，北屿科技在看海。", [], "a number that nobody has"),
    MarketCase(
      "北屿科技和灯芯科技联手投资云岭智算。",
      [
        "北屿科技 partner_of 灯芯科技", "北屿科技 invested_in 云岭智算", "灯芯科技 invested_in 云岭智算",
      ], "what two do together is no partner"),
    MarketCase(
      "Lantern Harbor met startups that claim to be building Saltmarsh-7B.", [],
      "a relative clause tells of the noun before it", language: "en"),
    MarketCase(
      "Lantern Harbor released an assistant based on Saltmarsh-7B.", [],
      "a participle tells of the noun before it", language: "en"),
    MarketCase(
      "Lantern Harbor announced an update for Saltmarsh-7B.", [], "what is taken by another word",
      language: "en"),
    MarketCase("渡口笔记 users are using Saltmarsh-7B.", [], "who uses a thing is not the thing", language: "en"),
    MarketCase(
      "Fernmoor Capital’s law firm led the round of Tallowe.", [], "whose firm it is gives nothing",
      language: "en"),
    MarketCase("渡口笔记是北屿科技最想打败的应用。", [], "a wish is no possession"),
    MarketCase("青鹭2 由此前离开北屿科技的人开发。", [], "who left made it"),
    MarketCase("作为北屿科技的老用户，林岸很忙。", [], "a user is nobody's rival"),
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

  @Test func `a small word of an unknown kind is refused`() {
    #expect {
      _ = try RelationWords(
        DataTable(name: RelationWords.table, text: "form\tkind\n其\tx\n", columns: RelationWords.columns),
        joiners: [])
    } throws: { "\($0)" == "relation-words.tsv, line 2: no rule uses “x”" }
  }
}
