/// Reads bytes in an encoding whose ASCII characters are one byte and whose others are two or four.
struct LegacyDecoding {
  private let table: CodecTable
  private let hasFourBytes: Bool

  /// A reader of GB 18030; nil where the C library has no codec for it.
  static var gb18030: LegacyDecoding? {
    CodecTable.gb18030.map { LegacyDecoding(table: $0, hasFourBytes: true) }
  }

  /// A reader of Big5; nil where the C library has no codec for it.
  static var big5: LegacyDecoding? {
    CodecTable.big5.map { LegacyDecoding(table: $0, hasFourBytes: false) }
  }

  /// The whole text, with a replacement character for each byte that has no meaning.
  ///
  /// - Complexity: O(*n*).
  func decode(_ bytes: [UInt8]) -> DecodingSink {
    var sink = DecodingSink(capacity: bytes.count * 3 / 2 + 8)
    var position = 0
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position] < 0x80 { position += 1 }
      sink.copy(bytes[start..<position], from: start)
      guard position < bytes.count else { break }
      position += decodeWide(bytes, at: position, into: &sink)
    }
    return sink
  }

  /// Reads one character that is not ASCII and gives the number of bytes it took.
  private func decodeWide(_ bytes: [UInt8], at position: Int, into sink: inout DecodingSink) -> Int {
    if position + 1 < bytes.count,
      let value = table.value(lead: bytes[position], trail: bytes[position + 1])
    {
      if value > 0x10FFFF {
        sink.append(value & 0xFFFF, value >> 16, width: 2, from: position)
      } else {
        sink.append(value, width: 2, from: position)
      }
      return 2
    }
    if let scalar = fourByteScalar(bytes, at: position) {
      sink.append(scalar, width: 4, from: position)
      return 4
    }
    sink.appendUndecodable(at: position)
    return 1
  }

  /// The scalar of a four-byte sequence of GB 18030.
  private func fourByteScalar(_ bytes: [UInt8], at position: Int) -> UInt32? {
    guard hasFourBytes, position + 3 < bytes.count else { return nil }
    let a = Int(bytes[position]), b = Int(bytes[position + 1])
    let c = Int(bytes[position + 2]), d = Int(bytes[position + 3])
    let digits = 0x30...0x39, leads = 0x81...0xFE
    guard leads.contains(a), digits.contains(b), leads.contains(c), digits.contains(d) else { return nil }
    let number = (((a - 0x81) * 10 + b - 0x30) * 126 + c - 0x81) * 10 + d - 0x30
    if number < CodecTable.fourByteScalars.count {
      let scalar = CodecTable.fourByteScalars[number]
      return scalar == 0 ? nil : UInt32(scalar)
    }
    let supplementary = number - 189_000
    return (0..<0x100000).contains(supplementary) ? UInt32(supplementary + 0x10000) : nil
  }
}
