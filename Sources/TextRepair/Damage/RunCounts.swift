/// How often tokens of text (see ``RunTokenizer``) stand in it, and two or three of them side by side.
///
/// Counted in a hash table of its own (open addressing): a dictionary takes ten times as long.
struct RunCounts: Sendable {
  /// Runs of up to three tokens, each with its count in the lowest 16 bits; 0 where the place is free.
  private let entries: [UInt64]
  /// Four bits for each place of ``entries``, of which every run sets one: most runs that are asked for were never
  /// counted, and this tells it without a look at the large table.
  private let known: [UInt64]
  /// The counts of single tokens; empty where nothing was counted.
  private let singles: [UInt32]
  /// How many tokens were counted.
  let total: Int
  private let shift: UInt64

  /// No run at all.
  init() {
    (entries, known, singles, shift, total) = ([0], [0], [], 63, 0)
  }

  /// What `count` counts, with room for fewer than `capacity` different runs.
  init(capacity: Int, _ count: (inout Tally) -> Void) {
    var bits: UInt64 = 4
    while 1 << bits < capacity { bits += 1 }
    var entries = [UInt64](repeating: 0, count: 1 << Int(bits))
    var known = [UInt64](repeating: 0, count: 1 << Int(bits - 4))
    var singles = [UInt32](repeating: 0, count: 0x10000)
    shift = 64 - bits
    var tally = Tally(shift: shift)
    entries.withUnsafeMutableBufferPointer { entries in
      known.withUnsafeMutableBufferPointer { known in
        singles.withUnsafeMutableBufferPointer { singles in
          (tally.entries, tally.known, tally.singles) = (entries, known, singles)
          count(&tally)
        }
      }
    }
    (self.entries, self.known, self.singles, total) = (entries, known, singles, tally.total)
  }

  /// How often a run of two or three tokens stands in the text, the last one in the lowest 16 bits.
  @inline(__always) func count(of run: UInt64) -> Int {
    let hash = RunCounts.hash(of: run), bit = hash >> (shift &- 2)
    guard known[Int(bit >> 6)] & 1 << (bit & 63) != 0 else { return 0 }
    return entries.withUnsafeBufferPointer { entries in
      Int(entries[RunCounts.slot(of: run, Int(hash >> shift), in: entries)] & 0xFFFF)
    }
  }

  /// How often a token stands in the text.
  @inline(__always) func count(of token: UInt16) -> Int { singles.isEmpty ? 0 : Int(singles[Int(token)]) }

  /// Counts while a text is read.
  struct Tally {
    fileprivate var entries = UnsafeMutableBufferPointer<UInt64>(start: nil, count: 0)
    fileprivate var known = UnsafeMutableBufferPointer<UInt64>(start: nil, count: 0)
    fileprivate var singles = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)
    fileprivate var total = 0
    fileprivate let shift: UInt64

    fileprivate init(shift: UInt64) { self.shift = shift }

    /// Counts a run `times` more.
    @inline(__always) func add(_ run: UInt64, _ times: Int = 1) {
      let hash = RunCounts.hash(of: run), bit = hash >> (shift &- 2)
      let slot = RunCounts.slot(of: run, Int(hash >> shift), in: UnsafeBufferPointer(entries))
      let count = min(Int(entries[slot] & 0xFFFF) + times, 0xFFFF)
      entries[slot] = run << 16 | UInt64(count)
      known[Int(bit >> 6)] |= 1 << (bit & 63)
    }

    /// Counts a token `times` more.
    @inline(__always) mutating func add(single token: UInt16, _ times: Int = 1) {
      singles[Int(token)] += UInt32(times)
      total += times
    }
  }

  /// A number that spreads runs evenly (Fibonacci hashing); its highest bits are the best.
  @inline(__always) private static func hash(of run: UInt64) -> UInt64 { run &* 0x9E37_79B9_7F4A_7C15 }

  /// Where a run stands or would stand, from its first place on; one of the many free slots ends every search.
  @inline(__always)
  private static func slot(of run: UInt64, _ first: Int, in entries: UnsafeBufferPointer<UInt64>) -> Int {
    var slot = first
    while entries[slot] != 0, entries[slot] >> 16 != run { slot = (slot &+ 1) & (entries.count &- 1) }
    return slot
  }
}
