import Knowledge
import TextRepair
import Testing

@testable import Extraction

@Suite("Names")
struct MentionTests {
  @Test(arguments: [
    (
      "Llama2、LLaMA-2 与 Ｌｌａｍａ 2 是同一个模型。", ["Llama 2"],
      "case, width, spaces and hyphens do not tell names apart"
    ),
    ("GPT-4o 和 GPT-4 是两个模型，GPT-3.5 是第三个。", ["GPT-3.5", "GPT-4", "GPT-4o"], "versions never merge"),
    (
      "开发者试了 GPT-4V 和 Llama 3 70B。", ["GPT-4V", "Llama 3 70B"],
      "a version or size behind a listed name makes another model"
    ),
    (
      "北屿科技开源了青鹭-13B，青鹭2 还在训练。", ["青鹭-13B", "青鹭2"],
      "a size makes an unlisted model known, and its family with it"
    ),
    (
      "第一个中文版叫「Chinese Llama 2 7B」。", ["Chinese Llama 2 7B"],
      "a quoted name around a listed one is a name of its own"
    ),
    ("这台机器用的是 4/5G 网络，型号 X-13。", [], "not every number makes a model"),
  ])
  func `models are told apart`(text: String, names: [String], reason: String) throws {
    #expect(try Set(read("名字\n" + text).names(.model)) == Set(names), "\(reason)")
  }

  @Test(arguments: [
    ("松针智能 CEO 唐九思来了。", "唐九思", "behind an office"),
    ("栖霞理工大学顾闻溪教授来了。", "顾闻溪", "before a title of address"),
    ("联合创始人安德烈·卡尔松（Andrei Carlson）没有来。", "安德烈·卡尔松", "a transliterated name"),
    ("何以渔则认为，电费比参数重要。", "何以渔", "a name that opens a clause and speaks"),
    ("在程望舒看来，电费比参数重要。", "程望舒", "a name in a frame"),
  ])
  func `people that nobody listed are found`(text: String, name: String, reason: String) throws {
    #expect(try read("名字\n" + text).names(.person) == [name], "\(reason)")
  }

