import DataTables
import Testing

@Suite("Data tables")
struct DataTableTests {
  @Test func `a table has named cells, and comments and empty lines are no rows`() throws {
    let table = try DataTable(
      name: "cues.tsv", text: "# reporting verbs\ncue\tforms\n\n表示\t表示|表示说\n", columns: ["cue", "forms"])
    #expect(table.rows.map(\.line) == [4])
    #expect(table.rows[0]["cue"] == "表示")
    #expect(table.rows[0].list("forms") == ["表示", "表示说"])
  }

  @Test(arguments: [
    ("cue\n表示\n", "cues.tsv, line 1: the column “forms” is missing"),
    ("cue\tforms\n表示\n", "cues.tsv, line 2: the row has 1 cells, the header 2"),
    ("# nothing\n", "cues.tsv, line 2: the file has no header line"),
  ])
  func `a table that is wrong says where`(text: String, message: String) {
    #expect {
      try DataTable(name: "cues.tsv", text: text, columns: ["cue", "forms"])
    } throws: { "\($0)" == message }
  }
}
