import Knowledge
import TextRepair

/// Reads who speaks from the words around an English cue: a name, a name with an office, a pronoun, or a description with a
/// head noun (`researchers at Stanford`).
struct EnglishSpeakerPhrase {
  /// A speaker and where their phrase stands.
  struct Found {
    let speaker: Speaker
    let span: TextSpan
  }

  private static let speaking: Set<EntityKind> = [.person, .company, .institution, .media]
  private static let longest = 14
  /// How far from its sentence's start, in bytes, a name can stand and be what the sentence is about.
  static let subjectReach = 60

  let text: ArticleBytes
  let english: EnglishTables
  let mentions: Mentions
  let sentence: EnglishSentence
  let discourse: Discourse
  /// Where the paragraph of the sentence begins.
  let paragraph: Int
  /// The sentence before, in the same paragraph; empty for the first one.
  let previous: TextSpan

  /// The subject that ends before a cue.
  func subject(before cue: EnglishCue) -> Found? {
    var last = cue.words.lowerBound - 1
    while last >= 0, sentence.isJoined(last + 1), isAdverb(sentence.words[last].form) { last -= 1 }
    guard last >= 0 else { return nil }
    let gap = sentence.gap(before: last + 1)
    if gap.contains(")"),
      let opening = sentence.words.indices.prefix(last + 1).last(where: {
        sentence.gap(before: $0).contains("(")
      }),
      opening > 0, last - opening < 6
    {
      return phrase(endingAt: opening - 1)
    }
    guard gap.allSatisfy({ $0 == " " }) else {
      return gap.hasPrefix(",") || gap.hasPrefix(".,") || gap.hasPrefix(")") || gap.hasPrefix("—")
        || gap.hasPrefix(" –") || gap.hasPrefix(" —")
        ? aside(endingAt: last) : nil
    }
    if ["and", "but", "or"].contains(sentence.words[last].form) { return nil }
    if ["who", "which", "that"].contains(sentence.words[last].form) {
      return antecedent(of: last)
    }
    return phrase(endingAt: last) ?? wide(endingAt: last) ?? definite(before: cue, last)
  }

  /// The subject behind a cue that follows what was said: `said Rob May, founder of Nova`.
  func subject(behind cue: EnglishCue) -> Found? {
    let words = sentence.words
    let first = cue.words.upperBound
    guard first < words.count, sentence.isJoined(first) else { return nil }
    var end = first
    while end < words.count, end - first < Self.longest, end == first || sentence.isJoined(end),
      !english.phraseEnds.contains(words[end].form)
    {
      end += 1
    }
    guard end > first, beginsSpeaker(first) else { return nil }
    return resolved(first..<end)
  }

  /// The name or description that words hold: the phrase of `according to …`.
  func named(from start: Int, to end: Int) -> Found? {
    let first = sentence.index(from: start)
    var last = first
    while last < sentence.words.count, sentence.words[last].span.end <= end,
      last == first || sentence.isJoined(last),
      last - first < Self.longest
    {
      last += 1
    }
    return last > first ? resolved(first..<last) : nil
  }

  /// Whoever `according to` names, however they are called: `…, according to federal statistics`.
  ///
  /// Words that nothing knows need a comma before them, or the head of the sentence: `sorted according to size`.
  func source(from start: Int, to end: Int) -> Found? {
    if let found = named(from: start, to: end) { return found }
    let first = sentence.index(from: start)
    guard first == 2 || first > 2 && sentence.gap(before: first - 2).contains(",") else { return nil }
    var last = first
    while last < sentence.words.count, last - first < 8, last == first || sentence.isJoined(last),
      !english.phraseEnds.contains(sentence.words[last].form)
    {
      last += 1
    }
    guard last > first else { return nil }
    let span = TextSpan(start: sentence.words[first].span.start, end: sentence.words[last - 1].span.end)
    let head = sentence.words[last - 1].form
    return Found(
      speaker: Speaker(entities: [], text: text.text(span), attribution: .anonymous, head: head), span: span)
  }

  // MARK: - Phrases

