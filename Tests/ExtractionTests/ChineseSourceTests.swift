import Testing

@testable import Extraction

@Suite("Sources, deeds and speakers a clause away, in Chinese")
struct ChineseSourceTests {
  @Test(arguments: [
    StatementCase("根据相关媒体报道，北屿科技的新仓库已经开门。", ["相关媒体: 北屿科技的新仓库已经开门"], "media of no name"),
    StatementCase("根据此前该项目的比选公告，仓库的预算为七千万元。", ["该项目的比选公告: 仓库的预算为七千万元"], "a document, when it came out aside"),
    StatementCase("新灯的亮度，据公司公布，已经超过了旧灯的两倍。", ["公司: 已经超过了旧灯的两倍"], "a frame inside a sentence"),
    StatementCase(
      "根据「潮汐科技评论」(Tidal Review)，仓库里只剩两台机器。", ["潮汐科技评论: 仓库里只剩两台机器"], "the other form of a name in brackets"),
    StatementCase("正如《潮汐科技评论》和其他报纸所指出的，仓库里的灯比街上的亮。", ["潮汐科技评论: 仓库里的灯比街上的亮"], "one of several named first"),
    StatementCase(
      "《灯塔管理办法》提出国家坚持开放仓库和保护渔民并重的原则。", ["《灯塔管理办法》: 国家坚持开放仓库和保护渔民并重的原则"], "a document by its title"),
    StatementCase("外媒报道指，新灯的发布推迟到了十月。", ["外媒: 新灯的发布推迟到了十月"], "指 behind another cue"),
    StatementCase("松针智能 CEO 唐九思指新仓库的门太窄，船进不去。", ["唐九思: 新仓库的门太窄，船进不去"], "指 of a person, without a mark"),
  ])
  func `a source is read`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test(arguments: [
    StatementCase("松针智能 CEO 唐九思指着新仓库的门看了很久。", [], "指 as a gesture"),
    StatementCase("唐九思提交了收购渔船的计划，船还在岸上。", [], "a plan of somebody's is no speech"),
    StatementCase("松针智能 CEO 唐九思证实上述消息。", [], "words that only point back"),
    StatementCase("松针智能宣布了消息，街上很安静。", [], "news without its content"),
    StatementCase("松针智能在预计推出新灯之前，卖出了一千台机器。", [], "a time in which something is expected"),
    StatementCase("松针智能将这一预测延伸到明年，并把目标翻倍。", [], "a forecast that somebody moves"),
    StatementCase("首次宣布这笔交易时，街上的灯都亮着。", [], "a time, not what was made known"),
  ])
  func `what only looks like a source is none`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test(arguments: [
    StatementCase("松针智能 CEO 唐九思宣布辞职后，仓库关了门。", ["唐九思: 辞职"], "made known, as a time of something else"),
    StatementCase("松针智能 CEO 唐九思宣布了对仓库和码头全部租金的调整。", ["唐九思: 对仓库和码头全部租金的调整"], "with 了"),
    StatementCase("松针智能 CEO 唐九思表态将签署。", ["唐九思: 将签署"], "a few words about what will be"),
    StatementCase("松针智能 CEO 唐九思对渔民在冬天里的帮助表示感谢。", ["唐九思: 对渔民在冬天里的帮助表示感谢"], "what somebody feels"),
    StatementCase(
      "松针智能 CEO 唐九思曾表达过对仓库太小的不满，并搬走了桌子。", ["唐九思: 对仓库太小的不满"], "a feeling ends with its clause"),
    StatementCase(
      "松针智能 CEO 唐九思坦言仓库太小而且潮湿，但强调明年会再建一座。", ["唐九思: 仓库太小而且潮湿", "唐九思: 明年会再建一座"],
      "a turn begins another statement"),
  ])
  func `a deed is read`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test(arguments: [
    StatementCase(
      "松针智能 CEO 唐九思命令工人交出钥匙时表示，仓库不会再开门。", ["唐九思: 仓库不会再开门"], "whoever did something then"),
    StatementCase(
      "松针智能 CEO 唐九思（九思，音译）命令工人交出钥匙时表示，仓库不会再开门。", ["唐九思: 仓库不会再开门"],
      "a comma in brackets parts no clause"),
    StatementCase(
      "松针智能 CEO 唐九思周三到了渡口，与渔民会面后表示，仓库不会再开门。", ["唐九思: 仓库不会再开门"],
      "the subject of the clause before"),
    StatementCase(
      "潮汐科技评论称，松针智能 CEO 唐九思曾表示，仓库不会再开门。", ["唐九思: 仓库不会再开门"], "whom an outlet quotes"),
    StatementCase(
      "松针智能 CEO 唐九思近期因违反码头规定，表示会关掉仓库的后门。", ["唐九思: 会关掉仓库的后门"], "a noun before the cue"),
    StatementCase(
      "松针智能 CEO 唐九思说，仓库太小了。\n唐指出，明年会再建一座仓库。", ["唐九思: 仓库太小了", "唐九思: 明年会再建一座仓库"],
      "a family name alone"),
    StatementCase(
      "OpenAI 去年租下了仓库。这家卖灯的公司表示，新仓库已经开门。", ["OpenAI: 新仓库已经开门"], "a firm by what it is"),
    StatementCase(
      "松针智能 CEO 唐九思周三到了渡口,与渔民会面后表示,仓库不会再开门。", ["唐九思: 仓库不会再开门"], "commas of half width"),
    StatementCase(
      "松针智能、北屿科技等纷纷官宣拿到超过一千台机器的订单。", ["北屿科技: 拿到超过一千台机器的订单"], "a list that 等 closes: its last name"),
    StatementCase(
      "松针智能 CEO 唐九思于今日表示，新仓库已经开门。", ["唐九思: 新仓库已经开门"], "于 before a time"),
    StatementCase(
      "松针智能 CEO 唐九思昨（26）日表示，新仓库已经开门。", ["唐九思: 新仓库已经开门"], "a date in brackets"),
  ])
  func `who speaks is found a clause away`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test(arguments: [
    StatementCase(
      "松针智能 CEO 唐九思表示，新仓库已经开门。这一决定让码头安静了下来。", ["唐九思: 新仓库已经开门"], "the author's comment"),
    StatementCase(
      "松针智能 CEO 唐九思表示，新仓库已经开门。北屿科技发言人拒绝置评。", ["唐九思: 新仓库已经开门"], "somebody who says nothing"),
    StatementCase(
      "松针智能 CEO 唐九思表示新仓库会开到明年，显示其与渔民的分歧不大。", ["唐九思: 新仓库会开到明年"],
      "what it shows, the author says"),
    StatementCase("松针智能 CEO 唐九思很忙。\n“作为一座仓库，它并不难找到”\n门前的路铺着青石。", [], "a quotation as a heading"),
    StatementCase(
      "松针智能 CEO 何以渔说，仓库太小了。\n何以渔并不认为这是亏本买卖。", ["何以渔: 仓库太小了"],
      "what somebody does not think, whatever words their name holds"),
  ])
  func `words end where the author goes on`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test func `a page that set every quotation mark alike is read`() throws {
    let text = "账本\n松针智能 CEO 唐九思强调：”仓库永远不会关门，灯也不会灭。”"
    #expect(try read(text).said == ["唐九思: 仓库永远不会关门，灯也不会灭。"])
  }
}
