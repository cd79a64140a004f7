/// Tells bytes that are no text at all from text in whatever encoding.
enum BinaryContent {
  /// The first byte that stands in no text, nil where the bytes may be text.
  ///
  /// A NUL is enough; of the other control characters, one in fifty bytes. Tabs, line ends, form
  /// feeds and escapes are text.
  static func firstByte(in bytes: [UInt8]) -> Int? {
    var first: Int?
    var count = 0
    for (offset, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0: return first ?? offset
      case 0x09...0x0D, 0x1A, 0x1B: continue
      default:
        count += 1
        if first == nil { first = offset }
      }
    }
    return count * 50 > bytes.count ? first : nil
  }

  /// The order of bytes in UTF-16 text without a mark: where every zero stands in an odd place, the
  /// little end comes first; nil where there is no zero or where they stand in both.
  static func orderOfUTF16(in bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count.isMultiple(of: 2), bytes.contains(0) else { return nil }
    var even = 0, odd = 0
    for (offset, byte) in bytes.enumerated() where byte == 0 {
      if offset.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    if even == 0 { return .utf16LittleEndian }
    return odd == 0 ? .utf16BigEndian : nil
  }
}
