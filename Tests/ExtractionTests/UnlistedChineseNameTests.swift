import Knowledge
import Testing

@testable import Extraction

/// A sentence, what it should name, and why.
struct UnlistedCase: Sendable, CustomTestStringConvertible {
  let text: String
  let kind: EntityKind
  let names: Set<String>
  let reason: String

  init(_ text: String, _ kind: EntityKind, _ names: Set<String>, _ reason: String) {
    (self.text, self.kind, self.names, self.reason) = (text, kind, names, reason)
  }

  var testDescription: String { reason }
}

@Suite("Chinese names that nobody listed")
struct UnlistedChineseNameTests {
  @Test(arguments: [
    UnlistedCase("此案由芦湾市青湖区人民法院审理。", .institution, ["芦湾市青湖区人民法院"], "a town by its 市 opens a name"),
    UnlistedCase("新西兰渔业与海洋委员会没有回应。", .institution, ["新西兰渔业与海洋委员会"], "与 may stand inside of a name"),
    UnlistedCase("昨天，挪威政府换了发言人。", .institution, ["挪威政府"], "an authority directly behind a country"),
    UnlistedCase("挪威女足赢了，芦湾市税务也发了通告。", .institution, ["挪威女足", "芦湾市税务"], "a team, and a short form"),
    UnlistedCase(
      "芦湾市卫健委通报了此事，挪威渔业局没有。", .institution, ["芦湾市卫健委", "挪威渔业局"], "an authority of a town, and of a trade"),
    UnlistedCase("挪威女足世界杯开赛了。", .institution, [], "a tournament is no team"),
    UnlistedCase("美国多所大学停了课，中国顶尖研究院也停了。", .institution, [], "words that describe make no name"),
    UnlistedCase("深圳成立研究院的消息传开了。", .institution, [], "nor do verbs"),
    UnlistedCase("挪威财政部长没有出席。", .institution, [], "部长 is an office"),
    UnlistedCase("数据显示，松针护理用品有限公司昨天注册。", .company, ["松针护理用品有限公司"], "a full legal name from its clause on"),
  ])
  func `a place or the beginning of a clause gives a long name its left edge`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("百度深海研究院搬到了楼上。", .institution, ["百度深海研究院"], "an institution of a firm"),
    UnlistedCase("百度资本开支涨了一成。", .company, ["百度"], "资本开支 is a phrase"),
    UnlistedCase("百度成立研究院的消息传开了。", .institution, [], "a verb stands between"),
    UnlistedCase("Meta、百度影业和阿里巴巴都来了。", .company, ["Meta", "百度影业", "阿里巴巴"], "影业 makes another firm"),
  ])
  func `a known name goes on in an ending`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("本轮融资由湖心创新领投，老股东松针汇、青石基金跟投。", .company, ["湖心创新", "松针汇", "青石基金"], "lists of investors"),
    UnlistedCase("资方包括木槿资本、湖心基金。", .company, ["木槿资本", "湖心基金"], "a noun for those who pay"),
    UnlistedCase("本轮由多家机构联合领投，老股东继续跟投。", .company, [], "those who are not named"),
    UnlistedCase("领投方为湖心创新。", .company, ["湖心创新"], "a noun for an investor"),
  ])
  func `who puts money into a firm is named`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("青鹭坊发布2025年半年报，营收持平。", .company, ["青鹭坊"], "who brings out a half-year report"),
    UnlistedCase("“松针汇”近日宣布完成数千万元融资。", .company, ["松针汇"], "a name in quotation marks that got money"),
    UnlistedCase("多家公司发布半年报，监管部门发布公告。", .company, [], "those who are not named"),
    UnlistedCase("公司成立不到两年，已累计完成数千万元融资。", .company, [], "an adverb with a common word"),
  ])
  func `who tells news as only firms do is a firm`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test func `a digest names its sources in brackets behind its items`() throws {
    let text = "名字\n涨价了。（新华社）\n\n降价了。（潮汐时讯）\n\n停产了。（界面新闻、芦湾快讯）\n\n他笑了（大笑）。"
    #expect(Set(try read(text).names(.media)).isSuperset(of: ["潮汐时讯", "芦湾快讯"]))
    #expect(!(try read(text).names(.media).contains("大笑")))
  }

  @Test(arguments: [
    UnlistedCase("会场里，我们遇见了格雷塔·林德曼。", .person, ["格雷塔·林德曼"], "characters for sounds on both sides of the dot"),
    UnlistedCase("早期投资者之一伯恩特·林德曼来了。", .person, ["伯恩特·林德曼"], "之一 is no part of it"),
    UnlistedCase("外交大臣莱维森曼尔通电话时没有提。", .person, ["莱维森曼尔"], "a long one whatever stands behind it"),
    UnlistedCase("新闻秘书莱森曼表示，会期不变。", .person, ["莱森曼"], "behind an office without a dot"),
    UnlistedCase("法定代表人为唐九思，注册地在城南。", .person, ["唐九思"], "为 behind an office"),
    UnlistedCase("创始人兼CEO唐九强表示，会期不变。", .person, ["唐九强"], "强 ends the name where it opens no word"),
  ])
  func `people are found by sound and office`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("玩家在《芦湾旧事》里捉迷藏，手游《松针纪》也停了服。", .product, ["松针纪"], "a noun tells a game from a book"),
    UnlistedCase("电影《松针纪》《芦湾旧事》同日上映。", .product, ["松针纪", "芦湾旧事"], "titles in a row"),
    UnlistedCase("他写了一本书《芦湾旧事》。", .product, [], "a book is none"),
    UnlistedCase("仓库里有 Tidepad 30 台。", .product, ["Tidepad"], "a number that counts"),
    UnlistedCase("会上演示了 Notion Lakehouse 的新版。", .product, ["Notion Lakehouse"], "a firm's name goes on"),
    UnlistedCase("他去了 Notion Summit 现场。", .product, [], "an event is no product"),
    UnlistedCase(
      "他等着 iPhone 31 Pro 和iPhone 32。", .product, ["iPhone 31 Pro", "iPhone 32"], "a line, a number, a variant"
    ),
    UnlistedCase("店里卖出 iPhone 31 万台，iPhone 3000元。", .product, [], "nor a count or a price behind a line"),
    UnlistedCase("百度词典笔X7 Pro昨天上架。", .product, ["百度词典笔X7 Pro"], "a firm, a device and a number"),
    UnlistedCase("他打开百度App，又看了百度的App。", .product, ["百度App"], "the app of a firm"),
    UnlistedCase("百度手机5月上架，百度学习机3万台。", .product, [], "what the number counts"),
    UnlistedCase("Lumetta是一款记账软件，Quorra（一款相机）也来了。", .product, ["Lumetta", "Quorra"], "款 tells a product"),
    UnlistedCase("他打开SaltMarsh看了看，又关上SaltMarsh。", .product, ["SaltMarsh"], "two capitals in a word, twice"),
    UnlistedCase("他卖SaaS，也买SaaS。", .product, [], "a common word with two capitals"),
    UnlistedCase("AI写作、SEO优化、Tidepad等产品都停了。", .product, ["Tidepad"], "a kind of thing in a list is no name"),
  ])
  func `products are told by title, version and line`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("Quorra是一家做雨伞的小店。", .company, ["Quorra"], "家 tells a firm"),
    UnlistedCase("Quorra于2031年9月完成融资。", .company, ["Quorra"], "a date stands before the news"),
    UnlistedCase("Quorra于2031年9月下雨。", .company, [], "the weather tells nothing"),
  ])
  func `a classifier or dated news tells a firm in Latin letters`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    ("创始人Kestrel Dunmore没有来。会后，Kestrel笑了。", "Kestrel", 1, "the first name of whom the article named in full"),
    ("总裁Kestrel Dunmore和总裁Kestrel Ames来了，Kestrel笑了。", "Kestrel", 0, "two share it"),
    ("创始人Kestrel Dunmore没有来。Kestrel Park下雨了。", "Kestrel", 0, "another name begins with it"),
    ("外交大臣格雷塔·林德曼没有来，格雷塔病了。", "格雷塔", 1, "the first part of a name by its sound"),
    ("门口站着Oda Fenwick。会后，Fenwick笑了。", "Fenwick", 1, "the last name of a known person"),
    ("门口站着伯恩特·林德曼。会后，林德曼笑了。", "林德曼", 1, "the last part of a known name by its sound"),
    ("门口站着伯恩特·林德曼。会后，林德曼尔笑了。", "林德曼", 0, "the beginning of another name"),
    ("联合创始人Sarah没有来。", "Sarah", 1, "a common given name behind an office"),
    ("联合创始人Notebook没有来。", "Notebook", 0, "a word that is no given name"),
  ])
  func `first and last names stand for people`(text: String, name: String, count: Int, reason: String) throws
  {
    let people = try read("名字\n" + text).entities.filter { $0.kind == .person }
    #expect(people.flatMap(\.mentions).count { $0.text == name } == count, "\(reason)")
  }
}
