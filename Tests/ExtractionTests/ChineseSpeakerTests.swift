import Knowledge
import TextRepair
import Testing

@testable import Extraction

@Suite("Speakers whom no table knows, and words that point back")
struct ChineseSpeakerTests {
  @Test(arguments: [
    StatementCase("鹭洲广告监察局表示，这两则广告不得再播。", ["鹭洲广告监察局: 这两则广告不得再播"], "an organisation that no table knows"),
    StatementCase(
      "潮汐社6月2日讯（编辑 夏渡）人工智能行业分析师表示，电费还会再涨一轮。", ["人工智能行业分析师: 电费还会再涨一轮"], "a dateline is no speaker"),
    StatementCase("正在门口等消息的白鹭镇水务站负责人介绍，水表上周已经换完。", ["白鹭镇水务站负责人: 水表上周已经换完"], "the clause before 的 is no name"),
    StatementCase(
      "松针智能 CEO 唐九思自豪地说，账本一页也没有丢。", ["唐九思: 账本一页也没有丢"], "the manner stands between speaker and cue"),
    StatementCase("OpenAI 采购主管吐槽说，合同比说明书还长。", ["OpenAI 采购主管: 合同比说明书还长"], "two cues are one"),
    StatementCase("潮汐科技评论报道称，仓库里只剩两台机器。", ["潮汐科技评论: 仓库里只剩两台机器"], "a report speaks for its outlet"),
  ])
  func `what stands before a cue speaks where it reads as a name for somebody`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test(arguments: [
    StatementCase("48%的用户表示，旧账本更好用一些。", ["48%的用户: 旧账本更好用一些"], "a share of a group"),
    StatementCase("近一半（48%）的受访者认为，旧账本更好用一些。", ["近一半（48%）的受访者: 旧账本更好用一些"], "and in words"),
    StatementCase("北屿科技昨夜发布停工通知。通知称，全体员工放假三个月。", ["北屿科技: 全体员工放假三个月"], "a notice is its issuer's"),
    StatementCase("通知称，全体员工放假三个月。", ["通知: 全体员工放假三个月"], "or nobody's that is known"),
    StatementCase("起诉状显示，三名原告认为，仓库从来没有开过门。", ["三名原告: 仓库从来没有开过门"], "a document quotes somebody"),
    StatementCase(
      "据报道，松针智能 CEO 唐九思昨天搬了家，并在视频中宣布，仓库下个月开门。", ["唐九思: 仓库下个月开门"], "so does nobody's report, further on"),
    StatementCase("据潮汐科技评论报道，北屿科技宣布新仓库下个月开门。", ["北屿科技: 新仓库下个月开门"], "and an outlet's"),
    StatementCase(
      "8月6日和7日，松针实业、青石仓储分别向潮汐科技评论记者回应表示，仓库没有关门。", ["松针实业、青石仓储: 仓库没有关门"], "two days before two firms"),
    StatementCase("北屿科技预计，明年电价还会再涨一次。", ["北屿科技: 明年电价还会再涨一次"], "who expects something says so"),
    StatementCase("专家测算三年内会少掉一半仓库。", ["专家: 三年内会少掉一半仓库"], "a sum"),
    StatementCase("松针智能 CEO 唐九思公布了新的打法：只卖灯，不卖油，也不卖账本。", ["唐九思: 只卖灯，不卖油，也不卖账本"], "a way to do it"),
    StatementCase(
      "松针智能 CEO 唐九思说是“灯太亮”，因为街上只剩下三家店。", ["唐九思: “灯太亮”，因为街上只剩下三家店"],
      "reported words that open with a quoted phrase"),
    StatementCase(
      "“新仓库下个月就会开门”，松针智能 CEO 唐九思称其造价不到一亿元。", ["唐九思: 新仓库下个月就会开门 其造价不到一亿元"], "and that go on behind one"),
  ])
  func `a share, a document and a list of names speak as well`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test(arguments: [
    StatementCase("北屿科技的电价已经涨了三次，预计明年还会再涨一次。", [], "the author expects"),
    StatementCase("北屿科技占比48%的市场份额又少了一半，也没有补回来。", [], "a share of things"),
    StatementCase("松针智能 CEO 唐九思测算出来，每天能省下两盏灯的油。", [], "a sum that comes out"),
    StatementCase("现场照片显示，仓库的门已经贴上了封条。", [], "a picture says nothing"),
    StatementCase("简单说，便宜的东西最费钱，也最费时间。", [], "简单说 is a phrase of the author's"),
    StatementCase("正如我之前所说，便宜的东西最费钱，也最费时间。", [], "the author refers to himself"),
    StatementCase("平台在对接了主流数据库等更全面的数据源的同时，把配置也变得更简单。", [], "据 inside 数据 opens no frame"),
    StatementCase("这一决定缓解了市场的担忧，股价随之上涨了两个百分点。", [], "a noun behind 的 is no cue of anybody's"),
  ])
  func `what only looks like a speaker does not speak`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test func `his words are of whom the author's own sentence before them is about`() throws {
    let reading = try read("账本\n松针智能 CEO 唐九思认为，价格还会再降。\n北屿科技 CEO 沈砚秋没有出席。她表示，电费也会再降一次。")
    #expect(reading.said == ["唐九思: 价格还会再降", "沈砚秋: 电费也会再降一次"])
  }

  @Test func `a pronoun that nobody goes before is left open`() throws {
    let reading = try read("账本\n有人在现场排队。他告诉记者，自己天没亮就到了门口。")
    #expect(reading.statements.map(\.attribution) == [.none])
    #expect(reading.statements.map(\.speakerText) == ["他"])
  }

  @Test func `该负责人 is who was last described so`() throws {
    let reading = try read("账本\n一位采购负责人表示，合同是去年签的。该负责人还称，明年不会再签新的合同。")
    #expect(reading.said == ["一位采购负责人: 合同是去年签的", "一位采购负责人: 明年不会再签新的合同"])
  }

  @Test func `a quotation whose speaker is told afterwards is that person's`() throws {
    let reading = try read("账本\n「价钱打到最后，比的是谁家的灯先灭，谁家的账先平。」说这句话的人是松针智能 CEO 唐九思。")
    #expect(reading.said == ["唐九思: 价钱打到最后，比的是谁家的灯先灭，谁家的账先平。"])
  }

  @Test func `a quotation that opens a paragraph is of whom the next sentence is about`() throws {
    let reading = try read("账本\n「同一本账，去年要看一个月，今年一个下午就看完了。」五月的一天，松针智能 CEO 唐九思把账本推到桌子中间。")
    #expect(reading.said == ["唐九思: 同一本账，去年要看一个月，今年一个下午就看完了。"])
  }

  @Test func `a quotation inside a clause is not spoken by whoever comes behind it`() throws {
    let reading = try read("账本\n由于这台机器“可以替代越来越多的抄表员和会计”，松针智能 CEO 唐九思认为，公司需要一本新的账。")
    #expect(reading.said == ["唐九思: 公司需要一本新的账"])
  }

  @Test func `reported words that open a paragraph go on to its end, others by one sentence`() throws {
    let reading = try read(
      "账本\n松针智能 CEO 唐九思认为，价格还会再降两次。账本会说明一切。算盘也会。\n天黑得很早。松针智能 CEO 唐九思认为，价格还会再降两次。账本会说明一切。算盘也会。")
    #expect(reading.said == ["唐九思: 价格还会再降两次。账本会说明一切。算盘也会", "唐九思: 价格还会再降两次。账本会说明一切"])
  }
}
