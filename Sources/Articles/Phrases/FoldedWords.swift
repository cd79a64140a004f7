import TextRepair

/// Words made alike for comparing: lower case, half width, without white space, and without marks in front.
///
/// `＊ 免责 声明：` and `免责声明:` fold to the same letters. Marks inside stay.
struct FoldedWords: Sendable {
  /// Where folded words stand among the letters of a page, and where they end without the marks at their end.
  struct Place: Equatable, Sendable {
    let span: TextSpan
    let bareEnd: Int
  }

  /// The folded letters of these words and of others, in UTF-8, each parted by a line end.
  let buffer: [UInt8]
  /// Where these words stand.
  let place: Place

  /// Some words among the letters of a page.
  init(_ buffer: [UInt8], _ place: Place) {
    self.buffer = buffer
    self.place = place
  }

  /// Folds some words.
  ///
  /// - Complexity: O(*n*).
  init(_ words: String) {
    let text = TextBytes(words)
    self.init(text, text.all)
  }

  /// Folds a stretch of a text.
  init(_ text: TextBytes, _ span: TextSpan) {
    let scan = LineScan(text, [span]) { $0.end }
    self.init(scan.letters, scan.lines[0].folded)
  }

  /// The letters.
  var letters: ArraySlice<UInt8> { buffer[place.span.range] }

  /// The letters without marks behind them: `参考资料：` is `参考资料`.
  var bare: ArraySlice<UInt8> { buffer[place.span.start..<place.bareEnd] }

  /// How many letters are left without the marks at the end.
  var bareCount: Int { place.bareEnd - place.span.start }

  /// Whether the letters without the marks behind them end in `phrase`.
  func bareEnds(in phrase: [UInt8]) -> Bool {
    bareCount >= phrase.count && bare.suffix(phrase.count).elementsEqual(phrase)
  }

  /// Whether the letters begin with `phrase`.
  func hasPrefix(_ phrase: [UInt8]) -> Bool { letters.starts(with: phrase) }

  /// Whether `phrase` stands anywhere in the letters.
  func contains(_ phrase: [UInt8]) -> Bool {
    TextBytes(bytes: buffer).first(phrase, in: place.span) != nil
  }

  /// Whether a mark may stand in front of words without changing what they say; ▲ and the like point at pictures
  /// and are none.
  static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "＊", "-", "—", "–", "•", "·", "※", "●", "■", "◆", "★", "☆", "【", "[", "(", "（", "「", "“", "\"",
      "~", "#", "_", ">":
      true
    default: false
    }
  }
}
