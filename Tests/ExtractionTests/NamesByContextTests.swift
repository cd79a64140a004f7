import Knowledge
import Testing

@testable import Extraction

@Suite("Chinese names by the words beside them")
struct NamesByContextTests {
  @Test(arguments: [
    UnlistedCase("北屿科技周二发布了新品。", .company, ["北屿科技"], "an ending with a weekday behind it"),
    UnlistedCase("他们让全资子公司拓岭电驱出资修路。", .company, ["拓岭电驱"], "a noun before and a verb behind"),
    UnlistedCase("猎头公司锐芒方程合伙人没有到场。", .company, ["锐芒方程"], "an office behind"),
    UnlistedCase("城外有封测企业松汇微电子的仓库。", .company, ["松汇微电子"], "a noun before an ending"),
    UnlistedCase("芦湾股份（688917.SH）昨天停牌。", .company, ["芦湾股份"], "the number of a share"),
    UnlistedCase("拓岭智驾旗下的车队停运了。", .company, ["拓岭智驾"], "旗下 tells a firm"),
    UnlistedCase(
      "他们一道成立了芦舟智造。后来芦舟智造搬了家。", .company, ["芦舟智造"], "a common ending, and a name that stands twice"),
    UnlistedCase("被告芦湾渡口电子商务有限公司没有应诉。", .company, ["芦湾渡口电子商务有限公司"], "a legal name behind a party"),
    UnlistedCase("松针影业（北京）有限公司被列为被执行人。", .company, ["松针影业（北京）有限公司"], "a place in brackets"),
    UnlistedCase("Quorra证券公司分析师没有出席。", .company, ["Quorra证券公司"], "a Latin name with a Han ending"),
    UnlistedCase("松潮（Quorra Capital）昨天清仓。", .company, ["Quorra Capital"], "a Latin name in brackets"),
    UnlistedCase("一位读者告诉「灯芯观察」，价格会跌。", .media, ["灯芯观察"], "an outlet that is told something"),
    UnlistedCase("他对「灯芯观察」表示，价格会跌。", .media, ["灯芯观察"], "or spoken to"),
    UnlistedCase("他对「越减越贵」的说法没有异议。", .media, [], "what somebody thinks of is no outlet"),
    UnlistedCase("初创公司融资总额创下新高。", .company, [], "common words behind a noun"),
    UnlistedCase("一家云计算公司和几家量化基金公司倒闭了。", .company, [], "what a firm does is no name"),
    UnlistedCase("云厂商更早退场，独角兽排起更长的队。", .company, [], "a clause behind a noun"),
    UnlistedCase("这家基金“越减越贵”的说法没有人信。", .company, [], "scare quotes"),
    UnlistedCase("发布2031年第二季度财报，选个时间点上市。", .company, [], "a quarter is no firm"),
    UnlistedCase("监管部门要求有限公司披露股东。", .company, [], "a legal form alone"),
  ])
  func `firms are told by nouns, offices and verbs`(row: UnlistedCase) throws {
    let names = Set(try read("名字\n" + row.text).names(row.kind))
    #expect(names.isSuperset(of: row.names) && (!row.names.isEmpty || names.isEmpty), "\(names)")
  }

  @Test(arguments: [
    ("总部在芦湾的拓岭微电子停产。拓岭微电子说，拓岭没有裁员。", "拓岭", "company", "an ending is left out"),
    ("芦湾松汇科技有限公司注册。松汇科技次日更名，松汇没有回应。", "松汇", "company", "place and ending are left out"),
  ])
  func `a firm is called by a short form`(text: String, name: String, kind: String, reason: String) throws {
    let firms = try read("名字\n" + text).entities.filter { $0.kind.rawValue == kind }
    #expect(firms.contains { $0.mentions.contains { $0.text == name } }, "\(reason): \(firms.map(\.name))")
  }

