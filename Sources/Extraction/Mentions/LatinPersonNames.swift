import TextRepair

/// Names of people in Latin letters, in Chinese and English text.
extension PersonNames {
  /// A common given name in Latin letters that stands by itself: `创始人 Lena 认为`.
  func givenName(at start: Int, limit: Int) -> TextSpan? {
    var end = start
    while end < limit, text.character(at: end)?.isLatinWord == true { end += 1 }
    let name = TextSpan(start: start, end: end)
    let next = text.character(at: text.has(" ", at: end) ? end + 1 : end)
    guard name.count >= 3, language.english.names.givenNames.contains(text.text(name)),
      next?.isLatinWord != true, !"-.&’'".unicodeScalars.contains(next ?? " "),
      next?.isHan != true || !text.has(" ", at: end) || chineseName(at: end + 1, limit: limit) == nil
    else { return nil }
    return name
  }

  /// A run of two to four capitalised words, or one of them that the lexicon would know.
  func latinName(at start: Int, limit: Int) -> TextSpan? {
    var end = start, words = 0, offset = start
    while words < 4, offset < limit, let first = text.character(at: offset), first.isCapital {
      var wordEnd = offset
      while wordEnd < limit, let scalar = text.character(at: wordEnd),
        scalar.properties.isAlphabetic && !scalar.isHan || scalar == "." && wordEnd - offset == 1
          || scalar == "-"
      {
        wordEnd = text.end(after: wordEnd)
      }
      guard wordEnd > offset else { break }
      if text.bytes[offset..<wordEnd].allSatisfy({ Unicode.Scalar($0).isCapital }),
        wordEnd - offset > 2
      {
        break
      }
      words += 1
      end = wordEnd
      guard wordEnd < limit, text.bytes[wordEnd] == 0x20 else { break }
      offset = wordEnd + 1
    }
    return words >= 2 ? TextSpan(start: start, end: end) : nil
  }
}
