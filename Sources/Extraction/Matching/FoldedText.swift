/// A text as names are compared in: lower case, half width, without spaces and hyphens.
///
/// `Llama2`, `LLaMA-2` and `Ｌｌａｍａ 2` fold to the same bytes. Line breaks stay, so that no name
/// runs over two lines.
struct FoldedText {
  /// The folded UTF-8 bytes.
  private(set) var bytes: [UInt8] = []
  /// For each folded byte, where the character it came from begins in the text; one more for the end.
  private(set) var starts: [Int32] = []
  /// For each folded byte, where the character it came from ends in the text.
  private(set) var ends: [Int32] = []

  /// Folds UTF-8 text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count)
    starts.reserveCapacity(text.count)
    ends.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      let first = text[offset]
      let width = FoldedText.width(first)
      let end = min(offset + width, text.count)
      switch first {
      case 0x20, 0x2D, 0x5F, 0x09: break
      case 0x41...0x5A: append(first + 32, offset, end)
      case ..<0x80: append(first, offset, end)
      default: appendWide(text[offset..<end], offset, end)
      }
      offset = end
    }
  }

  /// The folded bytes of a name.
  static func fold(_ name: String) -> [UInt8] { FoldedText(Array(name.utf8)).bytes }

  /// The length of the UTF-8 sequence that a byte begins; 1 for a stray continuation byte.
  static func width(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
    bytes.append(byte)
    starts.append(Int32(start))
    ends.append(Int32(end))
  }

  private mutating func appendWide(_ character: ArraySlice<UInt8>, _ start: Int, _ end: Int) {
    let scalar = character.reduce(UInt32(0)) { $0 << 6 | UInt32($1 & 0x3F) }
    switch (character.count, scalar & 0xFFFF) {
    case (2, 0xA0 & 0x7FF): return  // no-break space
    case (2, _) where character.elementsEqual([0xC2, 0xB7]): appendAll([0xC2, 0xB7], start, end)
    case (3, _):
      let value = (UInt32(character[start] & 0x0F) << 12) | (scalar & 0xFFF)
      switch value {
      case 0xFF21...0xFF3A: append(UInt8(value - 0xFF21 + 0x61), start, end)
      case 0xFF01...0xFF5E where value != 0xFF0D: append(UInt8(value - 0xFEE0), start, end)
      case 0x30FB, 0x2022, 0x2027, 0xFF65: appendAll([0xC2, 0xB7], start, end)  // middle dots
      case 0x2018, 0x2019: append(0x27, start, end)
      case 0x3000, 0x2010...0x2015, 0xFF0D, 0x200B...0x200D, 0x2009: return
      default: appendAll(Array(character), start, end)
      }
    default: appendAll(Array(character), start, end)
    }
  }

  private mutating func appendAll(_ character: [UInt8], _ start: Int, _ end: Int) {
    for byte in character { append(byte, start, end) }
  }
}
