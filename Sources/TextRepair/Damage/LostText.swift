/// How much of a text is beyond repair: characters that became question marks, boxes or replacement characters.
public enum LostText {
  /// The shortest run of `?` that stands for lost text; `???` and less are an excited writer's.
  public static let shortestRun = 4

  /// Whether a character may stand for a lost one: always U+FFFD, in runs `?`, `□` and the characters of 锟斤拷.
  ///
  /// 锟斤拷 is what two replacement characters become when their UTF-8 bytes are read as GBK.
  @inlinable public static func mayBeLost(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "?", "\u{FFFD}", "□", "锟", "斤", "拷": true
    default: false
    }
  }

  /// The share of a text's characters, white space left out, that are lost; 0 for an empty text.
  ///
  /// Lost is every U+FFFD, and every run of four or more characters that may be lost. A single `?`, `???`
  /// and `?!` are punctuation, and 公斤 is a word.
  ///
  /// - Complexity: O(*n*).
  public static func share(of text: String) -> Double {
    var lost = 0, all = 0, run = 0, replaced = 0
    func close() {
      lost += run >= shortestRun ? run : replaced
      (run, replaced) = (0, 0)
    }
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      all += 1
      guard mayBeLost(scalar) else {
        if run > 0 { close() }
        continue
      }
      run += 1
      if scalar == "\u{FFFD}" { replaced += 1 }
    }
    close()
    return all == 0 ? 0 : Double(lost) / Double(all)
  }
}
