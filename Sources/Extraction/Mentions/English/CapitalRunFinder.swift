import Knowledge
import TextRepair

/// Finds runs of capitalised words in a block of English prose, in the chains that ``CapitalWords`` reads.
///
/// Offices and words of address part a chain (`Nova CEO Lena May` is two runs); words that only open a sentence and small
/// ones at the ends belong to no run.
struct CapitalRunFinder {
  /// Words that never open a name.
  private static let articles: Set = ["The", "A", "An", "I"]

  let text: ArticleBytes
  let english: EnglishTables
  let words: CapitalWords

  init(text: ArticleBytes, english: EnglishTables) {
    (self.text, self.english) = (text, english)
    words = CapitalWords(text: text, names: english.names, timeWords: english.timeWords)
  }

  /// The runs that the chains of a block make, in order, without words that only open their sentence.
  ///
  /// Capitalised words that `isKnown` says tell nothing make no run.
  func runs(
    in block: TextSpan, of chains: [[TextSpan]], except isKnown: ([TextSpan]) -> Bool = { _ in false }
  ) -> [CapitalRun] {
    var result: [CapitalRun] = []
    for words in chains where !isKnown(words) {
      let opens = words.first.map { opensSentence($0.start, in: block) } ?? false
      for (index, part) in parts(of: words).enumerated() {
        if let run = trimmed(part, opens: opens && index == 0) { result.append(run) }
      }
    }
    return result
  }

  /// The parts of a run between offices and words of address.
  private func parts(of words: [TextSpan]) -> [[TextSpan]] {
    var result: [[TextSpan]] = [[]]
    var index = 0
    while index < words.count {
      if let length = titleLength(in: words[index...]) {
        result.append([])
        index += length
      } else {
        result[result.count - 1].append(words[index])
        index += 1
      }
    }
    return result
  }

  /// How many words an office takes that opens `words`: `Chief Product Officer` takes three.
  private func titleLength(in words: ArraySlice<TextSpan>) -> Int? {
    guard let first = words.first else { return nil }
    let opening = text.text(first)
    if english.names.honorifics.contains(opening) { return 1 }
    let folded = opening.lowercased()
    guard folded == "chief" || english.titleOpenings.contains(folded) else { return nil }
    for length in stride(from: min(4, words.count), through: 1, by: -1) {
      let phrase = words.prefix(length).map { text.text($0).lowercased() }.joined(separator: " ")
      let isEnding = length == 1 && english.names.endings[opening] != nil
      if english.foldedTitles.contains(phrase), !isEnding { return length }
      if length > 1, phrase.hasPrefix("chief "), phrase.hasSuffix(" officer") { return length }
    }
    return nil
  }

  private func trimmed(_ words: [TextSpan], opens: Bool) -> CapitalRun? {
    let always = CapitalRunFinder.articles
    let names = english.names
    var opens = opens
    var rest = words[...]
    while let first = rest.first {
      let word = text.text(first)
      guard
        always.contains(word) || isSmall(first)
          || opens && (names.openers.contains(word) || isTrade(first, rest))
      else { break }
      rest = rest.dropFirst()
      opens = opens && rest.count + 1 == words.count && always.contains(word)
    }
    while let last = rest.last, isSmall(last), words.count < 2 || !isVersion(last) { rest = rest.dropLast() }
    guard !rest.isEmpty else { return nil }
    return CapitalRun(words: Array(rest), opensSentence: opens && rest.count == words.count)
  }

  /// Whether a word is a noun for people before at least two words more, or for a firm: `Comedian Lena May`, `Retailer Nova`.
  private func isTrade(_ word: TextSpan, _ words: ArraySlice<TextSpan>) -> Bool {
    let form = text.text(word), kinds = english.names.heads[form.lowercased()] ?? []
    if words.count >= 3, kinds.contains(.person) { return true }
    return words.count >= 2 && kinds.contains(.company) && english.names.endings[form] == nil
      && !english.names.institutionHeads.contains(form)
  }

  private func isSmall(_ word: TextSpan) -> Bool { !words.isName(word) }

  private func isVersion(_ word: TextSpan) -> Bool {
    text.bytes[word.range].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  /// Whether a sentence begins at `offset`, opening marks passed over.
  private func opensSentence(_ offset: Int, in block: TextSpan) -> Bool {
    var place = offset
    while place > block.start, let before = text.character(before: place),
      " “\"‘(*_[—".unicodeScalars.contains(before)
    {
      place = text.start(before: place)
    }
    guard place > block.start, let before = text.character(before: place) else { return true }
    guard ".?!:;\n•…”’".unicodeScalars.contains(before) else { return false }
    if before == "’" || before == "”" { return place < offset && text.has("”", endingAt: place) }
    return before != "." || !isAbbreviation(endingAt: place)
  }

  private func isAbbreviation(endingAt offset: Int) -> Bool {
    english.abbreviations.contains { text.has($0, endingAt: offset) }
      || text.character(before: offset - 1)?.isLatinCapital == true
        && text.character(before: offset - 2)?.isLatinWord != true
  }
}
