/// Words made alike for comparing: lower case, half width, without white space, and without marks at either end.
///
/// `＊ 免责 声明：` and `免责声明:` fold to the same letters. Quotation marks and the like inside stay.
struct FoldedWords: Equatable, Sendable {
  /// The folded letters; a colon or another mark behind the first word is kept.
  let letters: [UInt8]

  /// Folds some words.
  init(_ words: String) {
    var scalars: [Unicode.Scalar] = []
    for scalar in words.unicodeScalars where !scalar.isBlank {
      if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
        scalars.append(narrow.isCapitalLatin ? FoldedWords.small(narrow) : narrow)
      } else {
        scalars.append(scalar.isCapitalLatin ? FoldedWords.small(scalar) : scalar)
      }
    }
    let start = scalars.firstIndex { !FoldedWords.isEdge($0) } ?? scalars.endIndex
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: scalars[start...])
    letters = Array(String(folded).utf8)
  }

  /// The letters without marks behind them: `参考资料：` is `参考资料`.
  var bare: [UInt8] {
    var scalars = Array(String(decoding: letters, as: UTF8.self).unicodeScalars)
    while let last = scalars.last, !last.isWordPart { scalars.removeLast() }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return Array(String(result).utf8)
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

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(scalar.value + 32) ?? scalar
  }

  /// Marks that stand in front of a line without changing what it says; ▲ and the like point at pictures and stay.
  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "-", "—", "–", "•", "·", "※", "●", "■", "◆", "★", "☆", "【", "[", "(", "「", "“", "\"", "~", "#", "_", ">": true
    default: false
    }
  }
}
