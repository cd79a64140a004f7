import Testing

@testable import TextRepair

/// Text in bytes of an encoding, for tests: by the tables that ``CodecTableTests`` compare with `iconv`.
enum EncodedText {
  /// The bytes of `text`; every character must be in the encoding.
  static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf32LittleEndian, .utf32BigEndian:
      return text.unicodeScalars.flatMap { scalar in
        let bytes = [24, 16, 8, 0].map { UInt8(scalar.value >> $0 & 0xFF) }
        return encoding == .utf32BigEndian ? bytes : bytes.reversed()
      }
    case .windows1252: return try text.unicodeScalars.map { try #require(UInt8(exactly: $0.value)) }
    case .hz: return try hz(text)
    case .gb18030: return try pairs(text, .gb18030)
    case .big5: return try pairs(text, .big5)
    case .eucTW: return try pairs(text, .eucTW)
    case .shiftJIS: return try pairs(text, .shiftJIS)
    case .eucJP: return try pairs(text, .eucJP)
    case .eucKR: return try pairs(text, .eucKR)
    }
  }

  private static func pairs(_ text: String, _ table: CodecTable?) throws -> [UInt8] {
    let table = try #require(table)
    return try text.unicodeScalars.flatMap { scalar -> [UInt8] in
      if scalar.isASCII { return [UInt8(scalar.value)] }
      let pair = try #require(table.pair(of: scalar))
      return [pair.lead, pair.trail]
    }
  }

  private static func hz(_ text: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var isWide = false
    for scalar in text.unicodeScalars {
      if scalar.isASCII == isWide {
        bytes += Array((isWide ? "~}" : "~{").utf8)
        isWide.toggle()
      }
      bytes += try pairs(String(scalar), .gb18030).map { $0 & 0x7F }
    }
    return bytes + (isWide ? Array("~}".utf8) : [])
  }
}
