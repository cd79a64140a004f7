/// A set of characters that have three bytes in UTF-8, a bit for each: what a gate asks of every character of a text.
///
/// A character is asked for by its bytes as one number (``Swift/UnsafeBufferPointer/threeBytes(at:)``): the first two are
/// the place of a word and the last six bits the place in it, so that nothing needs to be decoded. The words of the Han
/// characters stay in the cache, where a table with a byte for each character does not.
struct CharacterBits: Sendable {
  private let words: [UInt64]

  /// The characters of the basic plane, by number, for which `isMember` holds; those below U+0800 are never asked for.
  init(where isMember: (Int) -> Bool) {
    var words = [UInt64](repeating: 0, count: 1 << 12)
    for value in 0x800..<0x10000 where isMember(value) {
      words[(value >> 12) << 8 | 0x80 | value >> 6 & 0x3F] |= 1 << UInt64(value & 0x3F)
    }
    self.words = words
  }

  /// Hands over the set in a form for loops.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(View(words: $0)) }
  }

  /// The set, for as long as a loop runs.
  struct View {
    fileprivate let words: UnsafeBufferPointer<UInt64>

    /// Whether the set holds the character that three bytes make.
    @inline(__always) func contains(_ character: UInt32) -> Bool {
      words[Int(character >> 8 & 0xFFF)] &>> UInt64(character) & 1 != 0
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Three bytes from `offset` on as a number, the first one in its highest place; they must be there.
  ///
  /// Inlined into other rooms too: it is asked for every character of every text.
  @inlinable @inline(__always) package func threeBytes(at offset: Int) -> UInt32 {
    guard offset &+ 3 < count else {
      return UInt32(self[offset]) << 16 | UInt32(self[offset &+ 1]) << 8 | UInt32(self[offset &+ 2])
    }
    let four = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    return UInt32(bigEndian: four) >> 8
  }

  /// The number of the character whose three bytes stand at `offset`.
  @inline(__always) func valueOfThreeBytes(at offset: Int) -> UInt32 {
    let three = threeBytes(at: offset)
    return three >> 4 & 0xF000 | three >> 2 & 0x0FC0 | three & 0x3F
  }
}
