import Knowledge
import Testing
import TextRepair

@testable import Articles

@Suite("Articles as JSON objects")
struct JSONArticleTests {
  private func article(_ json: String) throws -> JSONArticle? {
    try JSONArticle(TracedText(TextDecoder().decode(Array(json.utf8), as: .utf8)))
  }

  @Test func `the text is taken out, and the other fields are metadata`() throws {
    let json =
      #"{"id": [1, {"text": "no"}], "title": "降价", "text": "第一段\n第二段 \"引\"", "url": "https://a.example/1", "date": "2024-05-06T08:00:00Z", "author": "何雨"}"#
    let found = try #require(try article(json))
    #expect(found.text.text == "第一段\n第二段 \"引\"")
    #expect(found.metadata.titles == ["降价"])
    #expect(found.metadata.url == "https://a.example/1")
    #expect(found.metadata.published?.description == "2024-05-06")
    #expect(found.metadata.authors == ["何雨"])
  }

  @Test func `every character leads back to its bytes in the object`() throws {
    let json = #"{"text": "\u4ef7a\ud83d\ude00"}"#
    let text = try #require(try article(json)).text
    #expect(text.text == "价a😀")
    let bytes = Array(json.utf8)
    func source(_ span: Range<Int>) -> String {
      String(
        decoding: bytes[text.source(of: TextSpan(start: span.lowerBound, end: span.upperBound)).range],
        as: UTF8.self)
    }
    #expect(source(0..<3) == #"\u4ef7"#)
    #expect(source(3..<4) == "a")
    #expect(source(4..<8) == #"\ud83d\ude00"#)
  }

  @Test(arguments: ["今天", " ", "{今天}", "[1]", "{ 报道", "{{x}}"])
  func `a text that does not begin as an object is left alone`(text: String) throws {
    #expect(try article(text) == nil)
  }

  @Test(arguments: [
    (#"{"text": "abc"#, "it begins as a JSON object, but it is damaged or goes on behind it"),
    (#"{"text": "abc"} {"text": "d"}"#, "it begins as a JSON object, but it is damaged or goes on behind it"),
    (#"{"title": "abc", "n": 3}"#, "it is a JSON object without the field \"text\""),
    (
      "{\"a\":" + String(repeating: "[", count: 200_000),
      "it begins as a JSON object, but it is damaged or goes on behind it"
    ),
  ])
  func `an object that cannot be taken says why`(json: String, reason: String) {
    #expect(throws: ArticleFailure(stage: .parse, reason: reason)) { try article(json) }
  }

  @Test func `a broken escape stays as it stands`() throws {
    #expect(try article(#"{"text": "\x \u12 \ud800"}"#)?.text.text == "\\x \\u12 \u{FFFD}")
  }
}
