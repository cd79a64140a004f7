import Testing

@testable import Extraction

@Suite("How far words without quotation marks reach")
struct ChineseExtentTests {
  @Test(arguments: [
    StatementCase(
      "天黑得很早。松针智能 CEO 唐九思表示，新仓库已经开门。因此，老仓库关掉了一半。", ["唐九思: 新仓库已经开门。因此，老仓库关掉了一半"],
      "a sentence that joins to what was said"),
    StatementCase(
      "天黑得很早。松针智能 CEO 唐九思表示，新仓库已经开门。机器将在周末搬完。", ["唐九思: 新仓库已经开门。机器将在周末搬完"], "one that says what will be"),
    StatementCase(
      "天黑得很早。松针智能 CEO 唐九思认为，新仓库要有门。即，谁都进得来。", ["唐九思: 新仓库要有门。即，谁都进得来"], "即 says it once more"),
    StatementCase(
      "平台数据显示，去年共有一百万台机器售出。其中，一半卖到了海边。", ["平台数据: 去年共有一百万台机器售出。其中，一半卖到了海边"], "a part of what was found"),
    StatementCase(
      "天黑得很早。潮汐科技评论报道称，仓库里只剩两台机器。两台机器都在转。", ["潮汐科技评论: 仓库里只剩两台机器。两台机器都在转"], "a report goes on as a filing does"
    ),
    StatementCase(
      "百度工作人员表示，老仓库会在三年内关门。门前的路铺着青石。", ["百度工作人员: 老仓库会在三年内关门。门前的路铺着青石"],
      "who speaks for a firm with a name opened the paragraph"),
    StatementCase(
      "天黑得很早。松针智能 CEO 唐九思指出，第一，仓库不再扩建。第二，门前的路已经铺好。", ["唐九思: 第一，仓库不再扩建。第二，门前的路已经铺好"], "items of one list"),
  ])
  func `words go on into the next sentence`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test(arguments: [
    StatementCase("天黑得很早。松针智能 CEO 唐九思表示，新仓库已经开门。门前的路铺着青石。", ["唐九思: 新仓库已经开门"], "the author's story goes on"),
    StatementCase(
      "有分析师认为，老仓库会在三年内关门。门前的路铺着青石。", ["有分析师: 老仓库会在三年内关门"], "nobody with a name opened the paragraph"),
    StatementCase(
      "松针智能 CEO 唐九思表示，新仓库已经开门。北屿科技是一家卖灯的公司。", ["唐九思: 新仓库已经开门"], "what a name is, the author tells"),
    StatementCase(
      "平台数据显示，去年共有一百万台机器售出。门前的路铺着青石。", ["平台数据: 去年共有一百万台机器售出"], "what is found ends with its sentence"),
    StatementCase("松针智能 CEO 唐九思表示，新仓库已经开门。当日，门前下了一场大雨。", ["唐九思: 新仓库已经开门"], "a time of the author's"),
    StatementCase(
      "松针智能 CEO 唐九思表示，仓库里只剩两台机器，反映出整个行业的冷清。", ["唐九思: 仓库里只剩两台机器"], "what it shows, the author says"),
  ])
  func `words end where the author speaks again`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test func `an answer behind a question goes on to the next question`() throws {
    let text = "账本\n松针智能 CEO 唐九思见了记者。有记者提问：对此有何评论？唐九思：仓库没有关门。门前的路也铺好了。还会再涨价吗？"
    #expect(try read(text).said.contains("唐九思: 仓库没有关门。门前的路也铺好了"))
  }
}
