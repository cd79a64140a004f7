import Testing

@testable import Extraction

@Suite("Relations")
struct RelationTests {
  @Test(arguments: [
    MarketCase("北屿科技旗下大模型青鹭2 很安静。", ["青鹭2 developed_by 北屿科技"], "a maker and the kind of thing"),
    MarketCase("北屿科技很忙，其自研的平台石榴云也忙。", ["石榴云 developed_by 北屿科技"], "其 stands for the maker"),
    MarketCase("H800 是灯芯科技专为海边机房设计的。", ["H800 developed_by 灯芯科技"], "是…的"),
    MarketCase("北屿科技发布了青鹭2，北屿科技的青鹭2 很快。", ["青鹭2 released_by 北屿科技"], "who released it is not told twice"),
    MarketCase(
      "北屿科技完成融资，由芦原创投领投，老股东鹤汀资本跟投。", ["芦原创投 invested_in 北屿科技", "鹤汀资本 invested_in 北屿科技"],
      "investors in two clauses"),
    MarketCase(
      "北屿科技的投资方包括鹤汀资本、芦原创投。", ["鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技"], "a list of investors"),
    MarketCase("青鹭2 已接入石榴云。", ["青鹭2 available_on 石榴云"], "the model first"),
    MarketCase("石榴云上架了青鹭2。", ["青鹭2 available_on 石榴云"], "the platform first"),
    MarketCase(
      "开发者可以在石榴云和 Quillstone Hub 下载青鹭2。", ["青鹭2 available_on 石榴云", "青鹭2 available_on Quillstone Hub"],
      "where it can be had"),
    MarketCase("北屿科技与灯芯科技结为伙伴。", ["北屿科技 partner_of 灯芯科技"], "two who become partners"),
    MarketCase("云岭智算是北屿科技最大的算力供应商。", ["云岭智算 partner_of 北屿科技"], "what one is to the other"),
    MarketCase("北屿科技的母公司灯芯科技没有说话。", ["北屿科技 subsidiary_of 灯芯科技"], "a parent named behind its child"),
    MarketCase(
      "北屿科技与灯芯科技、云岭智算签署了合作协议。", ["北屿科技 partner_of 灯芯科技", "北屿科技 partner_of 云岭智算"], "one with several"),
    MarketCase("北屿科技推出了新品，意在挑战灯芯科技。", ["北屿科技 competes_with 灯芯科技"], "a clause without a subject"),
    MarketCase("北屿科技收购了灯芯科技。", ["北屿科技 acquired 灯芯科技"], "an acquisition"),
    MarketCase("北屿科技计划推出新的模型，例如青鹭2。", ["青鹭2 developed_by 北屿科技"], "what is planned is not released"),
    MarketCase(
      "Lantern Harbor is announcing two new products: Saltmarsh-7B and H800.",
      ["Saltmarsh-7B developed_by Lantern Harbor", "H800 developed_by Lantern Harbor"], "what a colon lists",
      language: "en"),
    MarketCase(
      "灯芯科技把青鹭2 和栈桥-34B 的权重公开了。", ["青鹭2 released_by 灯芯科技", "栈桥-34B released_by 灯芯科技"], "joined things"),
    MarketCase("北屿科技搭载了 512 张 H800。", ["北屿科技 uses H800"], "who counts chips, has them"),
    MarketCase("青鹭2 很快，上一代青鹭-13B 很慢。", ["青鹭2 successor_of 青鹭-13B"], "the generation before"),
    MarketCase("Medical 青鹭2 只读病历，青鹭2 什么都读。", ["Medical 青鹭2 based_on 青鹭2"], "a name in a name"),
    MarketCase(
      "Tallowe has raised $30 million. Fernmoor Capital led the round, with participation from Reedbank Ventures.",
      ["Fernmoor Capital invested_in Tallowe", "Reedbank Ventures invested_in Tallowe"], "English investors",
      language: "en"),
    MarketCase(
      "Tallowe was acquired by Lantern Harbor.", ["Lantern Harbor acquired Tallowe"], "a passive",
      language: "en"),
    MarketCase(
      "Lantern Harbor’s new Saltmarsh-7B is small.", ["Saltmarsh-7B developed_by Lantern Harbor"],
      "an English owner", language: "en"),
    MarketCase(
      "Tallowe, a Fernmoor Capital-backed startup, is quiet.", ["Fernmoor Capital invested_in Tallowe"],
      "an attribute that names the investor", language: "en"),
    MarketCase(
      "Tallowe, a rival of Lantern Harbor, is quiet.", ["Tallowe competes_with Lantern Harbor"],
      "a noun with its owner behind it", language: "en"),
    MarketCase(
      "Lantern Harbor, the maker of Saltmarsh-7B, is quiet.", ["Saltmarsh-7B developed_by Lantern Harbor"],
      "a maker set beside the name", language: "en"),
    MarketCase(
      "Saltmarsh-7B (from Lantern Harbor) is small.", ["Saltmarsh-7B developed_by Lantern Harbor"],
      "a maker in brackets", language: "en"),
    MarketCase(
      "Lantern Harbor announced partnerships with several firms, including Tallowe and Reedbank Ventures.",
      ["Lantern Harbor partner_of Tallowe", "Lantern Harbor partner_of Reedbank Ventures"],
      "examples behind the object", language: "en"),
    MarketCase(
      "北屿科技在海边的展会上推出了面向渔民的“渡口笔记”。", ["渡口笔记 released_by 北屿科技"], "a circumstance and an attribute between"),
    MarketCase(
      "灯芯科技不动，北屿科技跟进，并于五月发布青鹭2。", ["青鹭2 released_by 北屿科技"], "the nearest clause that begins with a name"),
    MarketCase(
      "鹤汀资本去年投了北屿科技、灯芯科技。", ["鹤汀资本 invested_in 北屿科技", "鹤汀资本 invested_in 灯芯科技"],
      "every firm that got money"),
    MarketCase("北屿科技很忙，AI 应用渡口笔记接入了青鹭2。", ["渡口笔记 uses 青鹭2"], "应用 is no preposition"),
  ])
  func `words between two names tell what holds between them`(row: MarketCase) throws {
    let told = try readMarket(row.text, published: row.published, language: row.language).toldRelations
    #expect(told == row.expected)
  }

