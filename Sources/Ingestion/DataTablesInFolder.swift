import Articles
import DataTables
import Dispatch
public import Extraction
public import TextRepair

extension DataFolder {
  /// The way from bytes to readings that the folder's tables make.
  ///
  /// Its version of the rules changes when the rules change or one of the tables that were read: it is the
  /// rules' own version, a hyphen, and twelve digits of a SHA-256 over the names and texts of those tables. The
  /// tables are read side by side, those first that take longest.
  public func articleReader() throws(DataFolderFailure) -> ArticleReader {
    let texts = TableTexts(folder: self)
    let words = OnceMade { () throws(DataFolderFailure) in
      WordList(try texts.text(RepairTables.wordListName))
    }
    let english = OnceMade { () throws(DataFolderFailure) in try texts.englishTables() }
    let language = OnceMade { () throws(DataFolderFailure) in
      try texts.languageTables(try words.value(), english: english)
    }
    let repair = OnceMade { () throws(DataFolderFailure) in try texts.repairTables(try words.value()) }
    let phrases = OnceMade { () throws(DataFolderFailure) in try texts.blockPhrases() }
    let lexicon = OnceMade { () throws(DataFolderFailure) in try texts.lexicon() }
    let parts: [any Makeable] = [language, repair, english, phrases, lexicon]
    DispatchQueue.concurrentPerform(iterations: parts.count) { parts[$0].make() }
    let parser = ArticleParser(
      repairer: TextRepairer(tables: try repair.value()), phrases: try phrases.value())
    let extractor = Extractor(lexicon: try lexicon.value(), language: try language.value())
    return ArticleReader(
      rulesVersion: "\(Extractor.rulesVersion)-\(texts.digest)",
      parse: { input, encoding throws(ReadingFailure) in
        do throws(ArticleFailure) {
          return try parser.parse(input.bytes, path: input.path, encoding: encoding, address: input.url)
        } catch {
          let stage = ReadingFailure.Stage(rawValue: error.stage.rawValue) ?? .parse
          throw ReadingFailure(path: input.path, stage: stage, reason: error.reason)
        }
      }, extract: { extractor.read($0) }, ground: { extractor.ground($0) })
  }

  /// The description of the rules that find something.
  public func findingRules() throws(DataFolderFailure) -> [FindingRule] {
    let text = try text(of: "language/\(FindingRule.table)")
    do {
      return try FindingRule.read(
        DataTable(name: FindingRule.table, text: text, columns: FindingRule.columns))
    } catch {
      throw .badTable(reason: error.description)
    }
  }

  /// The text of each table of names, in the order of ``Extraction/Lexicon/files``.
  public func lexiconTables() throws(DataFolderFailure) -> [String] {
    try Lexicon.files.map { (file) throws(DataFolderFailure) in try text(of: "lexicon/\(file.name)") }
  }

  /// What undoes damage to text by the folder's tables; a user's words are brought to simplified script by it.
  public func textRepairer() throws(DataFolderFailure) -> TextRepairer {
    let texts = TableTexts(folder: self)
    let words = WordList(try texts.text(RepairTables.wordListName))
    return TextRepairer(tables: try texts.repairTables(words))
  }
}
