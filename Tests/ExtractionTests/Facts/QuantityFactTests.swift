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
    MarketCase("渡口笔记的注册用户已经破亿。", ["渡口笔记 users 1e8"], "亿 alone behind 破"),
    MarketCase("北屿科技完成亿元级 A 轮融资。", ["北屿科技 funding 1e8"], "亿 alone before 元级"),
    MarketCase(
      "北屿科技六月的营收为 2 亿元，高于去年同期的 1 亿元。", ["北屿科技 revenue 2e8", "北屿科技 revenue 1e8"],
      "the same time a year ago"),
    MarketCase(
      "北屿科技去年营收为 5 亿元，净利润为 1 亿元，今年增至 2 亿元。", ["北屿科技 revenue 5e8"],
      "what goes on with a profit is no revenue"),
    MarketCase(
      "渡口笔记的日活达到 300 万，月活同比增长一半，达到 900 万。", ["渡口笔记 users 3e6", "渡口笔记 users 9e6"],
      "a word behind a comma goes with the next number"),
    MarketCase(
      "灯芯科技带来渡口笔记之后，其用户已超过 300 万。", ["渡口笔记 users 3e6"], "the product has users rather than the firm"),
    MarketCase("灯芯科技被北屿科技以 3 亿元收购。", ["灯芯科技 price 3e8"], "who is bought stands before 被"),
    MarketCase(
      "Lantern Harbor was acquired by Fernmoor Capital for $30 million.", ["Lantern Harbor price 3e7"],
      "who is bought, in the passive", language: "en"),
    MarketCase(
      "Fernmoor Capital led a $12 million round in Lantern Harbor.", ["Lantern Harbor funding 1.2e7"],
      "who leads a round gives the money", language: "en"),
    MarketCase(
      "A former Reedbank Ventures partner raised $5 million for Lantern Harbor.",
      ["Lantern Harbor funding 5e6"],
      "a former firm is not who raised money", language: "en"),
    MarketCase(
      "Lantern Harbor trained Saltmarsh-7B on 2,000 H800 chips.", ["Saltmarsh-7B compute 2000"],
      "what is counted stands behind the name of the chip", language: "en"),
    MarketCase(
      "More than 3 million people use Saltmarsh-7B.", ["Saltmarsh-7B users 3e6"], "who uses something",
      language: "en"),
    MarketCase(
      "Lu said that Lantern Harbor reported revenue of $3 million.", ["Lantern Harbor revenue 3e6"],
      "that is not at", language: "en"),
    MarketCase(
      "After a $200,000 seed round, Lantern Harbor moved.", ["Lantern Harbor funding 200000"],
      "whom the sentence speaks of behind its opening", language: "en"),
    MarketCase(
      "Fernmoor Capital-backed Lantern Harbor rests. The company raised $4 million.",
      ["Lantern Harbor funding 4e6"], "who backs a firm is not the firm", language: "en"),
    MarketCase(
      "Lantern Harbor, the owner of Tallowe, had revenue of $3 million.", ["Lantern Harbor revenue 3e6"],
      "what describes a name is no subject", language: "en"),
    MarketCase("在完成 2 亿元融资后，北屿科技搬了家。", ["北屿科技 funding 2e8"], "the same in Chinese"),
    MarketCase("北屿科技去年买卡就花了 8 个亿。", ["北屿科技 cost 8e8"], "money as it is spoken of"),
    MarketCase("灯芯科技以 30 亿元的估值收购了北屿科技。", ["北屿科技 valuation 3e9"], "at whose valuation it is bought"),
    MarketCase(
      "北屿科技发布了 340 亿参数的 MoE 大模型栈桥-34B。", ["栈桥-34B released ?", "栈桥-34B parameters 3.4e10"],
      "what kind of model it is stands between number and name"),
    MarketCase("渡口笔记现在只要不到 30 元。", ["渡口笔记 price 30"], "a word that stands directly before its number"),
    MarketCase(
      "Lantern Harbor is now worth about $3 billion.", ["Lantern Harbor valuation 3e9"],
      "the same in English, behind about", language: "en"),
    MarketCase(
      "Lantern Harbor is busy. Ridership was up 9% YoY to 19 million.", ["Lantern Harbor users 1.9e7"],
      "an abbreviation names nobody", language: "en"),
    MarketCase(
      "北屿科技、灯芯科技等公司的市值均超过 1 万亿元。", ["北屿科技 valuation 1e12", "灯芯科技 valuation 1e12"],
      "each of several has the value"),
    MarketCase(
      "Lantern Harbor is busy. Its market value surpassed $3trn.", ["Lantern Harbor valuation 3e12"],
      "a trillion of British papers", language: "en"),
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
    MarketCase("渡口笔记很火，卖家拿到 30 元补贴。", [], "who sells is no price"),
    MarketCase(
      "Lantern Harbor sold ads, $3 billion worth last year.", [], "worth behind a number is no valuation",
      language: "en"),
    MarketCase(
      "Lantern Harbor’s net loss widened to $3 million as spending on chips grew.", [],
      "a loss is no cost", language: "en"),
    MarketCase(
      "SMALLS use models below 15 billion parameters, unlike Saltmarsh-7B.", [], "a class of models",
      language: "en"),
    MarketCase("北屿科技很忙，一家公司的估值就达到 10 亿美元。", [], "somebody without a name"),
    MarketCase(
      "Fernmoor Capital is busy. Altogether the backers have put in $9 million at a valuation of $90 million.",
      [],
      "several who are told of without a name", language: "en"),
    MarketCase("北屿科技今年营收为 2 亿元，比去年同期少卖了 1 亿元。", ["北屿科技 revenue 2e8"], "a difference is no value"),
    MarketCase("北屿科技的人每月能攒下 3 万元。", [], "what people save is no price"),
    MarketCase("北屿科技今年营收为 2 亿元，利润同比增长一成，达 1 亿元。", ["北屿科技 revenue 2e8"], "what goes on with a profit"),
    MarketCase("渡口笔记的订阅价格上涨了约 50 元。", [], "a difference is no price"),
    MarketCase(
      "Lantern Harbor and Tallowe spent $3 million.", [], "a sum of two belongs to neither", language: "en"),
    MarketCase(
      "Lantern Harbor’s market value has risen by $3 billion.", [], "a difference is no value", language: "en"
    ),
    MarketCase("Lantern Harbor sold 500 H800 chips.", [], "chips that are sold", language: "en"),
    MarketCase("青鹭2 的上下文窗口不是 20 万个 token。", [], "what a value is not"),
    MarketCase("如果北屿科技的估值达到 10 亿美元，大家会很高兴。", [], "a condition"),
    MarketCase("北屿科技每年把 2000 万个有算力的玩具送出去。", [], "things that are no chips"),
    MarketCase("北屿科技没有 1 万张 H800 显卡。", [], "what a firm has not"),
    MarketCase("北屿科技很忙。Quillfen 那边的数字达到 8 亿元。", [], "a name that nobody listed"),
    MarketCase("渡口笔记很忙。“超级渡口笔记”付费用户达到 520 万。", [], "a name within another one"),
    MarketCase("北屿科技推出的滤镜吸引了 300 万用户。", [], "what a firm made is not the firm"),
    MarketCase("陆知微带领北屿科技的 10 人团队。", [], "whom somebody leads are not all of them"),
    MarketCase("北屿科技的芯片有 4 颗内核。", [], "parts of a chip are no chips"),
    MarketCase("渡口笔记的平板重 700 克，用户都说轻。", [], "a weight counts nobody"),
    MarketCase(
      "Lantern Harbor is busy, and a film studio would spend $50 million.", [], "somebody without a name",
      language: "en"),
    MarketCase(
      "Lantern Harbor reports that investors raised $7 billion.", [], "somebody without a name behind that",
      language: "en"),
    MarketCase(
      "Lantern Harbor’s latest round, worth $3 million, was small.", ["Lantern Harbor funding 3e6"],
      "a round is no firm", language: "en"),
    MarketCase(
      "A fund of $9 million, backed by Lantern Harbor, opens soon.", [], "who backs is not backed",
      language: "en"),
    MarketCase(
      "Lantern Harbor lost $5 million last year.", [], "a loss is no revenue", language: "en"),
  ])
  func `a number that tells nothing of a known thing is left alone`(row: MarketCase) throws {
    let told = try readMarket(row.text, published: row.published, language: row.language).toldFacts
    #expect(told == row.expected)
  }
}
