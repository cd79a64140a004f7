/// Why a knowledge base could not be opened, read or written.
public enum StoreFailure: Error, Equatable, Sendable {
  /// There is no file to read at `path`.
  case missing(path: String)
  /// The folder that the database should stand in does not exist.
  case folderMissing(folder: String)
  /// The file can be neither made nor changed where it should stand.
  case notWritable(path: String)
  /// The file is there and may not be read.
  case notReadable(path: String)
  /// The file is no SQLite database.
  case notADatabase(path: String)
  /// The file is an SQLite database of another program.
  case foreign(path: String)
  /// A newer version of this program wrote the database; both numbers are schema versions.
  case newer(path: String, found: Int, known: Int)
  /// An older version of this program wrote the database, and it was opened to be read only.
  case older(path: String, found: Int, known: Int)
  /// The file is damaged.
  case damaged(path: String, reason: String)
  /// No room is left on the disk; nothing of the transaction was kept.
  case diskFull(path: String)
  /// Another process holds the database for longer than `seconds`.
  case busy(path: String, seconds: Int)
  /// A reading breaks the rules of the schema; nothing of it was kept.
  case refusedReading(article: String, reason: String)
  /// A statement is more than one question: it writes, attaches, or there are two of them.
  case refusedStatement(reason: String)
  /// SQLite does not understand a statement; `message` is its own.
  case badStatement(message: String)
  /// A statement ran for longer than it may.
  case tooSlow(seconds: Int)
  /// What SQLite reports for all that this program has no advice for.
  case other(path: String, code: Int, message: String)
}

extension StoreFailure: CustomStringConvertible {
  /// One sentence: what is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no database at \(path); make one with `landscape ingest` or name another with --db"
    case .folderMissing(let folder):
      "the folder \(folder) does not exist; make it or name another place with --db"
    case .notWritable(let path):
      "\(path) cannot be written; name another place with --db"
    case .notReadable(let path):
      "\(path) may not be read; change its permissions or name another with --db"
    case .notADatabase(let path):
      "\(path) is not a database; name another file with --db"
    case .foreign(let path):
      "\(path) is a database of another program; name another file with --db"
    case .newer(let path, let found, let known):
      "\(path) has schema version \(found), this program knows \(known) at most; use a newer landscape"
    case .older(let path, let found, let known):
      "\(path) has schema version \(found), this program reads \(known); run `landscape ingest` on it once to bring it up to date"
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)); restore a copy or ingest the articles anew"
    case .diskFull(let path):
      "the disk that holds \(path) is full; make room and run the command again, nothing was half written"
    case .busy(let path, let seconds):
      "another process has kept \(path) locked for \(seconds) seconds; try again when it is done"
    case .refusedReading(let article, let reason):
      "the reading of article \(article) was not stored: \(reason)"
    case .refusedStatement(let reason):
      "the statement was not run: \(reason)"
    case .badStatement(let message):
      "SQLite does not understand the statement: \(message)"
    case .tooSlow(let seconds):
      "the statement was stopped after \(seconds) seconds; narrow it or add a LIMIT"
    case .other(let path, let code, let message):
      "SQLite reports error \(code) for \(path): \(message)"
    }
  }
}
