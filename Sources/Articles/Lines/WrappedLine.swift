import TextRepair

/// A line as a page prints it: how wide it is, and whether a sentence could run over its ends.
struct WrappedLine {
  /// Its words, without the white space around them.
  let span: TextSpan
  /// Columns of white space in front of it.
  let indent: Int
  /// Its width in columns: two for a Han character or a full-width mark, one for all others.
  let columns: Int
  /// Its width in characters.
  let characters: Int
  /// The width of what could not be parted at its start, a word or a character with the marks behind it.
  let head: (columns: Int, characters: Int)
  /// Whether it begins with a letter or digit that needs a space in front.
  let beginsLatin: Bool
  /// Whether it ends with a letter, digit or mark that needs a space behind.
  let endsLatin: Bool
  /// Whether it ends with a hyphen behind a small letter, as a parted word does.
  let endsParted: Bool
  /// Whether it begins with a small letter from a to z.
  let beginsSmall: Bool
  /// Whether it ends a sentence.
  let endsSentence: Bool
  /// Whether its form says that something new begins: a bullet, a number, a row of a table.
  let opensItem: Bool
  /// Whether it may begin with a speaker: a colon stands in its first eight Han characters.
  let mayOpenTurn: Bool

  init(_ text: TextBytes, _ line: TextSpan) {
    span = text.trimmed(line)
    indent = WrappedLine.width(text, TextSpan(start: line.start, end: span.start)).columns
    (columns, characters) = WrappedLine.width(text, span)
    let headEnd = WrappedLine.headEnd(text, span)
    head = WrappedLine.width(text, TextSpan(start: span.start, end: headEnd))
    let first = span.isEmpty ? " " : text.scalar(at: span.start).scalar
    let last = text.scalar(before: span.end)?.scalar ?? " "
    beginsLatin = first.value < 0x2E80 && !WrappedLine.isWideQuote(first)
    endsLatin = last.value < 0x2E80 && !WrappedLine.isWideQuote(last)
    let isParted = last == "-" && span.count > 2 && Unicode.Scalar(text.bytes[span.end - 2]).isSmallLatin
    endsParted = isParted
    beginsSmall = first.isSmallLatin
    endsSentence = WrappedLine.endsSentence(text, span)
    opensItem = WrappedLine.opensItem(text, span)
    let reach = TextSpan(start: span.start, end: min(span.end, span.start + 24))
    mayOpenTurn = text.first(Array("：".utf8), in: reach) != nil
  }

  private static func width(_ text: TextBytes, _ span: TextSpan) -> (columns: Int, characters: Int) {
    var columns = 0, characters = 0, offset = span.start
    while offset < span.end {
      let (scalar, width) = text.scalar(at: offset)
      columns += isWide(scalar) ? 2 : 1
      characters += 1
      offset += width
    }
    return (columns, characters)
  }

  /// Whether a character takes two columns in Chinese print; curled quotes, dashes and dots do.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static func isWideQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2014, 0x2018...0x201D, 0x2026: true
    default: false
    }
  }

  /// Where the first unit ends that no line break may part.
  private static func headEnd(_ text: TextBytes, _ span: TextSpan) -> Int {
    var end = span.start
    while end < span.end {
      let (scalar, width) = text.scalar(at: end)
      if end > span.start {
        let isMark = scalar.isCloser || scalar.isFullStop || isPause(scalar)
        let isWord = scalar.value < 0x2E80 && !scalar.isBlank && text.bytes[span.start] < 0x80
        guard isMark || isWord else { break }
      }
      end += width
    }
    return end
  }

  private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "、", "；", "：", ",", ".", ";", ":", "!", "?": true
    default: false
    }
  }

  /// Whether the words of a line end a sentence; those of an empty one do.
  static func endsSentence(_ text: TextBytes, _ span: TextSpan) -> Bool {
    var end = span.end
    while end > span.start, let last = text.scalar(before: end) {
      if last.scalar.isCloser {
        end -= last.width
        continue
      }
      switch last.scalar {
      case ".", "!", "?", "…", ":", "：", "；": return true
      default: return last.scalar.isFullStop
      }
    }
    return true
  }

  private static func opensItem(_ text: TextBytes, _ span: TextSpan) -> Bool {
    guard !span.isEmpty else { return true }
    let (first, width) = text.scalar(at: span.start)
    if "•·●○■□◆◇▪▶►★☆※→*-–+#>|｜【\t".unicodeScalars.contains(first) { return true }
    var offset = span.start + width, digits = 0
    var scalar = first
    while scalar.isDigit || "一二三四五六七八九十".unicodeScalars.contains(scalar), offset < span.end, digits < 4 {
      digits += 1
      (scalar, _) = text.scalar(at: offset)
      offset += text.scalar(at: offset).width
    }
    if digits > 0, ".、)）".unicodeScalars.contains(scalar) {
      return scalar != "." || offset >= span.end || !text.scalar(at: offset).scalar.isDigit
    }
    return text.bytes[span.range].contains(0x7C) || text.bytes[span.range].contains(0x09)
  }
}
