/// Makes recorded repairs again on the bytes they were made on: the check that a citation holds.
public struct RepairReplay: Sendable {
  private let bytes: [UInt8]
  private let encoding: TextEncoding
  private let repairs: [Repair]
  /// The whole text, where a stretch by itself does not tell how it is read.
  private let whole: DecodedText?

  /// A replay of `repairs`, which are given in order, on a file's bytes in a known encoding.
  public init(_ repairs: [Repair], on bytes: [UInt8], encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    self.repairs = repairs
    whole =
      encoding == .hz
      ? encoding.decode(bytes)?.finish(encoding, declared: nil, sourceCount: bytes.count) : nil
  }

  /// The repaired text of a stretch of the file: decoded, with the repairs that lie in it made again.
  ///
  /// - Precondition: the stretch lies in the file.
  /// - Complexity: O(log *r* + *n*) in the repairs and the length of the stretch.
  public func text(of source: TextSpan) -> String {
    var result = ""
    var position = source.start
    for repair in repairs[firstRepair(from: source.start)...] {
      guard repair.source.end <= source.end else { break }
      result += decoded(position..<max(position, repair.source.start)) + repair.after
      position = max(position, repair.source.end)
    }
    return result + decoded(position..<max(position, source.end))
  }

  private func decoded(_ range: Range<Int>) -> String {
    if let whole { return whole.text(ofSource: TextSpan(start: range.lowerBound, end: range.upperBound)) }
    guard !range.isEmpty, let sink = encoding.decode(Array(bytes[range])) else { return "" }
    return String(decoding: sink.text, as: UTF8.self)
  }

  private func firstRepair(from offset: Int) -> Int {
    var low = 0, high = repairs.count
    while low < high {
      let middle = (low + high) / 2
      if repairs[middle].source.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
