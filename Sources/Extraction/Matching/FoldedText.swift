/// A text as names are compared in: lower case, half width, without spaces and hyphens.
///
/// `Llama2`, `LLaMA-2` and `Ｌｌａｍａ 2` fold to the same characters. Line breaks stay, so that no name
/// runs over two lines. The text is folded where it is read, character by character.
struct FoldedText {
  /// A folded character and the place of the one it came from.
  struct Character {
    let scalar: UInt32
    let start: Int
    let end: Int
  }

  /// The text as it is written.
  let bytes: UnsafeBufferPointer<UInt8>

  /// The first folded character from `offset` on; nil at the end.
  ///
  /// - Complexity: O(1), but for spaces and hyphens that are passed over.
  @inline(__always)
  func character(from offset: Int) -> Character? {
    var offset = offset
    while offset < bytes.count {
      let first = bytes[offset]
      switch first {
      case 0x20, 0x2D, 0x5F, 0x09: offset += 1
      case 0x41...0x5A: return Character(scalar: UInt32(first) + 32, start: offset, end: offset + 1)
      case ..<0x80: return Character(scalar: UInt32(first), start: offset, end: offset + 1)
      default:
        let (scalar, width) = NameTrie.character(bytes, offset)
        if let folded = FoldedText.folded(scalar) {
          return Character(scalar: folded, start: offset, end: offset + width)
        }
        offset += width
      }
    }
    return nil
  }

  /// The first folded character from `offset` on; at the end ``NameTrie/nothing``, which no name has.
  func next(from offset: Int) -> Character {
    character(from: offset)
      ?? Character(scalar: NameTrie.nothing, start: bytes.count, end: bytes.count)
  }

  /// The folded bytes of a name.
  static func fold(_ name: String) -> [UInt8] {
    var name = name, result: [UInt8] = []
    name.withUTF8 { bytes in
      result.reserveCapacity(bytes.count)
      let text = FoldedText(bytes: bytes)
      var offset = 0
      while let character = text.character(from: offset) {
        if character.scalar < 0x80 {
          result.append(UInt8(character.scalar))
        } else if let scalar = Unicode.Scalar(character.scalar) {
          result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
        offset = character.end
      }
    }
    return result
  }

  /// The length of the UTF-8 sequence that a byte begins; 1 for a stray continuation byte.
  @inline(__always)
  static func width(_ first: UInt8) -> Int {
    if first & 0xF0 == 0xE0 { return 3 }
    return first < 0xC0 ? 1 : first < 0xE0 ? 2 : 4
  }

  /// The folded form of a character beyond ASCII; nil for one that is passed over.
  @inline(__always)
  private static func folded(_ scalar: UInt32) -> UInt32? {
    if scalar >= 0x3100, scalar < 0xFF00 { return scalar }
    switch scalar {
    case 0xA0, 0xFF0D, 0x3000, 0x2010...0x2015, 0x200B...0x200D, 0x2009: return nil
    case 0xFF21...0xFF3A: return scalar - 0xFF21 + 0x61
    case 0xFF01...0xFF5E: return scalar - 0xFEE0
    case 0x30FB, 0x2022, 0x2027, 0xFF65: return 0xB7
    case 0x2018, 0x2019: return 0x27
    default: return scalar
    }
  }
}
