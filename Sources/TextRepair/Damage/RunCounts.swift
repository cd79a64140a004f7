/// How often tokens of text (see ``RunTokenizer``) stand in it, and two or three of them side by side.
///
/// Counted in a hash table of its own (open addressing): a dictionary takes ten times as long.
struct RunCounts: Sendable {
  /// Runs of up to three tokens, each with its count in the lowest 16 bits; 0 where the place is free.
  private var entries: [UInt64]
  /// The counts of single tokens; empty where nothing was counted.
  private var singles: [UInt32]
  /// How many tokens were counted.
  private(set) var total = 0
  private let shift: UInt64

  /// No run at all.
  init() {
    (entries, singles, shift) = ([0], [], 63)
  }

  /// Room for fewer than `capacity` different runs.
  init(capacity: Int) {
    var bits: UInt64 = 4
    while 1 << bits < capacity { bits += 1 }
    entries = [UInt64](repeating: 0, count: 1 << Int(bits))
    singles = [UInt32](repeating: 0, count: 0x10000)
    shift = 64 - bits
  }

  /// How often a run of two or three tokens stands in the text, the last one in the lowest 16 bits.
  func count(of run: UInt64) -> Int {
    guard !singles.isEmpty else { return 0 }
    return Int(entries[slot(of: run)] & 0xFFFF)
  }

  /// How often a token stands in the text.
  func count(of token: UInt16) -> Int { singles.isEmpty ? 0 : Int(singles[Int(token)]) }

  /// Counts a run `times` more.
  mutating func add(_ run: UInt64, _ times: Int = 1) {
    let slot = slot(of: run)
    let count = min(Int(entries[slot] & 0xFFFF) + times, 0xFFFF)
    entries[slot] = run << 16 | UInt64(count)
  }

  /// Counts a token `times` more.
  mutating func add(single token: UInt16, _ times: Int = 1) {
    singles[Int(token)] += UInt32(times)
    total += times
  }

  /// Where a run stands or would stand; one of the many free slots ends every search.
  private func slot(of run: UInt64) -> Int {
    entries.withUnsafeBufferPointer { entries in
      var slot = Int((run &* 0x9E37_79B9_7F4A_7C15) >> shift)
      while entries[slot] != 0, entries[slot] >> 16 != run { slot = (slot + 1) & (entries.count - 1) }
      return slot
    }
  }
}
