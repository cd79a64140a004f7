import Foundation
import Knowledge
import TextRepair
import Testing

@testable import Exporting

@Suite("Extraction records as JSON")
struct RecordTextTests {
  private func reading(title: String, contradicted: TextEncoding? = nil) -> Reading {
    let article = ArticleRecord(
      id: "a", sha256: "b", path: "news/a.txt", mediaType: "text/plain", encoding: .utf8,
      contradictedEncoding: contradicted, language: "zh",
      title: title,
      authors: [], cleanText: "青鹭", repairs: [], boilerplate: [], damage: 0.0702)
    return Reading(article: article, entities: [], roles: [], statements: [], facts: [], relations: [])
  }

  @Test func `keys are sorted, slashes stay, the record is one line`() throws {
    let text = try RecordText().text(of: reading(title: "青鹭"))
    #expect(
      text == """
        {"article":{"authors":[],"boilerplate":[],"clean_text":"青鹭","damage":0.0702,"encoding":"utf-8","host":null,\
        "id":"a","language":"zh","media_type":"text/plain","outlet":null,"path":"news/a.txt","published":null,\
        "repairs":[],"sha256":"b","title":"青鹭","url":null},"entities":[],"facts":[],\
        "format":"landscape.extraction/1","relations":[],"roles":[],"statements":[]}

        """)
  }

  @Test func `a declaration that the bytes contradict is told, and only then`() throws {
    let told = try RecordText().text(of: reading(title: "青鹭", contradicted: .big5))
    #expect(told.contains(#""contradicted_encoding":"big5","#))
    #expect(
      try JSONDecoder().decode(Reading.self, from: Data(told.utf8)).article.contradictedEncoding == .big5)
    #expect(!(try RecordText().text(of: reading(title: "青鹭")).contains("contradicted_encoding")))
  }

  @Test func `a failure has the same format and says where and why`() throws {
    #expect(
      try RecordText().text(ofFailure: "byte 7 fits no encoding", stage: "decode", path: "a/b.txt")
        == #"{"error":{"path":"a/b.txt","reason":"byte 7 fits no encoding","stage":"decode"},"format":"landscape.extraction/1"}"#
        + "\n")
  }

  @Test func `what a terminal would obey is escaped and comes back the same`() throws {
    let title = "a\u{1B}[31m\u{9B}b\u{202E}c\u{2028}"
    let text = try RecordText(isIndented: true).text(of: reading(title: title))
    #expect(text.unicodeScalars.filter { PrintableText.isUnsafe($0) && $0 != "\n" }.isEmpty)
    #expect(try JSONDecoder().decode(Reading.self, from: Data(text.utf8)).article.title == title)
  }

  /// A place in the published schema, and the values that the program can print there.
  @Test(arguments: [
    (["set_aside", "properties", "reason"], SetAside.Reason.allCases.map(\.rawValue)),
    (["repair", "properties", "kind"], RepairKind.allCases.map(\.rawValue)),
    (["encoding"], TextEncoding.allCases.map(\.rawValue)),
    (["entity", "properties", "type"], EntityKind.allCases.map(\.rawValue)),
    (["statement", "properties", "form"], QuotationForm.allCases.map(\.rawValue)),
    (["statement", "properties", "attribution"], Attribution.allCases.map(\.rawValue)),
    (["relation", "properties", "predicate"], Predicates.relations),
  ])
  func `the published schema lists every value`(place: [String], values: [String]) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../docs/extraction.schema.json")
    var schema = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    for name in ["$defs"] + place { schema = try #require(schema[name] as? [String: Any]) }
    #expect(schema["enum"] as? [String] == values)
  }
}
