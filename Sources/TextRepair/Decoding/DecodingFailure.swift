/// Why an article's bytes could not be read as text.
public enum DecodingFailure: Error, Equatable, Sendable {
  /// There is not a single byte, or nothing but a byte order mark.
  case empty
  /// The bytes are no text: `offset` is where the first byte stands that no text holds.
  case binary(offset: Int)
  /// No encoding that was tried maps the bytes; `offset` is the first byte that stopped the best.
  case noEncodingFits(tried: [TextEncoding], offset: Int)
  /// The system's C library cannot read the encoding.
  case codecMissing(TextEncoding)
  /// The input is longer than the reader accepts; both numbers are bytes.
  case tooLong(count: Int, limit: Int)
}

extension DecodingFailure: CustomStringConvertible {
  /// One sentence: what is wrong, where, and what the reader can do about it.
  public var description: String {
    switch self {
    case .empty:
      return "the article is empty"
    case .binary(let offset):
      return "the file is binary, not text: byte \(offset) stands in no text"
    case .noEncodingFits(let tried, let offset):
      let names = tried.map(\.rawValue).joined(separator: ", ")
      return "byte \(offset) fits none of \(names); pass --encoding if you know it"
    case .codecMissing(let encoding):
      let name = encoding.rawValue
      return "the system's C library has no codec for \(name); install Debian's libc6 and libc-bin"
    case .tooLong(let count, let limit):
      return "the article has \(count) bytes; the limit is \(limit); split the file and read its parts"
    }
  }
}