  @Test(arguments: [
    MarketCase("北屿科技的工程师打开了青鹭2。", [], "an owner of somebody else"),
    MarketCase("灯芯科技把栈桥-34B 的价格下调了。", [], "who sets a price need not have made the thing"),
    MarketCase("鹤汀资本公布了账单，青鹭2 不在里面。", [], "a thing of another clause"),
    MarketCase("北屿科技有意收购灯芯科技。", [], "a plan"), MarketCase("北屿科技与灯芯科技并无合作。", [], "denied"),
    MarketCase("栈桥-34B 比上一代青鹭-13B 好。", [], "two lines of models"),
    MarketCase("北屿科技投资了大量时间，鹤汀资本在看海。", [], "nobody got it"),
    MarketCase("青鹭2 在石榴云的展台旁边。", [], "a place is no offer"),
    MarketCase("北屿科技收购灯芯科技旗下的一座灯塔。", [], "what the owner sells is not the owner"),
    MarketCase(
      "Lantern Harbor added Tallowe-like drawings.", [], "what something is like", language: "en"),
    MarketCase(
      "Tallowe is led by two alumni of Lantern Harbor’s lab.", [], "a noun in another phrase than the copula",
      language: "en"),
    MarketCase("如北屿科技、灯芯科技、云岭智算的竞争。", [], "a list of three is no pair"),
    MarketCase(
      "Tallowe is quiet. QRL raised $20 million from Fernmoor Capital.", [],
      "a name that nobody knows has the money", language: "en"),
  ])
  func `names side by side tell nothing`(row: MarketCase) throws {
    let told = try readMarket(row.text, published: row.published, language: row.language).toldRelations
    #expect(told == row.expected)
  }
}
