/// How much of a text is beyond repair: characters that became question marks or replacement characters.
public enum LostText {
  /// The share of a text's characters, white space left out, that are lost; 0 for an empty text.
  ///
  /// Lost is every U+FFFD and every question mark in a run of three or more. A single `?`, `??` and `?!`
  /// are punctuation.
  ///
  /// - Complexity: O(*n*).
  public static func share(of text: String) -> Double {
    var lost = 0, all = 0, run = 0
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      all += 1
      if scalar == "?" {
        run += 1
        continue
      }
      if run > 2 { lost += run }
      run = 0
      if scalar == "\u{FFFD}" { lost += 1 }
    }
    if run > 2 { lost += run }
    return all == 0 ? 0 : Double(lost) / Double(all)
  }
}
