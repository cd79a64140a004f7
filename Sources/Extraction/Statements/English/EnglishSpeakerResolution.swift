import Knowledge
import TextRepair

/// Whom the words of a phrase name: a pronoun's, a name's or a description's speaker.
extension EnglishSpeakerPhrase {
  func resolved(_ range: Range<Int>) -> Found? {
    var range = range
    let words = sentence.words
    while range.count > 1, english.lightWords.contains(words[range.lowerBound].form) {
      range = range.dropFirst().startIndex..<range.upperBound
    }
    let last = range.upperBound - 1
    if range.count > 1, english.pronouns[words[last].form] != nil { return resolved(last..<last + 1) }
    if range.count > 2, english.quantityLeads.contains(words[range.lowerBound].form),
      isQuantity(words[range.lowerBound + 1].form)
    {
      return resolved(range.lowerBound + 1..<range.upperBound)
    }
    if let start = timeEnd(range) { return resolved(start..<range.upperBound) }
    if english.prepositions.contains(words[range.lowerBound].form) {
      return lastName(range) ?? behindPlace(range)
    }
    let span = TextSpan(start: words[range.lowerBound].span.start, end: words[range.upperBound - 1].span.end)
    let whole = words[range].map(\.form).joined(separator: " ")
    if let reference = pronoun(in: whole) {
      let open = Speaker(entities: [], text: text.text(span), attribution: .none)
      let thing = reference == .organisation && range.count == 1 ? describedOpening(isPlural: false) : nil
      let found = thing ?? pronoun(reference, before: span.start) ?? (reference == .organisation ? nil : open)
      return found.map { Found(speaker: $0, span: span) }
    }
    let names = mentions.mentions(in: span).filter { Self.speaking.contains($0.kind) }
    if let speaker = speaker(names, range, span) { return Found(speaker: speaker, span: span) }
    return nil
  }

  private func isQuantity(_ form: String) -> Bool {
    form.first?.isNumber == true || english.heads.contains(form) || english.determiners.contains(form)
  }

  /// Whom a pronoun can mean, with a verb drawn to it or not: `it`, `it’s`.
  func pronoun(in form: String) -> Reference? {
    english.pronouns[form] ?? form.firstIndex(of: "'").flatMap { english.pronouns[String(form[..<$0])] }
  }

  /// Where a phrase goes on behind words that tell when: `In March |a panel`, `Last week |the union`.
  func timeEnd(_ range: Range<Int>) -> Int? {
    let words = sentence.words
    guard range.count > 2, english.timeLeads.contains(words[range.lowerBound].form) else { return nil }
    var next = range.lowerBound + 1
    while next < range.upperBound - 1,
      english.timeLeads.contains(words[next].form) || english.timeWords.contains(words[next].form)
        || words[next].form.allSatisfy(\.isNumber)
    { next += 1 }
    return next > range.lowerBound + 1 ? next : nil
  }

  /// A name at the end of a phrase that begins with a preposition: `In May Sam Altman said`.
  private func lastName(_ range: Range<Int>) -> Found? {
    let span = TextSpan(
      start: sentence.words[range.lowerBound].span.start, end: sentence.words[range.upperBound - 1].span.end)
    let names = mentions.mentions(in: span)
    guard var last = names.last, Self.speaking.contains(last.kind), last.span.end == span.end else {
      return nil
    }
    if let person = names.dropLast().last, person.kind == .person, isAffiliated(person, to: last) {
      last = person
    }
    guard !english.prepositions.contains(wordBefore(last.span.start)) else { return nil }
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
      if names.count > 1, first.kind == .person, isAffiliated(first) { return speaker([first]) }
      if !isTagged, last.span.start > span.start, english.objectLeads.contains(wordBefore(last.span.start)) {
        return nil
      }
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

  /// Whether the words behind a person tell where they work: `Ann Day of Nova`.
  private func isAffiliated(_ person: ResolvedMention) -> Bool {
    [" of ", " at ", " from ", " with "].contains { text.has($0, at: person.span.end) }
  }

  /// The description behind a preposition and a place: `In Norway |officials`, `In Norway |Ann Day’s team`.
  private func behindPlace(_ range: Range<Int>) -> Found? {
    let words = sentence.words
    guard let first = range.dropFirst(2).first(where: { !words[$0].isCapital }),
      words[range.lowerBound + 1].isCapital,
      range.dropFirst().prefix(while: { $0 < first }).allSatisfy({ sentence.isJoined($0) }),
      !english.prepositions.contains(words[first].form), !english.conjunctions.contains(words[first].form),
      (first..<range.upperBound).contains(where: isHead)
    else { return nil }
    guard words[first - 1].form.hasSuffix("'s") else { return resolved(first..<range.upperBound) }
    let owner = mentions.mentions(
      in: TextSpan(start: words[range.lowerBound].span.end, end: words[first].span.start)
    ).last.map { sentence.index(from: $0.span.start) }
    return owner.flatMap { resolved($0..<range.upperBound) }
  }

  /// Whether nothing but a preposition and an article stand between a person and where they work.
  private func isAffiliated(_ person: ResolvedMention, to place: ResolvedMention) -> Bool {
    let between = sentence.index(from: person.span.end)..<sentence.index(from: place.span.start)
    guard let first = between.first, between.count <= 2 else { return false }
    return english.prepositions.contains(sentence.words[first].form)
      && between.dropFirst().allSatisfy { english.determiners.contains(sentence.words[$0].form) }
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

  /// Whether a word can begin the phrase of a speaker behind a verb: a name, an article, an office, a noun for people.
  func beginsSpeaker(_ index: Int) -> Bool {
    let word = sentence.words[index]
    let near = TextSpan(start: word.span.start, end: min(text.count, word.span.end + Self.descriptionReach))
    return word.isCapital || english.determiners.contains(word.form) || isHead(index)
      || mentions.mentions(in: near).first?.kind == .person && near.end <= sentence.unit.span.end
      || english.pronouns[word.form] != nil
      || (index..<min(index + 4, sentence.words.count)).contains { isHead($0) } && !word.form.hasSuffix("ing")
  }

  private func wordBefore(_ offset: Int) -> String {
    let index = sentence.index(from: offset)
    return index > 0 ? sentence.words[index - 1].form : ""
  }

  func isAdverb(_ form: String) -> Bool {
    form.hasSuffix("ly") && form.utf8.count > 4 || english.auxiliaries.contains(form) || form == "today"
      || form == "yesterday"
  }
}
