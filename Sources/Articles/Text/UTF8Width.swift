/// How many bytes a character has in UTF-8.
enum UTF8Width {
  /// The width of the character that begins with `first`; 1 for a byte inside one.
  @inline(__always) static func of(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Whether three bytes make a Han character of the basic block, U+4E00 to U+9FFF.
  @inline(__always) static func isCommonHan(_ character: UInt32) -> Bool {
    character &- 0xE4_B880 < 0xEA_0000 - 0xE4_B880
  }
}
