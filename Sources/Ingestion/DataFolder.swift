/// The folder that holds the tables which rules read: lexicon, cues, units, script.
public struct DataFolder: Hashable, Sendable {
  /// Where it is.
  public let path: String

  /// Finds the folder: the one named, else `$LANDSCAPE_DATA`, else `./data`, else `<prefix>/share/landscape`.
  ///
  /// - Parameters:
  ///   - named: what `--data` says.
  ///   - environment: the process's environment.
  ///   - executable: the path of the running binary.
  public init(
    named: String?, environment: [String: String], executable: String?
  ) throws(DataFolderFailure) {
    throw .notFound(tried: [])
  }

  /// The way from bytes to readings that the folder's tables make.
  public func articleReader() throws(DataFolderFailure) -> ArticleReader { throw .notFound(tried: []) }

  /// The version of the rules and the tables: it changes when one of them does.
  public func rulesVersion() throws(DataFolderFailure) -> String { "" }

  /// The text of a table of the folder, such as `lexicon/companies.tsv`.
  public func text(of name: String) throws(DataFolderFailure) -> String { "" }

  /// The files of `queries/`, in the order of their names: `./queries` beside the folder, or within it.
  public func savedQueries() throws(DataFolderFailure) -> [NamedText] { [] }
}

/// A text with the name of its file, without the extension.
public struct NamedText: Hashable, Sendable {
  /// The name of the file, without the extension.
  public let name: String
  /// The whole file.
  public let text: String
}

/// Why the folder's tables could not be used.
public enum DataFolderFailure: Error, Equatable, Sendable {
  /// No folder was found at any of these places.
  case notFound(tried: [String])
  /// A table is not there.
  case missing(path: String)
  /// A table is there and cannot be read.
  case unreadable(path: String, reason: String)
  /// A row of a table is wrong.
  case badTable(reason: String)
}

extension DataFolderFailure: CustomStringConvertible {
  /// One sentence: what is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .notFound(let tried):
      "there is no data folder at \(tried.joined(separator: ", ")); name one with --data or run `make setup`"
    case .missing(let path):
      "the table \(path) is missing; run `make setup`, or name another folder with --data"
    case .unreadable(let path, let reason):
      "the table \(path) cannot be read (\(reason)); run `make setup`, or name another folder with --data"
    case .badTable(let reason):
      "a data table is wrong: \(reason)"
    }
  }
}
