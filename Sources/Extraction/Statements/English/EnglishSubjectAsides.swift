import Knowledge
import TextRepair

/// Subjects that an aside parts from their verb, and those of `who` and `that`: `Lena May, founder of Nova, |said`.
extension EnglishSpeakerPhrase {
  /// The subject before an aside that ends before the cue: `Lena May, founder of Nova, said`.
  func aside(endingAt last: Int) -> Found? {
    if let person = apposition(endingAt: last) { return person }
    if let person = person(beforeAsideEndingAt: last) { return person }
    let places = places(ofAsidesEndingAt: last)
    if let far = places.last(where: { beginsAside($0) }), let found = phrase(endingAt: far - 1),
      found.speaker.attribution != .anonymous
    {
      return found
    }
    return places.lazy.compactMap { phrase(endingAt: $0 - 1) }.first
  }

  /// Where asides may begin that end at a word, the last one first.
  private func places(ofAsidesEndingAt last: Int) -> [Int] {
    (1...max(1, last)).reversed().filter { $0 <= last && !sentence.isJoined($0) && !isList($0) }
  }

  /// The first person named alone before an aside: `Lena May, founder of Nova, a startup`.
  private func person(beforeAsideEndingAt last: Int) -> Found? {
    places(ofAsidesEndingAt: last).lazy.reversed()
      .filter { mentions.mention(at: sentence.words[$0].span.start)?.kind != .person }
      .compactMap { phrase(endingAt: $0 - 1) }.first(where: isPerson)
  }

  /// Whether a phrase is a person's name, with where they work at most.
  private func isPerson(_ found: Found) -> Bool {
    found.speaker.attribution == .named && !found.speaker.entities.isEmpty
      && text.has(found.speaker.text, at: found.span.start)
  }

  /// The person whose name stands between commas behind an office: `its chief executive, Ann Day, said`.
  private func apposition(endingAt last: Int) -> Found? {
    guard let mention = mentions.mention(endingAt: sentence.words[last].span.end), mention.kind == .person
    else {
      return nil
    }
    let first = sentence.index(from: mention.span.start)
    guard first > 0, !sentence.isJoined(first), sentence.gap(before: first).hasPrefix(","), isHead(first - 1)
    else {
      return nil
    }
    return Found(speaker: speaker([mention]), span: mention.span)
  }

  /// Whether an aside about a name begins here: with an article, an office or a relative pronoun.
  private func beginsAside(_ index: Int) -> Bool {
    let form = sentence.words[index].form
    return english.determiners.contains(form) || english.relatives.contains(form) && form != "that"
      || (index..<min(index + 3, sentence.words.count)).contains {
        english.foldedTitles.contains(sentence.words[$0].form) && ($0 == index || sentence.isJoined($0))
      }
  }

  /// Whether what stands before a word goes on as a list or leads in, and names no subject.
  private func isList(_ index: Int) -> Bool {
    let gap = sentence.gap(before: index)
    return
      !(gap.hasPrefix(",") || gap.hasPrefix(" (") || gap.hasPrefix("—") || gap.hasPrefix(" —")
      || gap.hasPrefix(" –"))
  }

  /// What `who` or `that` refers to.
  func antecedent(of pronoun: Int) -> Found? {
    guard pronoun > 0 else { return nil }
    let gap = sentence.gap(before: pronoun).filter { $0 != " " }
    if gap == ",", let person = person(beforeAsideEndingAt: pronoun - 1) { return person }
    guard gap.isEmpty || gap == "," else { return nil }
    if gap == ",", sentence.words[pronoun].form == "which" { return phrase(endingAt: pronoun - 1) }
    return resolved(nounStart(endingAt: pronoun - 1)..<pronoun) ?? phrase(endingAt: pronoun - 1)
  }

  /// Where the noun and what belongs to it begin that end at a word: `joined |people at the pier`, `with |harbor keepers`.
  private func nounStart(endingAt last: Int) -> Int {
    let words = sentence.words
    var first = last
    while first > 0, last - first < Self.longest, sentence.isJoined(first) {
      let before = words[first - 1].form
      if english.prepositions.contains(before), first > 1, sentence.isJoined(first - 1), isHead(first - 2) {
        first -= 2
        continue
      }
      if english.prepositions.contains(before) || english.cues[before] != nil
        || english.clauseOpenings.contains(before) || english.conjunctions.contains(before)
        || english.lightWords.contains(before) || english.auxiliaries.contains(before)
        || english.beForms.contains(before)
      {
        break
      }
      first -= 1
      if english.determiners.contains(before) { break }
    }
    return first
  }
}
