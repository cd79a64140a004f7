import Testing

@testable import Extraction

@Suite("Features and long reports: how far words reach and whose they are")
struct ChineseFeatureTests {
  @Test(arguments: [
    StatementCase(
      "松针智能 CEO 唐九思说：“第一本账没有写完。\n第二本账才是要紧的账。”\n天亮了。", ["唐九思: 第一本账没有写完。 第二本账才是要紧的账。"],
      "a quotation goes on until its mark closes"),
    StatementCase(
      "“仓库的门从来没有锁过。\n灯也一直亮着。”松针智能 CEO 唐九思说。", ["唐九思: 仓库的门从来没有锁过。 灯也一直亮着。"],
      "the attribution stands behind the last paragraph"),
    StatementCase(
      "松针智能 CEO 唐九思说：“这本账没有人合上。\n招牌上的“闭店”二字褪了色。", ["唐九思: 这本账没有人合上。"], "another quotation opens first"),
    StatementCase(
      "松针智能 CEO 唐九思说：“这本账没有人合上。\n仓库里只剩两台机器。", ["唐九思: 这本账没有人合上。"],
      "a quotation that nothing closes ends with its paragraph"),
    StatementCase(
      "松针智能 CEO 唐九思认为，原因有两个：\n第一，电费还在涨。\n第二，机器还不够。\n机房里很热。",
      ["唐九思: 原因有两个： 第一，电费还在涨。 第二，机器还不够。"], "paragraphs that count belong to the colon before them"),
    StatementCase(
      "“今年我们只做一件事，”松针智能 CEO 唐九思说。“那就是把电费降下来。”", ["唐九思: 今年我们只做一件事， 那就是把电费降下来。"],
      "words that break off at a comma go on behind the attribution"),
    StatementCase(
      "松针智能 CEO 唐九思表示，公司不急。“我们把账本摊开给每一个人看过。”另据潮汐科技评论报道，北屿科技 CEO 沈砚秋指出，电费明年还会再涨。",
      ["唐九思: 公司不急 我们把账本摊开给每一个人看过。", "沈砚秋: 电费明年还会再涨"],
      "words that open a sentence attribute nothing before them"),
    StatementCase(
      "新厂要到明年春天才会投产，两位知情人士称。", ["两位知情人士: 新厂要到明年春天才会投产"], "reported words before their attribution"),
    StatementCase(
      "有媒体称 OpenAI 将搬离海边的机房，不过 Quillon Ventures 予以否认。", ["有媒体: OpenAI 将搬离海边的机房"],
      "who denies it does not say it"),
    StatementCase(
      "松针智能 CEO 唐九思否认了公司将出售给北屿科技的传闻。", ["唐九思: 公司将出售给北屿科技的传闻"], "the news stands before its noun"),
    StatementCase(
      "松针智能 CEO 唐九思说起那年冬天，“机房里冷得连笔都握不住。”", ["唐九思: 机房里冷得连笔都握不住。"], "the topic is not what was said"),
    StatementCase(
      "Quillon Ventures 把这台机器定义为“会记账的一盏灯”。", ["Quillon Ventures: 会记账的一盏灯"], "what is called so does not speak"
    ),
  ])
  func `words reach as far as their speaker goes on`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test(arguments: [
    StatementCase(
      "松针智能 CEO 唐九思在回应涨价质疑时称，新价只对新客户有效。", ["唐九思: 新价只对新客户有效"], "a cue before 时 only tells when"),
    StatementCase(
      "松针智能 CEO 唐九思在其社交媒体“灯塔”发文称，电费又涨了两成。", ["唐九思: 电费又涨了两成"], "where somebody writes does not speak"),
    StatementCase(
      "“品味比钱要紧得多。”松针智能 CEO 唐九思在见面的第一分钟就说。", ["唐九思: 品味比钱要紧得多。"], "when it was said stands between"),
    StatementCase(
      "松针智能 CEO 唐九思找到 Quillon Ventures，对方表示，仓库已经空了。", ["Quillon Ventures: 仓库已经空了"],
      "对方 is the other of two in one sentence"),
    StatementCase(
      "松针智能 CEO 唐九思并不满意，因为“榜单上的数字没有算电费，也没有算人工”。", ["唐九思: 榜单上的数字没有算电费，也没有算人工"],
      "a quotation in a sentence about somebody is theirs"),
    StatementCase(
      "松针智能 CEO 唐九思当晚更新了动态，只有一句话：“明天照常开门。”", ["唐九思: 明天照常开门。"], "the subject stands in the clause before"),
    StatementCase(
      "松针智能 CEO 唐九思指了指墙上的旧机器，说：“它还在，账就还在。”", ["唐九思: 它还在，账就还在。"], "who acts in the clause before speaks"),
    StatementCase(
      "潮汐科技评论获悉，Quillon Ventures 周五召开内部会议，宣布调整销售部门的架构。", ["Quillon Ventures: 调整销售部门的架构"],
      "who heard of it does not announce it"),
    StatementCase(
      "近日，有网友称，自己的订单被取消，该网友质疑店铺已经换了主人。", ["有网友: 自己的订单被取消", "网友: 店铺已经换了主人"],
      "who is described again speaks again"),
    StatementCase("据松针智能 CEO 唐九思回忆，第一台机器是借来的。", ["唐九思: 第一台机器是借来的"], "according to what somebody remembers"),
    StatementCase(
      "“我们没有退路，账本也没有。”谈到价格战时，松针智能 CEO 唐九思说。", ["唐九思: 我们没有退路，账本也没有。"],
      "when it was said stands before the speaker"),
    StatementCase("“账本不会说谎。”这是松针智能 CEO 唐九思在内部会上的原话。", ["唐九思: 账本不会说谎。"], "whose words they were"),
    StatementCase(
      "松针智能 CEO 唐九思没有正面回答。“等明年的账本吧。”", ["唐九思: 等明年的账本吧。"], "a quotation behind what somebody does"),
    StatementCase("在松针智能 CEO 唐九思的设想里，抄表员会变成读表员。", ["唐九思: 抄表员会变成读表员"], "in what somebody has in mind"),
    StatementCase("管理层宣布，展台明天撤掉。", ["管理层: 展台明天撤掉"], "a group that needs no number"),
    StatementCase("17家车企承诺，账期不超过60天。", ["17家车企: 账期不超过60天"], "firms of one trade"),
    StatementCase("一项调研显示，抄表员会变成读表员。", ["一项调研: 抄表员会变成读表员"], "a survey speaks"),
    StatementCase("账本的报告揭示，抄表员会变成读表员。", ["账本的报告: 抄表员会变成读表员"], "a report reveals"),
    StatementCase("车企的承诺，没有人记得。", [], "what firms promised, no promise told"),
    StatementCase("依照松针智能的说法，展台明天撤掉。", ["松针智能: 展台明天撤掉"], "by what somebody says"),
    StatementCase("依照惯例，展台明天撤掉。", [], "a custom says nothing"),
  ])
  func `the speaker is found around the words`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test(arguments: [
    StatementCase("Quillon Ventures 宣布停产后，三家供应商连夜清点了库存。", [], "宣布…后 only tells when"),
    StatementCase("当 Quillon Ventures 发现客户更愿意按月付费时，报价单已经印好了。", [], "a clause of time reports nothing"),
    StatementCase("董事会的质疑，没有拦住这一笔订单，也没有拦住下一笔。", [], "a noun behind 的 is no cue"),
    StatementCase("松针智能 CEO 唐九思拒绝透露具体的数字。", [], "who refuses to tell says nothing"),
    StatementCase("“先抄表，后收钱”，这是去年秋天才写进合同的一条规矩。", [], "a rule is nobody's words"),
    StatementCase("这件事后来被潮汐科技评论报道，松针智能也换了一本新账。", [], "what is reported by somebody stands before"),
    StatementCase("松针智能 CEO 唐九思否认了。", [], "there is nothing that is denied"),
    StatementCase("具体细节可以参见潮汐科技评论报道《一盏灯的账本和它的主人》。", [], "a title reports nothing"),
    StatementCase("（应受访者要求，文中的店名和人名都是化名）", [], "应…要求 asks the author"),
    StatementCase("松针智能在现场等数据，隔壁的人也在等。", [], "在 behind a name and a 据 that reports nothing"),
    StatementCase("这本小册子的观点与去年那一本大致相同：便宜的东西最费钱。", [], "a word of telling far from its colon"),
  ])
  func `what is only told about speech is no statement`(row: StatementCase) throws {
    #expect(try read("账本\n" + row.text).said == row.expected)
  }

  @Test func `what an interviewer supposes is nobody's statement`() throws {
    let text = """
      水与账本
      潮汐科技评论：很多人质疑卖水不是生意，您怎么看？
      周牧川：账本会回答。
      潮汐科技评论：他们觉得水应该白送，您也这样想吗？
      周牧川：我不这样想。
      """
    let reading = try read(text, authors: ["夏渡"])
    #expect(reading.said == ["周牧川: 账本会回答。", "周牧川: 我不这样想。"])
  }
}
