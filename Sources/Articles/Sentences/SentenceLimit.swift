public import TextRepair

/// Cuts what has no end: a stretch without the end of a sentence that is longer than any sentence people write.
///
/// What is found in a sentence costs time by the square of its length at worst, so that a file without full stops
/// would hold up all others. The longest sentence of the 170 articles at hand has 770 bytes;
/// the limit leaves room for a long answer in one pair of quotation marks.
public enum SentenceLimit {
  /// The longest sentence, in bytes.
  public static let longest = 16_384

  /// A sentence of a text's UTF-8 bytes, whole, or its pieces of at most ``longest`` bytes.
  ///
  /// Each is cut behind the last comma or space of its second half, or else before a character; white space may be left
  /// at the ends.
  public static func pieces(of sentence: TextSpan, in bytes: [UInt8]) -> [TextSpan] {
    var pieces: [TextSpan] = []
    var start = sentence.start
    while sentence.end - start > longest {
      let end = cut(bytes, from: start + longest / 2, to: start + longest)
      pieces.append(TextSpan(start: start, end: end))
      start = end
    }
    return pieces + [TextSpan(start: start, end: sentence.end)]
  }

  /// `，` and `、`.
  private static let wideCommas: [[UInt8]] = [[0xEF, 0xBC, 0x8C], [0xE3, 0x80, 0x81]]

  private static func cut(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var offset = end
    while offset > start {
      if bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x2C { return offset }
      if wideCommas.contains(where: bytes[(offset - 3)..<offset].elementsEqual) { return offset }
      offset -= 1
    }
    offset = end
    while bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
