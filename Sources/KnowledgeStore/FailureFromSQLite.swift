import Foundation
import GRDB
#if canImport(Glibc)
  import Glibc
#endif

extension StoreFailure {
  /// What went wrong, said so that something can be done about it.
  ///
  /// - Parameters:
  ///   - error: what SQLite or a check of our own reports.
  ///   - path: the database.
  init(_ error: any Error, path: String) {
    if let failure = error as? StoreFailure {
      self = failure
    } else if let error = error as? DatabaseError {
      self.init(error, path: path)
    } else {
      self = .other(path: path, code: 0, message: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? "no message"
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_ERROR: self = .badStatement(message: message)
    case .SQLITE_CORRUPT: self = .damaged(path: path, reason: message)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_IOERR where StoreFailure.isDiskFull(at: path): self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path, seconds: Connection.patience)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .notWritable(path: path)
    default: self = .other(path: path, code: Int(error.extendedResultCode.rawValue), message: message)
    }
  }

  /// Whether the file system that holds `path` has less room than a write of SQLite needs (64 KB).
  private static func isDiskFull(at path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var system = statvfs()
    guard statvfs(folder, &system) == 0 else { return false }
    return UInt64(system.f_bavail) * UInt64(system.f_frsize) < 65_536
  }
}
