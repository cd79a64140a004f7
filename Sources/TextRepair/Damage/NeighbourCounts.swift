/// How often Han characters and wide marks stand in a text, and two of them side by side, readings in brackets passed
/// over.
///
/// Counted in a hash table of its own (open addressing): a dictionary takes ten times as long.
struct NeighbourCounts: Sendable {
  private var keys: [UInt32]
  private var counts: [UInt16]
  /// The counts of single characters of the basic plane; empty where nothing was counted.
  private var singles: [UInt16] = []
  /// How many characters were counted.
  private(set) var total = 0
  private let shift: UInt32
  private var previous: UInt32 = 0

  /// No pair at all.
  init() { self.init(capacity: 0) }

  private init(capacity: Int) {
    var bits: UInt32 = 4
    while 1 << bits < capacity { bits += 1 }
    keys = [UInt32](repeating: 0, count: 1 << Int(bits))
    counts = [UInt16](repeating: 0, count: 1 << Int(bits))
    shift = 32 - bits
  }

  /// Counts the pairs of a text, in simplified form, as it is once the stretches are shifted back; what is not known
  /// in them is left out.
  ///
  /// - Complexity: O(*n*).
  init(
    _ bytes: [UInt8], script: ScriptTable, without glosses: [GlossRecord.Gloss],
    restoring stretches: [SlipStretch]
  ) {
    self.init(capacity: bytes.count / 2)
    singles = [UInt16](repeating: 0, count: 0x10000)
    var position = 0, gloss = glosses[...]
    func skip(to end: Int) { gloss = gloss.drop { $0.span.start < end } }
    for stretch in stretches {
      read(bytes, position..<stretch.span.start, script, &gloss)
      for cell in stretch.cells {
        if cell.isKnown { add(cell.first, script) } else { previous = 0 }
      }
      position = stretch.span.end
      skip(to: position)
    }
    read(bytes, position..<bytes.count, script, &gloss)
  }

  /// How often the two characters of `pair` stand side by side, the first in the upper half.
  func count(of pair: UInt32) -> Int {
    let slot = slot(of: pair)
    return keys[slot] == pair ? Int(counts[slot]) : 0
  }

  /// How often a character stands before another one.
  func count(of first: Unicode.Scalar, before second: Unicode.Scalar) -> Int {
    count(of: first.value << 16 | second.value & 0xFFFF)
  }

  /// How often a character stands in the text.
  func count(of character: Unicode.Scalar) -> Int {
    character.value < singles.count ? Int(singles[Int(character.value)]) : 0
  }

  private mutating func read(
    _ bytes: [UInt8], _ range: Range<Int>, _ script: ScriptTable,
    _ glosses: inout ArraySlice<GlossRecord.Gloss>
  ) {
    var position = range.lowerBound
    while let gloss = glosses.first, gloss.span.start < range.upperBound {
      read(bytes, position..<max(position, gloss.span.start), script)
      position = gloss.span.end
      glosses.removeFirst()
    }
    read(bytes, position..<max(position, range.upperBound), script)
  }

  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>, _ script: ScriptTable) {
    bytes.withUnsafeBufferPointer { bytes in
      script.foldedChinese.withUnsafeBufferPointer { folded in
        var position = range.lowerBound
        while position + 2 < range.upperBound {
          let byte = bytes[position]
          guard byte >= 0xE2, byte < 0xF0 else {
            previous = 0
            position += 1
            continue
          }
          let value =
            Int(byte & 0x0F) << 12 | Int(bytes[position + 1] & 0x3F) << 6 | Int(bytes[position + 2] & 0x3F)
          position += 3
          add(folded: UInt32(folded[value]))
        }
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ script: ScriptTable) {
    add(folded: scalar.value < 0x10000 ? UInt32(script.foldedChinese[Int(scalar.value)]) : 0)
  }

  /// Adds the next character, 0 for what is neither a Han character nor a wide mark.
  private mutating func add(folded: UInt32) {
    if folded != 0 {
      singles[Int(folded)] &+= 1
      total += 1
      if previous != 0 { add(previous << 16 | folded) }
    }
    previous = folded
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