  @Test(arguments: [
    ("总裁唐九思同顾闻溪谈了很久。", ["唐九思"], "同 stands behind the name, not in it"),
    ("编辑：顾闻溪", ["顾闻溪"], "behind the label of an office"),
    ("记者应在明天到场，作者曾因此停笔。", [], "应在 and 曾因 are words of grammar, though 应 and 曾 are family names"),
    ("公司的顾问、教授于近期离开。", [], "于近期 breaks a common word"),
  ])
  func `the word list tells names from common words`(text: String, names: [String], reason: String) throws {
    #expect(try read("名字\n" + text).names(.person).filter { names.contains($0) } == names, "\(reason)")
    #expect(
      try read("名字\n" + text).names(.person).allSatisfy { names.contains($0) || $0 == "顾闻溪" }, "\(reason)")
  }

  @Test(arguments: ["公司的注册资本是一千万元。", "执行法院没有说明原因。", "我们需要有能源科技。"])
  func `a common word before an ending names no organisation`(text: String) throws {
    let reading = try read("名字\n" + text)
    #expect(reading.names(.company) + reading.names(.institution) == [])
  }

  @Test(arguments: [
    ("百度、Meta 和 Tallowe 都来了。", ["百度", "Meta", "Tallowe"], "known members tell what an unknown one is"),
    ("Tallowe、Quillstone 等公司都来了。", ["Quillstone", "Tallowe"], "so does the noun behind 等"),
    ("医疗、教育等公司都来了。", [], "common words in a list are no names"),
    ("初创公司 Tallowe 搬了家，GPU 涨了价。", ["Tallowe"], "a noun before a Latin name; GPU is no name"),
    ("Tallowe于8月完成了500万元的种子轮融资。", ["Tallowe"], "news of a round behind a Latin name"),
  ])
  func `names in lists and Latin names are told by what stands around them`(
    text: String, names: [String], reason: String
  ) throws {
    #expect(try read("名字\n" + text).names(.company) == names, "\(reason)")
  }

  @Test func `a bracket behind a name holds another name of the same thing`() throws {
    let reading = try read("Names\nThe Harbor Tides Authority (HTA) waits. HTA is slow.", language: "en")
    let found = try #require(reading.entities.first { $0.kind == .institution })
    #expect(Set(found.mentions.map(\.text)) == ["Harbor Tides Authority", "HTA"])
  }

  @Test(arguments: ["该公司采购负责人解释，合同是去年签的。", "员工向总监交了报告。", "成本是最大的问题。", "这位工程师没有留下名字。"])
  func `words that only look like names are left alone`(text: String) throws {
    #expect(try read("名字\n" + text).names(.person) == [])
  }

  @Test(arguments: [
    ("北屿科技发布了年报。", "北屿科技", EntityKind.company), ("数据来自栖霞理工大学。", "栖霞理工大学", .institution),
    ("云岭智算创始人周牧川来了。云岭智算很安静。", "云岭智算", .company),
  ])
  func `organisations that nobody listed are found`(text: String, name: String, kind: EntityKind) throws {
    #expect(try read("名字\n" + text).names(kind) == [name])
  }

  @Test(arguments: ["一家科技公司搬了家。", "这所大学没有围墙。", "大量数据没有标注，人工智能需要它们。", "虚假信息传得很快。"])
  func `common words with such an ending name nobody`(text: String) throws {
    let reading = try read("名字\n" + text)
    #expect(reading.names(.company) + reading.names(.institution) == [])
  }

  @Test(arguments: [
    ("He has a notion of a moment a day.", [], "capitals and gaps belong to a Latin name"),
    ("Notion and Momenta moved in.", ["Momenta", "Notion"], "with its capitals a name is one"),
  ])
  func `a listed Latin name is matched as it is written`(text: String, names: [String], reason: String) throws
  {
    #expect(try read("Names\n" + text, language: "en").names(.company) == names, "\(reason)")
  }

  @Test func `a name that is also a word needs company`() throws {
    #expect(try read("名字\n他吃了一个苹果。").names(.product) == [])
    #expect(try read("名字\n苹果没有更新 iPhone。").names(.product) == ["苹果"])
  }

  @Test func `a name is no part of a longer word`() throws {
    #expect(try read("名字\n公司的科技部门搬走了。").names(.institution) == [])
    #expect(try read("名字\n科技部发了通知。").names(.institution) == ["科技部"])
    #expect(try read("Names\nThe code is under the MIT license.", language: "en").names(.institution) == [])
  }

  @Test(arguments: [
    ("松针智能 CEO 唐九思来了。", ["唐九思 CEO 松针智能"]),
    ("百度的安全系统负责人唐九思来了。", ["唐九思 负责人 百度"]),
    ("栖霞理工大学顾闻溪教授来了。", ["顾闻溪 教授 栖霞理工大学"]),
    ("松针智能总裁、北屿科技 CTO 唐九思来了。", ["唐九思 CTO 北屿科技", "唐九思 总裁 松针智能"]),
    ("何以渔则认为，电费比参数重要。他是北屿科技合伙人。", ["何以渔 合伙人 北屿科技"]),
    ("北屿科技的墙上写着：创始人来过。", []),
    ("Meta 发布了新模型。阿里云当天上架，副总裁唐九思守在机房。", ["唐九思 副总裁 阿里云"]),
    ("Meta 发布了新模型。石榴坊连夜上架，副总裁唐九思守在机房。", []),
    ("北屿科技的早期投资方也来了，其合伙人唐九思没有说话。", []),
  ])
  func `an office is held where the article says so`(text: String, roles: [String]) throws {
    let reading = try read("名字\n" + text)
    let names = Dictionary(reading.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    #expect(
      reading.roles.map { "\(names[$0.person] ?? "") \($0.title) \(names[$0.organisation] ?? "")" }.sorted()
        == roles)
  }
}

