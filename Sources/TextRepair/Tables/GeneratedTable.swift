import DataTables

/// A table that `make setup` made: read in one pass over its bytes, without a dictionary for each row.
///
/// The format is that of ``DataTable`` without comments, and every row has as many cells as the header.
struct GeneratedTable {
  /// The file's name, for messages.
  let name: String
  private let bytes: [UInt8]

  init(name: String, text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  /// Hands the cells of each row to `take`, with the number of the line, counted from 1.
  func forEachRow(
    cells count: Int, _ take: (_ line: Int, _ cells: [ArraySlice<UInt8>]) throws(DataTableFailure) -> Void
  ) throws(DataTableFailure) {
    var line = 1
    var position = (bytes.firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
    var cells: [ArraySlice<UInt8>] = []
    while position < bytes.count {
      line += 1
      cells.removeAll(keepingCapacity: true)
      var cell = position, end = position
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] == 0x09 {
          cells.append(bytes[cell..<end])
          cell = end + 1
        }
        end += 1
      }
      cells.append(bytes[cell..<end])
      guard cells.count == count else {
        throw DataTableFailure(
          name: name, line: line, reason: "the row has \(cells.count) cells, not \(count)")
      }
      try take(line, cells)
      position = end + 1
    }
  }
}

extension ArraySlice<UInt8> {
  /// The scalar that these bytes spell, nil where they spell more or fewer.
  var onlyScalar: Unicode.Scalar? {
    if count == 3, let first, first & 0xF0 == 0xE0 {
      let high = UInt32(first & 0x0F) << 12 | UInt32(self[startIndex + 1] & 0x3F) << 6
      return Unicode.Scalar(high | UInt32(self[startIndex + 2] & 0x3F))
    }
    guard count <= 4, let scalar = Array(self).scalar(at: 0), UTF8.width(scalar.value) == count else {
      return nil
    }
    return scalar
  }
}
