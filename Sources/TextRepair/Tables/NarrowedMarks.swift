import DataTables

/// The full-width marks that page converters narrow byte by byte: `A3 A1` becomes `!`.
struct NarrowedMarks: Sendable {
  /// The second byte of the full-width mark, by its half-width form.
  let trails: [UInt8: UInt8]
  /// The full-width mark, by its half-width form.
  let wide: [UInt8: Unicode.Scalar]

  init(_ table: DataTable) throws(DataTableFailure) {
    var trails: [UInt8: UInt8] = [:]
    var wide: [UInt8: Unicode.Scalar] = [:]
    for row in table.rows {
      guard let narrow = row["narrow"].onlyScalar, narrow.isASCII, let trail = UInt8(row["trail"], radix: 16)
      else {
        throw table.failure(
          at: row, "a narrowed mark is one ASCII character, its trail two hexadecimal digits")
      }
      guard let mark = row["wide"].onlyScalar else {
        throw table.failure(at: row, "a wide mark is one character")
      }
      trails[UInt8(narrow.value)] = trail
      wide[UInt8(narrow.value)] = mark
    }
    self.trails = trails
    self.wide = wide
  }
}
