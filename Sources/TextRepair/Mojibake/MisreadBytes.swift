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
  /// The place of each byte that is inferred from the one behind it.
  private(set) var inferred: Set<Int> = []

  /// The bytes; where `hasLoneByte80`, a lost character before another, or before one that could have
  /// been the second byte of a pair, is byte 80, the only one in UTF-8 that begins no pair.
  init(_ cells: [MisreadCell], hasLoneByte80: Bool, bytesOf: (Unicode.Scalar) -> [UInt8]?) {
    self.init(cells, bytesOf: bytesOf)
    guard hasLoneByte80 else { return }
    for index in cells.indices.dropLast() where cells[index].scalar == "\u{FFFD}" {
      let place = starts[index]
      if let next = bytes[place + 1], next < 0x40 || next == 0x7F { continue }
      if bytes[place + 1] == nil, cells[index + 1].scalar != "\u{FFFD}" { continue }
      bytes[place] = 0x80
      inferred.insert(place)
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
