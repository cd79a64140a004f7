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
    StatementCase(
      "百度多次提醒用户“晚上的仓库里没有人值班，可以等到天亮以后再来取账本。”门前的路铺着青石。",
      ["百度: 晚上的仓库里没有人值班，可以等到天亮以后再来取账本。"], "those who hear it before the quotation"),
    StatementCase(
      "海潮航运18日上午在其网站上发表声明称，仓库里只剩两台机器。", ["海潮航运: 仓库里只剩两台机器"], "when, before where"),
    StatementCase("多家仓储公司发布涨价公告，门前的路重新热闹起来。", [], "a notice is put out, and says nothing"),
    StatementCase("百度、阿里巴巴分别向记者回应表示，仓库下个月开门。", ["百度+阿里巴巴: 仓库下个月开门"], "two firms in one answer"),
    StatementCase("另一位汽车博主转发贴文并表示，仓库里只剩两台机器。", ["另一位汽车博主: 仓库里只剩两台机器"], "who passes on a document"),
    StatementCase("一个表示“停止”的路标，被机器看成了一盏绿灯。", [], "what a sign means"),
    StatementCase(
      "松针智能 CEO 唐九思表示，松针希望“用一座仓库装下全城的账本和机器”，并强调“这需要大家帮忙”。",
      ["唐九思: 松针希望“用一座仓库装下全城的账本和机器”", "唐九思: 这需要大家帮忙"], "each quotation belongs to its own cue"),
    StatementCase(
      "“海潮账本灯芯仓库”联合办公室主任唐九思表示，“门前的路已经铺好，仓库下个月开门。”",
      ["唐九思: 门前的路已经铺好，仓库下个月开门。"], "a name in quotation marks before an office"),
    StatementCase(
      "松针智能 CEO 唐九思表示，他认为机器不再需要仓库。", ["唐九思: 他认为机器不再需要仓库"], "one who speaks of himself speaks once"),
    StatementCase("【灯塔网报道 记者 石白榆】“仓库里只剩两台机器”。", [], "who signs a report"),
    StatementCase(
      "松针智能 CEO 唐九思在接受“海湾消费者新闻与灯塔频道”采访时表示，仓库下个月开门。", ["唐九思: 仓库下个月开门"],
      "a long name in quotation marks is a part of the clause"),
    StatementCase("“仓库里只剩两台机器”，松针智能 CEO 唐九思这么说。", ["唐九思: 仓库里只剩两台机器"], "这么说 behind a quotation"),
    StatementCase(
      "松针智能 CEO 唐九思坦言节奏更快，“以前七年，现在两年就搬一次仓库。”选在此刻搬家，松针想让机器重新转起来。",
      ["唐九思: 节奏更快，“以前七年，现在两年就搬一次仓库。”"], "words end with the quotation that ends their sentence"),
    StatementCase("有投资人告诉我们，他认为目前各家仓库的差别并不明显。", ["有投资人: 目前各家仓库的差别并不明显"], "told words behind 他认为"),
  ])
  func `news is told with who says it`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test func `a headline without a mark tells what its paragraph tells`() throws {
    let text = "账本\n松针智能 CEO 唐九思宣布公司今年只招三个人\n\n松针智能 CEO 唐九思今天宣布，公司今年只招三个人，明年不再招人。"
    #expect(try read(text).said == ["唐九思: 公司今年只招三个人，明年不再招人"])
  }

  @Test func `words that the article quotes once more are told where it says whose they are`() throws {
    let text = "账本\n“一座仓库，或许不能只用账本来衡量。”\n\n松针智能 CEO 唐九思说：“一座仓库，或许不能只用账本来衡量。”"
    #expect(try read(text).said == ["唐九思: 一座仓库，或许不能只用账本来衡量。"])
  }

  @Test func `reported words end where somebody else speaks`() throws {
    let text = "账本\n松针智能 CEO 唐九思表示，仓库下个月开门。其中，岗位要求显示，应聘的人要会算账。"
    #expect(try read(text).said.first == "唐九思: 仓库下个月开门")
  }
}