@Suite("Many names at once")
struct NameTrieTests {
  @Test func `the trie finds what a naive search finds`() {
    let names = ["a", "ab", "abc", "b", "bca", "开源", "开", "源头"]
    let trie = NameTrie(names.map { Array($0.utf8) })
    for text in ["abcab", "开源头", "xyz", "bcabc", "开开源源头"] {
      let bytes = Array(text.utf8)
      for start in bytes.indices {
        var found: [String] = []
        trie.forEachName(in: bytes, at: start) { name, _ in found.append(names[name]) }
        let expected = names.filter { bytes[start...].starts(with: Array($0.utf8)) }
        #expect(Set(found) == Set(expected))
      }
    }
  }

  @Test(arguments: [("ＧＰＴ－４", "gpt4"), ("Llama 2", "llama2"), ("山姆・奥特曼", "山姆·奥特曼"), ("A\nB", "a\nb")])
  func `names fold to one form`(name: String, folded: String) {
    #expect(FoldedText.fold(name) == Array(folded.utf8))
  }
}

@Suite("Quotation marks")
struct QuotationTests {
  @Test(arguments: [
    ("他说「你好，『世界』」。", ["你好，『世界』"], "marks nest"),
    ("“one” and ‘two’ and \"three\"", ["one", "two", "three"], "all pairs"),
    ("OpenAI’s model isn’t ‘small’.", ["small"], "an apostrophe is no mark"),
    ("a 15\" screen", [], "an inch sign is no mark"),
    ("「没有关上", ["没有关上"], "one that never closes runs to the end"),
    ("《书名》", [], "titles quote nobody"),
  ])
  func `quotations are found outermost first`(text: String, inner: [String], reason: String) {
    let bytes = ArticleBytes(text)
    let found = QuotationFinder(text: bytes).find(in: TextSpan(start: 0, end: bytes.count))
    #expect(found.map { bytes.text($0.inner) } == inner, "\(reason)")
  }
}

@Suite("The tables of words")
struct LanguageTableTests {
  @Test func `the shipped tables read without a fault`() throws {
    let language = try shippedLanguage()
    #expect(language.cues.words.contains("表示"))
    #expect(language.officeTitles.contains("CEO"))
    #expect(language.surnames.contains("欧阳"))
  }

  @Test func `a wrong kind is told with file and line`() {
    #expect {
      _ = try LanguageTables { name in
        switch name {
        case "cues.tsv": "form\tkind\tnot_after\tnot_before\tsource\n表示\tsing\t\t\tx\n"
        case "words.tsv": "form\tuse\tsource\n"
        default: "x\n"
        }
      }
    } throws: { "\($0)" == "cues.tsv, line 2: the kind is say, quote or wish" }
  }
}

@Suite("Names and offices in English")
struct EnglishNameTests {
  @Test(arguments: [
    ("OpenAI CEO Mara Ellingsen left.", ["Mara Ellingsen CEO OpenAI"]),
    (
      "Mara Ellingsen, chief executive of Fernmoor Capital, left.",
      ["Mara Ellingsen chief executive Fernmoor Capital"]
    ),
    (
      "OpenAI closed the pier. Its fans, said its CEO, Mara Ellingsen, are gone.",
      ["Mara Ellingsen CEO OpenAI"]
    ),
    ("OpenAI closed the pier, and Mara Ellingsen said nothing about it.", []),
  ])
  func `an office is held where the article says so`(text: String, roles: [String]) throws {
    let reading = try read("Names\n" + text, language: "en")
    let names = Dictionary(reading.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    #expect(
      reading.roles.map { "\(names[$0.person] ?? "") \($0.title) \(names[$0.organisation] ?? "")" } == roles)
  }

  @Test(arguments: [
    ("Mara Ellingsen keeps a lunchbox. “It works,” said Ellingsen.", ["Mara Ellingsen"]),
    ("The Blue Harbor is a pier. It works.", []),
    ("Fernmoor's own analyst, Tobias Renwick, left.", ["Tobias Renwick"]),
  ])
  func `a person is found by an office or by speaking`(text: String, people: [String]) throws {
    #expect(try read("Names\n" + text, language: "en").names(.person) == people)
  }
}
