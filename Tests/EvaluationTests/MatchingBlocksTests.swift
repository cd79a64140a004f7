import Testing

@testable import Evaluation

@Suite("Common blocks of two texts")
struct MatchingBlocksTests {
  @Test func `the longest block is taken first, then what lies before and behind it`() {
    let blocks = MatchingBlocks(Array("价格下降一半".unicodeScalars), Array("价格今天下降了一半".unicodeScalars)).blocks
    #expect(
      blocks == [
        .init(left: 0, right: 0, count: 2), .init(left: 2, right: 4, count: 2),
        .init(left: 4, right: 7, count: 2),
      ])
  }

  @Test func `texts without a common element have no block, nor has an empty text`() {
    #expect(MatchingBlocks(Array("甲乙"), Array("丙丁")).blocks.isEmpty)
    #expect(MatchingBlocks([Character](), Array("丙丁")).blocks.isEmpty)
  }

  @Test func `every small pair agrees with a search that tries all places`() {
    let words = (0..<5).reduce([[[]]] as [[[Int]]]) { levels, _ in
      levels + [(levels.last ?? []).flatMap { word in [word + [0], word + [1], word + [2]] }]
    }.flatMap(\.self)
    var checked = 0
    for left in words where left.count > 1 {
      for right in words where right.count > 1 && (left.count + right.count) < 9 {
        #expect(MatchingBlocks(left, right).blocks == naive(left, right))
        checked += 1
      }
    }
    #expect(checked > 20_000)
  }

  /// The definition word for word: try every length from the longest, every place from the left.
  private func naive(_ left: [Int], _ right: [Int]) -> [MatchingBlocks.Block] {
    func split(_ rows: Range<Int>, _ columns: Range<Int>) -> [MatchingBlocks.Block] {
      for count in stride(from: min(rows.count, columns.count), to: 0, by: -1) {
        for row in rows.lowerBound...(rows.upperBound - count) {
          for column in columns.lowerBound...(columns.upperBound - count)
          where left[row..<row + count] == right[column..<column + count] {
            return split(rows.lowerBound..<row, columns.lowerBound..<column)
              + [.init(left: row, right: column, count: count)]
              + split(row + count..<rows.upperBound, column + count..<columns.upperBound)
          }
        }
      }
      return []
    }
    return split(0..<left.count, 0..<right.count).reduce(into: []) { joined, block in
      if let last = joined.last, last.left + last.count == block.left, last.right + last.count == block.right
      {
        joined[joined.count - 1] = .init(left: last.left, right: last.right, count: last.count + block.count)
      } else {
        joined.append(block)
      }
    }
  }
}
