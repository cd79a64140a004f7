import TextRepair

/// Tables of words that may stand in a line.
struct WordSigns: OptionSet, Sendable {
  let rawValue: UInt8

  /// The words of notices and calls inside a line.
  static let cue = WordSigns(rawValue: 1)
  /// The words of credits.
  static let credit = WordSigns(rawValue: 2)
}

/// Tells at next to no cost which words of some tables may stand in a line of folded letters.
///
/// A word is known by its first eight bytes that end with a character, nearly three Han characters; a shorter one by
/// six, or by all of its bytes where it ends with a mark of ASCII. Behind every character of a line the last eight bytes
/// are looked at, in the one pass that counts and folds it (``LineScan``). No word is ever missed.
struct WordGate: Sendable {
  /// The tables that have a word which is too short: every line may hold it.
  private(set) var always: WordSigns = []
  /// A bit for each number of a key's last six bytes: 8 KiB, which stay in the cache.
  private var filter = [UInt64](repeating: 0, count: 1024)
  /// A bit for each number of a whole key, asked where the last six bytes fit.
  private var known = [UInt64](repeating: 0, count: 1024)
  /// The tables that have a word with these bytes.
  private var keys: [UInt64: WordSigns] = [:]

  /// A gate that no word passes.
  static let none = WordGate()

  init() {}

  /// Adds a table of folded words.
  mutating func add(_ words: [[UInt8]], _ signs: WordSigns) {
    for word in words {
      guard let key = WordGate.key(of: word) else {
        always.formUnion(signs)
        continue
      }
      keys[key, default: []].formUnion(signs)
      let last = WordGate.bit(of: key & WordGate.lastSix), whole = WordGate.bit(of: key)
      filter[last >> 6] |= 1 << UInt64(last & 63)
      known[whole >> 6] |= 1 << UInt64(whole & 63)
    }
  }

  private static let lastSix: UInt64 = 0xFFFF_FFFF_FFFF

  /// The bytes by which a word is known; nil for one that is too short.
  private static func key(of word: [UInt8]) -> UInt64? {
    let endsInMark = word.last.map { $0 < 0x80 && !Unicode.Scalar($0).isLatin } ?? false
    let reach = word.count >= 8 ? 8 : endsInMark ? max(word.count, 4) : 6
    var offset = 0
    while offset < min(reach, word.count) { offset += UTF8Width.of(word[offset]) }
    return offset >= reach ? last(reach, of: word.prefix(offset).reduce(0) { $0 << 8 | UInt64($1) }) : nil
  }

  /// Hands over the gate in a form for loops.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    filter.withUnsafeBufferPointer { body(View(gate: self, filter: $0)) }
  }

  /// The gate, for as long as lines are read; asked behind every character of their folded letters.
  ///
  /// The last letters are given as ``Letters``, so that nothing is read again.
  struct View {
    fileprivate let gate: WordGate
    fileprivate let filter: UnsafeBufferPointer<UInt64>

    /// Whether a word may end with the last of some letters: no at nearly every place of a text.
    @inline(__always) func mayEndWord(_ letters: Letters) -> Bool {
      WordGate.mayEndKey(letters & WordGate.lastSix, filter)
    }

    /// The tables with a word that ends with the last of some letters, where ``mayEndWord(_:)`` says that one may.
    @inline(never) func signs(endingIn letters: Letters) -> WordSigns {
      gate.tables(with: letters).union(gate.tables(with: letters & WordGate.lastSix))
    }

    /// The tables with a short word that ends with a mark of ASCII, the last of some letters.
    @inline(never) func signs(endingInMark letters: Letters) -> WordSigns {
      var signs: WordSigns = []
      for count in 4...7 where WordGate.mayEndKey(WordGate.last(min(count, 6), of: letters), filter) {
        signs.formUnion(gate.tables(with: WordGate.last(count, of: letters)))
      }
      return signs
    }
  }

  /// The last eight bytes of some letters as a number, the last one in its lowest place; zeros where there are fewer.
  typealias Letters = UInt64

  /// The tables that have a word with these bytes; none for most that come this far.
  private func tables(with key: UInt64) -> WordSigns {
    known.withUnsafeBufferPointer { WordGate.mayEndKey(key, $0) } ? keys[key] ?? [] : []
  }

  /// The last `count` of eight bytes.
  @inline(__always) private static func last(_ count: Int, of bytes: UInt64) -> UInt64 {
    bytes & UInt64.max >> UInt64(64 - 8 * count)
  }

  @inline(__always) private static func mayEndKey(_ key: UInt64, _ filter: UnsafeBufferPointer<UInt64>)
    -> Bool
  {
    let bit = bit(of: key)
    return filter[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  /// A number below 2¹⁶ that spreads keys evenly (Fibonacci hashing).
  @inline(__always) private static func bit(of key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
