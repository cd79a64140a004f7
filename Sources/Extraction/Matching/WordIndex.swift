/// All words that the rules look for, so that one pass over an article finds them together.
///
/// A set of words has a bit of its own; there are at most ``SetBits/capacity`` sets and 65,535 words.
struct WordIndex: Sendable {
  private var trie = NameTrie(characters: 1 << 13)
  /// For each word the bits of the sets it belongs to.
  private var bits: [SetBits] = []
  private var setCount = 0

  /// The bit of what dates begin with.
  static let dates: SetBits = 1
  /// The bit of quotation marks.
  static let quotationMarks: SetBits = 2

  /// The bit of what numbers begin with, but for the ASCII digits, which dates begin with.
  static let numerals: SetBits = 4

  /// An index of what every text is searched for, with the words that dates begin with.
  init(dates: [String] = []) {
    _ = add(DateFinder.openings + dates)
    _ = add(QuotationFinder.marks)
    _ = add(HanNumber.openingCharacters.map { String($0) } + EnglishNumber.openings)
  }

  /// How many words there are; a word's number is below it.
  var count: Int { bits.count }

  /// Adds a set of words; empty ones are left out.
  mutating func add(_ words: some Sequence<String>) -> WordSet {
    precondition(setCount < SetBits.capacity, "a word index has no room for more sets")
    let bit = SetBits(number: setCount)
    setCount += 1
    let forms = Set(words.filter { !$0.isEmpty })
    for form in forms { bits[number(adding: form)] |= bit }
    return WordSet(forms, bit: bit)
  }

  /// The number of a word, which is added where it is new.
  mutating func number(adding word: String) -> Int {
    let number = trie.insert(word, bits.count)
    if number == bits.count { bits.append(0) }
    precondition(bits.count < 1 << 16, "a word index has at most 65,535 words")
    return number
  }

  /// All words of a text, in order of their beginnings, of two that begin together the shorter first.
  ///
  /// - Complexity: O(*n*) in the bytes of the text and the words found.
  func hits(in text: [UInt8]) -> WordHits {
    var room = text.count / 2 + 64
    while true {
      if let hits = hits(in: text, atMost: room) { return hits }
      room *= 2
    }
  }

  /// The same; nil where there are more words than are given room.
  private func hits(in text: [UInt8], atMost room: Int) -> WordHits? {
    var first: [UInt32] = [], found = 0
    let all = [WordHits.Hit](unsafeUninitializedCapacity: room) { hits, count in
      first = [UInt32](unsafeUninitializedCapacity: text.count + 1 + 3) { first, count in
        first.initializeElement(at: 0, to: 0)
        forEachHit(in: text) { hit in
          if found < room { hits.initializeElement(at: found, to: hit) }
          found &+= 1
        } leave: { start in
          // A character has up to four bytes; those of the next one are written over when that is left.
          let next = UInt32(truncatingIfNeeded: found)
          first.initializeElement(at: start &+ 1, to: next)
          first.initializeElement(at: start &+ 2, to: next)
          first.initializeElement(at: start &+ 3, to: next)
          first.initializeElement(at: start &+ 4, to: next)
        }
        count = text.count + 1
      }
      count = min(found, room)
    }
    return found <= room ? WordHits(all: all, first: first) : nil
  }

  /// Calls `found` with each word of a text, and `leave` with where each character begins, behind its words.
  @inline(__always)
  private func forEachHit(
    in text: [UInt8], _ found: (WordHits.Hit) -> Void, leave: (_ start: Int) -> Void
  ) {
    text.withUnsafeBufferPointer { text in
      bits.withUnsafeBufferPointer { bits in
        trie.withReader { trie in
          trie.forEachName(
            in: text,
            { word, start, end in
              let own = bits[word]
              if !own.isEmpty { found(WordHits.Hit(start, end, word, own)) }
            }, leave: leave)
        }
      }
    }
  }
}

/// Where the words of a ``WordIndex`` stand in a text.
struct WordHits: Sendable {
  /// A word at a place.
  struct Hit: Sendable {
    /// Where it begins.
    let start: UInt32
    /// How many bytes it has.
    let length: UInt16
    /// Its number in the index.
    let word: UInt16
    /// The bits of the sets it belongs to.
    let bits: SetBits

    @inline(__always)
    init(_ start: Int, _ end: Int, _ word: Int, _ bits: SetBits) {
      self.start = UInt32(truncatingIfNeeded: start)
      length = UInt16(truncatingIfNeeded: end - start)
      self.word = UInt16(truncatingIfNeeded: word)
      self.bits = bits
    }

    var end: Int { Int(start) + Int(length) }
  }

  /// The hits, in order.
  let all: [Hit]
  /// For each byte of the text the first hit that does not begin before it; one more for the end.
  let first: [UInt32]
  /// The bits of all sets of which a word stands in the text.
  let held: SetBits
  /// The same for each sixteen hits, so that most of a text is passed over at a glance.
  private let held16: [SetBits]

  fileprivate init(all: [Hit], first: [UInt32]) {
    (self.all, self.first) = (all, first)
    held16 = stride(from: 0, to: all.count, by: 16).map { start in
      all[start..<min(start + 16, all.count)].reduce(0) { $0 | $1.bits }
    }
    held = held16.reduce(0, |)
  }

  /// The hits that begin from `start` up to, not including, `end`.
  @inline(__always)
  func range(from start: Int, to end: Int) -> Range<Int> { Int(first[start])..<Int(first[end]) }

  /// The first of some hits, by their places in ``all``, that belongs to one of some sets.
  func next(of bits: SetBits, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(index | 15, range.upperBound - 1)
      if held16[index >> 4].meets(bits) {
        while index <= end {
          if all[index].bits.meets(bits) { return index }
          index += 1
        }
      }
      index = end + 1
    }
    return nil
  }
}
