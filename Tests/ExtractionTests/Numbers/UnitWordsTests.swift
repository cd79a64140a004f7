import DataTables
import Foundation
import Testing

@testable import Extraction

@Suite("What numbers are counted in")
struct UnitWordsTests {
  private static func table(_ row: String) throws -> DataTable {
    try DataTable(
      name: UnitWords.table, text: "form\tuse\tvalue\n\(row)\n", columns: UnitWords.columns)
  }

  @Test func `every use has words, none of them twice, and each has a source`() throws {
    let file = packageFolder.appendingPathComponent("data/language/\(UnitWords.table)")
    let rows = try DataTable(
      name: UnitWords.table, text: String(contentsOf: file, encoding: .utf8),
      columns: UnitWords.columns + ["source"]
    ).rows
    #expect(Set(rows.map { $0["use"] }) == Set(UnitWords.Use.allCases.map(\.rawValue)))
    var seen: Set<[String]> = []
    for row in rows {
      #expect(seen.insert([row["form"], row["use"]]).inserted, "line \(row.line): \(row["form"])")
      #expect(!row["form"].isEmpty && !row["source"].isEmpty, "line \(row.line)")
    }
  }

  @Test func `no currency hides a longer one behind it in the table`() throws {
    let units = try shippedUnits()
    for forms in [units.currencies.forms, units.signs.map(\.form)] {
      for (place, form) in forms.enumerated() {
        let isBehind = forms == units.currencies.forms
        let hidden = forms[(place + 1)...].filter { isBehind ? $0.hasPrefix(form) : $0.hasSuffix(form) }
        #expect(hidden.isEmpty, "\(form) hides \(hidden)")
      }
    }
  }

  @Test func `only currencies of small units have a scale`() throws {
    let units = try shippedUnits()
    #expect(units.scale(of: "KRW") == 3)
    #expect(units.scale(of: "CNY") == 0)
    #expect(units.scale(of: nil) == 0)
  }

  @Test(arguments: [
    ("元\tx\tCNY", "no rule uses “x”"), ("元\tbehind\tyuan", "the value is the code of a currency"),
    ("KRW\tscale\tmany", "the value is a power of ten"), ("张\tunit\tx", "the value is “counted” or empty"),
  ])
  func `a wrong row is refused`(row: String, reason: String) {
    #expect { _ = try UnitWords(UnitWordsTests.table(row)) } throws: {
      "\($0)" == "units.tsv, line 2: \(reason)"
    }
  }
}
