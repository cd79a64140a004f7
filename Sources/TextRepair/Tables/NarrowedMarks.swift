import DataTables

/// The full-width marks that page converters narrow byte by byte: `A3 A1` becomes `!`.
struct NarrowedMarks: Sendable {
  /// The full-width mark, by its half-width form.
  let wide: [UInt8: Unicode.Scalar]
  /// The second byte of the full-width mark of each ASCII character; 0 where it is none.
  private let trails: [UInt8]

  init(_ table: DataTable) throws(DataTableFailure) {
    var trails = [UInt8](repeating: 0, count: 0x100)
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
      trails[Int(narrow.value)] = trail
      wide[UInt8(narrow.value)] = mark
    }
    self.trails = trails
    self.wide = wide
  }

  /// The second byte of the full-width mark that a byte may have been narrowed from; nil where there is none.
  func trail(of byte: UInt8) -> UInt8? {
    let trail = trails[Int(byte)]
    return trail == 0 ? nil : trail
  }
}
