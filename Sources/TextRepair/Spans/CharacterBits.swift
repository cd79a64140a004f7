/// A set of characters that have three bytes in UTF-8, a bit for each: what a gate asks of every character of a text.
///
/// Its 8 KiB stay in the cache, where a table with a byte for each character does not. The six bits of a character's
/// last byte are the place in a word, the ten bits before them the number of the word.
struct CharacterBits: Sendable {
  private let words: [UInt64]

  /// The characters of the basic plane, by number, for which `isMember` holds; those below U+0800 are never asked for.
  init(where isMember: (Int) -> Bool) {
    words = (0..<1024).map { word in
      (0..<64).reduce(0) { isMember(word << 6 | $1) ? $0 | 1 << UInt64($1) : $0 }
    }
  }

  /// Hands over the set in a form for loops.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(View(words: $0)) }
  }

  /// The set, for as long as a loop runs.
  struct View {
    fileprivate let words: UnsafeBufferPointer<UInt64>

    /// Whether the set holds the character that three bytes make.
    @inline(__always) func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
      let word = Int(first & 0x0F) << 6 | Int(second & 0x3F)
      return words[word] >> UInt64(third & 0x3F) & 1 != 0
    }
  }
}
