import TextRepair

/// The four-byte sequences of GB 18030, for the characters that GBK lacks.
enum FourByteCodes {
  /// The number of the first character outside the basic plane.
  private static let supplementary = 189_000

  /// The four bytes of a character; nil where it has fewer or none.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    let number: Int
    if scalar.value >= 0x10000 {
      number = supplementary + Int(scalar.value) - 0x10000
    } else {
      guard let place = CodecTable.fourByteScalars.firstIndex(of: UInt16(scalar.value)) else { return nil }
      number = place
    }
    return [
      UInt8(0x81 + number / 12_600), UInt8(0x30 + number / 1_260 % 10),
      UInt8(0x81 + number / 10 % 126), UInt8(0x30 + number % 10),
    ]
  }

  /// The character of four bytes; nil where they make none.
  static func scalar(of bytes: [UInt8]) -> Unicode.Scalar? {
    let digits = UInt8(0x30)...0x39, leads = UInt8(0x81)...0xFE
    guard bytes.count == 4, leads.contains(bytes[0]), digits.contains(bytes[1]), leads.contains(bytes[2]),
      digits.contains(bytes[3])
    else { return nil }
    let high = (Int(bytes[0]) - 0x81) * 10 + Int(bytes[1]) - 0x30
    let number = (high * 126 + Int(bytes[2]) - 0x81) * 10 + Int(bytes[3]) - 0x30
    if number < CodecTable.fourByteScalars.count {
      let value = CodecTable.fourByteScalars[number]
      return value == 0 ? nil : Unicode.Scalar(value)
    }
    guard number >= supplementary else { return nil }
    return Unicode.Scalar(UInt32(number - supplementary + 0x10000))
  }
}
