extension Unicode.Scalar {
  /// Whether this is a Han character: the unified ideographs, their first extensions and the compatibility ones.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Whether this is a letter from A to Z, small or capital.
  var isLatin: Bool { (65...90).contains(value) || (97...122).contains(value) }
  /// Whether this is a small letter from a to z.
  var isSmallLatin: Bool { (97...122).contains(value) }
  /// Whether this is a capital letter from A to Z.
  var isCapitalLatin: Bool { (65...90).contains(value) }
  /// Whether this is a digit from 0 to 9.
  var isDigit: Bool { (48...57).contains(value) }

  /// Whether this is a letter or a digit of any script: what words are made of.
  var isWordPart: Bool {
    if value < 128 { return isLatin || isDigit }
    switch value {
    case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF0F, 0xFF1A...0xFF20: return false
    default: break
    }
    return isHan || properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether this is white space of any width, or a mark without width.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// Whether this is white space of any width (Unicode's property of that name).
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether this ends a line.
  var isLineEnd: Bool { (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029 }

  /// Whether this is a mark that ends a sentence wherever it stands.
  var isFullStop: Bool { self == "。" || self == "！" || self == "？" || self == "｡" }

  /// Whether this closes a quotation or a bracket.
  var isCloser: Bool {
    switch self {
    case "”", "’", "」", "』", "）", ")", "】", "》", "〉", "]", "\"", "'", "〞", "»": true
    default: false
    }
  }

  /// Whether this closes a quotation.
  var isClosingQuote: Bool {
    switch self {
    case "”", "’", "」", "』", "\"", "〞", "»": true
    default: false
    }
  }

  /// Whether this opens a quotation or a bracket.
  var isOpener: Bool {
    switch self {
    case "“", "‘", "「", "『", "（", "(", "【", "《", "〈", "[", "〝", "«": true
    default: false
    }
  }
}
