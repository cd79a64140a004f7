import TextRepair

/// Finds many phrases in one pass over the bytes of a sentence.
///
/// A phrase of Latin letters counts only as a whole word: `raised` is none in `praised`.
struct PhraseScanner: Sendable {
  /// A phrase, by its number in the list, and where it stands.
  struct Hit: Equatable, Sendable {
    let phrase: Int
    let span: TextSpan
  }

  private let phrases: [[UInt8]]
  private var byFirst: [[Int]]

  /// A scanner for phrases, which keep their places in the list as numbers.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    byFirst = Array(repeating: [], count: 256)
    for (number, phrase) in self.phrases.enumerated() {
      if let first = phrase.first { byFirst[Int(first)].append(number) }
    }
  }

  /// Every phrase in a stretch, in order of their beginnings; one may lie within another.
  ///
  /// - Complexity: O(*n*) in the bytes of the stretch.
  func hits(in span: TextSpan, of text: ArticleBytes) -> [Hit] {
    var result: [Hit] = []
    var offset = span.start
    while offset < span.end {
      for number in byFirst[Int(text.bytes[offset])] {
        let end = offset + phrases[number].count
        guard end <= span.end, matches(number, at: offset, text), isWhole(offset, end, text) else { continue }
        result.append(Hit(phrase: number, span: TextSpan(start: offset, end: end)))
      }
      offset += 1
    }
    return result
  }

  private func matches(_ number: Int, at offset: Int, _ text: ArticleBytes) -> Bool {
    var place = offset
    for byte in phrases[number] {
      if text.bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  private func isWhole(_ start: Int, _ end: Int, _ text: ArticleBytes) -> Bool {
    func isLetter(_ offset: Int) -> Bool {
      offset >= 0 && offset < text.count && Unicode.Scalar(text.bytes[offset]).isAsciiWord
    }
    if isLetter(start), isLetter(start - 1) { return false }
    return !(isLetter(end - 1) && isLetter(end))
  }
}
