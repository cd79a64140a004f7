import DataTables
import Foundation
import Testing

@testable import Extraction

@Suite("Phrases of the rules for facts")
struct FactPhrasesTests {
  private static func table(_ text: String) throws -> DataTable {
    try DataTable(name: FactPhrases.table, text: text, columns: FactPhrases.columns)
  }

  private static func shipped(_ name: String) throws -> DataTable {
    let file = packageFolder.appendingPathComponent("data/language/\(name)")
    return try DataTable(
      name: name, text: String(contentsOf: file, encoding: .utf8),
      columns: ["form", "use", "value", "source"])
  }

  @Test func `every use has its phrases of the table, in their order`() throws {
    let table = try FactPhrasesTests.shipped(FactPhrases.table)
    let phrases = try FactPhrases(table, joiners: ["、"])
    for use in FactPhrases.Use.allCases {
      let forms = table.rows.filter { $0["use"] == use.rawValue }.map { $0["form"] }
      #expect(!forms.isEmpty, "\(use)")
      #expect(phrases[use].forms == forms, "\(use)")
    }
  }

  @Test(arguments: [FactPhrases.table, FactWords.table])
  func `no word stands twice in a use, and each has a source`(name: String) throws {
    var seen: Set<[String]> = []
    for row in try FactPhrasesTests.shipped(name).rows {
      #expect(seen.insert([row["form"], row["use"]]).inserted, "\(name), line \(row.line): \(row["form"])")
      #expect(!row["form"].isEmpty && !row["source"].isEmpty, "\(name), line \(row.line)")
    }
  }

  @Test func `every use of a small word has words`() throws {
    let uses = Set(try FactPhrasesTests.shipped(FactWords.table).rows.map { $0["use"] })
    #expect(uses == Set(FactWords.Use.allCases.map(\.rawValue)))
  }

  @Test func `characters that carry on are single ones`() throws {
    for row in try FactPhrasesTests.shipped(FactPhrases.table).rows
    where row["use"] == FactPhrases.Use.carryingCharacter.rawValue {
      #expect(row["form"].unicodeScalars.count == 1, "line \(row.line)")
    }
  }

  @Test func `a day counted from another one has a number of days`() throws {
    let phrases = try FactPhrases(
      FactPhrasesTests.table("form\tuse\tvalue\n翌日\tlater-day\t1\n"), joiners: [])
    #expect(phrases.laterDays.map(\.shift) == [1])
    #expect {
      _ = try FactPhrases(FactPhrasesTests.table("form\tuse\tvalue\n翌日\tlater-day\tsoon\n"), joiners: [])
    } throws: { "\($0)" == "fact-phrases.tsv, line 2: the value is a number of days" }
  }

  @Test func `a phrase of an unknown use is refused`() {
    #expect {
      _ = try FactPhrases(FactPhrasesTests.table("form\tuse\tvalue\n据\tx\t\n"), joiners: [])
    } throws: { "\($0)" == "fact-phrases.tsv, line 2: no rule uses “x”" }
  }
}
