import Articles
import DataTables
import Dispatch
public import Extraction
import Knowledge
import Synchronization
public import TextRepair

extension DataFolder {
  /// The way from bytes to readings that the folder's tables make.
  ///
  /// Its version of the rules changes when the rules change or one of the tables that were read: it is the
  /// rules' own version, a hyphen, and twelve digits of a SHA-256 over the names and texts of those tables. Half of the
  /// tables are read beside the others, since either half takes about as long.
  public func articleReader() throws(DataFolderFailure) -> ArticleReader {
    var opened = TableTexts(folder: self)
    let words = WordList(try opened.text(RepairTables.wordListName))
    let texts = opened
    let rules = Mutex<Result<RuleTables, DataFolderFailure>?>(nil)
    let names = Mutex<Result<NameTables, DataFolderFailure>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        let read = Result { () throws(DataFolderFailure) in try RuleTables(texts, words) }
        rules.withLock { $0 = read }
      } else {
        let read = Result { () throws(DataFolderFailure) in try NameTables(texts, words) }
        names.withLock { $0 = read }
      }
    }
    guard let rules = try rules.withLock({ $0 })?.get(), let names = try names.withLock({ $0 })?.get() else {
      throw .badTable(reason: "the tables were not read to the end")
    }
    let parser = ArticleParser(repairer: TextRepairer(tables: names.repair), phrases: rules.phrases)
    let extractor = Extractor(lexicon: names.lexicon, language: rules.language)
    let tables = rules.tables.joined(with: names.tables)
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

  /// The text of each table of names, in the order of ``Extraction/Lexicon/files``.
  public func lexiconTables() throws(DataFolderFailure) -> [String] {
    try Lexicon.files.map { (file) throws(DataFolderFailure) in try text(of: "lexicon/\(file.name)") }
  }

  /// What undoes damage to text by the folder's tables; a user's words are brought to simplified script by it.
  public func textRepairer() throws(DataFolderFailure) -> TextRepairer {
    var tables = TableTexts(folder: self)
    return TextRepairer(tables: try tables.repairTables())
  }
}

/// The words of the rules, and the phrases of pages.
private struct RuleTables: Sendable {
  let language: LanguageTables
  let phrases: BlockPhrases
  let tables: TableTexts

  init(_ texts: TableTexts, _ words: WordList) throws(DataFolderFailure) {
    var tables = texts
    language = try tables.languageTables(words)
    phrases = try tables.blockPhrases()
    self.tables = tables
  }
}

/// The lexicon, and what repair knows.
private struct NameTables: Sendable {
  let lexicon: Lexicon
  let repair: RepairTables
  let tables: TableTexts

  init(_ texts: TableTexts, _ words: WordList) throws(DataFolderFailure) {
    var tables = texts
    lexicon = try tables.lexicon()
    repair = try tables.repairTables(words)
    self.tables = tables
  }
}

/// The tables of a folder, and on record which of them were read.
private struct TableTexts: Sendable {
  private let folder: DataFolder
  private var read: [String: String] = [:]

  init(folder: DataFolder) { self.folder = folder }

  /// Twelve hexadecimal digits that change when one of the tables read so far changes.
  var digest: String {
    let parts = read.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    return String(ContentHash.identifier(tag: "v1", parts: parts).prefix(12))
  }

  /// The tables that either has read.
  func joined(with other: TableTexts) -> TableTexts {
    var both = self
    both.read.merge(other.read) { first, _ in first }
    return both
  }

  /// What repair knows; `words` is its word list, where it was read before.
  mutating func repairTables(_ words: WordList? = nil) throws(DataFolderFailure) -> RepairTables {
    let contents = try texts(RepairTables.fileNames)
    do { return try RepairTables(contents, words: words) } catch {
      throw .badTable(reason: error.description)
    }
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

  /// The text of a table, which is read once.
  mutating func text(_ name: String) throws(DataFolderFailure) -> String {
    if let known = read[name] { return known }
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
