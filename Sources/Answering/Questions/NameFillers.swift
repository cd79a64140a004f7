/// Words around a name in a question that are no part of it: quotation marks, `the`, `公司`, `’s`.
struct NameFillers: Equatable, Sendable {
  /// Before a name, longest first, folded.
  let before: [[Character]]
  /// Behind a name, longest first, folded.
  let after: [[Character]]

  /// The name as typed and what is left of it without fillers, the fullest first.
  func readings(of name: String) -> [String] {
    var readings = [name]
    var rest = Array(name)
    while let shorter = shortened(rest) {
      rest = shorter
      readings.append(String(rest))
    }
    return readings
  }

  private func shortened(_ name: [Character]) -> [Character]? {
    let folded = name.map(FoldedQuestion.fold)
    if let word = before.first(where: { folded.count > $0.count && folded.starts(with: $0) }) {
      return trimmed(name[word.count...])
    }
    if let word = after.first(where: {
      folded.count > $0.count && folded.reversed().starts(with: $0.reversed())
    }) {
      return trimmed(name[..<(name.count - word.count)])
    }
    return nil
  }

  private func trimmed(_ name: ArraySlice<Character>) -> [Character] {
    Array(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
