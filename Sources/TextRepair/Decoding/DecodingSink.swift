/// Collects decoded text together with the way back to the bytes it came from.
struct DecodingSink {
  private(set) var text: [UInt8] = []
  private(set) var runs: [DecodedText.Run] = []
  /// The replacement characters that stand for bytes without a meaning, in the decoded text.
  private(set) var undecodable: [TextSpan] = []
  /// The number of characters that are not ASCII, without the undecodable ones.
  private(set) var wideCount = 0
  /// The first byte of the file that had no meaning.
  private(set) var firstUndecodable: Int?

  init(capacity: Int) {
    text.reserveCapacity(capacity)
  }

  /// Adds `bytes`, each of which stands for itself.
  mutating func copy(_ bytes: ArraySlice<UInt8>, from source: Int) {
    guard !bytes.isEmpty else { return }
    note(width: 1, sourceWidth: 1, at: source)
    text += bytes
  }

  /// Notes one character that is not ASCII among the copied bytes.
  mutating func countWide() { wideCount += 1 }

  /// Adds one scalar that stands for `width` bytes at `source`.
  mutating func append(_ scalar: UInt32, width: Int, from source: Int) {
    note(width: UTF8.width(scalar), sourceWidth: width, at: source)
    write(scalar)
    if scalar >= 0x80 { wideCount += 1 }
  }

  /// Adds two scalars that stand for `width` bytes at `source` together.
  mutating func append(_ first: UInt32, _ second: UInt32, width: Int, from source: Int) {
    note(width: UTF8.width(first) + UTF8.width(second), sourceWidth: width, at: source)
    write(first)
    write(second)
    wideCount += 1
  }

  /// Adds a replacement character for one byte without a meaning.
  mutating func appendUndecodable(at source: Int) {
    note(width: 3, sourceWidth: 1, at: source)
    if firstUndecodable == nil { firstUndecodable = source }
    undecodable.append(TextSpan(start: text.count, end: text.count + 3))
    write(0xFFFD)
  }

  /// Passes over an escape sequence at `source`, which stands for nothing.
  mutating func skip(at source: Int) {
    note(width: 1, sourceWidth: 0, at: source)
  }

  /// The decoded text; `declared` is what was declared about its encoding.
  func finish(_ encoding: TextEncoding, declared: TextEncoding?, sourceCount: Int) -> DecodedText {
    DecodedText(
      bytes: text, encoding: encoding,
      contradicted: declared == encoding ? nil : declared, sourceCount: sourceCount, runs: runs,
      undecodable: undecodable)
  }

  private mutating func note(width: Int, sourceWidth: Int, at source: Int) {
    if let last = runs.last, last.decodedWidth == width, last.sourceWidth == sourceWidth { return }
    runs.append(
      DecodedText.Run(
        decodedStart: text.count, sourceStart: source, decodedWidth: width, sourceWidth: sourceWidth))
  }

  private mutating func write(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      text.append(UInt8(scalar))
    case 0x80..<0x800:
      text.append(UInt8(0xC0 | scalar >> 6))
      text.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(0x80 | scalar & 0x3F))
    default:
      text.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

extension UTF8 {
  /// The number of bytes that a scalar value takes.
  static func width(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }
}
