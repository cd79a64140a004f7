/// How likely bytes are as UTF-8: its form is so strict that what the characters are need not be
/// asked, but for those of two bytes, which pairs of other encodings look like at times.
enum UTF8Likelihood {
  /// Whether bytes that are valid UTF-8 are nothing else: `图片` in GBK is also two characters of UTF-8.
  ///
  /// They are where a character has three bytes, or where there are many of two, or none.
  static func isBeyondDoubt(_ bytes: [UInt8]) -> Bool {
    var high = 0
    for byte in bytes where byte >= 0x80 {
      high += 1
      if byte >= 0xE0 || high > 40 { return true }
    }
    return high == 0
  }

  /// The cost of the sample's bytes.
  static func cost(of sample: EncodingSample) -> Float {
    let bytes = sample.bytes
    var position = 0
    while position < min(3, bytes.count), bytes[position] & 0xC0 == 0x80 { position += 1 }
    var cost = position > 0 ? StepCost.cut : 0
    var isWide = false
    var lead: UInt8 = 0
    while position < bytes.count {
      let width = BrokenUTF8.sequenceWidth(bytes, at: position)
      if width == 0, position + 3 >= bytes.count, isBeginning(bytes[position...]) {
        return cost + StepCost.cut
      }
      switch width {
      case 0: cost += StepCost.stray
      case 1: cost += StepCost.plain
      default:
        cost += costOfWide(bytes[position], after: lead) + (isWide ? StepCost.wideToWide : StepCost.toWide)
        lead = bytes[position]
      }
      isWide = width > 1
      position += max(width, 1)
    }
    return cost
  }

  /// The cost of a character by its first byte; Latin letters (up to 0xC5) and characters near the
  /// last one cost less than others of two bytes.
  private static func costOfWide(_ lead: UInt8, after previous: UInt8) -> Float {
    switch lead {
    case 0xC2...0xC5: 6
    case 0xC6...0xDF: previous >> 2 == lead >> 2 ? 5 : 10
    default: 7
    }
  }

  /// Whether bytes are the beginning of a longer sequence.
  private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first >= 0xC2, first <= 0xF4 else { return false }
    return bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
