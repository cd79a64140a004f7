extension TextEncoding {
  /// The text of bytes that are known to be in this encoding, without a byte order mark; nil where the
  /// C library has no codec for it.
  ///
  /// The first character begins at `start`, which is more than 0 for a piece that was cut out of a text in the
  /// middle of one; the bytes before it have no meaning.
  func decode(_ bytes: [UInt8], from start: Int = 0) -> DecodingSink? {
    switch self {
    case .utf8: BrokenUTF8.decode(bytes, from: 0)
    case .utf16LittleEndian: UTF16Decoding.decode(bytes, from: start, cut: start, bigEndian: false)
    case .utf16BigEndian: UTF16Decoding.decode(bytes, from: start, cut: start, bigEndian: true)
    case .utf32LittleEndian: UTF32Decoding.decode(bytes, from: start, cut: start, bigEndian: false)
    case .utf32BigEndian: UTF32Decoding.decode(bytes, from: start, cut: start, bigEndian: true)
    case .gb18030, .big5, .eucTW, .shiftJIS, .eucJP, .eucKR:
      LegacyDecoding(self)?.decode(bytes, from: start)
    case .hz: HZDecoding(bytes)?.decode()
    case .windows1252: Windows1252.decode(bytes)
    }
  }
}
