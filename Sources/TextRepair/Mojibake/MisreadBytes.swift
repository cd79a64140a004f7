/// A line as the bytes that it was read from in the wrong encoding.
struct MisreadBytes {
  /// The bytes; `nil` where a character says nothing about its byte, as U+FFFD does.
  private(set) var bytes: [UInt8?] = []
  /// The cell that each byte belongs to.
  private(set) var owners: [Int] = []
  /// Where each cell begins, and the end.
  private(set) var starts: [Int] = []
  /// Whether the cell has no bytes in the encoding, so that nothing can be read across it.
  private(set) var isForeign: [Bool] = []
  /// What each byte may be that is inferred from the one behind it, by its place.
  private(set) var inferred: [Int: ContinuationBytes] = [:]

  /// The bytes of a line that was read as `read`.
  ///
  /// A lost character before another, or before one that could have been the second byte of a pair, was a byte that
  /// begins no pair there. It stands as 0x80, which never begins one; ``inferred`` has the others.
  init(_ cells: [MisreadCell], as read: MisreadEncoding) {
    self.init(cells, bytesOf: read.bytes)
    guard read != .shiftJIS, let table = read.pairs else { return }
    // A decoder that knows the user-defined zones loses 0x80 alone, and leaves private use behind.
    let isLenient = cells.contains { (0xE000...0xF8FF).contains($0.scalar.value) }
    for index in cells.indices.dropLast() where cells[index].scalar == "\u{FFFD}" {
      let place = starts[index]
      if let next = bytes[place + 1], next < 0x40 || next == 0x7F { continue }
      if bytes[place + 1] == nil, cells[index + 1].scalar != "\u{FFFD}" { continue }
      let candidates = bytes[place + 1].map { ContinuationBytes(unreadBefore: $0, in: table) } ?? .all
      bytes[place] = 0x80
      inferred[place] = isLenient ? .lone : candidates
    }
  }

  /// The bytes by `bytesOf`, which gives nil for a character that the wrong encoding lacks.
  init(_ cells: [MisreadCell], bytesOf: (Unicode.Scalar) -> [UInt8]?) {
    for (index, cell) in cells.enumerated() {
      starts.append(bytes.count)
      if cell.scalar != "\u{FFFD}", let known = bytesOf(cell.scalar) {
        bytes += known.map { $0 }
        owners += repeatElement(index, count: known.count)
        isForeign.append(false)
      } else {
        bytes.append(nil)
        owners.append(index)
        isForeign.append(cell.scalar != "\u{FFFD}")
      }
    }
    starts.append(bytes.count)
  }
}
