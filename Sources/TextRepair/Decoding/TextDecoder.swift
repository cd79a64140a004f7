/// Reads a file's bytes as text, in the encoding that was declared or else in the one that fits.
///
/// A byte order mark speaks loudest, then bytes that are UTF-8 beyond doubt, then
/// ``EncodingEvidence``, in which the declaration counts for something. Bytes without a meaning
/// become U+FFFD and stay on record.
public struct TextDecoder: Sendable {
  /// The longest input that is read, in bytes.
  public let limit: Int
  private let characters: CharacterUse

  /// A decoder that refuses what is longer than `limit` bytes; 32 MiB unless told.
  ///
  /// It knows no Chinese characters, so it can tell encodings apart only by their forms; see
  /// ``TextRepairer/decoder`` for one that does.
  public init(limit: Int = 32 << 20) {
    self.init(limit: limit, characters: .unknown)
  }

  init(limit: Int = 32 << 20, characters: CharacterUse) {
    self.limit = limit
    self.characters = characters
  }

  /// The text of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: the file as it lies on disk.
  ///   - declared: the encoding that the page declares; nil where it declares none. A declaration
  ///     that the bytes contradict is not followed: see ``DecodedText/contradicted``.
  /// - Returns: the text with the way back from every character to its bytes.
  /// - Throws: ``DecodingFailure`` for bytes that are no text or too many.
  /// - Complexity: O(*n*).
  public func decode(
    _ bytes: [UInt8], as declared: TextEncoding? = nil
  ) throws(DecodingFailure) -> DecodedText {
    guard bytes.count <= limit else { throw .tooLong(count: bytes.count, limit: limit) }
    if let marked = try decodeByMark(bytes, declared) { return marked }
    guard !bytes.isEmpty else { throw .empty }
    if let unmarked = decodeDeclaredUnits(bytes, declared) { return unmarked }
    let isPlain = BrokenUTF8.isPlain(bytes)
    if !isPlain, let offset = BinaryContent.firstByte(in: bytes) {
      guard let unmarked = decodeUnmarkedUnits(bytes, declared) else { throw .binary(offset: offset) }
      return unmarked
    }
    if isPlain || BrokenUTF8.firstUndecodable(in: bytes) == nil, isUTF8(bytes, declared) {
      if let sink = decodeHZ(bytes, declared) {
        return sink.finish(.hz, declared: declared, sourceCount: bytes.count)
      }
      return DecodedText(utf8: bytes, contradicting: contradicted(declared, byUTF8: bytes))
    }
    return try decodeByEvidence(bytes, declared)
  }

  /// The text by its byte order mark; nil where it has none.
  private func decodeByMark(
    _ bytes: [UInt8], _ declared: TextEncoding?
  ) throws(DecodingFailure) -> DecodedText? {
    guard let mark = ByteOrderMark(bytes) else { return nil }
    guard bytes.count > mark.count else { throw .empty }
    let sink = mark.decode(bytes)
    guard BinaryContent.firstByte(in: sink.text) == nil else { throw .binary(offset: 0) }
    return sink.finish(mark.encoding, declared: declared, sourceCount: bytes.count)
  }

  /// The text in the declared encoding, where that has wide units and the bytes have a meaning in it.
  private func decodeDeclaredUnits(_ bytes: [UInt8], _ declared: TextEncoding?) -> DecodedText? {
    guard let declared, declared.hasWideUnits, let sink = declared.decode(bytes), sink.undecodable.isEmpty,
      BinaryContent.firstByte(in: sink.text) == nil
    else { return nil }
    return sink.finish(declared, declared: declared, sourceCount: bytes.count)
  }

  /// The text as UTF-16 or UTF-32 without a mark; nil where it is neither.
  private func decodeUnmarkedUnits(_ bytes: [UInt8], _ declared: TextEncoding?) -> DecodedText? {
    guard let best = WideUnitEvidence(bytes, characters: characters).best,
      let sink = best.encoding.decode(bytes, from: best.start),
      sink.undecodable.count <= 8 + bytes.count / 50, BinaryContent.firstByte(in: sink.text) == nil
    else { return nil }
    return sink.finish(best.encoding, declared: declared, sourceCount: bytes.count)
  }

  /// The text of ASCII bytes in HZ; nil where they are no such text.
  private func decodeHZ(_ bytes: [UInt8], _ declared: TextEncoding?) -> DecodingSink? {
    guard HZDecoding.isWorthATry(bytes), !bytes.contains(where: { $0 >= 0x80 }),
      let reader = HZDecoding(bytes), reader.isLikely(characters)
    else { return nil }
    return reader.decode()
  }

  /// Whether valid UTF-8 is UTF-8 in truth.
  private func isUTF8(_ bytes: [UInt8], _ declared: TextEncoding?) -> Bool {
    if UTF8Likelihood.isBeyondDoubt(bytes) { return true }
    let evidence = EncodingEvidence(bytes, declared: declared, characters: characters)
    return evidence.readings.first?.encoding == .utf8
  }

  /// The declared encoding where valid UTF-8 contradicts it; ASCII alone contradicts none.
  private func contradicted(_ declared: TextEncoding?, byUTF8 bytes: [UInt8]) -> TextEncoding? {
    guard let declared, declared != .utf8, bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    return declared
  }

  /// The text in the encoding that explains bytes best which are no valid UTF-8.
  private func decodeByEvidence(
    _ bytes: [UInt8], _ declared: TextEncoding?
  ) throws(DecodingFailure) -> DecodedText {
    let evidence = EncodingEvidence(bytes, declared: declared, characters: characters)
    for reading in evidence.readings {
      guard evidence.isPlausible(reading, of: bytes) || reading.encoding == declared,
        let sink = reading.encoding.decode(bytes, from: reading.start),
        isTolerable(sink, in: reading.encoding)
      else { continue }
      return sink.finish(reading.encoding, declared: declared, sourceCount: bytes.count)
    }
    if let declared, declared.decode([]) == nil { throw .codecMissing(declared) }
    throw .noEncodingFits(
      tried: EncodingEvidence.candidates.map(\.encoding),
      offset: BrokenUTF8.firstUndecodable(in: bytes) ?? 0)
  }

  /// Whether at most one character in twenty, in UTF-8 one in five, has no meaning, ends that were cut apart.
  private func isTolerable(_ sink: DecodingSink, in encoding: TextEncoding) -> Bool {
    (sink.undecodable.count - (encoding == .utf8 ? 6 : 2)) * (encoding == .utf8 ? 5 : 20) <= sink.wideCount
  }
}
