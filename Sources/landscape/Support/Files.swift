import Glibc
import Ingestion

/// Why a file could not be read or written.
enum FileFailure: Error, Equatable, CustomStringConvertible {
  /// A file cannot be read.
  case unreadable(path: String, reason: String)
  /// A file cannot be written.
  case unwritable(path: String, reason: String)

  /// What the system says.
  var cause: String {
    switch self {
    case .unreadable(_, let reason), .unwritable(_, let reason): reason
    }
  }

  var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    }
  }
}

/// Files as bytes.
enum Files {
  /// The bytes of a file, or of standard input for `-`.
  static func bytes(of path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: reason()) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw .unreadable(path: path, reason: reason())
      }
    }
  }

  /// Writes a file whole or not at all: beside its place first, then renamed.
  static func write(_ text: String, to path: String) throws(FileFailure) {
    let beside = "\(path).\(getpid()).part"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: reason()) }
    var text = text
    let failure = text.withUTF8 { bytes -> String? in
      var start = 0
      while start < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        if count >= 0 { start += count } else if errno != EINTR { return reason() }
      }
      return nil
    }
    let isClosed = close(descriptor) == 0
    if let failure = failure ?? (isClosed ? nil : reason()) {
      unlink(beside)
      throw .unwritable(path: path, reason: failure)
    }
    guard rename(beside, path) == 0 else {
      let failure = reason()
      unlink(beside)
      throw .unwritable(path: path, reason: failure)
    }
  }

  /// Makes a folder and those above it, where they are not there.
  static func makeFolder(_ path: String) throws(FileFailure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o755) != 0, errno != EEXIST { throw .unwritable(path: made, reason: reason()) }
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}

extension Files {
  /// Where articles come from by a path of the command line; standard input for `-`.
  static func input(_ path: String) throws(FileFailure) -> IngestInput {
    path == "-" ? .standardInput(try bytes(of: path)) : .path(path)
  }

  /// The bytes of an article, or of standard input for `-`, with a failure of the kind that articles have.
  static func article(_ path: String) throws(ReadingFailure) -> [UInt8] {
    guard path == "-" else { return try ArticleFiles().bytes(at: path) }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try self.bytes(of: path)
    } catch {
      throw ReadingFailure(path: path, stage: .open, reason: error.cause)
    }
    guard bytes.count <= ArticleFiles().byteLimit else {
      throw ArticleFiles().tooLong(path, count: bytes.count)
    }
    return bytes
  }
}
