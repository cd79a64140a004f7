import TextRepair

/// Asides that tell more of somebody: `Ann Day, a keeper of lamps in Bergen, …`.
extension EnglishSentence {
  /// The most words of an aside.
  private static let longestAside = 14

  /// Where asides end that begin at a comma; that comma where none begins there, or the sentence ends in it.
  ///
  /// An aside begins with `who` or `which`, or with an article or an office, tells of somebody or of any one thing and
  /// holds no verb of its own.
  func endOfAside(behind comma: Int, _ english: EnglishTables) -> Int {
    let first = index(from: comma)
    guard let next = endOfWords(behind: comma, english), next < words.count else { return comma }
    let isClause = english.relatives.contains(words[first].form) && words[first].form != "that"
    guard isClause || tellsOfSomebody(first..<next, english) || ["a", "an"].contains(words[first].form) else {
      return comma
    }
    return endOfAside(behind: words[next - 1].span.end, english)
  }

  /// Whether nothing but an aside about somebody stands behind a comma: `…, said Ann Day, |a keeper of lamps.`
  func endsInAside(behind comma: Int, _ english: EnglishTables) -> Bool {
    endOfWords(behind: comma, english) == words.count
      && tellsOfSomebody(index(from: comma)..<words.count, english)
  }

  /// The place of the word behind the words of an aside: the next one behind a comma.
  private func endOfWords(behind comma: Int, _ english: EnglishTables) -> Int? {
    let first = index(from: comma)
    guard first < words.count, gap(before: first).trimmingSpaces == "," else { return nil }
    let form = words[first].form
    let next = words.indices.dropFirst(first + 1).first { gap(before: $0).hasPrefix(",") } ?? words.count
    guard next - first <= Self.longestAside else { return nil }
    if english.relatives.contains(form) { return form == "that" ? nil : next }
    let opens =
      english.determiners.contains(form) && !english.notNames.contains(form) && !english.heads.contains(form)
      || english.foldedTitles.contains(form)
    return opens && !(first..<next).contains(where: { isVerb($0, english) }) ? next : nil
  }

  private func tellsOfSomebody(_ range: Range<Int>, _ english: EnglishTables) -> Bool {
    range.contains {
      let form = words[$0].form
      return (english.heads.contains(form) || english.foldedTitles.contains(form))
        && !english.plurals.contains(form)
    }
  }

  /// Whether a word makes a clause of its own: a form of `be` or `have`, a modal verb.
  private func isVerb(_ index: Int, _ english: EnglishTables) -> Bool {
    let form = words[index].form
    return english.beForms.contains(form) || english.modals.contains(form)
      || english.verbsBehindNouns.contains(form) && form != "of"
  }
}
