/// Reads bytes in UTF-32.
enum UTF32Decoding {
  /// The whole text from `start`; a unit that is no scalar gives a replacement character for each of its bytes.
  ///
  /// The `cut` bytes in front of `start` have no meaning.
  ///
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8], from start: Int, cut: Int = 0, bigEndian: Bool) -> DecodingSink {
    var sink = DecodingSink(capacity: bytes.count / 2 + 8)
    for offset in start - cut..<start { sink.appendUndecodable(at: offset) }
    var position = start
    while position + 3 < bytes.count {
      let unit = bytes[position..<position + 4]
      let value = (bigEndian ? Array(unit) : unit.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if Unicode.Scalar(value) != nil {
        sink.append(value, width: 4, from: position)
      } else {
        for offset in unit.indices { sink.appendUndecodable(at: offset) }
      }
      position += 4
    }
    for offset in position..<max(position, bytes.count) { sink.appendUndecodable(at: offset) }
    return sink
  }
}
