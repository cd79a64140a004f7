import TextRepair

/// A unit of English text as its words outside quotation marks, with what stands between them.
struct EnglishSentence {
  /// A word: letters and digits with apostrophes, hyphens and full stops inside.
  struct Word {
    let span: TextSpan
    /// In lower case, with plain apostrophes.
    let form: String
    /// Whether it begins with a capital or a digit, or holds a capital: `eBay`.
    let isCapital: Bool
  }

  let unit: Unit
  let words: [Word]
  let text: ArticleBytes

  init(_ unit: Unit, text: ArticleBytes, honorifics: Set<String>) {
    self.unit = unit
    self.text = text
    var words: [Word] = []
    var offset = unit.span.start
    while offset < unit.span.end {
      if let quotation = unit.quotation(at: offset) {
        offset = quotation.outer.end
        continue
      }
      var end = offset
      while end < unit.span.end, EnglishSentence.isInside(end, text) { end = text.end(after: end) }
      if end > offset {
        if text.has(". ", at: end),
          honorifics.contains(text.text(TextSpan(start: offset, end: end)).lowercased())
            || EnglishSentence.isSmall(end + 2, in: unit.span, text)
        {
          end += 1
        }
        let span = TextSpan(start: offset, end: end)
        let form = text.text(span), folded = form.lowercased()
        words.append(
          Word(
            span: span, form: folded.utf8.contains(0xE2) ? folded.replacing("’", with: "'") : folded,
            isCapital: text.character(at: offset).map { $0.isCapital || $0.isAsciiDigit } ?? false
              || form.unicodeScalars.contains { $0.isCapital }))
      }
      offset = max(end, text.end(after: offset))
    }
    self.words = words
  }

  /// What stands between a word and the one before it; the start of the unit for the first.
  func gap(before index: Int) -> String {
    let start = index > 0 ? words[index - 1].span.end : unit.span.start
    return text.text(TextSpan(start: start, end: words[index].span.start))
  }

  /// Whether a word follows the one before with nothing but blanks between.
  func isJoined(_ index: Int) -> Bool { index > 0 && gap(before: index).allSatisfy { $0 == " " } }

  /// The place of the first word that begins at or behind an offset.
  func index(from offset: Int) -> Int { words.firstIndex { $0.span.start >= offset } ?? words.count }

  private static func isInside(_ offset: Int, _ text: ArticleBytes) -> Bool {
    guard let scalar = text.character(at: offset) else { return false }
    if scalar.isLetter || scalar.isAsciiDigit || scalar == "$" || scalar == "%" { return true }
    guard "’'-.&,".unicodeScalars.contains(scalar) else { return false }
    let next = text.character(at: text.end(after: offset))
    let previous = text.character(before: offset)
    if scalar == "." || scalar == "," {
      return previous?.isAsciiDigit == true && next?.isAsciiDigit == true || isInitial(offset, text)
    }
    let isBehindInitial = previous == "." && (scalar == "’" || scalar == "'")
    let isHyphen = scalar == "-"
    return
      (previous?.isLetter == true || isBehindInitial
      || isHyphen && previous?.isAsciiDigit == true)
      && (next?.isLetter == true || isHyphen && next?.isAsciiDigit == true)
  }

  /// Whether a small letter stands at an offset, so that the full stop before it ends an abbreviation: `Tallowe Co. said`.
  private static func isSmall(_ offset: Int, in unit: TextSpan, _ text: ArticleBytes) -> Bool {
    offset < unit.end && (0x61...0x7A).contains(text.bytes[offset])
  }

  /// The full stop in `U.S.` or `J. Smith`.
  private static func isInitial(_ offset: Int, _ text: ArticleBytes) -> Bool {
    guard text.character(at: offset) == ".", let letter = text.character(before: offset), letter.isCapital
    else { return false }
    let before = text.character(before: offset - 1)
    return before == nil || before == "." || before == " "
  }
}
