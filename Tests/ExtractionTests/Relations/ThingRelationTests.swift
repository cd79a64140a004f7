import Testing

@testable import Extraction

/// Wordings that reporters have for who made a thing, where it can be had, what it uses and what it is built on.
@Suite("Relations of things")
struct ThingRelationTests {
  @Test(arguments: [
    MarketCase(
      "北屿科技的主力产品是智能体平台渡口笔记。",
      ["渡口笔记 developed_by 北屿科技"], "own product"),
    MarketCase(
      "北屿科技旗下有《渡口笔记》《潮印手账》等多款应用，北屿科技旗下《渡口笔记》《潮印手账》都很忙。",
      ["渡口笔记 developed_by 北屿科技", "潮印手账 developed_by 北屿科技"], "a list behind its owner"),
    MarketCase(
      "例如灯芯科技的 H800 和渡口笔记，都卖得很好。",
      ["H800 developed_by 灯芯科技", "渡口笔记 developed_by 灯芯科技"], "joined things of one owner"),
    MarketCase(
      "渡口笔记是北屿科技于六月最新发售的一款应用。",
      ["渡口笔记 developed_by 北屿科技"], "copula with date"),
    MarketCase(
      "来自灯芯科技、云岭智算的研究者提出了青鹭2。",
      ["青鹭2 developed_by 灯芯科技", "青鹭2 developed_by 云岭智算"], "people of several firms"),
    MarketCase(
      "青鹭2 的开发商是北屿科技。",
      ["青鹭2 developed_by 北屿科技"], "maker noun with copula"),
    MarketCase(
      "北屿科技上月推出的渡口笔记很受欢迎。",
      ["渡口笔记 released_by 北屿科技"], "attributive release"),
    MarketCase(
      "青鹭2 出自北屿科技之手。",
      ["青鹭2 developed_by 北屿科技"], "出自"),
    MarketCase(
      "由北屿科技自主研发的青鹭2 在海边亮相。",
      ["青鹭2 developed_by 北屿科技"], "由…自主研发的"),
    MarketCase(
      "渡口笔记背后的公司北屿科技没有说话。",
      ["渡口笔记 developed_by 北屿科技"], "company behind"),
    MarketCase(
      "北屿科技训练了青鹭2 和栈桥-34B。",
      ["青鹭2 developed_by 北屿科技", "栈桥-34B developed_by 北屿科技"], "list object"),
    MarketCase(
      "北屿科技正式发布了新一代大模型“青鹭2”。",
      ["青鹭2 released_by 北屿科技"], "quoted"),
    MarketCase(
      "北屿科技今天在海边宣布开源青鹭2。",
      ["青鹭2 released_by 北屿科技"], "宣布开源"),
    MarketCase(
      "青鹭2 已在石榴云和 Quillstone Hub 同步开源。",
      ["青鹭2 available_on 石榴云", "青鹭2 available_on Quillstone Hub"], "在…同步开源"),
    MarketCase(
      "石榴云与 Quillstone Hub 上同时出现了青鹭2。",
      ["青鹭2 available_on 石榴云", "青鹭2 available_on Quillstone Hub"], "上同时出现"),
    MarketCase(
      "北屿科技将青鹭2 引入石榴云。",
      ["青鹭2 available_on 石榴云"], "将…引入"),
    MarketCase(
      "渡口笔记已登陆石榴云应用市场。",
      ["渡口笔记 available_on 石榴云"], "登陆"),
    MarketCase(
      "开发者可通过石榴云调用青鹭2。",
      ["青鹭2 available_on 石榴云"], "通过…调用"),
    MarketCase(
      "青鹭2 目前托管在石榴云上。",
      ["青鹭2 available_on 石榴云"], "托管在"),
    MarketCase(
      "石榴云首发上线了青鹭2 和栈桥-34B。",
      ["青鹭2 available_on 石榴云", "栈桥-34B available_on 石榴云"], "platform first list"),
    MarketCase(
      "北屿科技把青鹭2 接进了渡口笔记。",
      ["渡口笔记 uses 青鹭2"], "把…接进"),
    MarketCase(
      "渡口笔记由青鹭2 驱动。",
      ["渡口笔记 uses 青鹭2"], "由…驱动"),
    MarketCase(
      "渡口笔记由灯芯科技的青鹭2 和栈桥-34B 提供支持。",
      ["渡口笔记 uses 青鹭2", "渡口笔记 uses 栈桥-34B"], "由…提供支持"),
    MarketCase(
      "渡口笔记底层用的是青鹭2。",
      ["渡口笔记 uses 青鹭2"], "用的是"),
    MarketCase(
      "渡口笔记同时调用了青鹭2 与栈桥-34B。",
      ["渡口笔记 uses 青鹭2", "渡口笔记 uses 栈桥-34B"], "同时调用"),
    MarketCase(
      "灯芯科技已全面接入青鹭2。",
      ["灯芯科技 uses 青鹭2"], "全面接入"),
    MarketCase(
      "渡口笔记很忙。它于五月上线，陆续接入青鹭2、栈桥-34B。",
      ["渡口笔记 uses 青鹭2", "渡口笔记 uses 栈桥-34B"], "它"),
    MarketCase(
      "灯芯科技从栈桥-34B 切换到了青鹭2。",
      ["灯芯科技 uses 青鹭2"], "切换到"),
    MarketCase(
      "青鹭2 已被灯芯科技用在潮印手账里。",
      ["潮印手账 uses 青鹭2", "灯芯科技 uses 青鹭2"], "被…用在"),
    MarketCase(
      "灯芯科技的业务全部跑在石榴云上。",
      ["灯芯科技 uses 石榴云"], "跑在"),
    MarketCase(
      "渡口笔记以青鹭2 为底座。",
      ["渡口笔记 based_on 青鹭2"], "以…为底座"),
    MarketCase(
      "栈桥-34B 在青鹭2 的基础上训练而来。",
      ["栈桥-34B based_on 青鹭2"], "在…基础上"),
    MarketCase(
      "北屿科技推出了基于青鹭2 的应用渡口笔记。",
      ["渡口笔记 based_on 青鹭2"], "基于…的"),
    MarketCase(
      "青鹭2 是青鹭-13B 的换代产品。",
      ["青鹭2 successor_of 青鹭-13B"], "换代"),
    MarketCase(
      "青鹭2 取代了青鹭-13B。",
      ["青鹭2 successor_of 青鹭-13B"], "取代"),
    MarketCase(
      "青鹭2 在长卷评测上得到 87.5 分，高于栈桥-34B 的 80.1 分。",
      ["青鹭2 evaluated_on 长卷评测", "栈桥-34B evaluated_on 长卷评测"], "compared"),
    MarketCase(
      "在长卷评测上，青鹭2 以 87.5 分超过了栈桥-34B。",
      ["青鹭2 evaluated_on 长卷评测", "栈桥-34B evaluated_on 长卷评测"], "benchmark first"),
    MarketCase(
      "青鹭2 很快。它在长卷评测上拿到 87.5 分。",
      ["青鹭2 evaluated_on 长卷评测"], "它 (2)"),
  ])
  func `every wording tells who made a thing, where it is and what it uses`(row: MarketCase) throws {
    let told = try readMarket(row.text).toldRelations
    #expect(row.expected.isSubset(of: told), "\(told.sorted())")
  }