  @Test(arguments: [
    UnlistedCase("他的妻子陆知微没有来。", .person, ["陆知微"], "a noun for kin"),
    UnlistedCase("她的课由原副手罗怀川接手。", .person, ["罗怀川"], "a noun before and a verb behind"),
    UnlistedCase("生成组由刚回国的吴知蔚牵头。", .person, ["吴知蔚"], "由 before a description"),
    UnlistedCase("这家由陈未舟创办的工厂停产。", .person, ["陈未舟"], "由 and a verb"),
    UnlistedCase("接任的人很年轻。贺知秋毕业于一所中学，贺知秋今年三十岁。", .person, ["贺知秋"], "a verb of people, and twice"),
    UnlistedCase("首席架构师顾闻和创办了它。顾闻和没有说话。", .person, ["顾闻和"], "和 belongs to the name wherever it stands"),
    UnlistedCase("执行副主席格雷塔·里森曼来了。", .person, ["格雷塔·里森曼"], "an office before a name by its sound"),
    UnlistedCase("创始人周明明认为价格会跌。", .person, ["周明明"], "a given name of one character twice"),
    UnlistedCase("合伙人计知羽认为价格会跌。", .person, ["计知羽"], "a rare family name"),
    UnlistedCase("总经理（北区）招知佩表示同意。", .person, ["招知佩"], "a bracket that narrows an office"),
    UnlistedCase("原告贺某1与何某某住在隔壁。", .person, ["贺某1", "何某某"], "hidden given names"),
    UnlistedCase("名单上有团队成员陆知微、郝未舟、关皓。", .person, ["陆知微", "郝未舟", "关皓"], "a list behind one"),
    UnlistedCase("文章完。（编译 陆知微；审校 周牧川）", .person, ["陆知微", "周牧川"], "credits in brackets"),
    UnlistedCase("门口的石女士等了一天。", .person, ["石女士"], "a family name and a polite word"),
    UnlistedCase("车主陆女士等了一天。", .person, ["陆女士"], "车主 is no family name"),
    UnlistedCase("老石说，仓库关了。后来，老石走了。", .person, ["老石"], "老 before a family name that speaks"),
    UnlistedCase("这位女士等了一天，老家说不上多远。", .person, [], "no family name, and a word with 老"),
    UnlistedCase("妻子高度评价了他，儿子对此很高兴。", .person, [], "common words behind kin"),
    UnlistedCase("由于负责，由此提出任何问题。", .person, [], "由 in other words"),
    UnlistedCase("雨停了，沙滩上坐满了人，沙滩上没有人说话。", .person, [], "a common word with a family name"),
    UnlistedCase("合伙人计划离开，某公司招聘于某日开始。", .person, [], "计划 and 于某日 name nobody"),
  ])
  func `people are told by kin, charge and deeds`(row: UnlistedCase) throws {
    let names = Set(try read("名字\n" + row.text).names(row.kind))
    #expect(names.isSuperset(of: row.names) && (!row.names.isEmpty || names.isEmpty), "\(names)")
  }

  @Test(arguments: [
    ("作者｜周牧川\n\n编辑｜陆知微、Lenka\n\n", ["陆知微", "Lenka"], "editors beside the author"),
    ("作者 | 周牧川　编辑 | 靖舟\n\n", ["靖舟"], "a pen name on the same line"),
  ])
  func `editors are named beside the author`(head: String, names: [String], reason: String) throws {
    let body = "名字\n\n" + head + "过了两年，会议室里没有人说话，窗外的雨一直下到第二天早上才停下来。\n\n后来大家都走了，灯还亮着。"
    let people = Set(try read(body).names(.person))
    #expect(people.isSuperset(of: names), "\(reason): \(people)")
  }

  @Test(arguments: [
    UnlistedCase("北屿科技昨天发布青鹭2大模型。", .model, ["青鹭2"], "a number before 大模型"),
    UnlistedCase("自研模型青鹭3.0今年上线。", .model, ["青鹭3.0"], "a noun before"),
    UnlistedCase("旗舰模型Tallowe-3.5的价格没有变。", .model, ["Tallowe-3.5"], "a version behind a hyphen"),
    UnlistedCase("他们开源了Tallowe-Flash，参数为70亿。", .model, ["Tallowe-Flash"], "a word of versions, and 参数"),
    UnlistedCase(
      "模型Tallowe-2昨天开源，下一代Tallowe-3还在训练，Tallowe-2-Mini也来了。", .model,
      ["Tallowe-2", "Tallowe-3", "Tallowe-2-Mini"], "a family"),
    UnlistedCase(
      "以Qwen3-8B-Base为底座，再用GPT-4-0314打分。", .model, ["Qwen3-8B-Base", "GPT-4-0314"], "parts behind hyphens"),
    UnlistedCase("墙上写着“松针法律大模型”。", .model, ["松针法律大模型"], "a quoted name that holds the noun"),
    UnlistedCase("推理模型“松针”上线。", .model, ["松针"], "a quoted name behind the noun"),
    UnlistedCase("它是VLA模型Quorra-Drive 2的升级。", .model, ["Quorra-Drive 2"], "a number behind a blank"),
    UnlistedCase("通义千问2.5大师版上线。", .model, ["通义千问2.5大师版"], "a Han word of a version"),
    UnlistedCase("他们一年发布2个大模型，投入30亿。", .model, [], "a number that counts"),
    UnlistedCase("新款QX-900搬到另一家工厂，参数不变。", .model, [], "a code of capitals and digits"),
    UnlistedCase("这是基于规则的系统，推理用了3天。", .model, [], "nothing that is named"),
    UnlistedCase("大模型“涌现”能力被质疑过。", .product, [], "a scare quote is no product"),
    UnlistedCase("北屿科技发布两款大模型和三款小模型。", .model, [], "several without a name"),
  ])
  func `models are told by number, version and noun`(row: UnlistedCase) throws {
    let names = Set(try read("名字\n" + row.text).names(row.kind))
    #expect(names.isSuperset(of: row.names) && (!row.names.isEmpty || names.isEmpty), "\(names)")
  }

