/// The script that a page is written in, as far as its characters tell.
struct PageScript: Sendable {
  private let table: ScriptTable
  /// The use of characters that such a page does not have; nil where the page is in both scripts.
  private let foreign: ScriptTable.Use?

  /// Counts the characters that only one script has; nine of ten decide.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8], table: ScriptTable) {
    var traditional = 0, simplified = 0
    bytes.withUnsafeBufferPointer { bytes in
      table.uses.withUnsafeBufferPointer { uses in
        var position = 0
        while position + 2 < bytes.count {
          guard bytes[position] >= 0xE3, bytes[position] < 0xF0 else {
            position += 1
            continue
          }
          let value =
            Int(bytes[position] & 0x0F) << 12 | Int(bytes[position + 1] & 0x3F) << 6
            | Int(bytes[position + 2] & 0x3F)
          traditional &+= uses[value] == ScriptTable.Use.traditional.rawValue ? 1 : 0
          simplified &+= uses[value] == ScriptTable.Use.simplified.rawValue ? 1 : 0
          position += 3
        }
      }
    }
    self.table = table
    if traditional > 9 * simplified {
      foreign = .simplified
    } else {
      foreign = simplified > 9 * traditional ? .traditional : nil
    }
  }

  /// Whether a character is written in one script only.
  func tells(_ scalar: Unicode.Scalar) -> Bool { table.use(of: scalar) != .neutral }

  /// Whether a character is one that this script does not have.
  func lacks(_ scalar: Unicode.Scalar) -> Bool { foreign.map { table.use(of: scalar) == $0 } ?? false }
}
