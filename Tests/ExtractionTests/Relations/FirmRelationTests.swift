import Testing

@testable import Extraction

/// Wordings that reporters have for what firms are to one another.
@Suite("Relations of firms")
struct FirmRelationTests {
  @Test(arguments: [
    MarketCase(
      "云岭智算隶属于北屿科技。",
      ["云岭智算 subsidiary_of 北屿科技"], "隶属于"),
    MarketCase(
      "云岭智算由北屿科技全资控股。",
      ["云岭智算 subsidiary_of 北屿科技"], "由…控股"),
    MarketCase(
      "北屿科技旗下的风险基金鹤汀资本很忙。",
      ["鹤汀资本 subsidiary_of 北屿科技"], "旗下…基金"),
    MarketCase(
      "云岭智算是北屿科技孵化的公司。",
      ["云岭智算 subsidiary_of 北屿科技"], "孵化的"),
    MarketCase(
      "北屿科技的全资子公司云岭智算很忙。",
      ["云岭智算 subsidiary_of 北屿科技"], "全资子公司"),
    MarketCase(
      "北屿科技分拆出云岭智算。",
      ["云岭智算 subsidiary_of 北屿科技"], "分拆出"),
    MarketCase(
      "云岭智算从北屿科技独立出来。",
      ["云岭智算 subsidiary_of 北屿科技"], "从…独立"),
    MarketCase(
      "云岭智算的大股东为北屿科技。",
      ["北屿科技 invested_in 云岭智算"], "股东为"),
    MarketCase(
      "北屿科技拿到鹤汀资本和芦原创投的 2000 万美元天使轮。",
      ["鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技"], "拿到…轮"),
    MarketCase(
      "北屿科技今年从鹤汀资本与芦原创投手里拿到 2 亿元融资。",
      ["鹤汀资本 invested_in 北屿科技", "芦原创投 invested_in 北屿科技"], "从…手里"),
    MarketCase(
      "北屿科技的 A 轮融资，领投方是鹤汀资本。",
      ["鹤汀资本 invested_in 北屿科技"], "领投方是"),
    MarketCase(
      "鹤汀资本参投了北屿科技的 B 轮。",
      ["鹤汀资本 invested_in 北屿科技"], "参投了"),
    MarketCase(
      "鹤汀资本以 2 亿美元入股北屿科技。",
      ["鹤汀资本 invested_in 北屿科技"], "入股"),
    MarketCase(
      "北屿科技获鹤汀资本战略投资。",
      ["鹤汀资本 invested_in 北屿科技"], "获…投资"),
    MarketCase(
      "鹤汀资本向北屿科技注资 2 亿元。",
      ["鹤汀资本 invested_in 北屿科技"], "向…注资"),
    MarketCase(
      "北屿科技以 3 亿元买下了灯芯科技。",
      ["北屿科技 acquired 灯芯科技"], "买下"),
    MarketCase(
      "灯芯科技把资产卖给了北屿科技。",
      ["北屿科技 acquired 灯芯科技"], "卖给"),
    MarketCase(
      "北屿科技将灯芯科技收入囊中。",
      ["北屿科技 acquired 灯芯科技"], "收入囊中"),
    MarketCase(
      "去年由北屿科技以 3 亿元收购的灯芯科技很忙。",
      ["北屿科技 acquired 灯芯科技"], "由…收购的"),
    MarketCase(
      "灯芯科技已于去年被北屿科技全资收购。",
      ["北屿科技 acquired 灯芯科技"], "被…收购"),
    MarketCase(
      "北屿科技完成对灯芯科技的收购。",
      ["北屿科技 acquired 灯芯科技"], "完成对…的收购"),
    MarketCase(
      "北屿科技和灯芯科技达成战略合作。",
      ["北屿科技 partner_of 灯芯科技"], "达成"),
    MarketCase(
      "H800 由灯芯科技代工，北屿科技的芯片由灯芯科技代工。",
      ["北屿科技 partner_of 灯芯科技"], "由…代工"),
    MarketCase(
      "灯芯科技已向北屿科技、云岭智算供货。",
      ["灯芯科技 partner_of 北屿科技", "灯芯科技 partner_of 云岭智算"], "向…供货"),
    MarketCase(
      "北屿科技拉上灯芯科技共建算力中心。",
      ["北屿科技 partner_of 灯芯科技"], "拉上"),
    MarketCase(
      "北屿科技宣布与灯芯科技结盟。",
      ["北屿科技 partner_of 灯芯科技"], "与…结盟"),
    MarketCase(
      "北屿科技的首批客户包括灯芯科技和云岭智算。",
      ["灯芯科技 uses 北屿科技", "云岭智算 uses 北屿科技"], "客户包括"),
    MarketCase(
      "北屿科技正与灯芯科技正面硬刚。",
      ["北屿科技 competes_with 灯芯科技"], "硬刚"),
    MarketCase(
      "北屿科技的老对手灯芯科技没有说话。",
      ["灯芯科技 competes_with 北屿科技"], "老对手"),
    MarketCase(
      "渡口笔记的竞品是潮印手账。",
      ["潮印手账 competes_with 渡口笔记"], "竞品是"),
  ])
  func `every wording tells what firms are to one another`(row: MarketCase) throws {
    let told = try readMarket(row.text).toldRelations
    #expect(row.expected.isSubset(of: told), "\(told.sorted())")
  }
}
