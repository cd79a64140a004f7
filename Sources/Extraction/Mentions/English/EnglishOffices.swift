import TextRepair

/// Finds offices in English prose, longest first, and those that `and`, `/` or a comma adds: `founder and CEO`.
struct EnglishOffices {
  let text: ArticleBytes
  let titles: Set<String>

  private static let joiners = [" and ", ", ", " & ", "/", " / ", ", and "]

  /// The office that begins at `offset`.
  func office(at offset: Int) -> TextSpan? {
    guard text.character(before: offset)?.isLatinWord != true, var result = single(at: offset) else {
      return nil
    }
    while let joiner = EnglishOffices.joiners.first(where: { text.has($0, at: result.end) }),
      let more = single(at: result.end + joiner.utf8.count)
    { result = TextSpan(start: result.start, end: more.end) }
    return result
  }

  /// The offices in a phrase, from left to right.
  func offices(in phrase: TextSpan) -> [TextSpan] {
    var result: [TextSpan] = []
    var offset = phrase.start
    while offset < phrase.end {
      if let found = office(at: offset), found.end <= phrase.end {
        result.append(found)
        offset = found.end
      } else {
        offset = wordEnd(offset)
        while offset < phrase.end, text.character(at: offset)?.isLatinWord != true {
          offset = text.end(after: offset)
        }
      }
    }
    return result
  }

  /// The office that ends at `offset`, with all that joins it from the left.
  func office(endingAt offset: Int) -> TextSpan? {
    var start = offset
    var result: TextSpan?
    for _ in 0..<9 where start > 0 {
      start = wordStart(start)
      if let found = office(at: start), found.end == offset { result = found }
      while start > 0, let before = text.character(before: start), " /,&".unicodeScalars.contains(before) {
        start -= 1
      }
      if start > 0, text.character(before: start)?.isLatinWord != true { break }
    }
    return result
  }

  private func single(at offset: Int) -> TextSpan? {
    var end = offset, best: Int?
    for _ in 0..<4 {
      end = wordEnd(end)
      let phrase = text.text(TextSpan(start: offset, end: end)).lowercased()
      if titles.contains(phrase) || phrase.hasSuffix("s") && titles.contains(String(phrase.dropLast()))
        || phrase.hasPrefix("chief ") && phrase.hasSuffix(" officer")
      {
        best = end
      }
      guard text.has(" ", at: end) else { break }
      end += 1
    }
    return best.map { TextSpan(start: offset, end: $0) }
  }

  private func wordEnd(_ offset: Int) -> Int {
    var end = offset
    while let scalar = text.character(at: end), scalar.isLatinWord || scalar == "-" {
      end = text.end(after: end)
    }
    return end
  }

  private func wordStart(_ offset: Int) -> Int {
    var start = offset
    while let scalar = text.character(before: start), scalar.isLatinWord || scalar == "-" {
      start = text.start(before: start)
    }
    return start
  }
}
