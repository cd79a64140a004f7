import Testing

@testable import Extraction

@Suite("The wordings of facts")
struct FactFamilyTests {
  @Test(arguments: [
    MarketCase("公司目前只有 35 人。", [], "nobody is told of"),
    MarketCase("北屿科技现有员工 450 人。", ["北屿科技 headcount 450"], "a noun before the number"),
    MarketCase("北屿科技很安静。公司目前只有 35 人。", ["北屿科技 headcount 35"], "nothing but people"),
    MarketCase("北屿科技很安静，眼下仅有 28 人。", ["北屿科技 headcount 28"], "the firm of the clause before"),
    MarketCase("北屿科技的员工总数降至 830 人。", ["北屿科技 headcount 830"], "down to a number"),
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
    MarketCase("北屿科技平板起售价 3150 元。", ["北屿科技平板 price 3150"], "a lowest price"),
    MarketCase("北屿科技平板国补到手价为 1720 元起。", ["北屿科技平板 price 1720"], "what it comes to"),
    MarketCase("渡口笔记按席位计费，每席位一年 640 元。", ["渡口笔记 price 640"], "by the seat"),
    MarketCase("渡口笔记以 2.4 亿月活排在第一。", ["渡口笔记 users 2.4e8"], "月活 is no month"),
    MarketCase("潮印手账卖 20 刀一个月。", ["潮印手账 price 20"], "a colloquial currency"),
    MarketCase(
      "青鹭2 每百万 token 输入 1 元、输出 4 元。", ["青鹭2 price 1", "青鹭2 price 4"], "what goes in and what comes out"),
    MarketCase("北屿科技平板比上一代便宜了 300 元。", [], "a difference"),
  ])
  func `prices`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("北屿科技拿到了鹤汀资本的 700 万元种子轮。", ["北屿科技 funding 7e6"], "who gives stands behind 拿到了"),
    MarketCase(
      "北屿科技成立于 2022 年。前年，公司完成由芦原创投领投的 2500 万元 A 轮。", ["北屿科技 funding 2.5e7"], "公司, and who leads"),
    MarketCase(
      "北屿科技完成 B 轮融资，鹤汀资本和芦原创投共投了 3 亿元，投后估值 18 亿元。",
      ["北屿科技 funding 3e8", "北屿科技 valuation 1.8e9"], "givers in a clause of their own"),
    MarketCase("北屿科技的 B 轮由芦原创投领投，金额 9000 万美元。", ["北屿科技 funding 9e7"], "the amount behind the round"),
    MarketCase("北屿科技拿下 3 亿元订单。", [], "an order"),
  ])
  func `money raised`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("潮印手账芯片的算力为 65 TOPS。", ["潮印手账 compute 65"], "the rate of a chip"),
    MarketCase(
      "青鹭2 有两个版本，大号的是 210B，小号的是 14B。", ["青鹭2 parameters 2.1e11", "青鹭2 parameters 1.4e10"], "sizes in B"),
    MarketCase("青鹭2 以栈桥-34B 为底座，参数量为 52 亿。", ["青鹭2 parameters 5.2e9"], "what it is made of has others"),
    MarketCase("北屿科技的云账单从 80 万元减到 30 万元。", ["北屿科技 cost 800000", "北屿科技 cost 300000"], "a bill"),
  ])
  func `sizes and costs`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("渡口笔记自 2023 年 3 月发布以来换了三次图标。", ["渡口笔记 released 2023-03"], "自…以来"),
    MarketCase("潮印手账早在 2022 年 4 月就已登场。", ["潮印手账 released 2022-04"], "on stage"),
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
