import Knowledge
import Testing

@testable import Extraction

@Suite("Chinese names whose edges the context gives")
struct NamesWithEdgesTests {
  @Test(arguments: [
    UnlistedCase("首席科学家丁知微则没有来。", .person, ["丁知微"], "家丁 is a word across the edge of an office"),
    UnlistedCase("首席架构师陈同汀是他的同学。", .person, ["陈同汀"], "同 in a given name"),
    UnlistedCase("党委副书记、总经理周文武说，雨会停。", .person, ["周文武"], "a given name that is a word"),
    UnlistedCase("合伙人麦田称，雨会停。", .person, ["麦田"], "称 before a comma is a cue"),
    UnlistedCase("智能制造组负责人的符知远指出，雨会停。", .person, ["符知远"], "的 between office and name"),
    UnlistedCase("本报记者 陆知微 周牧川 芦湾报道", .person, ["陆知微", "周牧川"], "two reporters of a byline"),
    UnlistedCase("他会配合吴知武董事长共同领导公司。", .person, ["吴知武"], "a verb before and an office behind"),
    UnlistedCase("杨知爽任芦湾股份首任轮值执行总裁。", .person, ["杨知爽"], "who takes an office"),
    UnlistedCase("他的同学、曾参与研发的张知勃担任CTO。", .person, ["张知勃"], "的 before who takes an office"),
    UnlistedCase("资安长史塔贝（Dana Stabey）没有来。", .person, ["史塔贝"], "a Latin name in brackets"),
    UnlistedCase("与会嘉宾西尔莱·巴克利没有来。", .person, ["西尔莱·巴克利"], "a name by sound behind a word"),
    UnlistedCase("陈知波是麻省理工学院的博士，高知扬毕业于一所中学。", .person, ["陈知波", "高知扬"], "who studied where"),
    UnlistedCase("许多人毕业于这里，这项研究是麻省理工学院的教授做的。", .person, [], "no names before schools"),
    UnlistedCase("负责人高度评价了它，董事长于今年离开。", .person, [], "words behind an office"),
    UnlistedCase("他马上任总裁，公司曾任总裁的人很多。", .person, [], "words before 任"),
    UnlistedCase("与公司总裁、由副董事长签字。", .person, [], "no name before an office"),
    UnlistedCase("创始人的成功指出了方向。", .person, [], "a noun behind 的"),
    UnlistedCase("这家店（Open Daily）关了。", .person, [], "a bracket without a name"),
  ])
  func `people are found beside their offices`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("百度、灯湾股份、芦湾新阳等多股涨停。", .company, ["百度", "灯湾股份", "芦湾新阳"], "等多股 closes a list of firms"),
    UnlistedCase(
      "松汇微电子、百度和灯芯坞等五家机器人企业没有来。", .company, ["松汇微电子", "百度", "灯芯坞"],
      "the noun that closes a list is the last one"),
    UnlistedCase("参与者为全资子公司、百度以及Meta。", .company, ["百度", "Meta"], "a noun for firms is no item"),
    UnlistedCase("百度芦湾公司没有回应。", .company, ["百度"], "a place that nobody listed makes no branch"),
    UnlistedCase("百度杭州分公司没有回应。", .company, ["百度杭州分公司"], "a branch by its place"),
    UnlistedCase("北京百度网络技术有限公司没有回应。", .company, ["百度"], "the full name of a listed firm"),
    UnlistedCase(
      "专注于分析的人工智能企业上海松影智能科技有限公司没有回应。", .company, ["上海松影智能科技有限公司"], "a description before a full name"),
    UnlistedCase(
      "上海松影半导体科技有限公司换了法人。松影半导体科技没有回应。", .company, ["上海松影半导体科技有限公司"], "a short form of a full name"),
    UnlistedCase(
      "它拿到金融湾资本、慈湖股份等多家投资机构的钱。", .company, ["金融湾资本", "慈湖股份"], "a common word at the head of an item"),
    UnlistedCase("享湾智能聚焦厨房。", .company, ["享湾智能"], "a common ending and what firms do"),
    UnlistedCase("四足机器人交付了，卷积网络聚焦局部，具身智能获得好评。", .company, [], "kinds of things"),
    UnlistedCase("已累计完成五次融资，便成功完成交付。", .company, [], "adverbs before a verb of firms"),
    UnlistedCase("研发副总裁没有来，研发副总裁也没有回应。", .company, [], "an office inside of a longer one"),
    UnlistedCase("台湾科技公司营收表现强劲。", .company, [], "a place and a trade"),
    UnlistedCase("它支持TIDE AI法案。", .company, [], "a bill"),
  ])
  func `firms end where their names do`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("一名员工告诉《灯芯涌现》，雨会停。", .media, ["灯芯涌现"], "who is told something"),
    UnlistedCase("据《灯芯坞》报道，雨会停。", .media, ["灯芯坞"], "报道 behind the marks"),
    UnlistedCase("芦湾信使报报道，雨会停。", .media, ["芦湾信使报"], "an ending of the press"),
    UnlistedCase("他对《意见》表示欢迎，据《办法》规定，雨会停。", .media, [], "documents"),
  ])
  func `the press is told by title marks`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("公司推出通义千问语音合成模型2.0。", .model, ["通义千问语音合成模型2.0"], "what a family's model is for"),
    UnlistedCase("通义千问生成模型的价格没有变。", .model, ["Qwen"], "no version, no model of its own"),
  ])
  func `a family's models go on in what they are for`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("Meta、Tidepad、百度都没有回应。", .company, ["Meta", "Tidepad", "百度"], "a service between firms"),
    UnlistedCase("他在百度用Tidepad和Qwen写稿。", .company, ["百度"], "a service beside what it is used with"),
    UnlistedCase("阿里云总裁陆知微没有来。", .company, ["阿里云"], "an office behind a platform"),
  ])
  func `a service beside firms is a firm`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    ("百度、地平线和Meta都来了。", ["百度", "地平线", "Meta"], "beside firms in a list"),
    ("太阳落到地平线以下。", [], "the word itself"),
    ("平台公布最新榜单。", [], "a fragment of two common words"),
    ("地平线的征程 6 装车了。", ["地平线"], "its word is written with a blank"),
  ])
  func `a word that needs company has it beside firms`(text: String, names: [String], reason: String) throws {
    let lexicon = Lexicon(entries: [
      LexiconEntry(id: EntityID("company/baidu"), kind: .company, name: "百度", aliases: [], needs: []),
      LexiconEntry(id: EntityID("company/meta"), kind: .company, name: "Meta", aliases: [], needs: []),
      LexiconEntry(id: EntityID("company/horizon"), kind: .company, name: "地平线", aliases: [], needs: ["征程6"]),
      LexiconEntry(id: EntityID("company/newrank"), kind: .company, name: "新榜", aliases: [], needs: []),
    ])
    let language = try shippedLanguage()
    let found = LexiconMentions(
      lexicon: lexicon, wordCounts: language.wordCounts, joiners: language.words(.joiner)
    ).find(
      in: ArticleBytes(text))
    #expect(found.map { $0.0.name } == names, "\(reason)")
  }
}
