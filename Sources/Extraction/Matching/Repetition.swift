import TextRepair

// What an article says more than once.
extension ArticleBytes {
  /// Whether some words stand in the text `times` times at least, not overlapping.
  func repeats(_ words: String, times: Int) -> Bool {
    var start = 0
    for _ in 0..<times {
      guard let found = first(words, in: TextSpan(start: start, end: count)) else { return false }
      start = found.end
    }
    return true
  }
}
