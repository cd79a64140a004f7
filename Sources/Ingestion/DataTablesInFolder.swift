import Articles
import DataTables
public import Extraction
import Knowledge
public import TextRepair

extension DataFolder {
  /// The way from bytes to readings that the folder's tables make.
  ///
  /// Its version of the rules changes when the rules change or one of the tables that were read: it is the
  /// rules' own version, a hyphen, and twelve digits of a SHA-256 over the names and texts of those tables.
  public func articleReader() throws(DataFolderFailure) -> ArticleReader {
    var tables = TableTexts(folder: self)
    let repair = try tables.repairTables()
    let parser = ArticleParser(
      repairer: TextRepairer(tables: repair), phrases: try tables.blockPhrases())
    let extractor = Extractor(
      lexicon: try tables.lexicon(), language: try tables.languageTables(repair.words))
    return ArticleReader(
      rulesVersion: "\(Extractor.rulesVersion)-\(tables.digest)",
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

  /// What undoes damage to text by the folder's tables; a user's words are brought to simplified script by it.
  public func textRepairer() throws(DataFolderFailure) -> TextRepairer {
    var tables = TableTexts(folder: self)
    return TextRepairer(tables: try tables.repairTables())
  }
}

/// The tables of a folder, and on record which of them were read.
private struct TableTexts {
  private let folder: DataFolder
  private var read: [String: String] = [:]

  init(folder: DataFolder) { self.folder = folder }

  /// Twelve hexadecimal digits that change when one of the tables read so far changes.
  var digest: String {
    let parts = read.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    return String(ContentHash.identifier(tag: "v1", parts: parts).prefix(12))
  }

  /// What repair knows.
  mutating func repairTables() throws(DataFolderFailure) -> RepairTables {
    let contents = try texts(RepairTables.fileNames)
    do { return try RepairTables(contents) } catch { throw .badTable(reason: error.description) }
  }

  /// What the parts of a page are told by.
  mutating func blockPhrases() throws(DataFolderFailure) -> BlockPhrases {
    let contents = try texts(BlockPhrases.fileNames)
    do { return try BlockPhrases(contents) } catch { throw .badTable(reason: error.description) }
  }

  /// The names that are known beforehand.
  mutating func lexicon() throws(DataFolderFailure) -> Lexicon {
    do { return try Lexicon { try text("lexicon/\($0)") } } catch { throw DataFolderFailure(error) }
  }

  /// The words that the rules of both languages go by.
  mutating func languageTables(_ wordCounts: WordList) throws(DataFolderFailure) -> LanguageTables {
    do { return try LanguageTables(wordCounts: wordCounts) { try text("language/\($0)") } } catch {
      throw DataFolderFailure(error)
    }
  }

  private mutating func texts(_ names: [String]) throws(DataFolderFailure) -> [String: String] {
    for name in names { _ = try text(name) }
    return read.filter { names.contains($0.key) }
  }

  private mutating func text(_ name: String) throws(DataFolderFailure) -> String {
    let text = try folder.text(of: name)
    read[name] = text
    return text
  }
}

extension DataFolderFailure {
  /// What is wrong with a table or a file.
  fileprivate init(_ error: any Error) {
    switch error {
    case let failure as DataFolderFailure: self = failure
    case let failure as DataTableFailure: self = .badTable(reason: failure.description)
    default: self = .badTable(reason: "\(error)")
    }
  }
}
