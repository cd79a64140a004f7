/// Phrases that are looked up at every place of a text: one glance at three bytes tells most places off.
///
/// A Han character has three bytes, so that the glance sees a whole one.
struct PhraseIndex<Value: Sendable>: Sendable {
  private typealias Entry = (phrase: [UInt8], value: Value)

  /// One bit for each hash of the first three bytes of a phrase: 4 KiB, which stay in the cache.
  private var starts = [UInt64](repeating: 0, count: 512)
  /// The phrases of three bytes and more by their first three, longest first.
  private var buckets: [UInt32: [Entry]] = [:]
  /// The phrases of two bytes.
  private var pairs: [Entry] = []

  /// An index of phrases of two bytes or more; shorter ones are left out.
  init(_ phrases: [(phrase: [UInt8], value: Value)]) {
    for entry in phrases where entry.phrase.count >= 2 {
      guard entry.phrase.count > 2 else {
        pairs.append(entry)
        continue
      }
      let key = PhraseIndex.key(entry.phrase[0], entry.phrase[1], entry.phrase[2])
      let bit = PhraseIndex.bit(of: key)
      starts[bit >> 6] |= 1 << UInt64(bit & 63)
      buckets[key, default: []].append(entry)
    }
    for key in buckets.keys {
      buckets[key]?.sort { $0.phrase.count > $1.phrase.count }
    }
  }

  /// The longest phrase that stands at `offset`, and its length in bytes.
  ///
  /// - Complexity: O(1) at most places; O(*k*) in the number of phrases that begin with the same three bytes.
  func longest(at offset: Int, in bytes: [UInt8]) -> (count: Int, value: Value)? {
    guard offset >= 0, offset + 1 < bytes.count else { return nil }
    if offset + 2 < bytes.count {
      let key = PhraseIndex.key(bytes[offset], bytes[offset + 1], bytes[offset + 2])
      let bit = PhraseIndex.bit(of: key)
      if starts[bit >> 6] & (1 << UInt64(bit & 63)) != 0, let entry = longest(key, at: offset, in: bytes) {
        return (entry.phrase.count, entry.value)
      }
    }
    for entry in pairs where entry.phrase[0] == bytes[offset] && entry.phrase[1] == bytes[offset + 1] {
      return (2, entry.value)
    }
    return nil
  }

  private func longest(_ key: UInt32, at offset: Int, in bytes: [UInt8]) -> Entry? {
    buckets[key]?.first { stands($0.phrase, at: offset, in: bytes) }
  }

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// A number below 2¹⁵ that spreads keys evenly (Fibonacci hashing).
  private static func bit(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 17) }

  private func stands(_ phrase: [UInt8], at offset: Int, in bytes: [UInt8]) -> Bool {
    guard offset + phrase.count <= bytes.count else { return false }
    for index in 3..<phrase.count where bytes[offset + index] != phrase[index] { return false }
    return true
  }
}
