import Testing

@testable import Extraction

@Suite("Roles in Chinese")
struct RoleTests {
  @Test(arguments: [
    MarketCase("北屿科技（Beiyu）创始人兼 CEO 陆知微来了。", ["陆知微 CEO 北屿科技"], "a name in brackets before the office"),
    MarketCase("陆知微，北屿科技董事长，来得很早。", ["陆知微 董事长 北屿科技"], "set beside the name"),
    MarketCase("陆知微（北屿科技总裁）来得很早。", ["陆知微 总裁 北屿科技"], "in brackets behind the name"),
    MarketCase("陆知微今年四十岁，曾任北屿科技总裁。", ["陆知微 总裁 北屿科技"], "a clause without a subject"),
    MarketCase(
      "北屿科技联合创始人陆知微（左）、柏舟遥来了。", ["陆知微 联合创始人 北屿科技", "柏舟遥 联合创始人 北屿科技"],
      "joined names share an office"),
    MarketCase(
      "北屿科技首席科学家、听潮楼主任、灯芯科技顾问陆知微来了。",
      ["陆知微 顾问 灯芯科技", "陆知微 首席科学家 北屿科技"], "an office between them in a place that nobody knows"),
    MarketCase("2019 年，陆知微在海边创立了北屿科技。", ["陆知微 创始人 北屿科技"], "who founded it"),
    MarketCase("北屿科技由陆知微创立。", ["陆知微 创始人 北屿科技"], "by whom it was founded"),
    MarketCase("陆知微执掌北屿科技。", ["陆知微 负责人 北屿科技"], "a verb of leading is no title"),
    MarketCase("柏舟遥在鹤汀资本的新楼里喝茶。", [], "no office is told of"),
    MarketCase("潮汐日报报道 作者：陆知微", [], "a byline"),
    MarketCase("潮汐日报：您的 CTO 陆知微同意吗？", [], "an office of whom somebody talks to"),
    MarketCase("陆知微看了看，北屿科技总裁柏舟遥没有说话。", ["柏舟遥 总裁 北屿科技"], "the office is that of the name behind it"),
  ])
  func `an office belongs to whom the sentence gives it`(row: MarketCase) throws {
    #expect(try readMarket(row.text).toldRoles == row.expected)
  }
}
