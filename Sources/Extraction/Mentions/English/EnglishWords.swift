import TextRepair

/// The words around a place in English prose: in lower case, punctuation marks as words of their own.
///
/// `’s` is a word of its own and written `'s`. A line's end stops the words.
struct EnglishWords {
  let text: ArticleBytes

  /// Up to `count` words from `offset` on, the nearest first.
  func behind(_ offset: Int, count: Int) -> [String] {
    var result: [String] = []
    var place = offset
    while result.count < count, let next = next(at: &place) { result.append(next) }
    return result
  }

  /// Up to `count` words that end at `offset`, the nearest first.
  func before(_ offset: Int, count: Int) -> [String] {
    var result: [String] = []
    var place = offset
    while result.count < count, let previous = previous(at: &place) { result.append(previous) }
    return result
  }

  private func next(at place: inout Int) -> String? {
    while place < text.count, text.bytes[place] == 0x20 { place += 1 }
    guard let first = text.character(at: place), first != "\n" else { return nil }
    let start = place
    if text.has("’s", at: place) || text.has("'s", at: place) {
      place = text.end(after: place) + 1
      return "'s"
    }
    while let scalar = text.character(at: place), isInside(scalar, at: place) {
      place = text.end(after: place)
    }
    if place == start { place = text.end(after: place) }
    return text.text(TextSpan(start: start, end: place)).lowercased()
  }

  private func previous(at place: inout Int) -> String? {
    while place > 0, text.bytes[place - 1] == 0x20 { place -= 1 }
    guard let last = text.character(before: place), last != "\n" else { return nil }
    let end = place
    if text.has("’s", endingAt: place) || text.has("'s", endingAt: place) {
      place = text.start(before: place - 1)
      return "'s"
    }
    while let scalar = text.character(before: place), isInside(scalar, at: text.start(before: place)) {
      place = text.start(before: place)
    }
    if place == end { place = text.start(before: place) }
    return text.text(TextSpan(start: place, end: end)).lowercased()
  }

  /// A letter or digit, or a hyphen or apostrophe between two of them.
  private func isInside(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
    if scalar.isLatinWord { return true }
    guard scalar == "-" || scalar == "’" || scalar == "&" || scalar == "'" else { return false }
    let isSuffix = text.has("’s", at: offset) || text.has("'s", at: offset)
    return !isSuffix && text.character(before: offset)?.isLatinWord == true
      && text.character(at: text.end(after: offset))?.isLatinWord == true
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter of a Latin word, with or without a mark on it, or an ASCII digit.
  var isLatinWord: Bool {
    if isAsciiWord { return true }
    return value >= 0xC0 && value < 0x250 && value != 0xD7 && value != 0xF7
  }

  /// Whether this is a capital letter of a Latin word.
  var isLatinCapital: Bool {
    (0x41...0x5A).contains(value) || isLatinWord && value >= 0xC0 && properties.isUppercase
  }
}
