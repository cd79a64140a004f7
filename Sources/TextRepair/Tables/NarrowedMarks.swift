import DataTables

/// The full-width marks that page converters narrow byte by byte: `A3 A1` becomes `!`.
struct NarrowedMarks: Sendable {
  /// The second byte of the full-width mark, by its half-width form.
  let trails: [UInt8: UInt8]

  init(_ table: DataTable) throws(DataTableFailure) {
    var trails: [UInt8: UInt8] = [:]
    for row in table.rows {
      guard let narrow = row["narrow"].onlyScalar, narrow.isASCII, let trail = UInt8(row["trail"], radix: 16)
      else {
        throw table.failure(
          at: row, "a narrowed mark is one ASCII character, its trail two hexadecimal digits")
      }
      trails[UInt8(narrow.value)] = trail
    }
    self.trails = trails
  }
}
