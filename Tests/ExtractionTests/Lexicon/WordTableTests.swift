import DataTables
import Foundation
import Testing

@testable import Extraction

/// What holds for every table of small words, whatever their uses.
@Suite("Tables of words")
struct WordTableTests {
  /// A table with the uses that rules know of.
  struct Table: CustomTestStringConvertible {
    let name: String
    let column: String
    let uses: [String]

    var testDescription: String { name }
  }

  private static let tables = [
    Table(
      name: "words.tsv", column: "use",
      uses: WordUse.allCases.map(\.rawValue) + PhraseUse.allCases.map(\.rawValue)),
    Table(
      name: RelationWords.table, column: "kind", uses: RelationWords.Kind.allCases.map(\.rawValue)),
    Table(
      name: InvestingWords.table, column: "kind", uses: InvestingWords.Kind.allCases.map(\.rawValue)),
    Table(name: "makers.tsv", column: "kind", uses: MakerWords.kinds),
  ]

  @Test(arguments: tables)
  func `every use has words, and no word stands twice for one use`(table: Table) throws {
    let file = packageFolder.appendingPathComponent("data/language/\(table.name)")
    let rows = try DataTable(
      name: table.name, text: String(contentsOf: file, encoding: .utf8), columns: ["form", table.column]
    ).rows
    let used = Set(rows.map { $0[table.column] })
    #expect(used == Set(table.uses), "\(used.symmetricDifference(table.uses))")
    let repeated = Dictionary(grouping: rows) { "\($0["form"]) (\($0[table.column]))" }
      .filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated.isEmpty, "\(repeated)")
    #expect(rows.allSatisfy { !$0["form"].isEmpty })
  }

  @Test func `every class of characters has some, each once`() throws {
    let file = packageFolder.appendingPathComponent("data/language/\(CharacterClass.table)")
    let rows = try DataTable(
      name: CharacterClass.table, text: String(contentsOf: file, encoding: .utf8),
      columns: CharacterClass.columns
    ).rows
    #expect(rows.map { $0["class"] }.sorted() == CharacterClass.allCases.map(\.rawValue).sorted())
    for row in rows {
      let characters = Array(row["characters"].unicodeScalars)
      #expect(Set(characters).count == characters.count, "\(row["class"])")
    }
    #expect(CharacterClass.allCases.map(\.number) == Array(CharacterClass.allCases.indices))
  }

  @Test func `a class of characters that no rule uses is refused`() {
    #expect {
      _ = try CharacterClass.read(
        DataTable(
          name: CharacterClass.table, text: "class\tcharacters\nx\t的\n", columns: CharacterClass.columns))
    } throws: { "\($0)" == "characters.tsv, line 2: no rule uses the class “x”" }
  }

  @Test func `no use stands for words found beforehand and for phrases as well`() {
    #expect(WordUse.allCases.allSatisfy { PhraseUse(rawValue: $0.rawValue) == nil })
  }

  @Test func `the number of a use of phrases is its place among all`() {
    #expect(PhraseUse.allCases.map(\.number) == Array(PhraseUse.allCases.indices))
  }

  @Test func `a word of an unknown use is refused`() {
    #expect {
      _ = try LanguageTables { name in
        let text = try String(
          contentsOf: packageFolder.appendingPathComponent("data/language/\(name)"), encoding: .utf8)
        return name == "words.tsv" ? "form\tuse\tsource\n之\tx\town\n" : text
      }
    } throws: { "\($0)" == "words.tsv, line 2: no rule uses “x”" }
  }

  @Test func `words are read in the order of the table, each use for itself`() throws {
    let language = try shippedLanguage()
    #expect(language.phrases(.announcing).forms == ["宣布", "官宣"])
    #expect(language.relationWords.joiners.forms.allSatisfy(language.words(.joiner).contains))
    #expect(language.relationWords.joins("以及") && language.relationWords.joins(", and"))
    #expect(!language.relationWords.joins("的"))
  }

  @Test func `a word that slipped into the cell of the unit is refused`() throws {
    let header =
      "rule\tpredicate\tmeasure\twords\tunits\tsize\tsubjects\tunit\tnot_words\tvetoes\trole\tsource"
    let row = "funding\tfunding\tmoney\t融资\t\t5~12\tcompany\tcurrency|现金\t\t\ttopic\tx"
    let table = try DataTable(
      name: "facts.tsv", text: header + "\n" + row, columns: header.split(separator: "\t").map(String.init))
    #expect {
      _ = try FactCue.read(table)
    } throws: { "\($0)" == "facts.tsv, line 2: the unit is one" }
  }
}
