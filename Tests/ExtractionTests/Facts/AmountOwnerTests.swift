import Testing

@testable import Extraction

@Suite("Whose an amount or count is")
struct AmountOwnerTests {
  @Test(arguments: [
    MarketCase("北屿科技的客户涵盖灯芯科技 (2330-TW) 与石榴云（00700.HK）。", [], "codes of shares"),
    MarketCase("北屿科技的客户包括石榴云（9984.T）、灯芯科技(02238)。", [], "codes of other exchanges"),
    MarketCase("灯芯科技（股票代码：300750）、石榴云(沪:601238)是北屿科技的客户。", [], "codes behind the exchange"),
    MarketCase("渡口笔记的用户为 3000 人。", ["渡口笔记 users 3000"], "a number of as many digits"),
    MarketCase("渡口笔记的用户（1200 人）在增加。", ["渡口笔记 users 1200"], "a number with its unit in brackets"),
  ])
  func `codes of shares`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("与灯芯科技相比，北屿科技的营收达到 3 亿元。", ["北屿科技 revenue 3e8"], "not of the one compared with"),
    MarketCase("渡口笔记很好用。渡口笔记的最高价为 30 元。", ["渡口笔记 price 30"], "the price of what is known"),
    MarketCase("渡口笔记很好用。QBL的最高价为 30 元。", [], "and of something of which nothing is"),
  ])
  func `what belongs to something unknown is nobody else's`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase(
      "北屿科技将以约 64 亿美元全股票交易方式，收购灯芯科技。", ["灯芯科技 price 6.4e9"], "the purchase in the clause behind"),
    MarketCase("北屿科技斥资 3 亿美元买下灯芯科技。", ["灯芯科技 price 3e8"], "money spent on a firm"),
    MarketCase(
      "石榴云以 9 亿美元（约 64 亿元人民币）收购灯芯科技。", ["灯芯科技 price 9e8", "灯芯科技 price 6.4e9"], "in two currencies"),
    MarketCase("北屿科技以 30 亿美元的估值收购了灯芯科技。", ["灯芯科技 valuation 3e9"], "a valuation is no price"),
    MarketCase("北屿科技斥资 3 亿美元，建了一座机房。", ["北屿科技 cost 3e8"], "nothing is bought"),
    MarketCase("石榴云考虑收购灯芯科技，开价约 6000 万元。", ["灯芯科技 price 6e7"], "an offer behind the purchase"),
    MarketCase("灯芯科技后来以 3 亿美元卖给了石榴云。", ["灯芯科技 price 3e8"], "what is sold"),
  ])
  func purchases(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase(
      "石榴云计划斥资 13 亿欧元（约 15 亿美元）投资数据库新创公司灯芯科技。",
      ["灯芯科技 funding 1.3e9", "灯芯科技 funding 1.5e9"], "money spent on a share, in two currencies"),
    MarketCase("石榴云斥资 13 亿欧元投资建设机房。", [], "money for a thing is nobody's"),
    MarketCase("石榴云将向灯芯科技注入 3 亿美元的资金。", ["灯芯科技 funding 3e8"], "money poured into a firm"),
    MarketCase(
      "灯芯科技去年扩张很快。鹤汀资本向其注资 2.5 亿美元。", ["灯芯科技 funding 2.5e8"], "the firm of the sentence before"),
    MarketCase(
      "本轮融资将使灯芯科技以 100 亿欧元（约 117 亿美元）的投前估值入账。",
      ["灯芯科技 valuation 1e10", "灯芯科技 valuation 1.17e10"], "a valuation behind brackets"),
    MarketCase(
      "北屿科技与石榴云签署了算力采购协议，总价值高达 30 亿美元。", ["北屿科技 cost 3e9"], "what a contract is worth"),
    MarketCase("北屿科技与石榴云宣布合作，价值 30 亿美元。", [], "a contract of nobody who pays"),
    MarketCase("这将成为北屿科技价值 30 亿美元的业务。", [], "a part of a firm"),
    MarketCase("灯芯科技是一家价值 30 亿美元的公司。", ["灯芯科技 valuation 3e9"], "a firm"),
    MarketCase("北屿科技本季度资本支出为 37 亿美元。", ["北屿科技 cost 3.7e9"], "capital spending"),
    MarketCase("北屿科技手握 30 亿元现金储备，上月完成融资。", [], "cash is not raised"),
    MarketCase("北屿科技维持增持评级，目标价 1688 元。", [], "a target of a share"),
  ])
  func money(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("北屿科技将导入高达 6GW（千兆瓦）规模的渡口笔记算力。", ["渡口笔记 compute 6"], "the thing that the power is of"),
    MarketCase("石榴云需为北屿科技提供 4.5 吉瓦的电力容量。", ["石榴云 compute 4.5"], "for whom it is"),
    MarketCase(
      "北屿科技发布了渡口笔记超节点，最大支持 8192 张卡。", ["渡口笔记 released ?", "渡口笔记 compute 8192"], "chips of a machine"),
    MarketCase("北屿科技现有 8192 张卡。", ["北屿科技 compute 8192"], "chips of a firm"),
    MarketCase("青鹭2 在 4096 组芯片上训练。", ["青鹭2 compute 4096"], "another counter"),
    MarketCase("渡口笔记的用户遍布 30 个国家。", [], "countries"),
    MarketCase("开发者在渡口笔记上创建了 7 万个青鹭2 变体。", [], "models"),
    MarketCase("渡口笔记有 300 家企业用户。", ["渡口笔记 users 300"], "firms that use it"),
    MarketCase("北屿科技将接手约 55 名员工。", [], "those who come from another firm"),
    MarketCase("更强的青鹭2 版本每月 300 美元。", ["青鹭2 price 300"], "an edition of a model"),
    MarketCase(
      "潮印手账以 1.7 亿月活居首，较 6 月多出 3100 万；渡口笔记为 1.4 亿。", ["潮印手账 users 1.7e8", "渡口笔记 users 1.4e8"],
      "over a change"),
  ])
  func counts(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }

  @Test(arguments: [
    MarketCase("它比 4 月面世的青鹭2 便宜。", ["青鹭2 released --04"], "a thing that a verb without object describes"),
    MarketCase("青鹭2 由北屿科技于 5 月推出。", ["青鹭2 released --05"], "by whom"),
    MarketCase("渡口笔记很受欢迎，这款由北屿科技在 2023 年 10 月推出的应用免费。", ["渡口笔记 released 2023-10"], "this thing"),
    MarketCase("10 月 16 日，北屿科技发布青鹭2 系列更新。", [], "an update"),
    MarketCase("其中 950X 2026 年第一季度对外推出。", [], "a part that has no known name"),
    MarketCase("北屿科技推出了面向中小企业的渡口笔记。", ["渡口笔记 released ?"], "for whom, before the name"),
    MarketCase("北屿科技发布了青鹭2 的早期版本。", ["青鹭2 released ?"], "an edition"),
    MarketCase("北屿科技发布了青鹭2 的基准测试。", [], "figures of it"),
  ])
  func releases(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldFacts == row.expected)
  }
}
