/// Reads a file's bytes as text, in the encoding that was declared or else in the one that fits.
///
/// A byte order mark speaks loudest, then bytes that are UTF-8 beyond doubt, then the declaration,
/// then ``EncodingEvidence``. Bytes without a meaning become U+FFFD and stay on record.
public struct TextDecoder: Sendable {
  /// The longest input that is read, in bytes.
  public let limit: Int

  /// A decoder that refuses what is longer than `limit` bytes; 32 MiB unless told.
  public init(limit: Int = 32 << 20) {
    self.limit = limit
  }

  /// The text of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: the file as it lies on disk.
  ///   - encoding: the encoding that the page declares; nil where it declares none. A declaration
  ///     that does not fit the bytes is not followed, and one of windows-1252, which fits all bytes,
  ///     only where nothing fits better: see ``DecodedText/encoding``.
  /// - Returns: the text with the way back from every character to its bytes.
  /// - Throws: ``DecodingFailure`` for bytes that are no text or too many.
  /// - Complexity: O(*n*).
  public func decode(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil
  ) throws(DecodingFailure) -> DecodedText {
    guard bytes.count <= limit else { throw .tooLong(count: bytes.count, limit: limit) }
    if let marked = try decodeByMark(bytes) { return marked }
    guard !bytes.isEmpty else { throw .empty }
    if let unmarked = try decodeUnmarkedUTF16(bytes, declared: encoding) { return unmarked }
    if let offset = BinaryContent.firstByte(in: bytes) { throw .binary(offset: offset) }
    if let text = String(validating: bytes, as: UTF8.self) {
      return DecodedText(utf8: text)
    }
    let evidence = EncodingEvidence(bytes)
    if let encoding, encoding != .windows1252 || evidence.ranking.first == .windows1252,
      let declared = try decode(bytes, fitting: encoding)
    {
      return declared
    }
    for candidate in evidence.ranking where candidate != encoding {
      if let text = try decode(bytes, fitting: candidate) { return text }
    }
    throw .noEncodingFits(
      tried: evidence.scores.map(\.encoding), offset: BrokenUTF8.decode(bytes, from: 0).firstUndecodable ?? 0)
  }

  /// The text by its byte order mark; nil where it has none.
  private func decodeByMark(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      guard bytes.count > 3 else { throw .empty }
      if let offset = BinaryContent.firstByte(in: bytes) { throw .binary(offset: offset) }
      return BrokenUTF8.decode(bytes, from: 3).finish(.utf8, sourceCount: bytes.count)
    }
    let little = bytes.starts(with: [0xFF, 0xFE])
    guard little || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    guard bytes.count > 2 else { throw .empty }
    let sink = UTF16Decoding.decode(bytes, from: 2, bigEndian: !little)
    guard BinaryContent.firstByte(in: sink.text) == nil else { throw .binary(offset: 0) }
    return sink.finish(little ? .utf16LittleEndian : .utf16BigEndian, sourceCount: bytes.count)
  }

  /// The text as UTF-16 without a mark: declared, or with a zero in every other place only.
  private func decodeUnmarkedUTF16(
    _ bytes: [UInt8], declared: TextEncoding?
  ) throws(DecodingFailure) -> DecodedText? {
    let order: TextEncoding
    if let declared, declared == .utf16LittleEndian || declared == .utf16BigEndian {
      order = declared
    } else if let found = BinaryContent.orderOfUTF16(in: bytes) {
      order = found
    } else {
      return nil
    }
    let sink = UTF16Decoding.decode(bytes, from: 0, bigEndian: order == .utf16BigEndian)
    guard sink.undecodable.isEmpty, BinaryContent.firstByte(in: sink.text) == nil else { return nil }
    return sink.finish(order, sourceCount: bytes.count)
  }

  /// The text in one encoding; nil where more than one character in fifty, in UTF-8 one in
  /// five, has no meaning in it.
  private func decode(
    _ bytes: [UInt8], fitting encoding: TextEncoding
  ) throws(DecodingFailure) -> DecodedText? {
    guard encoding != .utf16LittleEndian, encoding != .utf16BigEndian else { return nil }
    guard let sink = encoding.decode(bytes) else { throw .codecMissing(encoding) }
    let tolerance = encoding == .utf8 ? 5 : 50
    guard sink.undecodable.count * tolerance <= sink.wideCount else { return nil }
    return sink.finish(encoding, sourceCount: bytes.count)
  }
}
