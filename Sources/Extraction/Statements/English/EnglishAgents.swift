import Knowledge
import TextRepair

/// Speakers whose noun no table knows, told by their place before a verb that only somebody can do: `the network said`,
/// `hedge funds argue`, `a classmate who spoke to local media said`.
extension EnglishSpeakerPhrase {
  /// The most words of such a subject.
  private static let longestAgent = 8
  /// The most words of a clause with `who` between a subject and its verb.
  private static let longestClause = 16

  /// The subject of a plain verb of speaking: a phrase with an article, or several of a kind, that its clause begins with.
  func agent(before cue: EnglishCue, _ last: Int) -> Found? {
    guard isPlain(cue),
      let start = clauseStart(endingAt: last), start <= last
    else { return nil }
    let first = timeEnd(start..<last + 1) ?? start
    return isNounPhrase(first...last) ? anonymous(first...last) : nil
  }

  /// The subject before a clause of its own: `a classmate who recently spoke to local media |`.
  func described(byClauseEndingAt last: Int) -> Found? {
    var index = last
    while index > 0, last - index < Self.longestClause, sentence.isJoined(index) {
      if english.relatives.contains(sentence.words[index].form), index < last {
        guard sentence.words[index].form != "that" || isHead(index - 1) else { return nil }
        return phrase(endingAt: index - 1) ?? article(before: index).flatMap { anonymous($0...index - 1) }
      }
      index -= 1
    }
    return nil
  }

  /// The subject of a plain verb of speaking that stands before it: `says the guide`.
  func unknownAgent(_ range: Range<Int>, behind cue: EnglishCue) -> Found? {
    guard isPlain(cue), let last = range.last,
      english.determiners.contains(sentence.words[range.lowerBound].form),
      isNounPhrase(range.lowerBound...last)
    else { return nil }
    return anonymous(range.lowerBound...last)
  }

  /// The description that a sentence opens with, for a participle far behind: `The ministry called for calm, telling …`.
  func description(openingBefore limit: Int) -> Found? {
    let words = sentence.words
    guard let first = words.indices.first(where: { !english.lightWords.contains(words[$0].form) }),
      let head = (first..<min(first + 5, limit)).first(where: isHead),
      first == head || (first + 1...head).allSatisfy({ sentence.isJoined($0) }),
      (first...head).allSatisfy({ !isOther($0) && !english.prepositions.contains(words[$0].form) })
    else { return nil }
    if english.determiners.contains(words[head].form), let end = counted(from: head, before: limit) {
      return anonymous(first...end)
    }
    let last = (head + 1..<limit).prefix { isHead($0) && sentence.isJoined($0) }.last ?? head
    return resolved(first..<last + 1)
  }

  /// Where those end of whom a word tells how many: `Several| harbor schools, …`, `Many| guides have`.
  private func counted(from first: Int, before limit: Int) -> Int? {
    let last =
      (first + 1..<limit).prefix {
        sentence.isJoined($0) && !english.auxiliaries.contains(sentence.words[$0].form)
      }.last ?? first
    guard last - first < Self.longestAgent, last + 1 < limit || last == first else { return nil }
    return last
  }

  private func anonymous(_ range: ClosedRange<Int>) -> Found? {
    let words = sentence.words
    let head = range.first { $0 > range.lowerBound && english.prepositions.contains(words[$0].form) }
      .map { $0 - 1 }
    let span = TextSpan(start: words[range.lowerBound].span.start, end: words[range.upperBound].span.end)
    return Found(
      speaker: Speaker(
        entities: [], text: text.text(span), attribution: .anonymous,
        head: words[head ?? range.upperBound].form), span: span)
  }

  /// The article of a noun that ends before a word, at most four words back.
  private func article(before index: Int) -> Int? {
    (max(0, index - 4)..<index).last {
      english.determiners.contains(sentence.words[$0].form)
        && ($0 + 1..<index).allSatisfy { sentence.isJoined($0) }
    }
  }

  /// Where the words begin that lead without a break to the end of a subject; nil where its clause has other words before.
  private func clauseStart(endingAt last: Int) -> Int? {
    var first = last
    while first > 0, sentence.isJoined(first) {
      let before = sentence.words[first - 1].form
      if english.clauseOpenings.contains(before) || english.conjunctions.contains(before) { break }
      first -= 1
      if last - first >= Self.longestAgent { return nil }
    }
    if first > 0, english.notSubjectOpenings.contains(sentence.words[first - 1].form) { return nil }
    while first < last, english.lightWords.contains(sentence.words[first].form) { first += 1 }
    return first
  }

  /// Whether some words can be a subject: no verb, pronoun or day among them, and an article first or a plural at the end.
  private func isNounPhrase(_ range: ClosedRange<Int>) -> Bool {
    let words = sentence.words
    guard range.allSatisfy({ !isOther($0) }), !english.prepositions.contains(words[range.lowerBound].form)
    else { return false }
    let end = range.first { $0 > range.lowerBound && english.prepositions.contains(words[$0].form) }
    let head = words[(end ?? range.upperBound + 1) - 1].form
    if english.determiners.contains(words[range.lowerBound].form) {
      return head.utf8.count > 2 && end != range.upperBound
    }
    return head.utf8.count > 3 && (head.hasSuffix("s") || head.hasSuffix("men"))
      && !["ss", "is", "'s"].contains { head.hasSuffix($0) }
  }

  /// Whether a word is none of those that describe somebody.
  private func isOther(_ index: Int) -> Bool {
    let form = sentence.words[index].form
    if isHead(index) { return false }
    return english.auxiliaries.contains(form) || english.pronouns[form] != nil || english.cues[form] != nil
      || english.notNames.contains(form) && !english.determiners.contains(form)
      || english.timeWords.contains(form)
      || form.hasSuffix("ly")
  }
}
