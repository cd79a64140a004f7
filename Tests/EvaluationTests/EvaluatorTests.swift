import Foundation
import Testing

@testable import Evaluation

@Suite("Scoring an article")
struct EvaluatorTests {
  private let truth = """
    {"article": {"title": "青鹭降价", "outlet": "北岸观察", "authors": ["何雨"], "language": "zh"},
     "entities": [{"id": "e1", "type": "company", "name": "北屿科技", "mentions": ["北屿", "北屿科技"]},
                  {"id": "e2", "type": "model", "name": "青鹭-13B", "mentions": ["青鹭 13B"]},
                  {"id": "e3", "type": "person", "name": "周暮川", "mentions": ["周暮川"]}],
     "roles": [{"person": "e3", "title": "CEO", "org": "e1"}],
     "statements": [{"speaker": "e3", "speaker_text": "周暮川", "form": "direct", "cue": "说",
                     "quote": "价格还会再降一半，我们等得起。"}],
     "facts": [{"subject": "e2", "predicate": "parameters", "value": "13e9"},
               {"subject": "e2", "predicate": "released", "value": "2023-07-19"},
               {"subject": "e2", "predicate": "license", "value": "Apache 2.0"}],
     "relations": [{"subject": "e2", "predicate": "developed_by", "object": "e1"},
                   {"subject": "e3", "predicate": "works_at", "object": "e1"}]}
    """

  private func article(_ json: String) throws -> AnnotatedArticle {
    try AnnotatedArticle(annotation: Data(json.utf8), path: "a.json")
  }

  @Test func `an article that is read as it was annotated has every score at 1`() throws {
    let evaluation = Evaluator().score(try article(truth), against: try article(truth))
    #expect(
      evaluation.scores.allSatisfy { $0.value.f1 == 1 || $0.key.isRecallOnly || $0.value.expected == 0 })
    #expect(evaluation.misses.isEmpty)
    #expect(evaluation.scores[.facts]?.expected == 2, "a licence is words, which are not scored")
    #expect(evaluation.scores[.relations]?.expected == 1, "an office is scored as a role, not as a relation")
  }

  @Test func `an empty reading misses all, and says what`() throws {
    let evaluation = Evaluator().score(try article("{}"), against: try article(truth))
    #expect(evaluation.scores[.entities]?.f1 == 0)
    #expect(evaluation.misses.count == 3 + 1 + 2 + 1 + 1 + 3)
    #expect(evaluation.misses.contains(Miss(kind: "entity", fault: .missed, detail: "model 青鹭-13B")))
    #expect(
      evaluation.misses.contains(Miss(kind: "fact", fault: .missed, detail: "青鹭13b parameters 13000000000.0"))
    )
  }

  @Test func `names count without width and marks, statements by what they have in common`() throws {
    let found = """
      {"entities": [{"id": "x", "type": "company", "name": "北屿", "mentions": ["北屿科技"]},
                    {"id": "y", "type": "product", "name": "青鹭１３Ｂ"}, {"id": "z", "type": "person", "name": "何雨"}],
       "statements": [{"speakers": ["z"], "speaker_text": "何雨", "form": "direct", "cue": "说",
                       "text": "价格还会再降一半，我们等得起"}]}
      """
    let evaluation = Evaluator().score(try article(found), against: try article(truth))
    #expect(evaluation.scores[.entities]?.right == 1)
    #expect(evaluation.scores[.entitiesOfAnyType]?.right == 2)
    #expect(evaluation.scores[.statements]?.right == 1)
    #expect(evaluation.scores[.statementsWithSpeaker]?.right == 0)
    #expect(
      evaluation.misses.contains(
        Miss(kind: "statement", fault: .wrongSpeaker, detail: "周暮川 (found: 何雨): 价格还会再降一半，我们等得起。")))
  }

  @Test func `an undated release agrees with one of any date, a wrong date does not`() throws {
    func facts(_ value: String) -> String {
      #"{"entities": [{"id": "m", "type": "model", "name": "苍鹭"}], "facts": [{"subject": "m", "predicate": "released", "value": \#(value)}]}"#
    }
    let undated = Evaluator().score(try article(facts("null")), against: try article(facts(#""2024-05""#)))
    #expect(undated.scores[.facts]?.right == 1)
    let wrong = Evaluator().score(
      try article(facts(#""2024-06""#)), against: try article(facts(#""2024-05""#)))
    #expect(wrong.scores[.facts]?.right == 0)
  }

  @Test(arguments: [
    ("[]", "it is of the wrong kind"),
    ("{", "it is not valid JSON"),
    (#"{"entities": [{"id": "e1", "type": "model"}]}"#, "entities [0] has no “name”"),
    (#"{"facts": [{"subject": 3, "predicate": "price"}]}"#, "facts [0] subject is of the wrong kind"),
  ])
  func `a file that is no annotation is refused with the place of the fault`(json: String, reason: String) {
    #expect(throws: AnnotationFailure(path: "a.json", reason: reason)) { try article(json) }
  }
}
