/// How often each Han character of the basic plane stands in a text; compatibility characters are left out.
///
/// Taken once, since several questions about a damaged page are answered by it.
struct HanCensus: Sendable {
  /// The code points that are counted: marks, kana and Han characters.
  static let range = 0x3000..<0xA000

  /// The counts, by the place of the character in ``range``.
  private let counts: [UInt32]

  /// Counts the characters of valid UTF-8.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8]) {
    var counts = [UInt32](repeating: 0, count: HanCensus.range.count)
    counts.withUnsafeMutableBufferPointer { counts in
      bytes.withUnsafeBufferPointer { bytes in
        var position = 0
        while position + 2 < bytes.count {
          let byte = bytes[position]
          guard byte >= 0xE3, byte < 0xEA else {
            position += 1
            continue
          }
          let value = Int(bytes.valueOfThreeBytes(at: position))
          counts[value - HanCensus.range.lowerBound] &+= 1
          position += 3
        }
      }
    }
    self.counts = counts
  }

  /// How often a character was counted; 0 for one outside of ``range``.
  func count(of scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    return HanCensus.range.contains(value) ? Int(counts[value - HanCensus.range.lowerBound]) : 0
  }

  /// How many characters of the text are traditional only, and how many simplified only.
  func characters(tellingScriptBy table: ScriptTable) -> (traditional: Int, simplified: Int) {
    var traditional: UInt32 = 0, simplified: UInt32 = 0
    counts.withUnsafeBufferPointer { counts in
      table.uses.withUnsafeBufferPointer { uses in
        let uses = UnsafeBufferPointer(rebasing: uses[HanCensus.range])
        for place in counts.indices where counts[place] > 0 {
          switch uses[place] {
          case ScriptTable.Use.traditional.rawValue: traditional &+= counts[place]
          case ScriptTable.Use.simplified.rawValue: simplified &+= counts[place]
          default: continue
          }
        }
      }
    }
    return (Int(traditional), Int(simplified))
  }
}
