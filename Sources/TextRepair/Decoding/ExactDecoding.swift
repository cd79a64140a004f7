extension TextEncoding {
  /// The text of bytes that are known to be in this encoding, without a byte order mark; nil where the
  /// C library has no codec for it.
  func decode(_ bytes: [UInt8]) -> DecodingSink? {
    switch self {
    case .utf8: BrokenUTF8.decode(bytes, from: 0)
    case .utf16LittleEndian: UTF16Decoding.decode(bytes, from: 0, bigEndian: false)
    case .utf16BigEndian: UTF16Decoding.decode(bytes, from: 0, bigEndian: true)
    case .gb18030: LegacyDecoding.gb18030?.decode(bytes)
    case .big5: LegacyDecoding.big5?.decode(bytes)
    case .windows1252: Windows1252.decode(bytes)
    }
  }
}
