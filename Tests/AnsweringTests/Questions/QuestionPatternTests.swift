import Testing

@testable import Answering

@Suite("Wordings of questions")
struct QuestionPatternTests {
  /// A pattern, a question, and the slots that the first match has; nil where it must not match.
  struct Case: CustomTestStringConvertible, Sendable {
    let pattern: String
    let question: String
    let slots: [String: String]?
    let testDescription: String
  }

  @Test(arguments: [
    Case(
      pattern: "(谁|哪位)认为{topic}", question: "谁认为开源会赢？", slots: ["topic": "开源会赢"],
      testDescription: "an end mark is no part of a slot"),
    Case(
      pattern: "(谁|哪位)认为{topic}", question: "我认为开源会赢", slots: nil,
      testDescription: "a wording covers the whole question"),
    Case(
      pattern: "when was {subject} released", question: "When  was Llama 2 released?",
      slots: ["subject": "Llama 2"],
      testDescription: "case and stray spaces do not matter, words keep theirs"),
    Case(
      pattern: "who is {subject}", question: "who island", slots: nil,
      testDescription: "a Latin word is not cut in two"),
    Case(
      pattern: "{subject}(的|)参数量是多少", question: "Llama 2 的参数量是多少", slots: ["subject": "Llama 2"],
      testDescription: "spaces may stand between Latin and Han"),
    Case(
      pattern: "{speaker}对{topic}怎么看", question: "傅盛对中国对开源怎么看", slots: ["speaker": "傅盛", "topic": "中国对开源"],
      testDescription: "the first slot takes as little as it can"),
    Case(
      pattern: "{subject}多少钱", question: "多少钱", slots: nil, testDescription: "a slot is never empty"),
    Case(
      pattern: "ＡＢ{x}", question: "ab 1", slots: ["x": "1"], testDescription: "full-width letters are letters"
    ),
  ])
  func `a wording matches the questions it is for and no others`(row: Case) throws {
    let question = FoldedQuestion(row.question)
    let first = try QuestionPattern(row.pattern).matches(question).first
    #expect(first?.mapValues { question.text($0) } == row.slots)
  }

  @Test func `a wording that is not closed is told as a flaw`() {
    #expect(throws: QuestionPattern.Flaw.unclosed("(")) { try QuestionPattern("(谁|哪位") }
    #expect(throws: QuestionPattern.Flaw.unclosed("{")) { try QuestionPattern("{topic") }
    #expect(throws: QuestionPattern.Flaw.unopened(")")) { try QuestionPattern("谁)") }
    #expect(throws: QuestionPattern.Flaw.emptySlot) { try QuestionPattern("谁{}") }
  }

  @Test func `a question of many alike signs is still answered in time`() throws {
    let question = FoldedQuestion(String(repeating: "对", count: 300))
    let matches = try QuestionPattern("{speaker}对{topic}对{rest}怎么看").matches(question)
    #expect(matches.isEmpty)
  }
}
