/// How often two Han characters stand side by side in a text; readings in brackets are passed over.
///
/// Counted in a hash table of its own (open addressing): a dictionary takes ten times as long.
struct NeighbourCounts: Sendable {
  private var keys: [UInt32]
  private var counts: [UInt16]
  private let shift: UInt32

  /// Counts the pairs of a text, in simplified form.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8], script: ScriptTable, without glosses: [GlossRecord.Gloss]) {
    var bits: UInt32 = 10
    while 1 << bits < bytes.count / 2 { bits += 1 }
    keys = [UInt32](repeating: 0, count: 1 << Int(bits))
    counts = [UInt16](repeating: 0, count: 1 << Int(bits))
    shift = 32 - bits
    var previous: UInt32 = 0
    var position = 0, next = 0
    while position < bytes.count {
      if next < glosses.count, glosses[next].span.start == position {
        position = glosses[next].span.end
        next += 1
        continue
      }
      guard bytes[position] >= 0xE3, let scalar = bytes.scalar(at: position) else {
        previous = 0
        position += 1
        continue
      }
      position += UTF8.width(scalar.value)
      let folded = scalar.isHan ? script.simplified(scalar).value & 0xFFFF : 0
      if previous != 0, folded != 0 { add(previous << 16 | folded) }
      previous = folded
    }
  }

  /// How often the two characters of `pair` stand side by side, the first in the upper half.
  func count(of pair: UInt32) -> Int {
    let slot = slot(of: pair)
    return keys[slot] == pair ? Int(counts[slot]) : 0
  }

  private mutating func add(_ pair: UInt32) {
    let slot = slot(of: pair)
    keys[slot] = pair
    if counts[slot] < .max { counts[slot] += 1 }
  }

  /// Where a pair stands or would stand.
  private func slot(of pair: UInt32) -> Int {
    var slot = Int((pair &* 0x9E37_79B1) >> shift)
    while keys[slot] != 0, keys[slot] != pair { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}
