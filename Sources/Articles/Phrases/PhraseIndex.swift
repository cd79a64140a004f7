/// Phrases that are looked up at every place of a text: one glance at two bytes tells most places off.
struct PhraseIndex<Value: Sendable>: Sendable {
  private var isStart = [Bool](repeating: false, count: 65_536)
  /// The phrases by their first two bytes, longest first.
  private var buckets: [Int: [(phrase: [UInt8], value: Value)]] = [:]

  /// An index of phrases of two bytes or more; shorter ones are left out.
  init(_ phrases: [(phrase: [UInt8], value: Value)]) {
    for entry in phrases where entry.phrase.count >= 2 {
      let key = Int(entry.phrase[0]) << 8 | Int(entry.phrase[1])
      isStart[key] = true
      buckets[key, default: []].append(entry)
    }
    for key in buckets.keys {
      buckets[key]?.sort { $0.phrase.count > $1.phrase.count }
    }
  }

  /// The longest phrase that stands at `offset`, and its length in bytes.
  ///
  /// - Complexity: O(1) at most places; O(*k*) in the number of phrases that begin with the same two bytes.
  func longest(at offset: Int, in bytes: [UInt8]) -> (count: Int, value: Value)? {
    guard offset >= 0, offset + 1 < bytes.count else { return nil }
    let key = Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
    guard isStart[key], let bucket = buckets[key] else { return nil }
    for entry in bucket where stands(entry.phrase, at: offset, in: bytes) {
      return (entry.phrase.count, entry.value)
    }
    return nil
  }

  private func stands(_ phrase: [UInt8], at offset: Int, in bytes: [UInt8]) -> Bool {
    guard offset + phrase.count <= bytes.count else { return false }
    for index in 2..<max(2, phrase.count) where bytes[offset + index] != phrase[index] { return false }
    return true
  }
}