  @Test(arguments: [
    MarketCase(
      "北屿科技提出计划，想看看渡口笔记。",
      [], "a plan is no product"),
    MarketCase(
      "灯芯科技的员工在用渡口笔记和潮印手账。",
      [], "whose staff uses it"),
    MarketCase(
      "北屿科技把青鹭2 的价格写进了合同。",
      [], "a price is put nowhere"),
    MarketCase(
      "有人把青鹭2 和渡口笔记放在一起比较。",
      [], "compared"),
    MarketCase(
      "北屿科技旗下的工程师离开了灯芯科技。",
      [], "people"),
    MarketCase(
      "石榴云的人没有说青鹭2。",
      [], "nothing offered"),
    MarketCase(
      "北屿科技由陆知微主持，灯芯科技也由他主持。",
      [], "a person"),
    MarketCase(
      "渡口笔记由柏舟遥讲解，青鹭2 也很忙。",
      [], "explained"),
    MarketCase(
      "北屿科技向灯芯科技道歉。",
      [], "to whom one speaks"),
    MarketCase(
      "灯芯科技在青鹭2 的发布会基础上做了总结。",
      [], "a base of talk"),
    MarketCase(
      "鹤汀资本拿到了北屿科技的账单。",
      [], "a bill"),
    MarketCase(
      "北屿科技把消息卖给了报纸，灯芯科技在看海。",
      [], "sold news"),
    MarketCase(
      "长卷评测高于预期，青鹭2 很忙。",
      [], "no score"),
    MarketCase(
      "北屿科技与灯芯科技的差距不大。",
      [], "distance"),
    MarketCase(
      "如果北屿科技收购灯芯科技，海边会更忙。",
      [], "a condition"),
    MarketCase(
      "灯芯科技否认接入青鹭2。",
      [], "denied"),
    MarketCase(
      "北屿科技没有投资灯芯科技。",
      [], "denied (2)"),
    MarketCase(
      "灯芯科技不会把青鹭2 接入渡口笔记。",
      [], "will not"),
  ])
  func `wordings that look alike tell nothing`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldRelations == row.expected)
  }
}
