import TextRepair

/// Phrases that are looked up at every place of a text: one glance at three bytes tells most places off.
///
/// A Han character has three bytes, so that the glance sees a whole one.
struct PhraseIndex<Value: Sendable>: Sendable {
  /// A phrase that stands in a text.
  typealias Match = (count: Int, value: Value)

  private struct Entry {
    /// Where the phrase stands in ``letters``.
    let start: Int
    let count: Int
    let value: Value
  }

  /// The bits of a slot's number: two bytes for each of 2¹² slots stay in the cache.
  private static var slotBits: UInt32 { 12 }

  /// The first entry of each slot, and behind the last slot the number of entries.
  private var slots: [UInt16] = []
  /// The phrases of three bytes and more by the slot of their first three bytes, longest first.
  private var entries: [Entry] = []
  /// The bytes of all phrases.
  private var letters: [UInt8] = []
  /// The phrases of two bytes.
  private var pairs: [(first: UInt8, second: UInt8, value: Value)] = []

  /// An index of phrases of two bytes or more; shorter ones are left out.
  init(_ phrases: [(phrase: [UInt8], value: Value)]) {
    var placed: [(slot: Int, entry: Entry)] = []
    for (phrase, value) in phrases where phrase.count >= 2 {
      guard phrase.count > 2 else {
        pairs.append((phrase[0], phrase[1], value))
        continue
      }
      let entry = Entry(start: letters.count, count: phrase.count, value: value)
      placed.append((PhraseIndex.slot(phrase[0], phrase[1], phrase[2]), entry))
      letters += phrase
    }
    placed.sort { ($0.slot, $1.entry.count, $0.entry.start) < ($1.slot, $0.entry.count, $1.entry.start) }
    entries = placed.map(\.entry)
    slots = [UInt16](repeating: 0, count: 1 << PhraseIndex.slotBits + 1)
    for (slot, _) in placed { slots[slot + 1] += 1 }
    for slot in slots.indices.dropFirst() { slots[slot] += slots[slot - 1] }
  }

  /// The longest phrase that stands at `offset`, and its length in bytes.
  ///
  /// - Complexity: O(1) at most places; O(*k*) in the number of phrases that begin with the same three bytes.
  func longest(at offset: Int, in bytes: [UInt8]) -> Match? {
    bytes.withUnsafeBufferPointer { longest(at: offset, in: $0) }
  }

  /// The same in bytes that are looked at in a loop.
  func longest(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Match? {
    guard offset >= 0, offset + 1 < bytes.count else { return nil }
    if offset + 2 < bytes.count {
      let slot = PhraseIndex.slot(bytes[offset], bytes[offset + 1], bytes[offset + 2])
      let first = Int(slots[slot]), end = Int(slots[slot + 1])
      if first < end, let entry = longest(among: first..<end, at: offset, in: bytes) {
        return (entry.count, entry.value)
      }
    }
    for pair in pairs where pair.first == bytes[offset] && pair.second == bytes[offset + 1] {
      return (2, pair.value)
    }
    return nil
  }

  /// Whether the three bytes at `offset` begin a phrase of three bytes or more.
  func mayBegin(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset + 2 < bytes.count else { return false }
    let slot = PhraseIndex.slot(bytes[offset], bytes[offset + 1], bytes[offset + 2])
    guard slots[slot] < slots[slot + 1] else { return false }
    return entries[Int(slots[slot])..<Int(slots[slot + 1])].contains { entry in
      letters[entry.start] == bytes[offset] && letters[entry.start + 1] == bytes[offset + 1]
        && letters[entry.start + 2] == bytes[offset + 2]
    }
  }

  /// The first place from `start` to `end` where a phrase of three bytes or more may begin.
  func firstBeginning(from start: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = start
    while offset < end {
      if mayBegin(at: offset, in: bytes) { return offset }
      offset += UTF8Width.of(bytes[offset])
    }
    return nil
  }

  /// The first place from `start` to `end` where a phrase stands, and the longest one there.
  ///
  /// - Complexity: O(*n*); only the first bytes of characters are looked at.
  func first(from start: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (
    offset: Int, match: Match
  )? {
    slots.withUnsafeBufferPointer { slots in
      var offset = start
      let last = min(end, bytes.count - 2)
      while offset < last {
        let slot = PhraseIndex.slot(bytes[offset], bytes[offset + 1], bytes[offset + 2])
        if slots[slot] < slots[slot + 1] || !pairs.isEmpty, let match = longest(at: offset, in: bytes) {
          return (offset, match)
        }
        offset += UTF8Width.of(bytes[offset])
      }
      return offset < end ? longest(at: offset, in: bytes).map { (offset, $0) } : nil
    }
  }

  /// Whether a phrase stands anywhere in some words.
  func stands(in words: FoldedWords) -> Bool {
    let span = words.place.span
    return words.buffer.withUnsafeBufferPointer { first(from: span.start, to: span.end, in: $0) != nil }
  }

  private func longest(
    among range: Range<Int>, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Entry? {
    letters.withUnsafeBufferPointer { letters in
      entries[range].first { entry in
        guard offset + entry.count <= bytes.count else { return false }
        for index in 0..<entry.count where bytes[offset + index] != letters[entry.start + index] {
          return false
        }
        return true
      }
    }
  }

  /// A number below 2¹² that spreads what begins alike evenly (Fibonacci hashing).
  @inline(__always) private static func slot(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let key = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    return Int((key &* 0x9E37_79B1) >> (32 - slotBits))
  }
}

extension PhraseIndex<Bool> {
  /// An index of names, folded for comparing.
  static func folding(_ names: [String]) -> PhraseIndex {
    let text = TextBytes(names.joined(separator: "\n"))
    let scan = LineScan(text, LineSplitter().split(text)) { $0.end }
    return PhraseIndex(scan.lines.map { (Array(scan.letters[$0.folded.span.range]), true) })
  }
}
