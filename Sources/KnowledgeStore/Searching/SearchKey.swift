/// The forms of a text that words and names are found by.
///
/// Clean text is simplified Chinese already, so script is not folded here.
public enum SearchKey {
  /// The text without what people write now one way, now another: case, full width, white space, hyphens, middle dots.
  ///
  /// `ＬＬａＭＡ-2`, `Llama 2` and `llama2` all give `llama2`; `GPT-4` and `GPT-4o` stay apart, and so
  /// do `3.5` and `35`.
  public static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let narrow = narrowed(scalar)
      guard !isJoint(narrow) else { continue }
      lower(narrow, into: &result)
    }
    return String(result)
  }

  /// The text as the full-text indexes see it: folded, every Han character or kana set apart by spaces, digits apart from letters.
  ///
  /// So a tokenizer that knows no Chinese (FTS5 `unicode61`) finds a word of any length as a phrase,
  /// and `Llama2` where `Llama 2` is asked for. Punctuation, which the tokenizer skips, becomes spaces.
  static func spaced(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous = Token.other
    for scalar in text.unicodeScalars {
      let narrow = narrowed(scalar)
      let token = Token(narrow)
      if token == .character || token != previous { result.append(" ") }
      if token != .other { lower(narrow, into: &result) }
      previous = token
    }
    return String(result)
  }

  /// The FTS5 expression that finds texts with all words of a query, white space parting the words.
  ///
  /// What it finds is a candidate: the index knows no punctuation, so `开源` finds `开，源` too, which
  /// a look at the folded text for ``words(_:)`` tells apart. Nil where nothing in the query could
  /// stand in an index, for it has neither letters nor digits.
  public static func match(_ query: String) -> String? {
    let phrases = words(query).filter(hasLetter).map { word in
      "\"" + spaced(word).split(separator: " ").joined(separator: " ") + "\""
    }
    return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
  }

  /// The words of a query, folded, as they must stand in a folded text; white space parts them.
  public static func words(_ query: String) -> [String] {
    query.split(whereSeparator: \.isWhitespace).map { folded(String($0)) }.filter { !$0.isEmpty }
  }

  private static func hasLetter(_ word: String) -> Bool {
    word.unicodeScalars.contains { Token(narrowed($0)) != .other }
  }

  /// Appends the lower-case form of a character: itself for Han characters, kana and Hangul, which have no case.
  private static func lower(_ scalar: Unicode.Scalar, into result: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x41...0x5A: result.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
    case ..<0x80, 0x3000...0xA4CF, 0xAC00...0xD7FF: result.append(scalar)
    default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }

  /// The half-width form of a full-width Latin letter, digit or mark; an ideographic space becomes a space.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value == 0x3000 { return " " }
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// Whether a character only joins the parts of a name.
  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "_", "·", "•", "・", "‧", "‐", "‑", "–": true
    case "\u{3001}"..."\u{A4CF}": false
    default: scalar.properties.isWhitespace
    }
  }

  /// What a character is to a tokenizer.
  private enum Token {
    /// Stands for itself: Han and kana.
    case character
    /// Part of a word.
    case letter
    /// Part of a number.
    case digit
    /// Stands between words.
    case other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39: self = .digit
      case 0x41...0x5A, 0x61...0x7A: self = .letter
      case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
        self = .character
      default:
        self = scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .letter : .other
      }
    }
  }
}
