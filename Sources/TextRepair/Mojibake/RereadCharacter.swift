/// A character read from the bytes that a line was misread from.
struct RereadCharacter {
  /// How many bytes it took.
  var width: Int
  /// The character; U+FFFD where bytes of it are lost, the one with byte 80 where one is inferred.
  var scalar: Unicode.Scalar
  /// What speaks against it beside how rare it is.
  var cost = 0.0
  /// What is left of a character of UTF-8 that lost a byte.
  var lost: LostSequence?
}

/// How the bytes of a misread line are to be read.
enum RereadEncoding {
  case utf8
  /// An encoding of pairs; Shift-JIS has half-width katakana of one byte, and much kana.
  case pairs(CodecTable, isShiftJIS: Bool)

  /// The character at a byte; nil where none begins there.
  func character(in line: MisreadBytes, at position: Int) -> RereadCharacter? {
    guard !line.isForeign[line.owners[position]] else { return nil }
    guard let lead = line.bytes[position] else { return RereadCharacter(width: 1, scalar: "\u{FFFD}") }
    switch self {
    case .utf8: return RereadEncoding.utf8(lead, in: line, at: position)
    case .pairs(let table, let isShiftJIS):
      return RereadEncoding.pair(lead, in: line, at: position, table, isShiftJIS: isShiftJIS)
    }
  }

  /// What kana cost in an encoding of Chinese text.
  private static let costOfKana = 4.0
  /// What an ASCII letter costs that was the second byte of a misread character.
  private static let costOfSwallowed = 5.0

  private static func pair(
    _ lead: UInt8, in line: MisreadBytes, at position: Int, _ table: CodecTable, isShiftJIS: Bool
  ) -> RereadCharacter? {
    if lead < 0x80 { return RereadCharacter(width: 1, scalar: Unicode.Scalar(lead)) }
    if position + 1 < line.bytes.count, let trail = line.bytes[position + 1],
      let scalar = table.scalar(lead: lead, trail: trail)
    {
      let isKana = (0x3041...0x30FE).contains(scalar.value)
      return RereadCharacter(width: 2, scalar: scalar, cost: isKana && !isShiftJIS ? costOfKana : 0)
    }
    guard isShiftJIS, (0xA1...0xDF).contains(lead) else { return nil }
    return Unicode.Scalar(0xFF61 + UInt32(lead) - 0xA1).map { RereadCharacter(width: 1, scalar: $0) }
  }

  /// A character of UTF-8; U+FFFD for one with a byte that became U+FFFD, `?` or nothing.
  private static func utf8(_ lead: UInt8, in line: MisreadBytes, at position: Int) -> RereadCharacter? {
    if lead < 0x80 {
      let isSwallowed = line.starts[line.owners[position]] != position
      return RereadCharacter(
        width: 1, scalar: Unicode.Scalar(lead), cost: isSwallowed ? costOfSwallowed : 0)
    }
    guard let width = MisreadSequence.width(lead), width > 2 || lead == 0xC2 else { return nil }
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for distance in 1..<width {
      let next = position + distance
      guard next < line.bytes.count, let byte = line.bytes[next], byte & 0xC0 == 0x80 else {
        return lost(lead, in: line, at: position, width: width)
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000
    guard value >= least, width > 2 || value == 0xA0 || value == 0xB7 else { return nil }
    return Unicode.Scalar(value).map { scalar in
      RereadCharacter(width: width, scalar: scalar, lost: inferred(in: line, at: position, width: width))
    }
  }

  /// The sequence at a byte, where one byte of it is inferred.
  private static func inferred(in line: MisreadBytes, at position: Int, width: Int) -> LostSequence? {
    guard !line.inferred.isEmpty else { return nil }
    let places = (1..<width).filter { line.inferred[position + $0] != nil }
    guard places.count == 1, let place = places.first, let candidates = line.inferred[position + place] else {
      return nil
    }
    return LostSequence(
      line.bytes[position..<position + width].compactMap(\.self), lostAt: place, candidates: candidates)
  }

  /// A character of three or four bytes of which one at least is there besides the first.
  private static func lost(
    _ lead: UInt8, in line: MisreadBytes, at position: Int, width: Int
  ) -> RereadCharacter? {
    guard width > 2 else { return nil }
    var count = 1, hasGap = false, hasMark = false
    while count < width, position + count < line.bytes.count, !line.isForeign[line.owners[position + count]] {
      guard let byte = line.bytes[position + count] else {
        hasGap = true
        count += 1
        continue
      }
      if byte & 0xC0 != 0x80 {
        hasMark = byte == UInt8(ascii: "?")
        if hasMark { count += 1 }
        break
      }
      count += 1
    }
    guard count > 1 else { return nil }
    var known: LostSequence?
    if width == 3, let second = line.bytes[position + 1], second & 0xC0 == 0x80 {
      known = LostSequence([lead, second, 0], lostAt: 2, candidates: .all)
    }
    return RereadCharacter(
      width: count, scalar: "\u{FFFD}", cost: hasGap ? 2 : hasMark ? 6 : 8, lost: known)
  }
}
