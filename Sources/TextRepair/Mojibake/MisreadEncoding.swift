/// An encoding of East Asian text that takes part in a confusion; the raw value names it in the tables.
enum MisreadEncoding: String, Sendable {
  case utf8 = "utf-8"
  case gb18030
  case big5
  case shiftJIS = "shift-jis"

  /// The table of its characters of two bytes; nil for UTF-8, and where the C library has no codec.
  var pairs: CodecTable? {
    switch self {
    case .utf8: nil
    case .gb18030: CodecTable.gb18030
    case .big5: CodecTable.big5
    case .shiftJIS: CodecTable.shiftJIS
    }
  }

  /// The bytes of a character; nil where it has none in this encoding.
  ///
  /// The euro sign and U+0080 are byte 80, as programs read it that has no meaning in the standards.
  func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    if scalar == "€" || scalar.value == 0x80 { return [0x80] }
    if self == .shiftJIS, (0xFF61...0xFF9F).contains(scalar.value) {
      return [UInt8(scalar.value - 0xFF61 + 0xA1)]
    }
    return pairs?.pair(of: scalar).map { [$0.lead, $0.trail] }
  }
}
