import Testing

@testable import Extraction

@Suite("The wordings of facts")
struct FactFamilyTests {
  @Test(arguments: [
    MarketCase("公司目前只有 96 人。", [], "nobody is told of"),
    MarketCase("北屿科技现有员工 210 人。", ["北屿科技 headcount 210"], "a noun before the number"),
    MarketCase("北屿科技很安静。公司目前只有 96 人。", ["北屿科技 headcount 96"], "nothing but people"),
    MarketCase("北屿科技很安静，目前仅有 76 人。", ["北屿科技 headcount 76"], "the firm of the clause before"),
    MarketCase("北屿科技的员工总数降至 612 人。", ["北屿科技 headcount 612"], "down to a number"),
    MarketCase(
      "北屿科技和灯芯科技都很忙。据陆知微介绍，她在云岭智算待过。该公司现有 86 人。", ["云岭智算 headcount 86"], "the firm named last"),
    MarketCase("北屿科技的大会来了 3000 人。", [], "visitors"),
    MarketCase("北屿科技很安静，报名的有 300 人。", [], "applicants"),
  ])
  func `people of a firm`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("渡口笔记：标准版 45 元，专业版 99 元。", ["渡口笔记 price 45", "渡口笔记 price 99"], "a line of prices"),
    MarketCase("北屿科技平板起售价 2299 元。", ["北屿科技平板 price 2299"], "a lowest price"),
    MarketCase("北屿科技平板国补到手价为 1899 元起。", ["北屿科技平板 price 1899"], "what it comes to"),
    MarketCase("渡口笔记按坐席收费，每个坐席每月 199 元。", ["渡口笔记 price 199"], "by the seat"),
    MarketCase("渡口笔记以 1.2 亿月活排在第一。", ["渡口笔记 users 1.2e8"], "月活 is no month"),
    MarketCase("潮印手账卖 20 刀一个月。", ["潮印手账 price 20"], "a colloquial currency"),
    MarketCase(
      "青鹭2 每百万 token 输入 1 元、输出 4 元。", ["青鹭2 price 1", "青鹭2 price 4"], "what goes in and what comes out"),
    MarketCase("北屿科技平板比上一代便宜了 300 元。", [], "a difference"),
  ])
  func `prices`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("北屿科技拿到了鹤汀资本的 300 万元种子投资。", ["北屿科技 funding 3e6"], "who gives stands behind 拿到了"),
    MarketCase(
      "北屿科技成立于 2022 年。去年 9 月，公司完成由芦原创投领投的 4000 万元天使轮。", ["北屿科技 funding 4e7"], "公司, and who leads"),
    MarketCase(
      "北屿科技完成 B 轮融资，鹤汀资本和芦原创投共投了 2 亿元，投后估值 11 亿元。",
      ["北屿科技 funding 2e8", "北屿科技 valuation 1.1e9"], "givers in a clause of their own"),
    MarketCase("北屿科技的 A 轮由芦原创投领投，金额 6000 万美元。", ["北屿科技 funding 6e7"], "the amount behind the round"),
    MarketCase("北屿科技拿下 3 亿元订单。", [], "an order"),
  ])
  func `money raised`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("潮印手账芯片的算力标称 80 TOPS。", ["潮印手账 compute 80"], "the rate of a chip"),
    MarketCase("青鹭2 有两个版本，大杯为 320B，小杯为 9B。", ["青鹭2 parameters 3.2e11", "青鹭2 parameters 9e9"], "sizes in B"),
    MarketCase("青鹭2 以栈桥-34B 为底座，参数量为 76 亿。", ["青鹭2 parameters 7.6e9"], "what it is made of has others"),
    MarketCase("北屿科技每月的模型账单由 40 万元减到 6 万元。", ["北屿科技 cost 400000", "北屿科技 cost 60000"], "a bill"),
  ])
  func `sizes and costs`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("渡口笔记自 2024 年 6 月上线以来换了三次图标。", ["渡口笔记 released 2024-06"], "自…以来"),
    MarketCase("潮印手账早在 2023 年 10 月就已登场。", ["潮印手账 released 2023-10"], "on stage"),
    MarketCase("去年夏天，北屿科技平板卖得不好。", [], "no release"),
    MarketCase(
      "渡口笔记和潮印手账都很老，前者在 2021 年 5 月上线。", ["渡口笔记 released 2021-05"], "the first of two"),
    MarketCase("北屿科技同场亮相的还有渡口笔记。", ["渡口笔记 announced ?"], "what came with others"),
    MarketCase("2024 年 5 月，北屿科技提出新的目标。", [], "an aim is nothing that comes out"),
  ])
  func `releases`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }
}
