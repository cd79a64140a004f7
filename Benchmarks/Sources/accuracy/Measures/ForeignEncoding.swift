import Foundation
import Glibc
import TextRepair

/// An encoding that articles are written in for measuring.
struct ForeignEncoding: Sendable {
  /// What the row of the table is called.
  let label: String
  /// What a detector must answer.
  let expected: TextEncoding
  /// The C library's name; nil for HZ, which it does not have.
  let codec: String?
  /// What stands in front of the text.
  var mark: [UInt8] = []
  /// Which articles are written in it.
  var articles = Articles.all

  /// Which articles, and in which script.
  enum Articles: Sendable { case all, chinese, traditional, english }

  /// Every row, in the order of the table.
  static let all = [
    ForeignEncoding(label: "UTF-8", expected: .utf8, codec: "UTF-8"),
    ForeignEncoding(label: "UTF-8, marked", expected: .utf8, codec: "UTF-8", mark: [0xEF, 0xBB, 0xBF]),
    ForeignEncoding(
      label: "UTF-16, marked", expected: .utf16LittleEndian, codec: "UTF-16LE", mark: [0xFF, 0xFE]),
    ForeignEncoding(label: "UTF-16LE", expected: .utf16LittleEndian, codec: "UTF-16LE"),
    ForeignEncoding(label: "UTF-16BE", expected: .utf16BigEndian, codec: "UTF-16BE"),
    ForeignEncoding(label: "UTF-32LE", expected: .utf32LittleEndian, codec: "UTF-32LE"),
    ForeignEncoding(label: "GB 18030", expected: .gb18030, codec: "GB18030"),
    ForeignEncoding(label: "GBK, traditional", expected: .gb18030, codec: "GBK", articles: .traditional),
    ForeignEncoding(label: "GB 2312", expected: .gb18030, codec: "EUC-CN", articles: .chinese),
    ForeignEncoding(label: "HZ", expected: .hz, codec: nil, articles: .chinese),
    ForeignEncoding(label: "Big5-HKSCS", expected: .big5, codec: "BIG5-HKSCS", articles: .traditional),
    ForeignEncoding(label: "EUC-TW", expected: .eucTW, codec: "EUC-TW", articles: .traditional),
    ForeignEncoding(label: "windows-1252", expected: .windows1252, codec: "CP1252", articles: .english),
  ]

  /// The bytes of a text; characters that the encoding lacks are left out.
  func bytes(of text: String) -> [UInt8] {
    guard let codec else { return ForeignEncoding.hz(ForeignEncoding.convert(text, to: "EUC-CN")) }
    return mark + ForeignEncoding.convert(text, to: codec)
  }

  /// HZ of EUC-CN: the same pairs without their high bits, between `~{` and `~}`; a line ends what is open.
  private static func hz(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isOpen = false
    for byte in bytes {
      if (byte >= 0x80) != isOpen {
        isOpen.toggle()
        result += Array((isOpen ? "~{" : "~}").utf8)
      }
      result += byte == 0x7E ? [byte, byte] : [byte & 0x7F]
    }
    return result
  }

  private static func convert(_ text: String, to codec: String) -> [UInt8] {
    guard let handle = iconv_open(codec + "//IGNORE", "UTF-8"), handle != iconv_t(bitPattern: -1) else {
      return []
    }
    defer { iconv_close(handle) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [UInt8](repeating: 0, count: input.count * 4 + 8)
    let capacity = output.count
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBytes { output in
        var start = input.baseAddress, left = input.count
        var end = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = capacity
        iconv(handle, &start, &left, &end, &room)
        return capacity - room
      }
    }
    return Array(output.prefix(written))
  }
}
