/// Offices that have several names, from data/questions/titles.tsv: CEO, 首席执行官, chief executive.
struct OfficeTitles: Equatable, Sendable {
  /// The names of each office, folded.
  let offices: [[String]]

  /// Whether somebody who holds `held` is whom a question for `asked` means.
  ///
  /// A question for two offices (`founder and CEO`) wants both. `联合创始人` is no `创始人` who stands alone, yet who asks
  /// for the founder wants the co-founders too.
  func matches(_ asked: String, held: String) -> Bool {
    let held = fold(held)
    let parts = parts(of: fold(asked))
    return !parts.isEmpty && parts.allSatisfy { part in synonyms(of: part).contains { contains(held, $0) } }
  }

  /// Whether the words begin or end with an office.
  func names(_ title: String) -> Bool {
    let title = fold(title)
    return offices.joined().contains { title.hasSuffix($0) || title.hasPrefix($0) }
  }

  private func synonyms(of title: String) -> [String] {
    offices.filter { $0.contains(title) }.flatMap(\.self) + [title]
  }

  private func parts(of title: String) -> [String] {
    var parts = [title]
    for joint in [" and ", "兼", "和", "、", ", "] {
      parts = parts.flatMap { $0.split(separator: joint).map(String.init) }
    }
    return parts.map { part in
      String(part.reversed().drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace))
    }.filter { !$0.isEmpty }
  }

  /// Whether `title` stands in `text`, a Latin one as a word of its own.
  private func contains(_ text: String, _ title: String) -> Bool {
    let words = Array(text), wanted = Array(title)
    guard words.count >= wanted.count, !wanted.isEmpty else { return false }
    func isLetter(_ place: Int) -> Bool {
      words.indices.contains(place) && words[place].isASCII && words[place].isLetter
    }
    return (0...(words.count - wanted.count)).contains { start in
      guard words[start..<(start + wanted.count)].elementsEqual(wanted) else { return false }
      let end = start + wanted.count
      return !(isLetter(start) && isLetter(start - 1)) && !(isLetter(end - 1) && isLetter(end))
    }
  }

  private func fold(_ text: String) -> String { String(text.map(FoldedQuestion.fold)) }
}
