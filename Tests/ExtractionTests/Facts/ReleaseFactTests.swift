import Testing

@testable import Extraction

@Suite("Releases and announcements")
struct ReleaseFactTests {
  @Test(arguments: [
    MarketCase(
      "3 月 28 日，北屿科技发布青鹭-13B 和青鹭2。", ["青鹭-13B released --03-28", "青鹭2 released --03-28"],
      "a list behind the verb"),
    MarketCase(
      "3 月 28 日，北屿科技发布了青鹭2首次落地的软件——渡口笔记。", ["渡口笔记 released --03-28"],
      "what a dash names behind its description"),
    MarketCase(
      "它与 9 月 19 日才开源的青鹭2 不同。", ["青鹭2 released --09-19", "青鹭2 open_source open"], "the verb before 的"),
    MarketCase("12 月 26 日，北屿科技把青鹭2 的权重放到了网上。", ["青鹭2 released --12-26"], "把 moves it before the verb"),
    MarketCase("2024 年 5 月，青鹭2 发布那天下着雨。", ["青鹭2 released 2024-05"], "the day of the verb behind it"),
    MarketCase("青鹭2 发布于 2024 年末。", ["青鹭2 released 2024"], "a date behind the verb"),
    MarketCase("北屿科技今天推出青鹭2。", ["青鹭2 released 2024-05-22"], "today", published: "2024-05-22"),
    MarketCase("上周，北屿科技曝光了青鹭2。", ["青鹭2 announced ?"], "a time that cannot be resolved"),
    MarketCase("峰会 8 月 9 日在海边举行。北屿科技在会上发布了青鹭2。", ["青鹭2 released --08-09"], "the date of the sentence before"),
    MarketCase(
      "3 月 28 日，北屿科技发布青鹭-13B。次日，灯芯科技推出栈桥-34B。", ["青鹭-13B released --03-28", "栈桥-34B released --03-29"],
      "the day after"),
    MarketCase(
      "2023 年 7 月 18 日，北屿科技开放青鹭-13B；到了 11 月，灯芯科技又带来栈桥-34B。",
      ["青鹭-13B released 2023-07-18", "栈桥-34B released 2023-11"], "the year told of before"),
    MarketCase("北屿科技推出了青鹭2。", ["青鹭2 released ?"], "a deed that is done, without a time"),
    MarketCase("青鹭2 首次亮相。", ["青鹭2 released ?"], "the thing alone, without a time"),
    MarketCase(
      "Lantern Harbor launched Saltmarsh-7B.", ["Saltmarsh-7B released ?"], "English, without a time",
      language: "en"),
    MarketCase(
      "Saltmarsh-7B, released in July, is small.", ["Saltmarsh-7B released 2024-07"], "a participle",
      published: "2024-09-03", language: "en"),
    MarketCase(
      "Saltmarsh-7B, which the company released in July, is small.", ["Saltmarsh-7B released 2024-07"],
      "a relative clause", published: "2024-09-03", language: "en"),
    MarketCase("青鹭2 是北屿科技于 5 月 6 日推出的模型。", ["青鹭2 released --05-06"], "what a sentence defines"),
    MarketCase(
      "5 月 6 日，青鹭2 和栈桥-34B 将在石榴云上线。", ["青鹭2 released --05-06", "栈桥-34B released --05-06"],
      "a list before the verb, and a place between"),
    MarketCase("5 月 6 日，北屿科技宣布推出青鹭2。", ["青鹭2 announced --05-06"], "宣布推出 announces"),
    MarketCase("北屿科技的智能团队推出了青鹭2。", ["青鹭2 released ?"], "能 within a word is no intention"),
    MarketCase(
      "Lantern Harbor unveiled Saltmarsh-7B on May 6, 2024.", ["Saltmarsh-7B announced 2024-05-06"],
      "to unveil is to announce", language: "en"),
    MarketCase(
      "On May 6, 2024, Lantern Harbor launched a rival of Medical 青鹭2 called Saltmarsh-7B.",
      ["Saltmarsh-7B released 2024-05-06"], "what is given its name", language: "en"),
    MarketCase(
      "Saltmarsh-7B, a small model, launched in May 2024.", ["Saltmarsh-7B released 2024-05"],
      "an apposition between", language: "en"),
    MarketCase(
      "Saltmarsh-7B, Lantern Harbor’s latest model, was released in May 2024.",
      ["Saltmarsh-7B released 2024-05"], "an apposition that names its maker", language: "en"),
    MarketCase(
      "May 6, 2024 is when Saltmarsh-7B was released.", ["Saltmarsh-7B released 2024-05-06"],
      "a comma within a date", language: "en"),
    MarketCase(
      "Saltmarsh-7B is generally available on Quillstone Hub.", ["Saltmarsh-7B released ?"],
      "where it is available is not what came out", language: "en"),
    MarketCase(
      "May 6, 2024\nLantern Harbor launched Saltmarsh-7B.\nMay 3, 2024\nIt was quiet.",
      ["Saltmarsh-7B released 2024-05-06"], "an entry of a timeline", language: "en"),
    MarketCase(
      "May 6, 2024\nLantern Harbor launched Saltmarsh-7B.", ["Saltmarsh-7B released ?"],
      "one line with a date is no timeline", language: "en"),
    MarketCase(
      "May 6, 2024\nLantern Harbor rests after it launched Saltmarsh-7B.\nMay 3, 2024\nIt was quiet.",
      ["Saltmarsh-7B released ?"], "what came before the entry", language: "en"),
  ])
  func `a release has the date that its sentence gives it`(row: MarketCase) throws {
    let told = try readMarket(row.text, published: row.published, language: row.language).toldFacts
    #expect(told == row.expected)
  }

  @Test(arguments: [
    MarketCase("北屿科技推出的青鹭2 很快。", [], "no word of time"),
    MarketCase("7 月 3 日，北屿科技发布公告称，青鹭2 没有涨价。", [], "an announcement of words"),
    MarketCase("北屿科技将推出青鹭2。", [], "a plan"),
    MarketCase("7 月 3 日，灯芯科技提出收购北屿科技旗下的渡口笔记，或提出以现金收购。", [], "what somebody wants to buy does not come out"),
    MarketCase("Lantern Harbor plans to launch Saltmarsh-7B.", [], "an English plan", language: "en"),
    MarketCase("北屿科技发布青鹭2 之后，价格没有变。", [], "only the time of something else"),
    MarketCase("7 月 3 日，青鹭2 尚未上线。", [], "denied"),
    MarketCase("7 月 3 日，北屿科技的青鹭2 发布海报。", [], "a verb with another object"),
    MarketCase("北屿科技重新上线了青鹭2。", [], "it had come out before"),
    MarketCase("Lantern Harbor launched a Saltmarsh-7B-like service.", [], "another thing", language: "en"),
    MarketCase(
      "Lantern Harbor launched a plan called Driftwood for Saltmarsh-7B.", ["Driftwood released ?"],
      "what is given a name, and not what it is for",
      language: "en"),
    MarketCase(
      "In 2019 Saltmarsh-7B released details of its data.", [], "a verb with another object", language: "en"),
    MarketCase("Lantern Harbor announced it runs Saltmarsh-7B.", [], "a clause is announced", language: "en"),
    MarketCase("7 月 3 日，青鹭2 上线首月的账单寄到了。", [], "上线首月 is a span of time"),
  ])
  func `a verb alone makes no release`(row: MarketCase) throws {
    let told = try readMarket(row.text, published: row.published, language: row.language).toldFacts
    #expect(told == row.expected)
  }
}
