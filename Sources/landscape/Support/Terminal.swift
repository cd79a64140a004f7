import Exporting
import Glibc

/// Why output could not be written.
enum OutputFailure: Error, Equatable {
  /// Whoever read the output has closed it.
  case readerHasLeft
  /// The output does not take it: a full disk, say.
  case cannotWrite(reason: String)

  var description: String {
    switch self {
    case .readerHasLeft: "whoever read the output has left"
    case .cannotWrite(let reason): "the output cannot be written: \(reason)"
    }
  }
}

/// Standard output and standard error, written at once and whole.
enum Terminal {
  /// Lets a write to a closed pipe fail instead of killing the process.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Writes text to standard output.
  static func print(_ text: String) throws(OutputFailure) {
    try write(Array(text.utf8), to: STDOUT_FILENO)
  }

  /// Writes one sentence to standard error, with nothing in it that a terminal would obey.
  static func complain(_ sentence: String) {
    do throws(OutputFailure) {
      try write(Array("landscape: \(PrintableText.line(sentence))\n".utf8), to: STDERR_FILENO)
    } catch {
      return  // Nobody is left to be told.
    }
  }

  /// The columns of the terminal that standard output is; 80 where it is none.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else {
      return 80
    }
    return Int(size.ws_col)
  }

  /// The running binary with links resolved; nil where the system does not tell.
  static var executable: String? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    return count > 0 ? String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputFailure) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        throw .readerHasLeft
      } else if errno != EINTR {
        throw .cannotWrite(reason: String(cString: strerror(errno)))
      }
    }
  }
}
