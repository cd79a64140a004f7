/// A question with what does not matter taken off: end marks, stray spaces, case and width.
///
/// The words keep the way in which they were typed for what is shown; `folded` has one character for each of them.
struct FoldedQuestion: Equatable, Sendable {
  /// The words as typed, without end marks.
  let words: [Character]
  /// The same, folded for comparison.
  let folded: [Character]

  /// Folds a question as typed.
  init(_ text: String) {
    var words: [Character] = []
    for character in text {
      if character.isWhitespace {
        if let last = words.last, last != " " { words.append(" ") }
      } else {
        words.append(character)
      }
    }
    while let last = words.last, last == " " || FoldedQuestion.endMarks.contains(last) { words.removeLast() }
    self.init(words: words)
  }

  private init(words: [Character]) {
    self.words = words
    folded = words.map(FoldedQuestion.fold)
  }

  /// The words of a range, as typed.
  func text(_ range: Range<Int>) -> String { String(words[range]) }

  /// The question without an opener such as `请问` at its front; itself where none of them stands there.
  func dropping(openers: [[Character]]) -> FoldedQuestion {
    for opener in openers where folded.starts(with: opener) && folded.count > opener.count {
      let rest = words[opener.count...].drop { $0 == " " || $0 == "，" || $0 == "," }
      return FoldedQuestion(words: Array(rest))
    }
    return self
  }

  /// A character without case and width.
  static func fold(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let half = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      return fold(Character(half))
    }
    if character == "’" { return "'" }
    let lower = character.lowercased()
    return lower.count == 1 ? lower.first ?? character : character
  }

  private static let endMarks: Set<Character> = ["?", "？", "。", ".", "!", "！", "…"]
}