  /// The phrase whose last word is given, back to where its clause begins.
  private func phrase(endingAt last: Int) -> Found? {
    var first = last
    while first > 0, last - first < Self.longest, sentence.isJoined(first) {
      let before = sentence.words[first - 1]
      if before.form == "and" || before.form == "or" {
        guard sentence.words[first].isCapital, first > 1,
          sentence.words[first - 2].isCapital || isHead(first - 2)
        else { break }
      } else if english.clauseOpenings.contains(before.form) {
        break
      }
      first -= 1
    }
    if first > 0, english.notSubjectOpenings.contains(sentence.words[first - 1].form) { return nil }
    return resolved(first..<last + 1)
  }

  /// The subject before an aside that ends before the cue: `Rob May, founder of Nova, said`.
  private func aside(endingAt last: Int) -> Found? {
    let places = (1...max(1, last)).reversed().filter { $0 <= last && !sentence.isJoined($0) && !isList($0) }
    if let far = places.last(where: { beginsAside($0) }), let found = phrase(endingAt: far - 1),
      found.speaker.attribution != .anonymous
    {
      return found
    }
    return places.lazy.compactMap { phrase(endingAt: $0 - 1) }.first
  }

  /// Whether an aside about a name begins here: with an article, an office or a relative pronoun.
  private func beginsAside(_ index: Int) -> Bool {
    let form = sentence.words[index].form
    return english.determiners.contains(form) || ["who", "which"].contains(form)
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
  private func antecedent(of pronoun: Int) -> Found? {
    guard pronoun > 0 else { return nil }
    let gap = sentence.gap(before: pronoun).filter { $0 != " " }
    return gap.isEmpty || gap == "," ? phrase(endingAt: pronoun - 1) : nil
  }

  // MARK: - Resolution

  private func resolved(_ range: Range<Int>) -> Found? {
    var range = range
    let words = sentence.words
    while range.count > 1, english.lightWords.contains(words[range.lowerBound].form) {
      range = range.dropFirst().startIndex..<range.upperBound
    }
    if english.prepositions.contains(words[range.lowerBound].form) {
      return lastName(range)
    }
    let span = TextSpan(start: words[range.lowerBound].span.start, end: words[range.upperBound - 1].span.end)
    let whole = words[range].map(\.form).joined(separator: " ")
    if let reference = english.pronouns[whole] {
      return pronoun(reference, before: span.start).map { Found(speaker: $0, span: span) }
    }
    let names = mentions.mentions(in: span).filter { Self.speaking.contains($0.kind) }
    if let speaker = speaker(names, range, span) { return Found(speaker: speaker, span: span) }
    return nil
  }

  /// A description that begins the sentence and has `and` inside: `Experts on tides and harbors said`.
  private func wide(endingAt last: Int) -> Found? {
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

  /// Whoever is the subject of a plain verb of speaking although no table knows the noun: `the network said`.
  private func definite(before cue: EnglishCue, _ last: Int) -> Found? {
    guard english.plainCues.contains(sentence.words[cue.words.lowerBound].form) else { return nil }
    let words = sentence.words
    guard
      let first = (max(0, last - 4)..<last).reversed().first(where: {
        english.determiners.contains(words[$0].form)
      }),
      first == 0 || !sentence.isJoined(first) || english.clauseOpenings.contains(words[first - 1].form),
      (first + 1...last).allSatisfy({ sentence.isJoined($0) && words[$0].form.utf8.count > 2 }),
      !(first...last).contains(where: {
        english.prepositions.contains(words[$0].form) || english.timeWords.contains(words[$0].form)
      })
    else { return nil }
    let span = TextSpan(start: words[first].span.start, end: words[last].span.end)
    return Found(
      speaker: Speaker(entities: [], text: text.text(span), attribution: .anonymous, head: words[last].form),
      span: span)
  }

  /// A name at the end of a phrase that begins with a preposition: `In May Sam Altman said`.
  private func lastName(_ range: Range<Int>) -> Found? {
    let span = TextSpan(
      start: sentence.words[range.lowerBound].span.start, end: sentence.words[range.upperBound - 1].span.end)
    guard let last = mentions.mentions(in: span).last, Self.speaking.contains(last.kind),
      last.span.end == span.end,
      !english.prepositions.contains(wordBefore(last.span.start))
    else { return nil }
    return Found(speaker: speaker([last]), span: last.span)
  }

  private func speaker(_ names: [ResolvedMention], _ range: Range<Int>, _ span: TextSpan) -> Speaker? {
    guard let first = names.first, let last = names.last else {
      return described(range, span) ?? unknownName(range, span)
    }
    let isTagged = hasHeadNoun(
      range.lowerBound..<max(range.lowerBound, sentence.index(from: last.span.start)))
    if last.span.end >= span.end - 3 {
      if first.span.start <= span.start + 1, names.count > 1, isJoint(names) { return speaker(names) }
      if !isTagged || last.kind == .person { return speaker([last]) }
      return described(range, span) ?? speaker([last])
    }
    let next = sentence.index(from: first.span.end)
    if first.span.start <= span.start + 1 || !isTagged, next < range.upperBound,
      english.prepositions.contains(sentence.words[next].form)
    {
      return speaker([first])
    }
    return described(range, span)
  }

  /// Whether names are joined by `and` and commas.
  func isJoint(_ names: [ResolvedMention]) -> Bool {
    zip(names, names.dropFirst()).allSatisfy { left, right in
      ["and", ",", ", and", "&"].contains(
        text.text(TextSpan(start: left.span.end, end: max(left.span.end, right.span.start))).trimmingSpaces)
    }
  }

  func speaker(_ names: [ResolvedMention]) -> Speaker {
    Speaker(
      entities: names.map(\.entity), text: names.map { text.text($0.span) }.joined(separator: ", "),
      attribution: names.allSatisfy { $0.kind == .person } ? .named : .organization)
  }

  private func described(_ whole: Range<Int>, _ wide: TextSpan) -> Speaker? {
    let range = nounPhrase(whole)
    guard let head = range.first(where: isHead) else { return nil }
    let span = TextSpan(start: sentence.words[range.lowerBound].span.start, end: wide.end)
    let form = sentence.words[head].form
    let isDefinite = sentence.words[range.lowerBound].form == "the"
    if isDefinite, range.count <= 3, let known = discourse.anonymousSpeaker(head: form) { return known }
    if range.count <= 4, isDefinite, english.foldedTitles.contains(form),
      let near = topic([.person], before: span.start)
    {
      return speaker([near])
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

  /// A name of two words or more that nothing else knows.
  private func unknownName(_ range: Range<Int>, _ span: TextSpan) -> Speaker? {
    let words = sentence.words[range]
    let first = words[range.lowerBound].form
    guard (1...5).contains(words.count), words.count > 1 || first.utf8.count > 2,
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

  private func isHead(_ index: Int) -> Bool {
    let form = sentence.words[index].form
    return english.heads.contains(form) || english.foldedTitles.contains(form)
      || english.heads.contains(String(form.split(separator: "-").last ?? ""))
  }

  private func hasHeadNoun(_ range: Range<Int>) -> Bool {
    range.contains { isHead($0) } && range.contains { english.prepositions.contains(sentence.words[$0].form) }
  }

  /// Whether a word can begin the phrase of a speaker behind a verb: a name, an article, an office, a noun for people.
  private func beginsSpeaker(_ index: Int) -> Bool {
    let word = sentence.words[index]
    return word.isCapital || english.determiners.contains(word.form) || isHead(index)
      || english.pronouns[word.form] != nil
      || (index..<min(index + 4, sentence.words.count)).contains { isHead($0) } && !word.form.hasSuffix("ing")
  }

  private func wordBefore(_ offset: Int) -> String {
    let index = sentence.index(from: offset)
    return index > 0 ? sentence.words[index - 1].form : ""
  }

  private func isAdverb(_ form: String) -> Bool {
    form.hasSuffix("ly") && form.utf8.count > 4 || english.auxiliaries.contains(form) || form == "today"
      || form == "yesterday"
  }
}
