import Knowledge
import TextRepair
import Testing

@testable import Extraction

@Suite("Who said what, in Chinese")
struct ChineseStatementTests {
  @Test(arguments: [
    StatementCase(
      "「灯芯卖得越便宜，油就要买得越多」，松针智能 CEO 唐九思说。", ["唐九思: 灯芯卖得越便宜，油就要买得越多"], "a quotation before its attribution"),
    StatementCase("唐九思说：“灯芯卖得越便宜，油就要买得越多。”", ["唐九思: 灯芯卖得越便宜，油就要买得越多。"], "a quotation behind its attribution"),
    StatementCase("松针智能 CEO 唐九思认为，价格战最后比的是电费。", ["唐九思: 价格战最后比的是电费"], "reported words"),
    StatementCase("据松针智能 CEO 唐九思介绍，公司今年只招了三个人。", ["唐九思: 公司今年只招了三个人"], "according to somebody"),
    StatementCase("在松针智能 CEO 唐九思看来，小模型会先赚到钱。", ["唐九思: 小模型会先赚到钱"], "in somebody's view"),
    StatementCase("正如松针智能 CEO 唐九思所言，便宜的东西最费钱。", ["唐九思: 便宜的东西最费钱"], "as somebody said"),
    StatementCase("松针智能 CEO 唐九思对潮汐科技评论表示，仓库里只剩两台机器。", ["唐九思: 仓库里只剩两台机器"], "who is spoken to does not speak"),
    StatementCase(
      "松针智能 CEO 唐九思与北屿科技 CEO 沈砚秋认为，榜单应该每个季度作废一次。", ["唐九思+沈砚秋: 榜单应该每个季度作废一次"],
      "a joint statement has two speakers"),
    StatementCase(
      "一位不愿具名的投资人透露，这一轮只有两家基金看完了账本。", ["一位不愿具名的投资人: 这一轮只有两家基金看完了账本"],
      "a speaker without a name keeps the description"),
    StatementCase("Meta 对此表示「求之不得」。", ["Meta: 求之不得"], "a short quotation behind its cue is a statement"),
    StatementCase(
      "松针智能 CEO 唐九思则提出了异议：榜单没有计算成本，也没有计算电费。", ["唐九思: 榜单没有计算成本，也没有计算电费"], "a colon behind a word of telling"),
    StatementCase(
      "松针智能 CEO 唐九思提醒，比快慢没有意义。「跑得最快的那家，去年已经关门了。」", ["唐九思: 比快慢没有意义 跑得最快的那家，去年已经关门了。"],
      "a quotation goes on where reported words stopped"),
  ])
  func `a statement is found with its speaker`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test(arguments: [
    StatementCase("国产模型的卖点通常是「可商用」和「数据安全」。", [], "scare quotes"),
    StatementCase("公司发布了名为「渡口」的读书软件。", [], "the name of a product"),
    StatementCase("GPT-4 通常被认为是最贵的选择，也是最稳的选择。", [], "被认为 has no speaker"),
    StatementCase("如果说去年比的是参数，今年比的就是电费。", [], "如果说 opens a condition"),
    StatementCase("这意味着，小公司也用得起大模型了。", [], "the author's own conclusion"),
    StatementCase("百度的说明书写得很长，没有人读完过。", [], "说明 is a noun here"),
    StatementCase("《谁在为大模型买单？》这本小册子卖得很好。", [], "a title"),
  ])
  func `what nobody says is no statement`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test func `a pronoun stands for who spoke before`() throws {
    let reading = try read("账本\n松针智能 CEO 唐九思认为，价格还会再降。他表示，公司已经准备好了两套报价单。")
    #expect(reading.said == ["唐九思: 价格还会再降", "唐九思: 公司已经准备好了两套报价单"])
  }

