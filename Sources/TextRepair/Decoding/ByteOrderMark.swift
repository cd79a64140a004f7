/// The mark at the beginning of a file that tells its encoding.
struct ByteOrderMark {
  /// The encoding.
  let encoding: TextEncoding
  /// How many bytes the mark takes.
  let count: Int

  /// The marks, longer ones before those they begin with.
  private static let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .utf32LittleEndian),
    ([0, 0, 0xFE, 0xFF], .utf32BigEndian), ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
  ]

  /// The mark at the beginning of `bytes`; nil where there is none.
  init?(_ bytes: [UInt8]) {
    guard let mark = ByteOrderMark.marks.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
    (encoding, count) = (mark.encoding, mark.bytes.count)
  }

  /// The text behind the mark.
  func decode(_ bytes: [UInt8]) -> DecodingSink {
    switch encoding {
    case .utf16LittleEndian: UTF16Decoding.decode(bytes, from: count, bigEndian: false)
    case .utf16BigEndian: UTF16Decoding.decode(bytes, from: count, bigEndian: true)
    case .utf32LittleEndian: UTF32Decoding.decode(bytes, from: count, bigEndian: false)
    case .utf32BigEndian: UTF32Decoding.decode(bytes, from: count, bigEndian: true)
    default: BrokenUTF8.decode(bytes, from: count)
    }
  }
}
