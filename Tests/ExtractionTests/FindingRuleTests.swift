import DataTables
import Foundation
import Knowledge
import Testing

@testable import Extraction

@Suite("The description of the rules")
struct FindingRuleTests {
  static let described: [FindingRule] = {
    do {
      let place = packageFolder.appendingPathComponent("data/language/\(FindingRule.table)")
      let text = try String(contentsOf: place, encoding: .utf8)
      return try FindingRule.read(
        DataTable(name: FindingRule.table, text: text, columns: FindingRule.columns))
    } catch {
      Issue.record(error)
      return []
    }
  }()

  /// The names of the rules that found something in a text.
  private func found(in text: String) throws -> Set<String> {
    let latin = text.unicodeScalars.count { $0.isASCII }
    let reading = try readMarket(text, language: latin * 2 > text.unicodeScalars.count ? "en" : "zh")
    return Set(
      reading.statements.map(\.rule) + reading.facts.map(\.rule) + reading.relations.map(\.rule))
  }

  @Test(arguments: FindingRuleTests.described)
  func `a rule finds what its sentence says and leaves the other one alone`(rule: FindingRule) throws {
    #expect(try found(in: rule.example).contains(rule.name), "\(rule.example)")
    #expect(try !found(in: rule.counterexample).contains(rule.name), "\(rule.counterexample)")
  }

  @Test func `every rule of the code and of the tables is described, once`() throws {
    let sources = packageFolder.appendingPathComponent("Sources/Extraction")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var names: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") where line.firstMatch(of: /rule: .*"/) != nil {
        for name in line.matches(
          of: /"([a-z]+(?:-[a-z]+)+|reported|continued|release|announcement|invested|counted)"/)
        {
          names.insert(String(name.output.1))
        }
      }
    }
    let language = try shippedLanguage()
    names.formUnion(
      language.factCues.map(\.rule) + language.relationCues.map(\.rule) + language.frames.map(\.rule))
    let listed = Self.described.map(\.name)
    #expect(Set(listed).count == listed.count)
    #expect(names.subtracting(listed).sorted() == [])
    #expect(Set(listed).subtracting(names).sorted() == [])
  }
}
