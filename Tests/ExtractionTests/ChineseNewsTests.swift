import Testing

@testable import Extraction

/// Sentences as short news writes them.
@Suite("Who said what, in Chinese news")
struct ChineseNewsTests {
  @Test(arguments: [
    StatementCase(
      "松针智能 CEO 唐九思表示，新仓库下个月开门，并强调账本不会涨价一倍。", ["唐九思: 新仓库下个月开门", "唐九思: 账本不会涨价一倍"],
      "并 goes on with the same speaker in a statement of its own"),
    StatementCase(
      "松针智能 CEO 唐九思表示，新仓库下个月开门，并改造了门前的路。", ["唐九思: 新仓库下个月开门，并改造了门前的路"], "and without a cue in the same one"),
    StatementCase("松针智能 CEO 唐九思当地时间8月5日宣布，公司今年只招三个人。", ["唐九思: 公司今年只招三个人"], "a local time before the cue"),
    StatementCase("8月4日，松针仓库公众号发文表示，仓库里只剩两台机器。", ["松针仓库公众号: 仓库里只剩两台机器"], "an account behind a date"),
    StatementCase("松针智能 CEO 唐九思称其为“最费钱的一次搬家”。", ["唐九思: 最费钱的一次搬家"], "what something is called"),
    StatementCase("据估计，今年全国的仓库会多出三千座。", [": 今年全国的仓库会多出三千座"], "an estimate of nobody's"),
    StatementCase("据百度，今年全国的仓库会多出三千座。", ["百度: 今年全国的仓库会多出三千座"], "a name fills a frame whole"),
    StatementCase("青鹭实业有限公司发布公告，公司拟以五亿元收购三座仓库。", ["青鹭实业有限公司: 公司拟以五亿元收购三座仓库"], "a notice and what it says"),
    StatementCase("青鹭实业有限公司发布公告，否认仓库里只剩两台机器。", ["青鹭实业有限公司: 仓库里只剩两台机器"], "a notice and its verb"),
    StatementCase(
      "北海仓储产业振兴会发布的数据显示，去年共有一百万台机器售出。", ["北海仓储产业振兴会发布的数据: 去年共有一百万台机器售出"], "data of somebody unlisted"),
    StatementCase("平台数据显示，去年共有一百万台机器售出。", ["平台数据: 去年共有一百万台机器售出"], "data of any kind"),
    StatementCase("调查结果显示，去年共有一百万台机器售出。", ["调查结果: 去年共有一百万台机器售出"], "a result of something"),
    StatementCase("结果显示，去年共有一百万台机器售出。", [], "and none of nothing"),
    StatementCase(
      "8月11日上午，发帖者石先生告诉记者，仓库里只剩两台机器。", ["石先生: 仓库里只剩两台机器"], "a form of address makes a name"),
    StatementCase("麻省理工学院通报，三款软件违规收集个人信息。", ["麻省理工学院: 三款软件违规收集个人信息"], "a notice of an authority"),
    StatementCase("页面显示仓库里只剩两台机器在转。", ["页面: 仓库里只剩两台机器在转"], "a page shows something"),
    StatementCase(
      "「机器会比我们算得快得多」，松针智能 CEO 唐九思认为机器在二十年内不再需要仓库。",
      ["唐九思: 机器会比我们算得快得多 机器在二十年内不再需要仓库"], "words go on behind a quotation and its cue"),
    StatementCase(
      "松针智能 CEO 唐九思认为“灯塔计划”会在三年内失败。", ["唐九思: “灯塔计划”会在三年内失败"], "a quotation that is a word of the sentence"),
    StatementCase("麻省理工学院要求三家公司下架这批仓库机器。", ["麻省理工学院: 三家公司下架这批仓库机器"], "an authority orders"),
    StatementCase("松针智能 CEO 唐九思要求三家公司下架这批仓库机器。", [], "a person who asks has said nothing"),
    StatementCase("有投资人告诉我们，他认为目前各家仓库的差别并不明显。", ["有投资人: 目前各家仓库的差别并不明显"], "told words behind 他认为"),
  ])
  func `news is told with who says it`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test func `a headline without a mark tells what its paragraph tells`() throws {
    let text = "账本\n松针智能 CEO 唐九思宣布公司今年只招三个人\n\n松针智能 CEO 唐九思今天宣布，公司今年只招三个人，明年不再招人。"
    #expect(try read(text).said == ["唐九思: 公司今年只招三个人，明年不再招人"])
  }

  @Test func `reported words end where somebody else speaks`() throws {
    let text = "账本\n松针智能 CEO 唐九思表示，仓库下个月开门。其中，岗位要求显示，应聘的人要会算账。"
    #expect(try read(text).said.first == "唐九思: 仓库下个月开门")
  }
}
