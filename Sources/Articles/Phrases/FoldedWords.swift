/// Words made alike for comparing: lower case, half width, without white space, and without marks in front.
///
/// `＊ 免责 声明：` and `免责声明:` fold to the same letters. Marks inside stay.
struct FoldedWords: Equatable, Sendable {
  /// The folded letters, in UTF-8.
  let letters: [UInt8]
  /// How many of them are left without the marks at the end.
  let bareCount: Int

  /// Folds some words.
  ///
  /// - Complexity: O(*n*).
  init(_ words: String) {
    self.init(TextBytes(words))
  }

  /// Folds a text.
  init(_ text: TextBytes) {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count)
    var offset = 0, bareCount = 0
    while offset < text.count {
      if text.isCommonHan(at: offset) {
        letters.append(text.bytes[offset])
        letters.append(text.bytes[offset + 1])
        letters.append(text.bytes[offset + 2])
        bareCount = letters.count
        offset += 3
        continue
      }
      let (scalar, width) = text.scalar(at: offset)
      if scalar.isBlank || (letters.isEmpty && FoldedWords.isEdge(scalar)) {
        offset += width
        continue
      }
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      let byte = isWide ? UInt8(truncatingIfNeeded: scalar.value - 0xFEE0) : text.bytes[offset]
      if isWide || width == 1 {
        letters.append((65...90).contains(byte) ? byte + 32 : byte)
      } else {
        letters += text.bytes[offset..<offset + width]
      }
      if scalar.isWordPart || (isWide && Unicode.Scalar(byte).isWordPart) { bareCount = letters.count }
      offset += width
    }
    self.letters = letters
    self.bareCount = bareCount
  }

  /// The letters without marks behind them: `参考资料：` is `参考资料`.
  var bare: [UInt8] { Array(letters[..<bareCount]) }

  /// Whether the letters without the marks behind them end in `phrase`.
  func bareEnds(in phrase: [UInt8]) -> Bool {
    bareCount >= phrase.count && letters[(bareCount - phrase.count)..<bareCount].elementsEqual(phrase)
  }

  /// Whether the letters begin with `phrase`.
  func hasPrefix(_ phrase: [UInt8]) -> Bool { letters.starts(with: phrase) }

  /// Whether `phrase` stands anywhere in the letters.
  func contains(_ phrase: [UInt8]) -> Bool { place(of: phrase) != nil }

  /// The first place of `phrase` in the letters.
  func place(of phrase: [UInt8]) -> Range<Int>? {
    guard let head = phrase.first, letters.count >= phrase.count else { return nil }
    for start in 0...(letters.count - phrase.count) where letters[start] == head {
      if letters[start..<start + phrase.count].elementsEqual(phrase) { return start..<start + phrase.count }
    }
    return nil
  }

  /// Marks that stand in front of a line without changing what it says; ▲ and the like point at pictures and stay.
  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "＊", "-", "—", "–", "•", "·", "※", "●", "■", "◆", "★", "☆", "【", "[", "(", "（", "「", "“", "\"",
      "~", "#", "_", ">":
      true
    default: false
    }
  }
}
