import Articles
import DataTables
import Extraction
import Knowledge
import Synchronization
import TextRepair

/// The tables of a folder, each read from its file once, and on record which of them were; several threads may ask.
final class TableTexts: Sendable {
  private let folder: DataFolder
  /// The bytes of each table that was read, by its name.
  private let read = Mutex<[String: [UInt8]]>([:])

  init(folder: DataFolder) { self.folder = folder }

  /// Twelve hexadecimal digits that change when one of the tables read so far changes.
  var digest: String {
    let tables = read.withLock { $0 }.sorted { $0.key < $1.key }
    let parts = tables.flatMap { [Array($0.key.utf8), $0.value] }
    return String(ContentHash.identifier(tag: "v1", bytes: parts).prefix(12))
  }

  /// What repair knows.
  func repairTables(_ words: WordList) throws(DataFolderFailure) -> RepairTables {
    let contents = try texts(RepairTables.fileNames.filter { $0 != RepairTables.wordListName })
    do { return try RepairTables(contents, words: words) } catch {
      throw .badTable(reason: error.description)
    }
  }

  /// What the parts of a page are told by.
  func blockPhrases() throws(DataFolderFailure) -> BlockPhrases {
    let contents = try texts(BlockPhrases.fileNames)
    do { return try BlockPhrases(contents) } catch { throw .badTable(reason: error.description) }
  }

  /// The names that are known beforehand: from their image, or else from the tables, of which the next start then finds an
  /// image.
  func lexicon() throws(DataFolderFailure) -> Lexicon {
    let names = Lexicon.files.map { "lexicon/\($0.name)" }
    let tables = try names.map { (name) throws(DataFolderFailure) in try bytes(name) }
    let file = LexiconImageFile(folder: folder, key: LexiconImage.key(of: tables))
    if let lexicon = file.lexicon() { return lexicon }
    let lexicon: Lexicon
    do { lexicon = try Lexicon { try text("lexicon/\($0)") } } catch { throw DataFolderFailure(error) }
    file.write(lexicon)
    return lexicon
  }

  /// The words that the rules of both languages go by.
  func languageTables(
    _ wordCounts: WordList, english: OnceMade<EnglishTables>
  ) throws(DataFolderFailure) -> LanguageTables {
    do {
      return try LanguageTables(wordCounts: wordCounts, english: { try english.value() }) {
        try text("language/\($0)")
      }
    } catch { throw DataFolderFailure(error) }
  }

  /// The words of English reporting.
  func englishTables() throws(DataFolderFailure) -> EnglishTables {
    do { return try EnglishTables { try text("language/\($0)") } } catch { throw DataFolderFailure(error) }
  }

  private func texts(_ names: [String]) throws(DataFolderFailure) -> [String: String] {
    var texts: [String: String] = [:]
    for name in names { texts[name] = try text(name) }
    return texts
  }

  /// The text of a table.
  func text(_ name: String) throws(DataFolderFailure) -> String {
    guard let text = String(validating: try bytes(name), as: UTF8.self) else {
      throw .unreadable(path: folder.path + "/" + name, reason: "it is not UTF-8")
    }
    return text
  }

  /// The bytes of a table; of two threads that ask for one at once, the first to have read it counts.
  private func bytes(_ name: String) throws(DataFolderFailure) -> [UInt8] {
    if let known = read.withLock({ $0[name] }) { return known }
    let bytes = try folder.bytes(of: name)
    return read.withLock { read in
      if let known = read[name] { return known }
      read[name] = bytes
      return bytes
    }
  }
}

extension DataFolderFailure {
  /// What is wrong with a table or a file.
  init(_ error: any Error) {
    switch error {
    case let failure as DataFolderFailure: self = failure
    case let failure as DataTableFailure: self = .badTable(reason: failure.description)
    default: self = .badTable(reason: "\(error)")
    }
  }
}
