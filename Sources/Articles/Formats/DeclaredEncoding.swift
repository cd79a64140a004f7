import TextRepair

/// Finds the encoding that a page declares for itself.
enum DeclaredEncoding {
  /// Where a declaration must stand: the first bytes of a page, as browsers look for it (WHATWG HTML, 1024 bytes;
  /// more here, because saved pages carry scripts in front).
  private static let reach = 8192

  /// The encoding in `<?xml … encoding=…?>`, `<meta charset=…>` or `<meta http-equiv … charset=…>`; nil where none
  /// or no known one is declared.
  ///
  /// A page that can be read this far is not in UTF-16, whatever it says; then it is UTF-8 (WHATWG HTML,
  /// "prescan a byte stream").
  static func find(in bytes: [UInt8]) -> TextEncoding? {
    guard bytes.prefix(reach).contains(0x3C) else { return nil }
    let head = TextBytes(bytes: bytes.prefix(reach).map { (65...90).contains($0) ? $0 + 32 : $0 })
    guard let label = labelInXML(head) ?? labelInMeta(head) else { return nil }
    let encoding = TextEncoding(label: label)
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    return isWide ? .utf8 : encoding
  }

  private static func labelInXML(_ head: TextBytes) -> String? {
    guard let tag = head.first(Array("<?xml".utf8), in: head.all), tag.start <= 64,
      let end = head.first(Array("?>".utf8), in: TextSpan(start: tag.end, end: head.count))
    else { return nil }
    return label(head, behind: "encoding", TextSpan(start: tag.end, end: end.start))
  }

  private static func labelInMeta(_ head: TextBytes) -> String? {
    var offset = 0
    while let tag = head.first(Array("<meta".utf8), in: TextSpan(start: offset, end: head.count)) {
      let end = head.bytes[tag.end...].firstIndex(of: 0x3E) ?? head.count
      if let label = label(head, behind: "charset", TextSpan(start: tag.end, end: end)) { return label }
      offset = max(end, tag.end)
    }
    return nil
  }

  private static func label(_ head: TextBytes, behind word: String, _ tag: TextSpan) -> String? {
    guard let name = head.first(Array(word.utf8), in: tag) else { return nil }
    let rest = head.bytes[name.end..<tag.end].drop { $0 <= 0x20 || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
    let label = rest.prefix { byte in
      (48...58).contains(byte) || (97...122).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
    }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
