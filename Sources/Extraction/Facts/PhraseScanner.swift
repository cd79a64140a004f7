import TextRepair

/// Finds many phrases in the stretch of a text in which the words of an index were found.
///
/// A phrase of Latin letters counts only as a whole word: `raised` is none in `praised`.
struct PhraseScanner: Sendable {
  /// A phrase, by its number in the list, and where it stands.
  struct Hit: Equatable, Sendable {
    let phrase: Int
    let span: TextSpan
  }

  private let set: WordSet
  /// For each word of the index the first phrase that it is; -1 for none.
  private var phraseOfWord: [Int32] = []
  /// For each phrase the next one that is the same word; -1 for none.
  private var next: [Int32]

  /// A scanner for phrases, which keep their places in the list as numbers.
  init(_ phrases: [String], _ index: inout WordIndex) {
    set = index.add(phrases)
    next = Array(repeating: -1, count: phrases.count)
    for (number, phrase) in phrases.enumerated().reversed() where !phrase.isEmpty {
      let word = index.number(adding: phrase)
      while phraseOfWord.count <= word { phraseOfWord.append(-1) }
      next[number] = phraseOfWord[word]
      phraseOfWord[word] = Int32(number)
    }
  }

  /// Every phrase in a stretch, in order of their beginnings; one may lie within another.
  ///
  /// - Complexity: O(*n*) in the words of the stretch.
  func hits(in span: TextSpan, of text: ArticleBytes) -> [Hit] {
    guard let words = text.hits, words.held.meets(set.bit) else { return [] }
    var result: [Hit] = []
    var rest = words.range(from: span.start, to: span.end)
    while let index = words.next(of: set.bit, in: rest) {
      rest = (index + 1)..<rest.upperBound
      let hit = words.all[index], start = Int(hit.start)
      guard hit.end <= span.end, isWhole(start, hit.end, text) else { continue }
      let place = TextSpan(start: start, end: hit.end)
      if result.isEmpty { result.reserveCapacity(8) }
      var phrase = phraseOfWord[Int(hit.word)], index = result.count
      while phrase >= 0 {
        while index > 0, result[index - 1].span.start == start, result[index - 1].phrase > phrase {
          index -= 1
        }
        while index < result.count, result[index].phrase < phrase { index += 1 }
        if index == result.count {
          result.append(Hit(phrase: Int(phrase), span: place))
        } else {
          result.insert(Hit(phrase: Int(phrase), span: place), at: index)
        }
        phrase = next[Int(phrase)]
      }
    }
    return result
  }

  private func isWhole(_ start: Int, _ end: Int, _ text: ArticleBytes) -> Bool {
    func isLetter(_ offset: Int) -> Bool {
      offset >= 0 && offset < text.count && Unicode.Scalar(text.bytes[offset]).isAsciiWord
    }
    if isLetter(start), isLetter(start - 1) { return false }
    return !(isLetter(end - 1) && isLetter(end))
  }
}
