/// What bytes with zeros or control characters say about being UTF-16 or UTF-32 without a mark.
struct WideUnitEvidence {
  /// The encoding and where its first character begins; nil for bytes that are binary.
  let best: (encoding: TextEncoding, start: Int)?

  /// More than this per character is no text.
  private static let limit: Float = 9
  /// Enough for a page's worth of Chinese.
  private static let sampleCount = 4096

  /// Weighs the first bytes.
  init(_ bytes: [UInt8], characters: CharacterUse) {
    var best: (encoding: TextEncoding, start: Int)?
    var lowest = WideUnitEvidence.limit
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian] {
      let width = encoding == .utf32LittleEndian || encoding == .utf32BigEndian ? 4 : 2
      for start in 0..<min(width, bytes.count) {
        let count = min(bytes.count - start, WideUnitEvidence.sampleCount) / width * width
        guard let sink = encoding.decode(Array(bytes[start..<start + count])) else { continue }
        let cut = start > 0 ? StepCost.cut : 0
        let cost = WideUnitEvidence.meanCost(sink, characters, atLeast: cut)
        if cost < lowest { (best, lowest) = ((encoding, start), cost) }
      }
    }
    self.best = best
  }

  /// The mean cost of a character; infinite where there is none.
  private static func meanCost(
    _ sink: DecodingSink, _ characters: CharacterUse, atLeast beginning: Float
  ) -> Float {
    var cost = beginning
    var count: Float = 0
    var previous: UInt32 = 0
    for scalar in String(decoding: sink.text, as: UTF8.self).unicodeScalars {
      cost += self.cost(scalar, after: previous, characters)
      count += 1
      if scalar.value >= 0x80 { previous = scalar.value }
    }
    return count == 0 ? .infinity : cost / count
  }

  private static func cost(
    _ scalar: Unicode.Scalar, after previous: UInt32, _ characters: CharacterUse
  ) -> Float {
    switch scalar.value {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D: return StepCost.plain
    case 0..<0x20, 0x7F...0x9F: return 16
    case 0xFFFD: return 20
    case 0x3400...0x9FFF:
      return min(
        Writing.simplified.cost(of: scalar.value, characters),
        Writing.japanese.cost(of: scalar.value, characters) + 1)
    case 0x3000...0x30FF, 0xFF01...0xFF5E: return 6.5
    default: break
    }
    guard scalar.properties.isWritten else { return 18 }
    return scalar.value >> 7 == previous >> 7 ? 5 : 11
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar is a character that texts hold: neither unassigned nor private nor a control.
  fileprivate var isWritten: Bool {
    switch generalCategory {
    case .unassigned, .privateUse, .surrogate, .control: false
    default: true
    }
  }
}
