/// What a text is about, as comparable pieces: pairs of Han characters, and Latin words and numbers.
///
/// Case and width do not matter; words that say nothing (`the`, `什么`) are left out. A single Han character between
/// other signs is a piece of its own.
struct TopicWords: Equatable, Sendable {
  /// The pieces, each once.
  let pieces: Set<String>

  /// The pieces of a text.
  init(_ text: String, stopwords: Set<String>) {
    var pieces: Set<String> = []
    var han: [Character] = [], latin = ""
    func flush() {
      if han.count == 1 { pieces.insert(String(han)) }
      for (first, second) in zip(han, han.dropFirst()) { pieces.insert(String([first, second])) }
      if !latin.isEmpty { pieces.insert(TopicWords.stem(latin)) }
      (han, latin) = ([], "")
    }
    for character in text.map(FoldedQuestion.fold) {
      if TopicWords.isHan(character) {
        if !latin.isEmpty { flush() }
        han.append(character)
      } else if character.isLetter || character.isNumber {
        if !han.isEmpty { flush() }
        latin.append(character)
      } else {
        flush()
      }
    }
    flush()
    self.pieces = pieces.subtracting(stopwords)
  }

  private init(pieces: Set<String>) { self.pieces = pieces }

  /// Whether no piece is left.
  var isEmpty: Bool { pieces.isEmpty }

  /// The pieces that `other` does not have.
  func without(_ other: TopicWords) -> TopicWords { TopicWords(pieces: pieces.subtracting(other.pieces)) }

  /// The share of the pieces that `other` has too, from 0 to 1; 1 where there is none to share.
  func coverage(by other: TopicWords) -> Double {
    guard !pieces.isEmpty else { return 1 }
    return Double(pieces.intersection(other.pieces).count) / Double(pieces.count)
  }

  /// Whether most pieces are Chinese; nil where there is none.
  var isChinese: Bool? {
    guard !pieces.isEmpty else { return nil }
    return pieces.count { $0.contains(where: TopicWords.isHan) } * 2 > pieces.count
  }

  /// A word without the endings of number and tense, roughly: `models`, `model`; `raised`, `raise`.
  private static func stem(_ word: String) -> String {
    for ending in ["ing", "ed", "es", "s", "e"] where word.count > ending.count + 3 && word.hasSuffix(ending)
    {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
  }
}
