/// Reads bytes in UTF-8 that may be broken in places.
enum BrokenUTF8 {
  /// The whole text from `start`, with a replacement character for each byte that has no meaning.
  ///
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8], from start: Int) -> DecodingSink {
    var sink = DecodingSink(capacity: bytes.count + 8)
    var position = start, copied = start
    while position < bytes.count {
      let width = sequenceWidth(bytes, at: position)
      if width > 0 {
        if width > 1 { sink.countWide() }
        position += width
      } else {
        sink.copy(bytes[copied..<position], from: copied)
        sink.appendUndecodable(at: position)
        position += 1
        copied = position
      }
    }
    sink.copy(bytes[copied...], from: copied)
    return sink
  }

  /// The first byte that has no meaning; nil where all have one.
  static func firstUndecodable(in bytes: [UInt8]) -> Int? {
    var position = 0
    while position < bytes.count {
      let width = sequenceWidth(bytes, at: position)
      if width == 0 { return position }
      position += width
    }
    return nil
  }

  /// Whether bytes are well-formed and hold no control character but tabs and line ends, as those of nearly every file.
  ///
  /// - Complexity: O(*n*), a few operations for each character.
  static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var position = 0
      while position < buffer.count {
        let first = buffer[position]
        if first > 0xE0, first < 0xF0, first != 0xED, position &+ 2 < buffer.count {
          guard buffer.threeBytes(at: position) & 0xC0C0 == 0x8080 else { return false }
          position &+= 3
        } else if first < 0x80 {
          guard first >= 0x20 && first != 0x7F || first &- 0x09 < 5 else { return false }
          position &+= 1
        } else {
          let width = sequenceWidth(bytes, at: position)
          guard width > 0 else { return false }
          position += width
        }
      }
      return true
    }
  }

  /// The number of bytes of the well-formed sequence at `position`; 0 where there is none.
  ///
  /// Well-formed as table 3-7 of the Unicode standard says: no overlong forms, no surrogates.
  static func sequenceWidth(_ bytes: [UInt8], at position: Int) -> Int {
    func byte(_ distance: Int, in range: ClosedRange<UInt8>) -> Bool {
      position + distance < bytes.count && range.contains(bytes[position + distance])
    }
    let tail = UInt8(0x80)...0xBF
    switch bytes[position] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return byte(1, in: tail) ? 2 : 0
    case 0xE0: return byte(1, in: 0xA0...0xBF) && byte(2, in: tail) ? 3 : 0
    case 0xED: return byte(1, in: 0x80...0x9F) && byte(2, in: tail) ? 3 : 0
    case 0xE1...0xEF: return byte(1, in: tail) && byte(2, in: tail) ? 3 : 0
    case 0xF0: return byte(1, in: 0x90...0xBF) && byte(2, in: tail) && byte(3, in: tail) ? 4 : 0
    case 0xF1...0xF3: return byte(1, in: tail) && byte(2, in: tail) && byte(3, in: tail) ? 4 : 0
    case 0xF4: return byte(1, in: 0x80...0x8F) && byte(2, in: tail) && byte(3, in: tail) ? 4 : 0
    default: return 0
    }
  }
}

/// Reads bytes in UTF-16.
enum UTF16Decoding {
  /// The whole text from `start`; a lone surrogate gives a replacement character for each of its bytes.
  ///
  /// The `cut` bytes in front of `start` have no meaning.
  ///
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8], from start: Int, cut: Int = 0, bigEndian: Bool) -> DecodingSink {
    var sink = DecodingSink(capacity: bytes.count * 3 / 2 + 8)
    for offset in start - cut..<start { sink.appendUndecodable(at: offset) }
    func unit(at position: Int) -> UInt32 {
      let first = UInt32(bytes[position]), second = UInt32(bytes[position + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var position = start
    while position + 1 < bytes.count {
      let value = unit(at: position)
      if !(0xD800...0xDFFF).contains(value) {
        sink.append(value, width: 2, from: position)
        position += 2
      } else if value < 0xDC00, position + 3 < bytes.count,
        (0xDC00...0xDFFF).contains(unit(at: position + 2))
      {
        let scalar = 0x10000 + (value - 0xD800) << 10 + (unit(at: position + 2) - 0xDC00)
        sink.append(scalar, width: 4, from: position)
        position += 4
      } else {
        sink.appendUndecodable(at: position)
        sink.appendUndecodable(at: position + 1)
        position += 2
      }
    }
    if position < bytes.count { sink.appendUndecodable(at: position) }
    return sink
  }
}

/// Reads bytes in Windows code page 1252, in which every byte has a meaning.
enum Windows1252 {
  /// The characters of 0x80…0x9F; where Windows has none, the control character of the same number.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The whole text.
  ///
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8]) -> DecodingSink {
    var sink = DecodingSink(capacity: bytes.count * 9 / 8 + 8)
    for (position, byte) in bytes.enumerated() {
      let scalar = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
      sink.append(scalar, width: 1, from: position)
    }
    return sink
  }
}
