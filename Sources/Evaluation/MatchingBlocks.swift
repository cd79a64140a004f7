/// The blocks that two sequences have in common, found longest first, as Ratcliff and Obershelp do.
///
/// The longest block is taken, of several the one that begins first in the left sequence and then in the right one;
/// then the same is done before it and behind it. This is Python's `difflib.SequenceMatcher` without its shortcut
/// for long texts, so that figures agree with the protocol's scorer.
/// (Ratcliff and Metzener, "Pattern Matching: The Gestalt Approach", Dr. Dobb's Journal, July 1988.)
struct MatchingBlocks {
  /// A stretch that stands in both sequences.
  struct Block: Equatable {
    /// Where it begins in the left and in the right sequence, counted in elements.
    let left: Int, right: Int
    /// Its length in elements.
    let count: Int
  }

  /// The blocks in order; neighbours that touch in both sequences are one.
  let blocks: [Block]

  /// Compares two sequences; the time is quadratic in their length at worst.
  init<Element: Hashable>(_ left: [Element], _ right: [Element]) {
    var places: [Element: [Int]] = [:]
    for (index, element) in right.enumerated() { places[element, default: []].append(index) }
    let occurrences = left.map { places[$0] ?? [] }
    var found: [Block] = []
    var open = [(left: 0..<left.count, right: 0..<right.count)]
    var lengths = RunLengths(count: right.count)
    while let range = open.popLast() {
      guard let longest = lengths.longest(range.left, range.right, occurrences) else { continue }
      found.append(longest)
      open.append((range.left.lowerBound..<longest.left, range.right.lowerBound..<longest.right))
      open.append(
        (
          longest.left + longest.count..<range.left.upperBound,
          longest.right + longest.count..<range.right.upperBound
        ))
    }
    found.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    blocks = found.reduce(into: []) { joined, block in
      if let last = joined.last, last.left + last.count == block.left, last.right + last.count == block.right
      {
        joined[joined.count - 1] = Block(left: last.left, right: last.right, count: last.count + block.count)
      } else {
        joined.append(block)
      }
    }
  }
}

/// The lengths of the common runs that end at each place of the right sequence, for one place of the left one.
private struct RunLengths {
  private var before: [Int], here: [Int]

  init(count: Int) {
    before = Array(repeating: 0, count: count + 1)
    here = before
  }

  /// The longest run within two ranges; nil where they have nothing in common.
  mutating func longest(_ left: Range<Int>, _ right: Range<Int>, _ occurrences: [[Int]]) -> MatchingBlocks
    .Block?
  {
    var best: MatchingBlocks.Block?
    guard !right.isEmpty else { return nil }
    var touched: ArraySlice<Int> = []
    for row in left {
      let columns = occurrences[row]
      let start = columns.firstIndex { $0 >= right.lowerBound } ?? columns.endIndex
      let end = columns[start...].firstIndex { $0 >= right.upperBound } ?? columns.endIndex
      for column in columns[start..<end] {
        let count = (column > right.lowerBound ? before[column] : 0) + 1
        here[column + 1] = count
        if count > best?.count ?? 0 {
          best = MatchingBlocks.Block(left: row - count + 1, right: column - count + 1, count: count)
        }
      }
      for column in touched { before[column + 1] = 0 }
      swap(&before, &here)
      touched = columns[start..<end]
    }
    for column in touched { before[column + 1] = 0 }
    return best
  }
}
