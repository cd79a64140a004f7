import Answering
import ArgumentParser
import Exporting
import Foundation
import Ingestion
import Knowledge
import KnowledgeStore

/// Which database.
struct DatabaseOptions: ParsableArguments {
  @Option(name: .customLong("db"), help: "The database; else $LANDSCAPE_DB, else ./landscape.db.")
  var database: String?

  var path: String {
    if let database { return database }
    let named = ProcessInfo.processInfo.environment["LANDSCAPE_DB"] ?? ""
    return named.isEmpty ? "landscape.db" : named
  }

  /// The database, opened to be read.
  func answerer() throws -> Answerer {
    try wording { Answerer(store: try StoreReader(path: path)) }
  }

  /// The database, opened to be read, where things are found by all names that the lexicon lists; by those on file
  /// alone where no folder of tables is at hand.
  func answerer(knowing data: DataOptions) throws -> Answerer {
    try wording {
      let listed: ListedNames
      do throws(DataFolderFailure) {
        listed = ListedNames(tables: try data.find().lexiconTables())
      } catch .notFound where data.folder == nil {
        listed = .none
      }
      return Answerer(store: try StoreReader(path: path), listed: listed)
    }
  }
}

/// Which tables of rules.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: "The folder of rules and names; else $LANDSCAPE_DATA, ./data, the installed one.")
  var folder: String?

  /// The folder.
  func open() throws -> DataFolder {
    try wording { try find() }
  }

  /// The folder, with the failure as it is.
  func find() throws(DataFolderFailure) -> DataFolder {
    try DataFolder(
      named: folder, environment: ProcessInfo.processInfo.environment, executable: Terminal.executable)
  }
}

/// In which form.
struct FormatOptions: ParsableArguments {
  @Option(help: "table, json, jsonl, csv or markdown.")
  var format: SheetFormat = .table

  var renderer: SheetRenderer { SheetRenderer(format: format, width: Terminal.width) }

  /// Prints a sheet; without a row it is nothing found, told in a sentence.
  func print(_ sheet: Sheet, orElse sentence: String) throws {
    guard !sheet.rows.isEmpty || format == .json else { throw Ending.nothingFound(sentence) }
    try Terminal.print(renderer.render(sheet))
    if sheet.rows.isEmpty { throw Ending.nothingFound(sentence) }
  }
}
