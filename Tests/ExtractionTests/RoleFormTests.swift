import Knowledge
import Testing

@testable import Extraction

/// Forms in which reporters tell who holds which office where.
@Suite("Forms of roles in Chinese")
struct RoleFormTests {
  @Test(arguments: [
    MarketCase(
      "北屿科技很忙，创始人陆知微没有说话。",
      ["陆知微 北屿科技"], "no org"),
    MarketCase(
      "北屿科技由陆知微出任总经理。",
      ["陆知微 北屿科技"], "由…出任"),
    MarketCase(
      "北屿科技宣布，任命陆知微为首席科学家。",
      ["陆知微 北屿科技"], "任命…为"),
    MarketCase(
      "陆知微曾任职于北屿科技、灯芯科技。",
      ["陆知微 北屿科技", "陆知微 灯芯科技"], "a list of firms"),
    MarketCase(
      "陆知微后来位至北屿科技副总裁。",
      ["陆知微 北屿科技"], "how far somebody rose"),
    MarketCase(
      "北屿科技的法定代表人为陆知微。",
      ["陆知微 北屿科技"], "法定代表人为"),
    MarketCase(
      "陆知微此前在灯芯科技担任副总裁。",
      ["陆知微 灯芯科技"], "在…担任"),
    MarketCase(
      "此前在灯芯科技担任副总裁的陆知微来了。",
      ["陆知微 灯芯科技"], "在…担任…的"),
    MarketCase(
      "曾任灯芯科技总裁的陆知微来了。",
      ["陆知微 灯芯科技"], "曾任…的"),
    MarketCase(
      "陆知微今年四十岁。此前，他在灯芯科技做过四年工程师。",
      ["陆知微 灯芯科技"], "在…做过"),
    MarketCase(
      "陆知微（右）曾任灯芯科技副总裁。",
      ["陆知微 灯芯科技"], "bracket"),
    MarketCase(
      "北屿科技 CEO 陆知微卸任，由柏舟遥接任 CEO。",
      ["陆知微 北屿科技", "柏舟遥 北屿科技"], "由…接任"),
    MarketCase(
      "陆知微创办的风投公司鹤汀资本很忙。",
      ["陆知微 鹤汀资本"], "创办的"),
    MarketCase(
      "陆知微离开灯芯科技，创办了鹤汀资本。",
      ["陆知微 鹤汀资本"], "dropped subject founding"),
    MarketCase(
      "鹤汀资本很忙。这家公司由陆知微和柏舟遥创立。",
      ["陆知微 鹤汀资本", "柏舟遥 鹤汀资本"], "这家公司由"),
    MarketCase(
      "前北屿科技和灯芯科技工程师陆知微来了。",
      ["陆知微 北屿科技", "陆知微 灯芯科技"], "two former"),
    MarketCase(
      "北屿科技数据中心硬件主管陆知微来了。",
      ["陆知微 北屿科技"], "long department"),
    MarketCase(
      "北屿科技人力与文化集团高管陆知微来了。",
      ["陆知微 北屿科技"], "department with 与"),
    MarketCase(
      "陆知微 北屿科技创始人兼 CEO",
      ["陆知微 北屿科技"], "list of guests"),
    MarketCase(
      "陆知微——北屿科技董事长——来得很早。",
      ["陆知微 北屿科技"], "dash"),
    MarketCase(
      "北屿科技董事长兼 CEO 陆知微、副总裁柏舟遥来了。",
      ["陆知微 北屿科技", "柏舟遥 北屿科技"], "two people"),
    MarketCase(
      "陆知微升任北屿科技总裁。",
      ["陆知微 北屿科技"], "升任"),
    MarketCase(
      "陆知微已辞去北屿科技总裁一职。",
      ["陆知微 北屿科技"], "辞去"),
    MarketCase(
      "北屿科技联合创始人、CTO 陆知微则是前灯芯科技平台负责人。",
      ["陆知微 北屿科技", "陆知微 灯芯科技"], "则是"),
    MarketCase(
      "陆知微现任灯芯科技顾问，曾任北屿科技总裁。",
      ["陆知微 灯芯科技", "陆知微 北屿科技"], "two offices"),
    MarketCase(
      "灯芯科技的语音团队由陆知微牵头。",
      ["陆知微 灯芯科技"], "由…牵头"),
    MarketCase(
      "北屿科技联合创始人陆知微（Lu Zhiwei）和柏舟遥（Bai Zhouyao）来了。",
      ["陆知微 北屿科技", "柏舟遥 北屿科技"], "brackets between joined names"),
    MarketCase(
      "陆知微去年创立了一家名为灯芯科技的公司。",
      ["陆知微 灯芯科技"], "名为"),
    MarketCase(
      "灯芯科技卖灯。它由陆知微和柏舟遥创立。",
      ["陆知微 灯芯科技", "柏舟遥 灯芯科技"], "它由"),
    MarketCase(
      "灯芯科技的年报翻译由陆知微负责。",
      [], "what is led is no part of a firm"),
    MarketCase(
      "北屿科技来了。“远灯”由陆知微在海边创立，现在卖船。",
      [], "a name that nobody knows"),
    MarketCase(
      "陆知微在北屿科技会议室见到了一位工程师。",
      [], "no office"),
    MarketCase(
      "北屿科技来了客人。一位总裁说，陆知微很忙。",
      [], "somebody else's"),
    MarketCase(
      "鹤汀资本投资了灯芯科技，陆知微在看海。",
      [], "none"),
    MarketCase(
      "陆知微为灯芯科技写了一封信，教授们没有看。",
      [], "a letter"),
    MarketCase(
      "灯芯科技的员工认为陆知微成为了朋友。",
      [], "friend"),
    MarketCase(
      "陆知微的老师是柏舟遥。",
      [], "teacher"),
  ])
  func `who belongs where is told in every form`(row: MarketCase) throws {
    let told = try readMarket("海边的一天\n" + row.text).roles.map { role in
      "\(role.person.rawValue) \(role.organisation.rawValue)"
    }
    #expect(Set(told) == Set(row.expected.map(identified)))
  }

  /// `陆知微 北屿科技` by the ids of both.
  private func identified(_ role: String) -> String {
    let ids = [
      "陆知微": "person/lu", "柏舟遥": "person/bai", "北屿科技": "company/beiyu", "灯芯科技": "company/dengxin",
      "鹤汀资本": "company/heting",
    ]
    return role.split(separator: " ").map { ids[String($0)] ?? String($0) }.joined(separator: " ")
  }
}