  @Test func `上述 leads back to the fullest description`() throws {
    let reading = try read("账本\n一位做了十年的资深投资人称，他不看榜单。\n上述投资人告诉潮汐科技评论，他只看电费单。")
    #expect(reading.said == ["一位做了十年的资深投资人: 他不看榜单", "一位做了十年的资深投资人: 他只看电费单"])
    #expect(reading.statements.last?.addressee?.rawValue == "media/tidal")
  }

  @Test func `a quotation that its attribution breaks off is one statement of two pieces`() throws {
    let reading = try read("账本\n「榜单会过期，合同不会」，松针智能 CEO 唐九思提到，之后他打算把榜单钉在仓库门口。")
    #expect(reading.said == ["唐九思: 榜单会过期，合同不会 之后他打算把榜单钉在仓库门口"])
    #expect(reading.statements[0].form == .mixed)
    #expect(reading.statements[0].pieces.count == 2)
  }

  @Test func `of two reports, one inside the other, the inner speaker speaks`() throws {
    let reading = try read("账本\n据潮汐科技评论报道，知情人士透露，松针智能正在寻找新的办公室。")
    #expect(reading.said == ["知情人士: 松针智能正在寻找新的办公室"])
  }

  @Test func `the answers of an interview are statements and its questions are not`() throws {
    let text = """
      水与账本
      潮汐科技评论：您为什么不养鱼？
      周牧川：卖水的人不养鱼。这是规矩，也是成本。
      潮汐科技评论：明年呢？
      周牧川：明年再说。
      """
    let reading = try read(text, authors: ["夏渡"])
    #expect(reading.said == ["周牧川: 卖水的人不养鱼。这是规矩，也是成本。", "周牧川: 明年再说。"])
    #expect(Set(reading.statements.map(\.rule)) == ["interview-turn"])
  }

  @Test func `这位 CEO is the person named before, 该公司 with an office is somebody else`() throws {
    let reading = try read(
      "账本\n松针智能 CEO 唐九思来过两次。这位 CEO 坦言，电费比参数重要。该公司采购负责人解释，合同是去年签的。")
    #expect(reading.said == ["唐九思: 电费比参数重要", "该公司采购负责人: 合同是去年签的"])
  }

  @Test func `reported words end where the author takes the word back`() throws {
    let reading = try read(
      "账本\n松针智能 CEO 唐九思认为，价格还会再降两次。账本会说明一切。换句话说，榜单要重排。\n松针智能 CEO 唐九思认为，电费也会再降，据悉电厂已经同意。")
    #expect(reading.said == ["唐九思: 价格还会再降两次。账本会说明一切", "唐九思: 电费也会再降"])
  }

  @Test func `a bare quotation is of the person whom the sentence before it is about`() throws {
    let reading = try read("账本\n松针智能 CEO 唐九思并不领情。「榜单是他们排的，电费是我们交的，所以谁也别教我算账。」")
    #expect(reading.said == ["唐九思: 榜单是他们排的，电费是我们交的，所以谁也别教我算账。"])
  }

  @Test func `an answer ends where the article goes on to tell of who gave it`() throws {
    let text = """
      水与账本
      问：您为什么不养鱼？
      答：卖水的人不养鱼。
      问：明年呢，会变吗？
      答：明年再说。
      走出大楼的时候，松针智能 CEO 周牧川又看了一眼水表。
      """
    let reading = try read(text, authors: ["夏渡"])
    #expect(reading.statements.map(\.text) == ["卖水的人不养鱼。", "明年再说。"])
  }

  @Test func `every place of a statement slices the text to its words`() throws {
    let text = "账本\n「榜单会过期」，松针智能 CEO 唐九思提到，之后他打算把榜单钉在仓库门口，再也不看。"
    for statement in try read(text).statements {
      #expect(statement.pieces.map { text[$0.span] }.joined(separator: " ") == statement.text)
      #expect(statement.cueSpan.map { text[$0] } == statement.cue)
    }
  }
}
