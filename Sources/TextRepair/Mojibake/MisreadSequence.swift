/// Characters that are together one of UTF-8, if they are read as bytes of a code page.
struct MisreadSequence {
  /// How much of it is there.
  enum Condition {
    /// Every byte is there.
    case whole
    /// The last byte, or one inside, is a space that was a no-break space.
    case collapsed
    /// A byte became U+FFFD or a question mark, so that the character is lost.
    case lost
  }

  /// The places of the cells.
  let range: Range<Int>
  /// The character; U+FFFD where it is lost.
  let scalar: Unicode.Scalar
  /// How much of it is there.
  let condition: Condition

  /// The sequence that begins at `start`; nil where none does.
  ///
  /// Surrogates written with three bytes each (CESU-8) count as the character that they make.
  init?(_ cells: [MisreadCell], at start: Int, page: CodePage) {
    guard let lead = page.byte(of: cells[start].scalar), let width = MisreadSequence.width(lead) else {
      return nil
    }
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    var end = start + 1, known = 0
    var condition = Condition.whole
    while end < start + width {
      guard end < cells.count else { break }
      let scalar = cells[end].scalar
      if let byte = page.byte(of: scalar), byte & 0xC0 == 0x80 {
        value = value << 6 | UInt32(byte & 0x3F)
        known += 1
      } else if scalar == "\u{FFFD}" || scalar == "?" {
        condition = .lost
        value <<= 6
      } else if scalar == " ", page.hasSpaceAtA0, condition != .lost {
        condition = .collapsed
        value = value << 6 | 0x20
      } else {
        break
      }
      end += 1
    }
    if end < start + width {
      guard condition == .lost, end > start + 1 else { return nil }
    }
    if condition == .lost {
      guard known > 0 || width == 2 || cells[start + 1].scalar == "\u{FFFD}" else { return nil }
      (range, scalar, self.condition) = (start..<end, "\u{FFFD}", .lost)
      return
    }
    let least: UInt32 = width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000
    guard value >= least else { return nil }
    if (0xD800..<0xDC00).contains(value), condition == .whole {
      guard let low = MisreadSequence.lowSurrogate(cells, at: end, page: page),
        let pair = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + low - 0xDC00)
      else { return nil }
      (range, scalar, self.condition) = (start..<end + 3, pair, .whole)
      return
    }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    (range, self.scalar, self.condition) = (start..<end, scalar, condition)
  }

  /// Whether a line may hold such a sequence: a character of a code page before another, a space or a lost one.
  static func mayStand(in cells: [MisreadCell]) -> Bool {
    cells.indices.dropLast().contains { index in
      guard isOfPage(cells[index].scalar) else { return false }
      let next = cells[index + 1].scalar
      return isOfPage(next) || next == " " || next == "\u{FFFD}" || next == "?"
    }
  }

  /// Whether a code page may have a character: those are letters, marks, box drawings and ligatures, no Han.
  private static func isOfPage(_ scalar: Unicode.Scalar) -> Bool {
    (0x80..<0x2E80).contains(scalar.value) || scalar.value >= 0xF000
  }

  /// The number of bytes that a lead byte announces.
  static func width(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private static func lowSurrogate(_ cells: [MisreadCell], at start: Int, page: CodePage) -> UInt32? {
    guard start + 2 < cells.count else { return nil }
    let bytes = (0..<3).compactMap { page.byte(of: cells[start + $0].scalar) }
    guard bytes.count == 3, bytes[0] == 0xED, (0xB0...0xBF).contains(bytes[1]), bytes[2] & 0xC0 == 0x80 else {
      return nil
    }
    return 0xD000 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F)
  }
}
