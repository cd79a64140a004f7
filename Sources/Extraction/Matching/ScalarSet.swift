import TextRepair

/// A set of characters that is asked about for every character of an article.
///
/// - Complexity: O(1), one bit looked up for characters of the basic plane.
struct ScalarSet: Sendable, ExpressibleByArrayLiteral {
  /// One bit for each character of the basic plane.
  private var bits = [UInt64](repeating: 0, count: 1024)
  /// Characters beyond it.
  private var others: Set<Unicode.Scalar> = []

  /// The characters of a text.
  init(_ text: String) { self.init(text.unicodeScalars) }

  /// The given characters.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      if scalar.value < 0x10000 {
        bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
      } else {
        others.insert(scalar)
      }
    }
  }

  /// The given characters.
  init(arrayLiteral scalars: Unicode.Scalar...) { self.init(scalars) }

  /// The words that are one character only.
  init(single words: [String]) {
    self.init(words.filter { $0.unicodeScalars.count == 1 }.flatMap(\.unicodeScalars))
  }

  /// Whether `scalar` is one of them.
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return others.contains(scalar) }
    return bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 != 0
  }
}

extension Unicode.Scalar {
  /// Whether this is a Han character (the unified blocks of the basic plane and plane 2).
  var isHan: Bool {
    value &- 0x4E00 < 0x5200 || value &- 0x3400 < 0x19C0 || value &- 0x20000 < 0x20000
  }
  /// Whether this is a letter or digit of ASCII.
  var isAsciiWord: Bool {
    (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20)
  }
  /// Whether this is an ASCII digit.
  var isAsciiDigit: Bool { (0x30...0x39).contains(value) }
  /// Whether this is white space (the property White_Space of Unicode).
  var isSpace: Bool {
    if value > 0x3000 || value > 0x20 && value < 0x85 { return false }
    return switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
  /// Whether this is a letter (the property Alphabetic of Unicode).
  var isLetter: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }
  /// Whether this is an upper-case letter.
  var isCapital: Bool { value < 0x80 ? (0x41...0x5A).contains(value) : !isHan && properties.isUppercase }
}

extension String.UnicodeScalarView {
  /// Whether a character stands in a text, which is a short one that a rule gives.
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    String(self).withBytes { $0.holds(scalar) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a character stands in some UTF-8.
  @inline(__always)
  func holds(_ scalar: Unicode.Scalar) -> Bool {
    var offset = 0
    while offset < count {
      let (own, width) = NameTrie.character(self, offset)
      if own == scalar.value { return true }
      offset += width
    }
    return false
  }
}

extension ArticleBytes {
  /// Whether all characters of a stretch are of a set.
  func consists(_ span: TextSpan, of set: ScalarSet) -> Bool {
    var offset = span.start
    while offset < span.end, let scalar = character(at: offset) {
      if !set.contains(scalar) { return false }
      offset = end(after: offset)
    }
    return true
  }
}
