import DataTables
import Foundation
import Testing

@testable import Answering

/// The wordings that ship with the project.
enum ShippedGrammar {
  private static let loaded = Result { try read() }

  static func load() throws -> QuestionGrammar { try loaded.get() }

  private static func read() throws -> QuestionGrammar {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../data")
    let contents = try QuestionGrammar.fileNames.map { name in
      (name, try String(contentsOf: root.appending(path: name), encoding: .utf8))
    }
    return try QuestionGrammar(Dictionary(uniqueKeysWithValues: contents))
  }
}

@Suite("Questions in both languages")
struct QuestionGrammarTests {
  @Test func `every wording reads its own example as its shape`() throws {
    let grammar = try ShippedGrammar.load()
    let reader = QuestionReader(grammar: grammar)
    #expect(grammar.wordings.count > 150)
    for wording in grammar.wordings {
      let readings = reader.readings(of: wording.example)
      #expect(
        readings.contains { $0.shape == wording.shape && $0.understanding == wording.understanding },
        "\(wording.example) is not read as \(wording.understanding)")
    }
  }

  /// A question, and what the likeliest reading of it must be.
  struct Case: CustomTestStringConvertible, Sendable {
    let question: String
    let shape: QuestionShape
    var predicates: [String] = []
    let slots: [String: String]
    var testDescription: String { question }
  }

  @Test(arguments: [
    Case(question: "请问，Llama 2 是什么时候发布的？", shape: .released, slots: ["subject": "Llama 2"]),
    Case(
      question: "When did Meta release Llama 2?", shape: .released,
      slots: ["developer": "Meta", "subject": "Llama 2"]),
    Case(
      question: "誰開發了 Llama 2", shape: .relation, predicates: ["developed_by", "released_by"],
      slots: ["subject": "Llama 2"]),
    Case(question: "云帆智能的CEO是谁", shape: .role, slots: ["subject": "云帆智能", "title": "CEO"]),
    Case(
      question: "Who is the chief scientist of OpenAI?", shape: .role,
      slots: ["subject": "OpenAI", "title": "chief scientist"]),
    Case(question: "傅盛是谁", shape: .card, slots: ["subject": "傅盛"]),
    Case(question: "谁认为价格战会伤害行业", shape: .whoSaid, slots: ["topic": "价格战会伤害行业"]),
    Case(question: "Who said that prices will fall?", shape: .whoSaid, slots: ["topic": "prices will fall"]),
    Case(
      question: "What did Sam Altman say about GPT-4?", shape: .said,
      slots: ["speaker": "Sam Altman", "topic": "GPT-4"]),
    Case(
      question: "Llama 2 参数量多少", shape: .fact, predicates: ["parameters"],
      slots: ["subject": "Llama 2", "property": "参数量"]),
    Case(question: "GPT-4 多少钱？", shape: .fact, predicates: ["price", "cost"], slots: ["subject": "GPT-4"]),
    Case(question: "智谱融资了多少？", shape: .fact, predicates: ["funding"], slots: ["subject": "智谱"]),
    Case(
      question: "Llama 2 可以在哪些平台用？", shape: .relation, predicates: ["available_on"],
      slots: ["subject": "Llama 2"]),
    Case(
      question: "Who competes with OpenAI", shape: .relation, predicates: ["competes_with"],
      slots: ["subject": "OpenAI"]),
    Case(
      question: "How many tokens was Llama 2 trained on?", shape: .fact, predicates: ["training_tokens"],
      slots: ["subject": "Llama 2", "property": "tokens"]),
  ])
  func `a question is read by the most telling wording`(row: Case) throws {
    let reading = try #require(
      QuestionReader(grammar: ShippedGrammar.load()).readings(of: row.question).first)
    #expect(reading.shape == row.shape)
    #expect(reading.predicates == row.predicates)
    #expect(reading.slots == row.slots)
  }

  @Test(arguments: ["", "？", "你好", "hello", "Llama 2", "42", "今天天气如何"])
  func `what is no question of these shapes has no reading`(text: String) throws {
    let readings = try QuestionReader(grammar: ShippedGrammar.load()).readings(of: text)
    #expect(readings.isEmpty, "\(readings)")
  }

  @Test func `a wording without the slot of its shape is told with its line`() throws {
    var contents = [
      "questions/shapes.tsv":
        "shape\tpredicates\tasks\tlanguage\tpattern\tunderstood\texample\ncard\t\t\ten\twho\t\t\n"
    ]
    for name in QuestionGrammar.fileNames.dropFirst() { contents[name] = "predicates\tplace\tnames\twords\n" }
    let expected = DataTableFailure(
      name: "questions/shapes.tsv", line: 2, reason: "a card question needs the slot {subject}")
    #expect(throws: expected) { try QuestionGrammar(contents) }
  }
}

@Suite("Names of offices")
struct OfficeTitlesTests {
  @Test(arguments: [
    ("CEO", "董事长兼CEO", true), ("首席执行官", "CEO", true), ("chief executive officer", "co-founder and CEO", true),
    ("founder", "创始人", true), ("CTO", "CEO", false), ("VP", "MVP 项目负责人", false),
    ("创始人兼CEO", "创始人、首席执行官", true), ("founder and CEO", "CEO", false),
  ])
  func `an office is found under its other names`(asked: String, held: String, isSame: Bool) throws {
    #expect(try ShippedGrammar.load().titles.matches(asked, held: held) == isSame)
  }
}

@Suite("Comparable pieces of a topic")
struct TopicWordsTests {
  @Test func `pairs of Han characters and Latin words are compared without case, width and endings`() {
    let topic = TopicWords("开源模型 ＷＩＬＬ　win the markets", stopwords: ["the", "will"])
    #expect(topic.pieces == ["开源", "源模", "模型", "win", "market"])
    #expect(topic.coverage(by: TopicWords("开源模型赢得 market", stopwords: [])) == 0.8)
  }

  @Test func `the language of a topic is that of most of its pieces`() {
    #expect(TopicWords("开源模型 GPT", stopwords: []).isChinese == true)
    #expect(TopicWords("open models win", stopwords: []).isChinese == false)
    #expect(TopicWords("?!", stopwords: []).isChinese == nil)
  }
}
