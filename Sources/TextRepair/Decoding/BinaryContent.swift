/// Tells bytes that are no text at all from text in whatever encoding.
enum BinaryContent {
  /// The control characters that stand in no text.
  private static let controls: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0x09...0x0D, 0x1A, 0x1B: false
    case 0..<0x20, 0x7F: true
    default: false
    }
  }

  /// The first byte that stands in no text, nil where the bytes may be text.
  ///
  /// A NUL is enough; of the other control characters, one in fifty bytes. Tabs, line ends, form
  /// feeds and escapes are text.
  static func firstByte(in bytes: [UInt8]) -> Int? {
    var first: Int?
    var count = 0
    let isControl = controls
    let hasNUL = bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where isControl[Int(bytes[offset])] {
        count += 1
        if first == nil { first = offset }
        if bytes[offset] == 0 { return true }
      }
      return false
    }
    if hasNUL { return first }
    return count * 50 > bytes.count ? first : nil
  }
}
