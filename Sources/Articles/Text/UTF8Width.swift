/// How many bytes a character has in UTF-8.
enum UTF8Width {
  /// The width of the character that begins with `first`; 1 for a byte inside one.
  @inline(__always) static func of(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Whether a Han character of the basic block begins with these two bytes; each of them has three.
  @inline(__always) static func isCommonHan(_ first: UInt8, _ second: UInt8) -> Bool {
    (UInt16(first) << 8 | UInt16(second)) &- 0xE4B8 < 0xEA00 - 0xE4B8
  }
}
