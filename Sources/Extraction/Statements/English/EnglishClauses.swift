import Knowledge
import TextRepair

/// How the verbs of saying in one sentence stand to each other: whose subject they share, and where one ends.
extension EnglishStatements {
  /// The subject that a sentence begins with, for a cue that only goes on: `X raised prices, adding that …`.
  func leading(_ phrase: EnglishSpeakerPhrase, _ cue: EnglishCue) -> EnglishSpeakerPhrase.Found? {
    if let word = phrase.sentence.words.first, english.pronouns[word.form] != nil {
      return phrase.named(from: word.span.start, to: word.span.end)
    }
    let start = behindSubordinate(phrase.sentence, before: cue)
    guard
      let first = mentions.mentions(
        in: TextSpan(start: phrase.sentence.words[start].span.start, end: cue.span.start)
      ).first(where: { !text.has("’s", at: $0.span.end) && !text.has("'s", at: $0.span.end) }),
      [.person, .company, .institution, .media, .platform, .product].contains(first.kind),
      phrase.sentence.index(from: first.span.start) <= start + 4
    else { return phrase.description(openingBefore: cue.words.lowerBound) }
    let second = endOfSecondName(behind: first.span)
    return phrase.named(from: first.span.start, to: second ?? first.span.end)
  }

  /// Where the main clause of a sentence begins: behind the comma of a clause or adjunct that it opens with.
  private func behindSubordinate(_ sentence: EnglishSentence, before cue: EnglishCue) -> Int {
    guard let form = sentence.words.first?.form,
      english.subordinators.contains(form) || english.prepositions.contains(form)
    else { return 0 }
    return (1..<max(1, cue.words.lowerBound)).first { sentence.gap(before: $0).hasPrefix(",") } ?? 0
  }

  /// Where the main clause begins behind the clause of a verb: `Though Ms Day said it leaks, |the pier stayed open`,
  /// `Ms Day, who says it leaks, |has moved`.
  func mainClause(behind cue: EnglishCue, _ sentence: EnglishSentence) -> Int? {
    let words = sentence.words, verb = cue.words.lowerBound
    guard verb > 0 else { return nil }
    if isRelative(verb, sentence) {
      return words.indices.dropFirst(cue.words.upperBound + 1).first { index in
        let form = words[index].form
        return sentence.gap(before: index).hasSuffix(", ")
          && (english.modals.contains(form) || english.beForms.contains(form)
            || english.verbsBehindNouns.contains(form))
      }.map { words[$0].span.start }
    }
    guard let opening = words.indices.first(where: { !english.lightWords.contains(words[$0].form) }),
      english.subordinators.contains(words[opening].form), opening + 1 < verb,
      !(opening + 1..<verb).contains(where: { isClauseEnd($0, sentence) }),
      !text.has(",", at: cue.span.end)
    else { return nil }
    return words.indices.dropFirst(cue.words.upperBound + 2).first { isClauseEnd($0, sentence) }
      .flatMap { words.count - $0 >= 3 ? words[$0].span.start : nil }
  }

  /// Whether a comma parts a word from the clause before, and no `and` goes on with it.
  private func isClauseEnd(_ index: Int, _ sentence: EnglishSentence) -> Bool {
    sentence.gap(before: index).hasSuffix(", ") && !english.conjunctions.contains(sentence.words[index].form)
  }

  /// Whether `who` or `which` behind a comma is the subject of a verb.
  private func isRelative(_ verb: Int, _ sentence: EnglishSentence) -> Bool {
    var index = verb - 1
    while index > 0, sentence.isJoined(index + 1), english.auxiliaries.contains(sentence.words[index].form) {
      index -= 1
    }
    return index > 0 && english.relatives.contains(sentence.words[index].form)
      && sentence.words[index].form != "that" && sentence.gap(before: index).hasPrefix(",")
  }

  /// Where a second name ends that `and` joins to the first: `Apple and Google released`.
  private func endOfSecondName(behind name: TextSpan) -> Int? {
    guard text.has(" and ", at: name.end), let next = mentions.mention(at: name.end + 5),
      [.person, .company, .institution].contains(next.kind)
    else { return nil }
    return next.span.end
  }

  /// Whether a verb goes on with the subject that the sentence began with: `X sees more users and says that`.
  func isCoordinated(_ cue: EnglishCue, _ sentence: EnglishSentence) -> Bool {
    let index = cue.words.lowerBound
    guard index > 1, sentence.isJoined(index) else { return false }
    return english.conjunctions.contains(sentence.words[index - 1].form)
  }

  /// Whether nothing that could have been said stands behind a cue: the end, a comma, or an adjunct.
  func isClosed(behind cue: EnglishCue, _ sentence: EnglishSentence, _ content: EnglishContent)
    -> Bool
  {
    let rest = text.trimmed(TextSpan(start: cue.span.end, end: sentence.unit.span.end))
    guard let mark = text.character(at: rest.start), rest.start < sentence.unit.span.end else { return true }
    if ".,;—–".unicodeScalars.contains(mark) { return true }
    let next = sentence.index(from: rest.start)
    guard next < sentence.words.count, sentence.words[next].span.start == rest.start else { return false }
    if cue.kind == .tell {
      return mentions.mention(at: rest.start).map { $0.span.end + 2 >= rest.end } ?? false
    }
    if content.isInfinitive(next, behind: cue) { return false }
    return cue.kind != .call && content.isAdjunct(next)
      && !sentence.words[next...].prefix(14).contains { $0.form == "that" }
  }

  /// Where what was said ends because another statement of the sentence begins: `…, adding that`, `…, while X argued`.
  func boundary(before cue: EnglishCue, _ phrase: EnglishSpeakerPhrase, _ content: EnglishContent)
    -> Int?
  {
    let sentence = phrase.sentence, words = sentence.words, verb = cue.words.lowerBound
    if cue.kind == .goOn { return verb > 0 ? words[verb - 1].span.end : nil }
    guard verb > 0 else { return nil }
    if phrase.isInverted(cue) { return words[verb - 1].span.end }
    guard let subject = phrase.subject(before: cue) else {
      let goesOn =
        (phrase.isPlain(cue) || cue.kind == .call || cue.kind == .name)
        && english.conjunctions.contains(words[verb - 1].form)
      return goesOn ? words[verb - 1].span.start : nil
    }
    var index = sentence.index(from: subject.span.start)
    if index > 0, english.quantityLeads.contains(words[index - 1].form) { index -= 1 }
    guard index > 0 else { return nil }
    if english.conjunctions.contains(words[index - 1].form) {
      let isApart = !sentence.isJoined(index - 1)
      return isApart || words[index - 1].form == "and" ? words[index - 1].span.start : nil
    }
    let gap = sentence.gap(before: index)
    let isApart = gap.contains(";") || gap.contains("—") || gap.contains("–") || gap.contains("--")
    return isApart || gap.hasPrefix(",") && isLast(cue, sentence) ? words[index - 1].span.end : nil
  }

  /// Whether a verb is the last word of its sentence: `…, reported`.
  private func isLast(_ cue: EnglishCue, _ sentence: EnglishSentence) -> Bool {
    text.trimmed(TextSpan(start: cue.span.end, end: sentence.unit.span.end), of: ".").isEmpty
  }
}
