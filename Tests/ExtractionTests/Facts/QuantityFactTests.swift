import Testing

@testable import Extraction

@Suite("Facts with a number")
struct QuantityFactTests {
  @Test(arguments: [
    MarketCase(
      "北屿科技发布青鹭2。新模型有 340 亿参数，上下文长度 128K。",
      ["青鹭2 released ?", "青鹭2 parameters 3.4e10", "青鹭2 context_length 128000"],
      "the sentence before names the subject"),
    MarketCase("灯芯科技的主力是 340 亿参数的栈桥-34B。", ["栈桥-34B parameters 3.4e10"], "what a number describes"),
    MarketCase(
      "青鹭2 总参数 2360 亿，每个 token 只激活 210 亿。", ["青鹭2 parameters 2.36e11", "青鹭2 parameters 2.1e10"],
      "all and active parameters"),
    MarketCase(
      "石榴云把青鹭2 的价格定在每百万 token 输入 0.8 元、输出 1.6 元。", ["青鹭2 price 0.8", "青鹭2 price 1.6"],
      "a price is the model's, not the platform's"),
    MarketCase("北屿科技从鹤汀资本和芦原创投等投资者处筹集了 3 亿元。", ["北屿科技 funding 3e8"], "the investors are not funded"),
    MarketCase("鹤汀资本对北屿科技投资了 1 亿美元。", ["北屿科技 funding 1e8"], "who gets the money"),
    MarketCase(
      "北屿科技完成 2 亿元融资，估值达到 30 亿元。", ["北屿科技 funding 2e8", "北屿科技 valuation 3e9"], "two numbers of one sentence"),
    MarketCase("灯芯科技以 5 亿元的价格，收购北屿科技的渡口笔记。", ["渡口笔记 price 5e8"], "what is bought has a price"),
    MarketCase("渡口笔记的用户数突破 300 万。", ["渡口笔记 users 3e6"], "users without a unit"),
    MarketCase(
      "北屿科技用 512 张 H800 训练青鹭2，花费大约 2300 万元。", ["青鹭2 compute 512", "青鹭2 cost 2.3e7"], "training is the model's"
    ),
    MarketCase(
      "北屿科技现有 86 名员工，去年收入 4200 万元。", ["北屿科技 headcount 86", "北屿科技 revenue 4.2e7"], "a company's own figures"),
    MarketCase(
      "北屿科技三月的营收为 2 亿美元（约合人民币 14 亿元），五月增至 3 亿美元。",
      ["北屿科技 revenue 2e8", "北屿科技 revenue 1.4e9", "北屿科技 revenue 3e8"],
      "another currency in brackets, and a later value"),
    MarketCase("鹤汀资本向北屿科技投入了 5 亿元。", ["北屿科技 funding 5e8"], "who gets the money, before a word of cost"),
    MarketCase(
      "Lantern Harbor has raised $24 million in a round led by Fernmoor Capital.",
      ["Lantern Harbor funding 2.4e7"], "English funding", language: "en"),
    MarketCase(
      "Saltmarsh-7B has 7 billion parameters.", ["Saltmarsh-7B parameters 7e9"], "English parameters",
      language: "en"),
  ])
  func `a number belongs to what its clause speaks of`(row: MarketCase) throws {
    let told = try readMarket(row.text, published: row.published, language: row.language).toldFacts
    #expect(told == row.expected)
  }

  @Test(arguments: [
    MarketCase("青鹭2 每 1000 个 token 计一次费。", [], "a divisor"),
    MarketCase("栈桥-34B 很安静。", [], "a number in a name"),
    MarketCase("北屿科技、灯芯科技、云岭智算等公司一共花费 3 亿元。", [], "a sum of several belongs to none of them"),
    MarketCase("北屿科技估值很高，正在出售 6 亿元的股权。", [], "a word nearer by makes it something else"),
    MarketCase("北屿科技很忙。\n街角的面馆每碗售价 15 元。", [], "nothing points back over the paragraph"),
    MarketCase("北屿科技裁了 300 名员工。", [], "who is let go is no headcount"),
    MarketCase("北屿科技的净利润为 3 亿元，营业利润为 4 亿元。", [], "a profit is no revenue"),
    MarketCase("北屿科技签下价值 7 亿元的订单。", [], "an order is no valuation"),
    MarketCase("渡口笔记的用户数在 2023 见顶。", [], "a year counts nobody"),
    MarketCase("如果你投入了 20 亿元，北屿科技会很高兴。", [], "an example"),
    MarketCase(
      "SMALLS use models below 15 billion parameters, unlike Saltmarsh-7B.", [], "a class of models",
      language: "en"),
  ])
  func `a number that tells nothing of a known thing is left alone`(row: MarketCase) throws {
    let told = try readMarket(row.text, published: row.published, language: row.language).toldFacts
    #expect(told == row.expected)
  }
}
