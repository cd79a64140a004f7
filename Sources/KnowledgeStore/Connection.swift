import Foundation
import GRDB
import GRDBSQLite

/// How this program opens a database.
enum Connection {
  /// How long a writer waits for another one, in seconds.
  static let patience = 60

  /// The longest text or blob that a connection which only reads may make, in bytes.
  static let longestValue: Int32 = 268_435_456

  /// The settings of a connection that writes.
  static func writing() -> Configuration {
    var configuration = shared()
    configuration.journalMode = .wal
    return configuration
  }

  /// The settings of a connection that only reads.
  static func reading() -> Configuration {
    var configuration = shared()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_ATTACHED, 0)
      sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_LENGTH, longestValue)
    }
    return configuration
  }

  /// Refuses what is no file that could be read, before SQLite is asked.
  static func checkReadable(_ path: String) throws(StoreFailure) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    guard !isFolder.boolValue else { throw .notADatabase(path: path) }
    guard FileManager.default.isReadableFile(atPath: path) else { throw .notReadable(path: path) }
  }

  /// Refuses a place where no database can be made or changed, before SQLite is asked.
  static func checkWritable(_ path: String) throws(StoreFailure) {
    let files = FileManager.default
    if files.fileExists(atPath: path) {
      try checkReadable(path)
      guard files.isWritableFile(atPath: path) else { throw .notWritable(path: path) }
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw .folderMissing(folder: folder)
    }
    guard files.isWritableFile(atPath: folder) else { throw .notWritable(path: path) }
  }

  private static func shared() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(TimeInterval(patience))
    configuration.prepareDatabase { database in
      database.add(function: folding)
      if !database.configuration.readonly { try database.execute(sql: "PRAGMA synchronous = NORMAL") }
    }
    return configuration
  }

  /// `folded(text)` in SQL: see ``SearchKey/folded(_:)``; null stays null.
  private static let folding = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    values.first.flatMap(String.fromDatabaseValue).map(SearchKey.folded)
  }
}
