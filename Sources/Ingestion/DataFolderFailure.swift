/// Why the tables that rules read could not be used.
public enum DataFolderFailure: Error, Equatable, Sendable {
  /// No folder with tables was found at any of these places.
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
      "there is no data folder with the tables of landscape at \(tried.joined(separator: " or ")); name one with --data or run `make setup`"
    case .missing(let path):
      "the table \(path) is missing; run `make setup`, or name another folder with --data"
    case .unreadable(let path, let reason):
      "the table \(path) cannot be read (\(reason)); run `make setup`, or name another folder with --data"
    case .badTable(let reason):
      "a data table is wrong: \(reason)"
    }
  }
}
