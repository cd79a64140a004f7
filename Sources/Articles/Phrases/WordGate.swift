/// Tables of words that may stand in a line.
struct WordSigns: OptionSet, Sendable {
  let rawValue: UInt8

  /// The words of notices and calls inside a line.
  static let cue = WordSigns(rawValue: 1)
  /// The words of credits.
  static let credit = WordSigns(rawValue: 2)
}

/// Tells from the last bytes of a line so far, at next to no cost, which words of some tables begin there.
///
/// A word is known by its first eight bytes that end with a character, nearly three Han characters; a shorter one by
/// six, or by all of its bytes where it ends with a mark of ASCII. No word is ever missed.
struct WordGate: Sendable {
  /// The last eight bytes of a line so far.
  struct Window {
    fileprivate var bytes: UInt64 = 0

    /// Adds a character of some bytes, given as one number.
    @inline(__always) mutating func add(_ character: UInt32, width: Int) {
      bytes = bytes << UInt64(8 * width) | UInt64(character)
    }

    /// The last `count` bytes.
    @inline(__always) fileprivate func last(_ count: Int) -> UInt64 {
      bytes & UInt64.max >> UInt64(64 - 8 * count)
    }
  }

  /// The tables that have a word which is too short: every line may hold it.
  private(set) var always: WordSigns = []
  /// A bit for each number of a key's last six bytes: 8 KiB, which stay in the cache.
  private var filter = [UInt64](repeating: 0, count: 1024)
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
      let bit = WordGate.bit(of: key & WordGate.lastSix)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  private static let lastSix: UInt64 = 0xFFFF_FFFF_FFFF

  /// The bytes by which a word is known; nil for one that is too short.
  private static func key(of word: [UInt8]) -> UInt64? {
    var window = Window(), offset = 0
    let endsInMark = word.last.map { $0 < 0x80 && !Unicode.Scalar($0).isLatin } ?? false
    let reach = word.count >= 8 ? 8 : endsInMark ? max(word.count, 4) : 6
    word.withUnsafeBufferPointer { word in
      while offset < min(reach, word.count) {
        let width = UTF8Width.of(word[offset])
        window.add(number(word, at: offset, width), width: width)
        offset += width
      }
    }
    return offset >= reach ? window.last(reach) : nil
  }

  /// Adds the tables with a word that the last character of a line brought to its key.
  @inline(__always) func look(at window: Window, into signs: inout WordSigns) {
    guard mayEndKey(window.last(6)) else { return }
    if let found = keys[window.last(8)] { signs.formUnion(found) }
    if let found = keys[window.last(6)] { signs.formUnion(found) }
  }

  /// The same for words of four to seven bytes, behind a mark of ASCII.
  func lookAtMark(_ window: Window, into signs: inout WordSigns) {
    for count in 4...7 where mayEndKey(window.last(min(count, 6))) {
      if let found = keys[window.last(count)] { signs.formUnion(found) }
    }
  }

  @inline(__always) private func mayEndKey(_ lastSix: UInt64) -> Bool {
    let bit = WordGate.bit(of: lastSix)
    return filter.withUnsafeBufferPointer { $0[bit >> 6] } & 1 << UInt64(bit & 63) != 0
  }

  /// A character as a number: its bytes, one behind the other.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ width: Int) -> UInt32 {
    var number: UInt32 = 0
    for index in 0..<width { number = number << 8 | UInt32(bytes[offset + index]) }
    return number
  }

  /// A number below 2¹⁶ that spreads keys evenly (Fibonacci hashing).
  @inline(__always) private static func bit(of key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
