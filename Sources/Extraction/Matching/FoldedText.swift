/// A text as names are compared in: lower case, half width, without spaces and hyphens.
///
/// `Llama2`, `LLaMA-2` and `Ｌｌａｍａ 2` fold to the same bytes. Line breaks stay, so that no name
/// runs over two lines.
struct FoldedText {
  /// The folded UTF-8 bytes.
  let bytes: [UInt8]
  /// For each folded byte, where the character it came from begins in the text.
  let starts: [Int32]
  /// For each folded byte, where the character it came from ends in the text.
  let ends: [Int32]

  /// Folds UTF-8 text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: [UInt8]) {
    var starts: [Int32] = [], ends: [Int32] = []
    bytes = text.withUnsafeBufferPointer { text in
      [UInt8](unsafeUninitializedCapacity: text.count) { bytes, count in
        var number = 0
        starts = [Int32](unsafeUninitializedCapacity: text.count) { starts, startCount in
          ends = [Int32](unsafeUninitializedCapacity: text.count) { ends, endCount in
            FoldedText.fold(text) { byte, start, end in
              bytes[number] = byte
              starts[number] = Int32(truncatingIfNeeded: start)
              ends[number] = Int32(truncatingIfNeeded: end)
              number += 1
            }
            endCount = number
          }
          startCount = number
        }
        count = number
      }
    }
    (self.starts, self.ends) = (starts, ends)
  }

  /// The folded bytes of a name.
  static func fold(_ name: String) -> [UInt8] {
    var name = name, result: [UInt8] = []
    name.withUTF8 { text in
      result.reserveCapacity(text.count)
      fold(text) { byte, _, _ in result.append(byte) }
    }
    return result
  }

  /// Hands over each folded byte with the place of the character it came from.
  @inline(__always)
  static func fold(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (_ byte: UInt8, _ start: Int, _ end: Int) -> Void
  ) {
    var offset = 0
    while offset < text.count {
      let first = text[offset]
      let end = min(offset + width(first), text.count)
      switch first {
      case 0x20, 0x2D, 0x5F, 0x09: break
      case 0x41...0x5A: body(first + 32, offset, end)
      case ..<0x80: body(first, offset, end)
      case 0xE3...0xEE where first != 0xE3 || end < text.count && text[offset + 1] > 0x83:
        for index in offset..<end { body(text[index], offset, end) }
      default:
        let folded = wide(text, offset, end)
        for index in 0..<folded.count {
          body(UInt8(truncatingIfNeeded: folded.bytes >> (8 * UInt32(index))), offset, end)
        }
      }
      offset = end
    }
  }

  /// The length of the UTF-8 sequence that a byte begins; 1 for a stray continuation byte.
  static func width(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// The folded bytes of a character beyond ASCII, the first one lowest.
  private static func wide(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (
    bytes: UInt32, count: Int
  ) {
    var same: UInt32 = 0
    for index in (start..<end).reversed() { same = same << 8 | UInt32(text[index]) }
    let middleDot: (bytes: UInt32, count: Int) = (0xB7C2, 2)
    if end - start == 2 { return text[start] & 0x1F == 2 && text[start + 1] == 0xA0 ? (0, 0) : (same, 2) }
    guard end - start == 3 else { return (same, end - start) }
    let high = UInt32(text[start] & 0x0F) << 12 | UInt32(text[start + 1] & 0x3F) << 6
    let value = high | UInt32(text[start + 2] & 0x3F)
    switch value {
    case 0xFF0D, 0x3000, 0x2010...0x2015, 0x200B...0x200D, 0x2009: return (0, 0)
    case 0xFF21...0xFF3A: return (value - 0xFF21 + 0x61, 1)
    case 0xFF01...0xFF5E: return (value - 0xFEE0, 1)
    case 0x30FB, 0x2022, 0x2027, 0xFF65: return middleDot
    case 0x2018, 0x2019: return (0x27, 1)
    default: return (same, 3)
    }
  }
}
