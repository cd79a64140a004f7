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
}
