/// How likely bytes are as western text in windows-1252: letters with accents stand singly among
/// ASCII letters, and small ones in front of the large.
enum WesternLikelihood {
  /// The cost of the sample's bytes.
  static func cost(of sample: EncodingSample) -> Float {
    var cost: Float = 0
    var previous: UInt8 = 0x20
    for byte in sample.bytes {
      if byte < 0x80 {
        cost += StepCost.plain
      } else {
        cost += costs[Int(byte) - 0x80] + 3.5
        if isCapital(byte), isSmallLetter(previous) { cost += 4 }
      }
      previous = byte
    }
    return cost
  }

  /// Whether high bytes stand singly often enough for western text; of dashes and curly quotation
  /// marks (below 0xA0) two may meet.
  static func isPlausible(_ sample: ArraySlice<UInt8>) -> Bool {
    var high = 0, single = 0
    for index in sample.indices where sample[index] >= 0x80 {
      high += 1
      let threshold: UInt8 = sample[index] < 0xA0 ? 0xA0 : 0x80
      let before = index > sample.startIndex && sample[index - 1] >= threshold
      let after = index + 1 < sample.endIndex && sample[index + 1] >= threshold
      if !before && !after { single += 1 }
    }
    return single * 6 > high
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0xC0...0xDE).contains(byte) && byte != 0xD7 }

  private static func isSmallLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (byte >= 0xDF && byte != 0xF7)
  }

  /// The costs of 0x80…0xFF: quotation marks and dashes and the small letters of western Europe cost
  /// little, capitals and signs more, bytes without a character most.
  private static let costs: [Float] = (UInt8(0x80)...0xFF).map { byte in
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: 14
    case 0x85, 0x91...0x94, 0x96, 0x97, 0xA0, 0xA3, 0xA9, 0xAB, 0xB0, 0xBB, 0xAE, 0x99, 0x80: 4
    case 0x80...0x9F: 6.5
    case 0xA1...0xBF, 0xD7, 0xF7: 6.9
    case 0xC0...0xDE: 6.4
    case 0xF0, 0xFE, 0xFD, 0xFF: 7
    default: 3.7
    }
  }
}
