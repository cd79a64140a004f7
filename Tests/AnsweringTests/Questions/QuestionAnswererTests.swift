import Knowledge
import Testing

@testable import Answering

@Suite("Answers to questions")
struct QuestionAnswererTests {
  private let answerer: Answerer
  private let reader: QuestionReader

  init() throws {
    answerer = try Library.invented.get().answerer
    reader = QuestionReader(grammar: try ShippedGrammar.load())
  }

  /// The quotations, values, dates or names that an answer rests on, in order.
  private func gist(_ question: String) throws -> [String] {
    let evidence = try answerer.reply(to: question, reader: reader).evidence
    return evidence.claims.map(\.quotation) + evidence.facts.map { "\($0.predicate) \($0.value ?? "")" }
      + evidence.releases.map { $0.date?.description ?? "undated" }
      + evidence.relations.map { "\($0.subject.name) \($0.predicate) \($0.object.name)" }
      + evidence.roles.map { "\($0.person.name) \($0.title)" } + evidence.cards.map(\.entity.name)
  }

  @Test(arguments: [
    ("谁对青麓-2发表了看法？", ["青麓-2会挤压霜刃模型的市场", "青麓-2的参数规模是80亿"]),
    ("谁认为大模型的下半场是应用？", ["大模型的下半场是应用"]),
    ("谁说开源是成本的选择？", ["开源不是口号， 是成本的选择。"]),
    ("陆知微说了什么？", ["开源不是口号， 是成本的选择。"]),
    ("陆知微对青麓科技怎么看？", ["开源不是口号， 是成本的选择。"]),
    ("What did 陆知微 say about 青麓科技?", ["开源不是口号， 是成本的选择。"]),
    ("一位投资人怎么看青麓-2？", ["青麓-2会挤压霜刃模型的市场"]),
    ("What did 霜刃智能 say?", ["价格战没有赢家。"]),
  ])
  func `statements are found by speaker and by topic`(question: String, quotations: [String]) throws {
    #expect(try Set(gist(question)) == Set(quotations))
  }

  @Test(arguments: [
    ("青麓-2是什么时候发布的？", ["2024-02", "2024-03-04"]), ("When was 青麓-2 released?", ["2024-02", "2024-03-04"]),
    ("青麓 2 参数量多少", ["parameters 7e9", "parameters 8e9"]), ("青麓-2多少钱？", ["price 2"]),
    ("How much does 霜刃模型 cost?", ["price 5"]), ("霜刃智能融资了多少？", ["funding 3.5e7"]),
    ("What is 霜刃智能's valuation?", ["valuation 2e8"]), ("霜刃模型在MMLU上得分多少？", ["score 71.5"]),
    ("青麓-2可以在哪些平台使用？", ["青麓-2 available_on 云栈平台"]),
    ("Which models are available on 云栈平台?", ["青麓-2 available_on 云栈平台"]),
    ("青麓-2在哪些平台上可以用？", ["青麓-2 available_on 云栈平台"]),
    ("青麓-2 is available on which platforms?", ["青麓-2 available_on 云栈平台"]),
    ("陆知微现在在哪里工作？", ["陆知微"]), ("陆知微在哪家公司任职？", ["陆知微"]),
    ("谁开发了青麓-2？", ["青麓-2 released_by 青麓科技"]), ("青麓科技发布了哪些模型？", ["青麓-2 released_by 青麓科技"]),
    ("霜刃模型的竞争对手是谁？", ["青麓-2 competes_with 霜刃模型"]), ("谁投资了霜刃智能？", ["远岸资本 invested_in 霜刃智能"]),
    ("Which companies did 远岸资本 invest in?", ["远岸资本 invested_in 霜刃智能"]),
    ("青麓科技的首席执行官是谁？", ["陆知微 CEO"]), ("Who is the founder of 霜刃智能?", ["顾北辰 创始人"]), ("陆知微是谁？", ["陆知微"]),
  ])
  func `values, dates, names and offices are found, contested ones side by side`(
    question: String, answer: [String]
  )
    throws
  {
    #expect(try Set(gist(question)) == Set(answer))
  }

  @Test(arguments: [
    ("谁收购了青麓-2？", "nothing on file answers this: 谁收购了青麓-2 (model/qinglu-2)"),
    ("青麓-2有多少用户？", "nothing on file answers this: 青麓-2 (model/qinglu-2)的用户"),
    ("青麓-2有多少付费客户？", "nothing on file answers this: 青麓-2 (model/qinglu-2)的付费客户"),
    ("青麓-9多少钱？", "nothing on file is named “青麓-9”, so the question has no answer here"),
    ("谁认为火星上有水？", "nothing on file answers this: 谁说过：火星上有水"),
    ("霜刃模型在GSM8K上得分多少？", "nothing on file answers this: 霜刃模型 (model/shuangren)的得分，GSM8K"),
    ("青麓科技的首席财务官是谁？", "nothing on file answers this: 谁是青麓科技 (company/qinglu)的首席财务官"),
    (
      "Who is the CEO of 青麓科技's rival?",
      "nothing on file answers this: who is the CEO of 青麓科技's rival (company/qinglu)"
    ),
  ])
  func `where there is no evidence there is no answer, and it is said`(question: String, refusal: String)
    throws
  {
    let reply = try answerer.reply(to: question, reader: reader)
    #expect(reply.evidence.isEmpty)
    #expect(reply.refusal == refusal)
  }

  @Test func `a question of no known shape is answered with examples in its language`() throws {
    #expect(
      try answerer.reply(to: "天气如何", reader: reader).refusal.hasPrefix(
        "the question was not understood; ask, for example, “谁"))
    #expect(try answerer.reply(to: "weather", reader: reader).refusal.contains("“Who "))
    #expect(try answerer.reply(to: "", reader: reader).understanding == nil)
  }

  @Test func `where languages differ names alone are compared, and the note says so`() throws {
    let reply = try answerer.reply(to: "Who said that 青麓-2 will squeeze 霜刃模型?", reader: reader)
    #expect(reply.evidence.claims.map(\.quotation) == ["青麓-2会挤压霜刃模型的市场"])
    #expect(
      reply.note?.hasPrefix("question and articles differ in language, so only names were compared") == true)
  }
}
