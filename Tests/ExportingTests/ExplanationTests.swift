import Articles
import Foundation
import Knowledge
import TextRepair
import Testing

@testable import Exporting

@Suite("Explanations")
struct ExplanationTests {
  /// An article of one sentence with a gloss taken out of it, and what was read from it.
  private func explanation() throws -> Explanation {
    let clean = "云帆智能CEO周牧川说：“青鹭会降价。”"
    let repair = Repair(
      kind: .pinyinGloss, span: TextSpan(start: 6, end: 6), source: TextSpan(start: 6, end: 12),
      before: "(fān)",
      after: "", certain: true)
    let undecided = Repair(
      kind: .byteSlip, span: TextSpan(start: 48, end: 51), source: TextSpan(start: 54, end: 56),
      before: "帔?", after: "\u{FFFD}", certain: false, alternatives: ["鹭", "鹰"])
    let record = ArticleRecord(
      id: "a1", sha256: "0", path: "news/a\u{1B}.txt", mediaType: "text/plain", encoding: .gb18030,
      contradictedEncoding: .utf8, language: "zh",
      title: "青鹭", authors: ["林晚"], outlet: "海滨周刊", published: PartialDate("2024-05"), cleanText: clean,
      repairs: [repair, undecided],
      boilerplate: [SetAside(source: TextSpan(start: 60, end: 90), reason: .advert, text: "扫码领取")],
      damage: 0.0312)
    let text = TracedText(DecodedText(utf8: clean))
    let all = TextSpan(start: 0, end: clean.utf8.count)
    let article = Article(
      record: record, blocks: [Block(kind: .paragraph, span: all, sentences: [all])], text: text)
    func evidence(_ words: String) throws -> Evidence {
      let range = try #require(clean.range(of: words))
      let start = clean.utf8.distance(from: clean.startIndex, to: range.lowerBound)
      let span = TextSpan(start: start, end: start + words.utf8.count)
      return Evidence(span: span, source: span)
    }
    let mention = Mention(text: "周牧川", evidence: try evidence("周牧川"))
    let person = Entity(
      id: EntityID("person/周牧川"), kind: .person, name: "周牧川", isKnown: false, mentions: [mention])
    let statement = Statement(
      id: "s", rule: "quote-after-colon", speakers: [person.id], speakerText: "云帆智能CEO周牧川",
      attribution: .named,
      form: .direct, text: "青鹭会降价。", pieces: [try evidence("青鹭会降价。")], cue: "说", about: [])
    let role = Role(
      id: "r", person: person.id, title: "CEO", organisation: EntityID("company/yunfan"),
      evidence: try evidence("云帆智能CEO"))
    return Explanation(
      article: article,
      reading: Reading(
        article: record, entities: [person], roles: [role], statements: [statement], facts: [], relations: [])
    )
  }

  @Test func `every step is told, with names marked in place and rules named`() throws {
    #expect(
      try explanation().text == """
        news/a␛.txt

        article    a1
        read as    gb18030, text/plain, zh
        declared   utf-8, which the bytes contradict
        title      青鹭
        authors    林晚
        outlet     海滨周刊
        host       not said
        published  2024-05
        url        not said
        damage     0.0312 of the characters

        REPAIRS: 2, 1 of them undecided
          pinyin-gloss: 1
            “(fān)” → nothing at bytes 6-12: …云帆[]智能CEO周牧川…
          byte-slip: 1
            “帔?” → “�” at bytes 54-56, undecided: “鹭” or “鹰”: …说：“青鹭会降价[。]”…

        SET APART: 1
          advert, bytes 60-90
            扫码领取

        SENTENCES: 1 in 1 blocks, 1 mentions
          [paragraph]
            云帆智能CEO⟦周牧川|person/周牧川⟧说：“青鹭会降价。”

        STATEMENTS: 1
          云帆智能CEO周牧川 (person/周牧川), named, direct, cue “说”
            青鹭会降价。
            [rule quote-after-colon, bytes 33-51]

        FACTS: none

        RELATIONS: none

        ROLES: 1
          person/周牧川 is CEO of company/yunfan
            “云帆智能CEO”
            [bytes 0-15]

        """)
  }
}
