/// Reads bytes in an encoding whose ASCII characters are one byte and most of whose others are two.
struct LegacyDecoding {
  /// The characters that are not two bytes.
  private enum OtherForm {
    case none
    /// Four bytes, the second and the fourth of them digits.
    case fourBytesOfGB18030
    /// Half-width katakana in one byte.
    case katakana
    /// JIS X 0212 behind 0x8F.
    case threeBytesOfEUCJP
    /// A plane behind 0x8E.
    case fourBytesOfEUCTW
  }

  private let table: CodecTable
  private let otherForm: OtherForm

  private init(table: CodecTable, otherForm: OtherForm) {
    self.table = table
    self.otherForm = otherForm
  }

  /// A reader of an encoding; nil where it is none of this kind or the C library has no codec for it.
  init?(_ encoding: TextEncoding) {
    let known: (table: CodecTable?, otherForm: OtherForm) =
      switch encoding {
      case .gb18030: (.gb18030, .fourBytesOfGB18030)
      case .big5: (.big5, .none)
      case .eucTW: (.eucTW, .fourBytesOfEUCTW)
      case .shiftJIS: (.shiftJIS, .katakana)
      case .eucJP: (.eucJP, .threeBytesOfEUCJP)
      case .eucKR: (.eucKR, .none)
      case .utf8, .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .hz, .windows1252:
        (nil, .none)
      }
    guard let table = known.table else { return nil }
    self.init(table: table, otherForm: known.otherForm)
  }

  /// The whole text, with a replacement character for each byte that has no meaning.
  ///
  /// The first character begins at `start`; the bytes before it have no meaning.
  ///
  /// - Complexity: O(*n*).
  func decode(_ bytes: [UInt8], from start: Int = 0) -> DecodingSink {
    var sink = DecodingSink(capacity: bytes.count * 3 / 2 + 8)
    var position = 0
    while position < min(start, bytes.count) {
      sink.appendUndecodable(at: position)
      position += 1
    }
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
    if let other = otherCharacter(bytes, at: position) {
      sink.append(other.scalar, width: other.width, from: position)
      return other.width
    }
    sink.appendUndecodable(at: position)
    return 1
  }

  /// The character at `position` that is not ASCII: its first scalar and its width in bytes; nil where
  /// the byte there has no meaning.
  func character(_ bytes: [UInt8], at position: Int) -> (scalar: UInt32, width: Int)? {
    if position + 1 < bytes.count,
      let value = table.value(lead: bytes[position], trail: bytes[position + 1])
    {
      return (value > 0x10FFFF ? value & 0xFFFF : value, 2)
    }
    return otherCharacter(bytes, at: position)
  }

  /// A character that is not two bytes.
  private func otherCharacter(_ bytes: [UInt8], at position: Int) -> (scalar: UInt32, width: Int)? {
    let byte = bytes[position]
    switch otherForm {
    case .none:
      return nil
    case .fourBytesOfGB18030:
      return fourByteScalar(bytes, at: position).map { ($0, 4) }
    case .katakana:
      return (0xA1...0xDF).contains(byte) ? (0xFF61 + UInt32(byte) - 0xA1, 1) : nil
    case .threeBytesOfEUCJP:
      guard byte == 0x8F, position + 2 < bytes.count else { return nil }
      let table = CodecTable.supplementOfEUCJP
      return table?.scalar(lead: bytes[position + 1], trail: bytes[position + 2]).map { ($0.value, 3) }
    case .fourBytesOfEUCTW:
      guard byte == 0x8E, position + 3 < bytes.count else { return nil }
      let plane = Int(bytes[position + 1]) - 0xA1
      guard CodecTable.planesOfEUCTW.indices.contains(plane) else { return nil }
      let table = CodecTable.planesOfEUCTW[plane]
      return table?.scalar(lead: bytes[position + 2], trail: bytes[position + 3]).map { ($0.value, 4) }
    }
  }

  /// The scalar of a four-byte sequence of GB 18030.
  private func fourByteScalar(_ bytes: [UInt8], at position: Int) -> UInt32? {
    guard position + 3 < bytes.count else { return nil }
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
