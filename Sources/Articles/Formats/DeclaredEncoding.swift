import TextRepair

/// Finds the encoding that an HTML page declares for itself.
enum DeclaredEncoding {
  /// Where a declaration must stand: the first bytes of a page, as browsers look for it (WHATWG HTML, 1024 bytes;
  /// more here, because saved pages carry scripts in front).
  private static let reach = 8192

  /// The encoding in `<meta charset=…>` or `<meta http-equiv … charset=…>`; nil where none or no known one is declared.
  static func find(in bytes: [UInt8]) -> TextEncoding? {
    let head = TextBytes(bytes: bytes.prefix(reach).map { (65...90).contains($0) ? $0 + 32 : $0 })
    var offset = 0
    while let tag = head.first(Array("<meta".utf8), in: TextSpan(start: offset, end: head.count)) {
      let end = head.bytes[tag.end...].firstIndex(of: 0x3E) ?? head.count
      if let label = label(head, TextSpan(start: tag.end, end: end)) { return encodings[label] }
      offset = max(end, tag.end)
    }
    return nil
  }

  private static func label(_ head: TextBytes, _ tag: TextSpan) -> String? {
    guard let name = head.first(Array("charset".utf8), in: tag) else { return nil }
    let rest = head.bytes[name.end..<tag.end].drop { $0 <= 0x20 || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
    let label = rest.prefix { (48...57).contains($0) || (97...122).contains($0) || $0 == 0x2D || $0 == 0x5F }
    return String(decoding: label, as: UTF8.self)
  }

  /// The labels of the WHATWG Encoding Standard for the encodings that are read here.
  private static let encodings: [String: TextEncoding] = [
    "utf-8": .utf8, "utf8": .utf8, "gbk": .gb18030, "gb2312": .gb18030, "gb18030": .gb18030,
    "gb_2312-80": .gb18030,
    "x-gbk": .gb18030, "big5": .big5, "big5-hkscs": .big5, "x-x-big5": .big5, "cn-big5": .big5,
    "windows-1252": .windows1252, "iso-8859-1": .windows1252, "latin1": .windows1252,
    "us-ascii": .windows1252,
    "ascii": .windows1252, "cp1252": .windows1252,
  ]
}
