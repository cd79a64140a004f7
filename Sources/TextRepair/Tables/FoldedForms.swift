import DataTables

/// Characters that stand for plainer ones: full-width letters and digits, radicals, compatibility characters, ligatures.
struct FoldedForms: Sendable {
  private let everywhere: [UInt32: String]
  private let inside: [UInt32: String]

  /// The forms of a table, and the Han characters that others stand for.
  init(_ table: DataTable, compatibility: [UInt32: UInt32]) throws(DataTableFailure) {
    var everywhere: [UInt32: String] = [:], inside: [UInt32: String] = [:]
    for (form, character) in compatibility {
      everywhere[form] = Unicode.Scalar(character).map(String.init)
    }
    for row in table.rows {
      guard let form = Array(row["form"].utf8)[...].onlyScalar else {
        throw DataTableFailure(name: table.name, line: row.line, reason: "a form is one character")
      }
      if row["where"] == "inside" {
        inside[form.value] = row["plain"]
      } else {
        everywhere[form.value] = row["plain"]
      }
    }
    self.everywhere = everywhere
    self.inside = inside
  }

  /// What a character is folded to wherever it stands; nil for a character that stays.
  func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      Unicode.Scalar(scalar.value - 0xFEE0).map(String.init)
    default: everywhere[scalar.value]
    }
  }

  /// What a mark is folded to between two letters or digits of any width; nil for all others.
  func plain(_ scalar: Unicode.Scalar, between before: Unicode.Scalar?, and behind: Unicode.Scalar?)
    -> String?
  {
    guard let plain = inside[scalar.value], let before, let behind else { return nil }
    return [before, behind].allSatisfy(FoldedForms.isLatin) ? plain : nil
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}
