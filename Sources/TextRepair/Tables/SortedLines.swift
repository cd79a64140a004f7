/// A table kept as the text it was read from: one row a line, sorted by its first cell, byte by byte.
///
/// Nothing is parsed when it is made, so that a large table that is seldom asked costs no start-up time.
struct SortedLines: Sendable {
  private let bytes: [UInt8]
  /// Where the first row begins, behind the header line.
  private let start: Int

  /// A table of which the first line is the header.
  init(_ text: String) {
    bytes = Array(text.utf8)
    start = (bytes.firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
  }

  /// What stands behind the first tab of the row of `key`; nil where there is no such row.
  ///
  /// - Complexity: O(log *n*) in the length of the table.
  func value(of key: some Collection<UInt8>) -> ArraySlice<UInt8>? {
    var low = start, high = bytes.count
    while low < high {
      let line = startOfLine(around: (low + high) / 2, notBefore: low)
      switch order(ofLineAt: line, comparedWith: key) {
      case .found(let value): return bytes[value..<endOfLine(at: value)]
      case .before: low = min(endOfLine(at: line) + 1, bytes.count)
      case .behind: high = line
      }
    }
    return nil
  }

  private enum Order {
    case before, behind
    case found(value: Int)
  }

  private func order(ofLineAt line: Int, comparedWith key: some Collection<UInt8>) -> Order {
    var position = line
    for byte in key {
      guard position < bytes.count, bytes[position] != 0x09, bytes[position] != 0x0A else { return .before }
      if bytes[position] != byte { return bytes[position] < byte ? .before : .behind }
      position += 1
    }
    return position < bytes.count && bytes[position] == 0x09 ? .found(value: position + 1) : .behind
  }

  private func startOfLine(around position: Int, notBefore limit: Int) -> Int {
    var line = position
    while line > limit, bytes[line - 1] != 0x0A { line -= 1 }
    return line
  }

  private func endOfLine(at position: Int) -> Int {
    var end = position
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }
}