  @Test(arguments: [
    UnlistedCase("旗下视频应用“松针账本”停更了。", .product, ["松针账本"], "a noun before the marks"),
    UnlistedCase("他写了一个检索系统，取名“灯塔坞”。", .product, ["灯塔坞"], "取名 behind a clause with the noun"),
    UnlistedCase("一款名为“松果坞”的记账应用停更。", .product, ["松果坞"], "名为 … 的 before the noun"),
    UnlistedCase("双臂机器人“行舟R1”坏了。", .product, ["行舟R1"], "a name with a number"),
    UnlistedCase("她删掉了应用“松影坞”的图标。", .product, ["松影坞"], "the noun decides, whatever follows"),
    UnlistedCase("旗下 App「松帧坞」停更了。", .product, ["松帧坞"], "a Latin noun"),
    UnlistedCase("百度的“松针5”还没有涨价。", .product, ["松针5"], "the name of a firm and a number"),
    UnlistedCase("“松针账本”“渡口相册”等应用下架。", .product, ["渡口相册"], "等应用 behind the marks"),
    UnlistedCase("百度31 Pro昨天开售。", .product, ["百度31 Pro"], "a firm, a number and a variant"),
    UnlistedCase("百度31系列起售价不变。", .product, ["百度31"], "a firm, a number and 系列"),
    UnlistedCase("这款产品叫「松针坞」，可以挂在墙上。", .product, ["松针坞"], "叫 behind the noun"),
    UnlistedCase("百度学习机X7上架。", .product, ["百度学习机X7"], "a device and a number"),
    UnlistedCase("行业的“寒冬”还没有过去。", .product, [], "a scare quote"),
    UnlistedCase("他反对把大模型叫做“智能体”。", .model, [], "a noun for products is no name of one"),
    UnlistedCase("大模型可以“重塑”教育，大模型“重塑”教育的说法不新鲜。", .model, [], "what models do"),
    UnlistedCase("谁都能写出应用程序——这一过程被称为“松针编程”。", .product, [], "a dash parts the noun from what is named"),
    UnlistedCase("他们把这种现象叫“内卷”。", .product, [], "叫 for what is no product"),
    UnlistedCase("百度3月裁员，百度30万台。", .product, [], "numbers that count"),
    UnlistedCase("他就H20芯片“暗门说法”答了话。", .product, ["H20"], "the noun belongs to a name of its own"),
  ])
  func `products are told by quotation marks and nouns`(row: UnlistedCase) throws {
    let names = Set(try read("名字\n" + row.text).names(row.kind))
    #expect(names.isSuperset(of: row.names) && (!row.names.isEmpty || names.isEmpty), "\(names)")
    #expect(!names.contains("暗门说法"))
  }

  @Test(arguments: [
    UnlistedCase("百度文心一言昨天涨价。", .company, ["百度"], "a firm at the head of a listed name"),
    UnlistedCase("曾任阿里云高级总监的人走了，接近阿里云的人士没有回应。", .company, ["阿里云"], "a platform with officers is a firm"),
    UnlistedCase("模型已登陆阿里云，在阿里云上可以调用。", .company, [], "a platform on which something lies is none"),
  ])
  func `a firm is told from what it runs`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }
}
