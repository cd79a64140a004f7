/// Every place of a text where bytes may have slipped, with the stretches that may begin there.
struct SlipSurvey {
  private let bytes: [UInt8]
  private let knowledge: SlipReader.Knowledge
  /// Where a question mark may be a lone byte, in order.
  let starts: [Int]
  private var known: [Int: [SlipStretch]] = [:]
  /// Stretches that do not overlap, in order: of those that begin at one place the shortest.
  private(set) var stretches: [SlipStretch] = []

  /// Nil where no question mark looks like a slip, as in nearly every text.
  ///
  /// - Complexity: O(*n*).
  init?(_ bytes: [UInt8], tables: RepairTables) {
    let starts = SlipSurvey.suspects(in: bytes, marks: tables.narrowedMarks)
    guard !starts.isEmpty, let codec = CodecTable.gb18030 else { return nil }
    self.bytes = bytes
    self.starts = starts
    knowledge = SlipReader.Knowledge(codec: codec, tables: tables)
    for start in starts where start >= stretches.last?.span.end ?? 0 {
      let last = stretches.last.flatMap { $0.span.end == start ? $0.cells.last?.first : nil }
      if let shortest = self.stretches(from: start, behind: last).first { stretches.append(shortest) }
    }
    guard !stretches.isEmpty else { return nil }
  }

  /// The stretches that may begin with the question mark at `start`, the shortest first.
  ///
  /// `character` is the one that was restored right before it; nil where the text there was not damaged.
  mutating func stretches(from start: Int, behind character: Unicode.Scalar?) -> [SlipStretch] {
    if character == nil, let known = known[start] { return known }
    var reader = SlipReader(bytes, at: start, behind: character, knowledge: knowledge)
    let read = reader.read()
    if character == nil { known[start] = read }
    return read
  }

  /// The first place in a range where bytes may have slipped; nil where there is none.
  func firstStart(in range: Range<Int>) -> Int? {
    var low = 0, high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low] < range.upperBound ? starts[low] : nil
  }

  /// Where a question mark stands before a narrowed mark or before a reading that no bracket opens.
  private static func suspects(in bytes: [UInt8], marks: NarrowedMarks) -> [Int] {
    var result: [Int] = []
    var position = 0
    while let question = bytes.firstIndex(of: UInt8(ascii: "?"), from: position) {
      position = question + 1
      guard position < bytes.count else { break }
      if marks.trail(of: bytes[position]) != nil || PinyinSpelling.read(bytes, at: position) != nil {
        result.append(question)
      }
    }
    return result
  }
}
