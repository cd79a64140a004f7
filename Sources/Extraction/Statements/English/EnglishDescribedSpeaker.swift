import Knowledge
import TextRepair

/// Speakers that are described and not named: `researchers at Stanford`, `an aide who asked not to be named`, `critics`.
extension EnglishSpeakerPhrase {
  func described(_ whole: Range<Int>, _ wide: TextSpan) -> Speaker? {
    var range = nounPhrase(whole)
    guard let head = range.first(where: isHead) else { return nil }
    if let last = range[..<head].last(where: { isPreposition($0) && sentence.words[$0].form != "of" }) {
      range = last + 1..<range.upperBound
    }
    let span = TextSpan(start: sentence.words[range.lowerBound].span.start, end: wide.end)
    let form = sentence.words[head].form
    if range.count == 1, english.documents.contains(form), !sentence.words[head].isCapital { return nil }
    let isDefinite = sentence.words[range.lowerBound].form == "the"
    if isDefinite, range.count == 2, english.authorities.contains(form),
      let near = topic([.institution], before: span.start)
        ?? mentions.last(before: span.start, of: [.institution])
    {
      return speaker([near])
    }
    if isDefinite, range.count <= 3, let known = discourse.anonymousSpeaker(head: form) { return known }
    if isDefinite, range.count == 2, let full = fuller(form, before: span.start) { return full }
    if range.count <= 4, isDefinite, english.foldedTitles.contains(form), !isDocuments(range),
      let near = topic([.person], before: span.start).map({ speaker([$0]) }) ?? discourse.lastPerson
    {
      return near
    }
    if range.count <= 4, isDefinite, let reference = english.pronouns["the \(form)"],
      let company = pronoun(reference, before: span.start)
    {
      return company
    }
    return Speaker(
      entities: [], text: text.text(span),
      attribution: english.documents.contains(form) ? .organization : .anonymous,
      head: form)
  }

  /// Whether a noun is a document's, with its owner before it: `the paper’s |author`.
  private func isDocuments(_ range: Range<Int>) -> Bool {
    range.contains {
      let form = sentence.words[$0].form
      return form.hasSuffix("'s") && english.documents.contains(String(form.dropLast(2)))
    }
  }

  /// The fullest description with a noun that the paragraph has given before: `the guide` is `the pilots’ guide`.
  private func fuller(_ head: String, before offset: Int) -> Speaker? {
    guard english.documents.contains(head) else { return nil }
    let earlier = EnglishSentence(
      Unit(
        span: TextSpan(start: paragraph, end: max(paragraph, sentence.unit.span.start)), quotations: [],
        block: 0),
      text: text, honorifics: english.honorifics)
    guard let last = earlier.words.indices.last(where: { earlier.words[$0].form == head }) else { return nil }
    let first = (max(0, last - 4)..<last).last { place in
      english.determiners.contains(earlier.words[place].form)
        && (place + 1...last).allSatisfy { earlier.isJoined($0) }
        && !(place + 1..<last).contains { english.prepositions.contains(earlier.words[$0].form) }
    }
    guard let first, last - first > 1 else { return nil }
    return Speaker(
      entities: [],
      text: text.text(TextSpan(start: earlier.words[first].span.start, end: earlier.words[last].span.end)),
      attribution: .organization, head: head)
  }

  /// A name of two words or more that nothing else knows.
  func unknownName(_ range: Range<Int>, _ span: TextSpan) -> Speaker? {
    let words = sentence.words[range]
    let first = words[range.lowerBound].form
    guard (1...5).contains(words.count), words.count > 1 || first.utf8.count > 1,
      words.allSatisfy({ $0.isCapital && $0.form.first?.isLetter == true }),
      !english.clauseOpenings.contains(first), !english.notNames.contains(first),
      !english.determiners.contains(first)
    else { return nil }
    return Speaker(entities: [], text: text.text(span), attribution: .named)
  }

  /// The phrase from its last article on that no preposition stands before: `had a source`, but `researchers at the bank`.
  private func nounPhrase(_ range: Range<Int>) -> Range<Int> {
    for index in range.dropFirst().reversed() where english.determiners.contains(sentence.words[index].form) {
      if !english.prepositions.contains(sentence.words[index - 1].form),
        (index..<range.upperBound).contains(where: isHead)
      {
        return index..<range.upperBound
      }
    }
    return range
  }

  private func isPreposition(_ index: Int) -> Bool {
    english.prepositions.contains(sentence.words[index].form)
  }

  func isHead(_ index: Int) -> Bool {
    let form = sentence.words[index].form
    return english.heads.contains(form) || english.foldedTitles.contains(form)
      || english.heads.contains(String(form.split(separator: "-").last ?? ""))
  }

  func hasHeadNoun(_ range: Range<Int>) -> Bool {
    range.contains { isHead($0) } && range.contains { english.prepositions.contains(sentence.words[$0].form) }
  }

  /// A description that begins the sentence and has `and` inside: `Experts on tides and harbors said`.
  func wide(endingAt last: Int) -> Found? {
    let words = sentence.words
    guard last > 2, last < Self.longest, (1...last).allSatisfy({ sentence.isJoined($0) }),
      (0...last).contains(where: { words[$0].form == "and" }),
      !(0...last).contains(where: {
        english.clauseOpenings.contains(words[$0].form) && words[$0].form != "for"
      }),
      let head = (0..<3).first(where: isHead), english.prepositions.contains(words[head + 1].form)
    else { return nil }
    let span = TextSpan(start: words[0].span.start, end: words[last].span.end)
    return Found(
      speaker: Speaker(entities: [], text: text.text(span), attribution: .anonymous, head: words[head].form),
      span: span)
  }
}
