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
    while position < bytes.count {
      line += 1
      let end = bytes.firstIndex(of: 0x0A, from: position) ?? bytes.count
      let cells = bytes[position..<end].split(separator: 0x09, omittingEmptySubsequences: false)
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
    guard count <= 4, let scalar = Array(self).scalar(at: 0), UTF8.width(scalar.value) == count else {
      return nil
    }
    return scalar
  }
}
