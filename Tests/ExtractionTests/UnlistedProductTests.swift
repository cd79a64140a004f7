import Knowledge
import Testing

@testable import Extraction

@Suite("Chinese products that nobody listed")
struct UnlistedProductTests {
  @Test(arguments: [
    UnlistedCase("百度M8售价不变，百度Q3业绩没有变。", .product, ["百度M8"], "a code behind a firm, and a quarter"),
    UnlistedCase("试驾的是松渡C550，一款旅行车。", .product, ["松渡C550"], "a code behind a brand"),
    UnlistedCase("松渡M8、松渡K9等车型昨天降价。", .product, ["松渡M8", "松渡K9"], "a list with a noun behind it"),
    UnlistedCase("仓库里站着机器人松渡2.0，它不说话。", .product, ["松渡2.0"], "a number behind a noun"),
    UnlistedCase("青漪7芯片还没有回片。", .product, ["青漪7"], "a noun behind a number"),
    UnlistedCase("型号C550没有现货，他住在松渡A1楼。", .product, [], "a word before codes, and a house"),
    UnlistedCase("松渡2万台芯片卖完了，百度Q3业绩不错。", .product, [], "a count, and a quarter"),
    UnlistedCase("百度FY27收入在涨，百度FY27利润没有变。", .product, [], "a year of accounts, whatever its number"),
  ])
  func `a code tells the products of one brand apart`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    (
      "They sell Tidepad Business in May, and the lamps on the old pier of Bergen burn all night long, as they have for years and years.",
      ["Tidepad Business"], "a word of an edition"
    ),
    (
      "They do Tidepad business in May, and the lamps on the old pier of Bergen burn all night long, as they have for years and years.",
      ["Tidepad"], "a common word"
    ),
  ])
  func `an edition is a product of its own`(text: String, names: [String], reason: String) throws {
    #expect(try read("Names\n" + text, language: "en").names(.product) == names, "\(reason)")
  }

  @Test func `an article goes on to speak of a product by its code, and lists others of its line`() throws {
    let products = try read("名字\n搭载芯片的松渡M8售价不变。后来 M8、M9 都停产了，M8-2 没有。").entities.filter {
      $0.kind == .product
    }
    #expect(Set(products.map(\.name)) == ["松渡M8", "松渡M9"])
    #expect(products.first { $0.name == "松渡M8" }?.mentions.map(\.text) == ["松渡M8", "M8"])
  }

  @Test(arguments: [
    UnlistedCase("他们先后推出青漪、松渡、芦漪三代芯片。", .product, ["青漪", "松渡", "芦漪"], "as many as the number says"),
    UnlistedCase("他们先后推出青漪、松渡两家公司的芯片。", .product, [], "a noun for firms"),
    UnlistedCase("他们先后卖掉青漪、松渡五代芯片。", .product, [], "a number that does not count them"),
  ])
  func `a number behind a list counts its names`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("百度的漪渡系列芯片卖完了。", .product, ["漪渡"], "a series of products"),
    UnlistedCase("本次新增一系列功能，集成全系列产品。", .product, [], "a series without a name"),
    UnlistedCase("百度 AI 搜索在涨。", .product, ["百度 AI 搜索"], "a service of a firm"),
    UnlistedCase("这笔钱由百度支付利润。", .product, [], "a verb behind a firm"),
  ])
  func `nouns behind a name make it a product`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("百度上线「少看一眼」功能。", .product, ["少看一眼"], "a verb before and a noun behind"),
    UnlistedCase("仓库里有500台「漪渡渡」。", .product, ["漪渡渡"], "a number of things"),
    UnlistedCase("百度的“漪渡渡”没有更新。", .product, ["漪渡渡"], "a firm before"),
    UnlistedCase("百度的“护城河”还在，百度的“AI梦想”也在。", .product, [], "scare quotes behind a firm"),
    UnlistedCase("每年“量产数千辆”汽车的计划落空了。", .product, [], "quoted words with a verb"),
  ])
  func `quoted names are products behind firms, verbs and numbers`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("百度旗下的Tallowe没有更新。", .product, ["Tallowe"], "a firm and a word of owning"),
    UnlistedCase("百度推出Tallowe Harbor，价格没有变。", .product, ["Tallowe Harbor"], "a verb before two words"),
    UnlistedCase("后来的Tallowe K1被一扫而空。", .product, ["Tallowe K1"], "a code at the end"),
    UnlistedCase("他们发布Tallowe 2031灵巧手。", .product, ["Tallowe 2031"], "a year before a noun"),
    UnlistedCase(
      "Tallowe Copilot没有更新。", .product, ["Tallowe Copilot"], "a coined word before a listed product"),
    UnlistedCase("百度推出Tallowe大会，百度的IDQ也来了。", .product, [], "an event, and an abbreviation"),
  ])
  func `names in Latin letters are products behind firms and verbs`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }
}
