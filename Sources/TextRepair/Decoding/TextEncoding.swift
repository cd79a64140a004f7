/// An encoding that articles come in; the raw value is its name in the extraction record.
public enum TextEncoding: String, Codable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16, little end first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, big end first.
  case utf16BigEndian = "utf-16be"
  /// UTF-32, little end first.
  case utf32LittleEndian = "utf-32le"
  /// UTF-32, big end first.
  case utf32BigEndian = "utf-32be"
  /// GB 18030-2005, which includes GBK and GB 2312.
  case gb18030
  /// HZ: GB 2312 in seven bits, between `~{` and `~}` (RFC 1843).
  case hz = "hz-gb-2312"
  /// Big5 with the Hong Kong supplementary characters.
  case big5
  /// EUC-TW: the planes of CNS 11643.
  case eucTW = "euc-tw"
  /// Shift-JIS as Windows has it, code page 932.
  case shiftJIS = "shift_jis"
  /// EUC-JP: JIS X 0208 and 0212.
  case eucJP = "euc-jp"
  /// EUC-KR as Windows has it, code page 949.
  case eucKR = "euc-kr"
  /// Windows code page 1252.
  case windows1252 = "windows-1252"

  /// Whether every unit has two or four bytes, so that ASCII text is full of zeros.
  var hasWideUnits: Bool {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian: true
    default: false
    }
  }
}
