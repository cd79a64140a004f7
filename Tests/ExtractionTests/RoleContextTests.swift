import Knowledge
import Testing

@testable import Extraction

/// Offices whose organisation, or whose holders, stand elsewhere in the sentence or in the one before.
@Suite("Roles by what the sentence speaks of, in Chinese")
struct RoleContextTests {
  @Test(arguments: [
    MarketCase(
      "北屿科技揭开了大会的序幕，执行长陆知微宣布推出新灯。", ["陆知微 北屿科技"], "an office of the press of Taiwan"),
    MarketCase("北屿科技开了直播，展示训练日志。CEO 陆知微解释了数值。", ["陆知微 北屿科技"], "the firm of the sentence before"),
    MarketCase("北屿科技的高层都是直接向执行长陆知微汇报工作。", ["陆知微 北屿科技"], "an office behind a preposition"),
    MarketCase(
      "北屿科技已有多名联合创办人包括陆知微、柏舟遥先后离开。", ["陆知微 北屿科技", "柏舟遥 北屿科技"], "a list of holders"),
    MarketCase(
      "陆知微和柏舟遥目前均为北屿科技的非执行董事。", ["陆知微 北屿科技", "柏舟遥 北屿科技"], "all of whom a verb speaks"),
    MarketCase("北屿科技成立于2021年，由陆知微领导。", ["陆知微 北屿科技"], "whom a firm is led by"),
    MarketCase("陆知微很忙。他执掌的灯芯科技走闭源路线。", ["陆知微 灯芯科技"], "the firm that somebody leads"),
    MarketCase("北屿科技旗下渡口笔记负责人陆知微离职。", ["陆知微 北屿科技"], "the maker of what somebody has an office for"),
    MarketCase("北屿科技启动了新一轮融资，由陆知微牵头。", [], "a round that somebody leads"),
    MarketCase("自陆知微当选美国总统以来，北屿科技股价大涨。", [], "an office of a state"),
    MarketCase("北屿科技很忙。灯塔服务公司总裁陆知微来了。", [], "a firm that nobody listed"),
    MarketCase("北屿科技的员工包括陆知微的朋友。", [], "a list without an office"),
  ])
  func `an office is given to its firm`(row: MarketCase) throws {
    let told = try readMarket("海边的一天\n" + row.text).roles.map { role in
      "\(role.person.rawValue) \(role.organisation.rawValue)"
    }
    #expect(Set(told) == Set(row.expected.map(identified)))
  }

  /// `陆知微 北屿科技` by the ids of both.
  private func identified(_ role: String) -> String {
    let ids = [
      "陆知微": "person/lu", "柏舟遥": "person/bai", "北屿科技": "company/beiyu", "灯芯科技": "company/dengxin",
    ]
    return role.split(separator: " ").map { ids[String($0)] ?? String($0) }.joined(separator: " ")
  }
}
