import Testing

@testable import Extraction

@Suite("Facts of deals, results and plans")
struct DealFactTests {
  @Test(arguments: [
    MarketCase(
      "北屿科技正就收购灯芯科技谈判，收购价格可能高达 30 亿美元。", ["灯芯科技 price 3e9"], "a price behind the purchase"),
    MarketCase(
      "据报道，北屿科技向灯芯科技提出收购。交易金额预计在 20 到 30 亿美元之间。",
      ["灯芯科技 price 2e9", "灯芯科技 price 3e9"], "a range, in the sentence behind"),
    MarketCase("石榴云完成对灯芯科技价值 69 亿美元的收购。", ["灯芯科技 price 6.9e9"], "what a purchase is worth is no valuation"),
    MarketCase("北屿科技股票的交易金额为 30 亿美元。", [], "shares that are traded"),
    MarketCase("北屿科技以 30 亿元收购一家公司。", [], "nobody is named"),
    MarketCase("北屿科技以 3 亿美元收购灯芯科技旗下的渡口笔记。", ["渡口笔记 price 3e8"], "not the owner of what is bought"),
    MarketCase(
      "北屿科技上月斥资 20 亿美元，将其在灯芯科技的持股比例增至一成。", ["灯芯科技 funding 2e9"], "money for a share in a firm"),
    MarketCase("北屿科技上月斥资 20 亿美元，建了一座机房。", ["北屿科技 cost 2e9"], "money for a thing"),
    MarketCase("鹤汀资本正与灯芯科技洽谈投资，拟注资 3 亿美元。", ["灯芯科技 funding 3e8"], "with whom an investor talks"),
    MarketCase("鹤汀资本投资了灯芯科技，金额达到 4 亿美元。", ["灯芯科技 funding 4e8"], "the amount in a clause of its own"),
    MarketCase("北屿科技完成近 5 亿 A 轮融资。", ["北屿科技 funding 5e8"], "no currency before the round"),
    MarketCase("北屿科技有近 5 亿条数据。", [], "no money"),
  ])
  func `deals`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase(
      "北屿科技营收为 50 亿元，高于市场预期的 45 亿元。", ["北屿科技 revenue 5e9", "北屿科技 revenue 4.5e9"], "what was expected"),
    MarketCase(
      "北屿科技营收为 50 亿元，每股收益 1.2 元，高于预期的 1.1 元。", ["北屿科技 revenue 5e9"], "what was expected of a share"),
    MarketCase(
      "北屿科技营收为 50 亿元。\n游戏业务收入增长一成，达到 8 亿元。", ["北屿科技 revenue 5e9", "北屿科技 revenue 8e8"],
      "a part of who reports"),
    MarketCase(
      "北屿科技营收为 50 亿元。\n一家同行的游戏业务收入达到 8 亿元。", ["北屿科技 revenue 5e9"], "somebody else's"),
    MarketCase("北屿科技单季营收一点五兆元。", ["北屿科技 revenue 1.5e12"], "figures in characters"),
    MarketCase("北屿科技去年销售额达 333.6 万亿韩元。", ["北屿科技 revenue 3.336e14"], "a small currency has large figures"),
    MarketCase("北屿科技经调整 EBITA 录得 104 亿元。", [], "no revenue"),
    MarketCase(
      "7 月，北屿科技与灯芯科技上市。两家估值均超 200 亿元。", ["北屿科技 valuation 2e10", "灯芯科技 valuation 2e10"], "of two each"),
    MarketCase("北屿科技与灯芯科技都上市了。两家公司因此拿到资金，总计融资 200 亿元。", [], "of both together"),
    MarketCase("渡口笔记首发第五代青鹭2，起售价 4499 元。", ["渡口笔记 price 4499"], "what is in a thing"),
    MarketCase("北屿科技最强竞争对手灯芯科技，估值达到 3 亿美元。", ["灯芯科技 valuation 3e8"], "whose rival is told of"),
    MarketCase(
      "北屿科技的栈桥-34B 级模型青鹭2，上下文达到 12.8 万 token。", ["青鹭2 context_length 128000"], "as good as another"),
    MarketCase("青鹭2 支持万亿参数级别的模型。", [], "what it can carry"),
    MarketCase("北屿科技的 2B 产品很贵。", [], "for business"),
    MarketCase("北屿科技的园区可容纳 1 万名员工。", [], "room for people"),
    MarketCase("北屿科技平板起售价 25.8 万。", ["北屿科技平板 price 258000"], "tens of thousands without a currency"),
    MarketCase("北屿科技平板卖了 25.8 万台。", [], "a number of them"),
    MarketCase("青鹭2 为每百万 token 15/75 美元（输入/输出）。", ["青鹭2 price 15", "青鹭2 price 75"], "a pair of prices"),
    MarketCase("北屿科技的数据中心新增 1.3 GW 算力。", ["北屿科技 compute 1.3"], "power for computing"),
    MarketCase("北屿科技的电站新增 1.3 GW 装机。", [], "power alone"),
    MarketCase("渡口笔记已为超过 1.1 万家机构提供服务。", ["渡口笔记 users 11000"], "who is served"),
  ])
  func `results`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("2025 年 7 月 3 日，北屿科技计划开源青鹭2。", ["青鹭2 announced 2025-07-03"], "a plan is announced"),
    MarketCase("北屿科技将于 2025 年 9 月发布青鹭2。", ["青鹭2 released 2025-09"], "a plan with its date"),
    MarketCase("青鹭2 的发布时间从 2026 年 8 月推迟到 2026 年 10 月。", ["青鹭2 released 2026-10"], "put off"),
    MarketCase("北屿科技最新发布的青鹭2 很快。", ["青鹭2 released ?"], "what has just come out"),
    MarketCase("北屿科技发布的青鹭2 很快。", [], "what exists"),
    MarketCase("青鹭2 正式发布：它很快。", ["青鹭2 released ?"], "a heading in front of a colon"),
    MarketCase(
      "北屿科技发布了青鹭2、端侧模型青鹭-13B 和渡口笔记。", ["青鹭2 released ?", "青鹭-13B released ?", "渡口笔记 released ?"],
      "what the next of a list is"),
    MarketCase("北屿科技发布了青鹭2，由模型青鹭-13B 改进。", ["青鹭2 released ?"], "what is no part of the list"),
  ])
  func `plans and releases`(row: MarketCase) throws {
    #expect(try readMarket(row.text, published: row.published).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase(
      "Tallowe's revenue was $62 million, short of the $63 million that analysts expected.",
      ["Tallowe revenue 6.2e7", "Tallowe revenue 6.3e7"], "what was expected", language: "en"),
    MarketCase(
      "Tallowe raised $6 million from Lantern Harbor at a $40 million valuation.",
      ["Tallowe funding 6e6", "Tallowe valuation 4e7"], "whose valuation it is", language: "en"),
    MarketCase(
      "Tallowe raised $60 million. The bulk came from Fernmoor Capital ($50 million).",
      ["Tallowe funding 6e7"],
      "what an investor gives", language: "en"),
    MarketCase(
      "Saltmarsh-7B is a $149 box.", ["Saltmarsh-7B price 149"], "what a thing is", language: "en"),
    MarketCase(
      "The proposed $30 billion Saltmarsh-7B project is new.", ["Saltmarsh-7B cost 3e10"], "what is built",
      language: "en"),
    MarketCase(
      "Lantern Harbor is rolling out a new kind of boat.", [], "nothing that is named", language: "en"),
    MarketCase(
      "When it was released in 2016, Saltmarsh-7B was slow.", ["Saltmarsh-7B released 2016"],
      "whom the sentence then speaks of", language: "en"),
    MarketCase(
      "Saltmarsh-7B is slow. I may feel differently one day when the headset ships on October 25, 2025.",
      ["Saltmarsh-7B released 2025-10-25"], "what the thing is", language: "en"),
    MarketCase("Saltmarsh-7B got dearer, a $100 increase.", [], "a difference", language: "en"),
    MarketCase("The launch of Saltmarsh-7B was loud.", [], "a launch that is only spoken of", language: "en"),
    MarketCase(
      "Saltmarsh-7B ships on October 25, 2025.", ["Saltmarsh-7B released 2025-10-25"], "when it can be had",
      language: "en"),
  ])
  func `in English`(row: MarketCase) throws {
    #expect(try readMarket(row.text, language: row.language).toldFacts == row.expected)
  }
}
