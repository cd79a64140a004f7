/// Several dictionaries that are asked one after the other: the first that knows a word decides.
///
/// All their entries lie in one flat table, those that begin with one character side by side and in the
/// order in which they are tried, so that a look-up follows no reference.
struct ScriptDictionaries: Sendable {
  /// An entry that stands in a text.
  struct Match {
    /// The number of characters.
    let count: Int
    /// Where what it becomes begins in ``ScriptDictionaries/characters``.
    fileprivate let start: Int
  }

  private struct Entry: Sendable {
    let count: Int32
    /// Where its characters begin in the pool; behind them stands what they become.
    let start: Int32
  }

  private var entries: [Entry] = []
  private var pool: [UInt32] = []
  /// For each character of the basic plane the number of the group of entries that begin with it; 0 for most.
  private var groups = [UInt16](repeating: 0, count: 0x10000)
  /// The same for the characters of the other planes.
  private var otherGroups: [UInt32: UInt16] = [:]
  /// What a character of the basic plane becomes with which no longer entry begins, most of all itself; 0 for the others.
  private var singles = (0..<0x10000).map { UInt16($0) }
  /// Where each group's entries begin, from group 1 on, and where the last one ends; single characters come last.
  private var starts: [Int32] = [0]
  /// A bit for every two characters with which a word begins, by hash: most text begins none.
  private var beginnings = [UInt64](repeating: 0, count: 1 << 10)

  init(_ dictionaries: [ScriptDictionary]) {
    let firsts = Set(dictionaries.flatMap { Array($0.characters.keys) + Array($0.phrases.keys) })
    for first in firsts.sorted() {
      starts.append(Int32(entries.count))
      let group = UInt16(starts.count - 1)
      if first < 0x10000 { groups[Int(first)] = group } else { otherGroups[first] = group }
      for dictionary in dictionaries {
        for phrase in dictionary.phrases[first] ?? [] { add(phrase.from, phrase.to) }
        if let to = dictionary.characters[first] {
          add([first], [to])
          break
        }
      }
    }
    starts.append(Int32(entries.count))
    for first in firsts where first < 0x10000 {
      let group = Int(groups[Int(first)]), entry = entries[Int(starts[group])]
      let isOnly = starts[group + 1] - starts[group] == 1 && entry.count == 1
      singles[Int(first)] = isOnly ? UInt16(exactly: pool[Int(entry.start) + 1]) ?? 0 : 0
    }
  }

  /// Whether an entry begins with a character.
  func mayBegin(_ value: UInt32) -> Bool {
    (value < 0x10000 ? groups[Int(value)] : otherGroups[value] ?? 0) > 0
  }

  /// What stands at `offset` of `text`: the longest entry of the first dictionary that has any.
  func match(in text: UnsafeMutableBufferPointer<UInt32>, at offset: Int, end: Int) -> Match? {
    let value = text[offset]
    let group = Int(value < 0x10000 ? groups[Int(value)] : otherGroups[value] ?? 0)
    guard group > 0 else { return nil }
    let last = Int(starts[group + 1]) - 1
    let beginsWord = offset + 1 < end && mayBegin(value, text[offset + 1])
    return entries.withUnsafeBufferPointer { entries in
      pool.withUnsafeBufferPointer { pool in
        for index in (beginsWord ? Int(starts[group]) : last)...last {
          let count = Int(entries[index].count), start = Int(entries[index].start)
          guard count <= end - offset else { continue }
          var place = 1
          while place < count, pool[start + place] == text[offset + place] { place += 1 }
          if place == count { return Match(count: count, start: start + count) }
        }
        return nil
      }
    }
  }

  /// Writes what an entry becomes over it; nothing where a character would lie behind `limit`.
  func write(
    _ match: Match, at offset: Int, in text: UnsafeMutableBufferPointer<UInt32>, limit: UInt32
  ) {
    for place in 0..<match.count where pool[match.start + place] > limit { return }
    for place in 0..<match.count { text[offset + place] = pool[match.start + place] }
  }

  /// Goes through each piece from left to right and replaces the longest entry that it finds.
  ///
  /// A single character goes one way whether it changes or not, which no processor guesses well.
  func replace(in text: UnsafeMutableBufferPointer<UInt32>, _ pieces: [Range<Int>], limit: UInt32) {
    singles.withUnsafeBufferPointer { singles in
      for piece in pieces {
        var offset = piece.lowerBound
        while offset < piece.upperBound {
          let value = text[offset], single = value < 0x10000 ? UInt32(singles[Int(value)]) : 0
          if single != 0, single <= limit {
            text[offset] = single
            offset &+= 1
          } else if let match = match(in: text, at: offset, end: piece.upperBound) {
            write(match, at: offset, in: text, limit: limit)
            offset += match.count
          } else {
            offset += 1
          }
        }
      }
    }
  }

  /// Whether a word may begin with two characters; false is certain.
  private func mayBegin(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = ScriptDictionaries.bit(first, second)
    return beginnings[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0
  }

  private static func bit(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) >> 16
  }

  private mutating func add(_ from: [UInt32], _ to: [UInt32]) {
    if from.count > 1 {
      let bit = ScriptDictionaries.bit(from[0], from[1])
      beginnings[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    entries.append(Entry(count: Int32(from.count), start: Int32(pool.count)))
    pool += from
    pool += to
  }
}
