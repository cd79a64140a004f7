import TextRepair

/// Tells common Chinese words from names by how often words were counted; names of people are not in the list.
struct CommonWords {
  let text: ArticleBytes
  private let counts: WordList.Reader

  /// The longest word of the list, in characters.
  private static let longest = 4

  init(text: ArticleBytes, counts: WordList) {
    self.text = text
    self.counts = counts.reader
  }

  /// How often a stretch was counted as a word; 0 for none.
  func count(_ span: TextSpan) -> Int { span.isEmpty ? 0 : counts.count(of: text.bytes[span.range]) }

  /// The highest count of a word that begins at `start` or behind it, before `offset`, and ends behind `offset`: what a cut
  /// at `offset` would break.
  ///
  /// - Complexity: six look-ups.
  func crossing(_ offset: Int, from start: Int) -> Int {
    var best = 0, left = offset
    for before in 1..<CommonWords.longest where left > start {
      left = text.start(before: left)
      guard text.character(at: left)?.isHan == true else { break }
      var right = offset
      for _ in 1...(CommonWords.longest - before) {
        guard text.character(at: right)?.isHan == true else { break }
        right = text.end(after: right)
        best = max(best, count(TextSpan(start: left, end: right)))
      }
    }
    return best
  }

  /// Whether a stretch is two common words in a row.
  func isPhrase(_ span: TextSpan) -> Bool {
    var cut = text.end(after: span.start)
    while cut < span.end {
      let left = TextSpan(start: span.start, end: cut), right = TextSpan(start: cut, end: span.end)
      if left.count > 3, right.count > 3, count(left) > 200, count(right) > 200 { return true }
      cut = text.end(after: cut)
    }
    return false
  }

  /// Whether a stretch holds a word of at least two characters that was counted at least `limit` times.
  func holds(_ span: TextSpan, limit: Int) -> Bool {
    var start = span.start
    while start < span.end {
      var end = text.end(after: text.end(after: start))
      while end <= span.end {
        if count(TextSpan(start: start, end: end)) >= limit { return true }
        guard end < span.end else { break }
        end = text.end(after: end)
      }
      start = text.end(after: start)
    }
    return false
  }
}
