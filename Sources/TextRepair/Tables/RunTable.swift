import Synchronization

/// Which characters and marks stand behind which in running text, counted over news articles.
///
/// The table is read when it is asked for first: most texts have nothing to ask.
final class RunTable: Sendable {
  static let fileName = "repair/runs.tsv"

  private let text: String
  private let table = Mutex<RunCounts?>(nil)

  init(_ text: String) { self.text = text }

  /// The counts; read from the text the first time.
  func loaded() -> RunCounts {
    table.withLock { table in
      if let table { return table }
      let read = RunCounts(table: text)
      table = read
      return read
    }
  }
}

extension RunCounts {
  /// Reads rows of a token, a tab, and numbers, each with the tokens that stand behind it so often.
  ///
  /// In square brackets behind one of these is what stands behind both. Comments and the header are left out.
  init(table text: String) {
    // Every run ends with a character of its own.
    self.init(capacity: text.unicodeScalars.count) { RunCounts.read(text, into: &$0) }
  }

  private static func read(_ text: String, into tally: inout Tally) {
    var lines = text.utf8[...]
    while lines.first == UInt8(ascii: "#") { lines = lines.drop { $0 != 0x0A }.dropFirst() }
    var first: UInt64?
    var second: UInt64?, last: UInt64 = 0
    var count = 0, isBehindNumber = false
    for scalar in Substring(lines.drop { $0 != 0x0A }.dropFirst()).unicodeScalars {
      switch scalar {
      case "\n": first = nil
      case "\t": break
      case "[": second = last
      case "]": second = nil
      case "0"..."9":
        count = (isBehindNumber ? count * 10 : 0) + Int(scalar.value) - 0x30
      default:
        last = UInt64(scalar.value & 0xFFFF)
        guard let first else {
          first = last
          continue
        }
        if let second {
          tally.add(first << 32 | second << 16 | last, count)
        } else {
          tally.add(first << 16 | last, count)
          tally.add(single: UInt16(last), count)
        }
      }
      isBehindNumber = ("0"..."9").contains(scalar)
    }
  }
}
