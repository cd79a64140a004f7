/// An encoding that articles come in; the raw value is its name in the extraction record.
public enum TextEncoding: String, Codable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16, little end first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, big end first.
  case utf16BigEndian = "utf-16be"
  /// GB 18030-2005, which includes GBK and GB 2312.
  case gb18030
  /// Big5 with the Hong Kong supplementary characters.
  case big5
  /// Windows code page 1252.
  case windows1252 = "windows-1252"
}
