public import DataTables

/// The knowledge that repair works with: script tables, words, readings, marks.
public final class RepairTables: Sendable {
  /// The files that make it up, as paths in the data folder.
  ///
  /// Those in `generated/` are not part of the sources: `make setup` makes them from Debian's packages and OpenCC's.
  public static let fileNames =
    [
      "generated/script-uses.tsv", "generated/script.tsv", wordListName,
      "generated/readings.tsv", "generated/characters.tsv", "repair/script-exceptions.tsv",
      "repair/punctuation.tsv", "repair/narrowed-marks.tsv", "repair/entities.tsv", "repair/tags.tsv",
      "repair/folded-forms.tsv", "repair/honest-doublings.tsv", RunTable.fileName,
    ] + MojibakeTables.fileNames + CharacterContexts.fileNames

  /// The file with the words of ``words``.
  public static let wordListName = "generated/words.tsv"

  package let script: ScriptTable
  /// How often Chinese words were counted.
  public let words: WordList
  package let readings: Readings
  let characters: CharacterUse
  let punctuation: PunctuationTable
  let narrowedMarks: NarrowedMarks
  let contexts: CharacterContexts
  let runs: RunTable
  /// What each named HTML entity stands for.
  let entities: [String: String]
  /// The names of the HTML tags that are residue in a text.
  let tags: Set<String>
  /// How misread text shows.
  let mojibake: MojibakeTables
  /// Beginnings of words that people write twice themselves.
  let honestDoublings: [[UInt8]]
  /// Full-width letters and other forms that stand for plainer ones.
  let forms: FoldedForms

  /// Reads the tables.
  ///
  /// - Parameters:
  ///   - contents: the text of every file of ``fileNames``, by its name there.
  ///   - words: the list of ``wordListName``, where somebody has read it already.
  /// - Throws: ``DataTableFailure`` for a file that is missing or a row that is wrong.
  public init(_ contents: [String: String], words: WordList? = nil) throws(DataTableFailure) {
    func text(_ name: String) throws(DataTableFailure) -> String {
      guard let text = contents[name] else {
        throw DataTableFailure(name: name, line: 0, reason: "the file is missing; run make setup")
      }
      return text
    }
    func generated(_ name: String) throws(DataTableFailure) -> GeneratedTable {
      GeneratedTable(name: name, text: try text(name))
    }
    func table(_ name: String, _ columns: [String]) throws(DataTableFailure) -> DataTable {
      try DataTable(name: name, text: try text(name), columns: columns)
    }
    script = try ScriptTable(
      uses: generated("generated/script-uses.tsv"), dictionaries: generated("generated/script.tsv"),
      exceptions: table("repair/script-exceptions.tsv", ["phrase", "simplified"]))
    if let words { self.words = words } else { self.words = WordList(try text(RepairTables.wordListName)) }
    readings = Readings(try text("generated/readings.tsv"))
    characters = try CharacterUse(generated("generated/characters.tsv"))
    punctuation = try PunctuationTable(
      table("repair/punctuation.tsv", ["mark", "role", "partner", "quotes", "share"]))
    narrowedMarks = try NarrowedMarks(table("repair/narrowed-marks.tsv", ["narrow", "trail"]))
    contexts = try CharacterContexts(table)
    runs = RunTable(try text(RunTable.fileName))
    let entityTable = try table("repair/entities.tsv", ["name", "text"])
    entities = Dictionary(
      entityTable.rows.map { ($0["name"], $0["text"]) }, uniquingKeysWith: { first, _ in first })
    tags = Set(try table("repair/tags.tsv", ["name"]).rows.map { $0["name"] })
    mojibake = try MojibakeTables(table)
    honestDoublings = try table("repair/honest-doublings.tsv", ["beginning"]).rows.map {
      Array($0["beginning"].utf8)
    }
    forms = try FoldedForms(
      table("repair/folded-forms.tsv", ["form", "plain", "where"]), compatibility: script.compatibility)
  }
}
