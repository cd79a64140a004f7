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

  static let speaking: Set<EntityKind> = [.person, .company, .institution, .media]
  /// The most words of a speaker's phrase.
  static let longest = 14
  /// The most words before a verb in which its subject begins: `A paper by Ann Day of … and Tom Birk of …`.
  static let longestSubject = 24
  /// How far from its sentence's start, in bytes, a name can stand and be what the sentence is about.
  static let subjectReach = 60
  /// How far behind the first word of a description, in bytes, the name ends: `planetary geologist Ann Day`.
  static let descriptionReach = 40
  /// How far from its sentence's start, in bytes, a name can stand and open it.
  static let openingReach = 12

  let text: ArticleBytes
  let english: EnglishTables
  let mentions: Mentions
  let sentence: EnglishSentence
  let discourse: Discourse
  /// Where the paragraph of the sentence begins.
  let paragraph: Int
  /// The sentence before, in the same paragraph; empty for the first one.
  let previous: Unit

  /// The subject that ends before a cue.
  func subject(before cue: EnglishCue) -> Found? {
    let last = endOfSubject(before: cue.words.lowerBound)
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
    if english.conjunctions.contains(sentence.words[last].form) { return nil }
    if english.relatives.contains(sentence.words[last].form) { return antecedent(of: last) }
    let found =
      described(byClauseEndingAt: last) ?? phrase(endingAt: last) ?? wide(endingAt: last)
      ?? agent(before: cue, last)
    return found.flatMap { cue.kind == .name && isAny($0) ? nil : $0 }
  }

  /// Whether a speaker is described with `a`, so that a participle behind tells its name: `a harbor fund called Nova`.
  private func isAny(_ found: Found) -> Bool {
    found.speaker.attribution == .anonymous
      && ["a ", "an "].contains { found.speaker.text.lowercased().hasPrefix($0) }
  }

  /// The last word before a verb that is neither an adverb nor tells when: `DistroKid | this week quietly launched`.
  private func endOfSubject(before verb: Int) -> Int {
    var last = verb - 1
    let isParticiple = sentence.words[verb].form.hasSuffix("ing")
    while last >= 0, sentence.isJoined(last + 1) {
      if isAdverb(sentence.words[last].form)
        || isParticiple && english.beForms.contains(sentence.words[last].form)
      {
        last -= 1
      } else if let lead = timeLead(endingAt: last) {
        last = lead - 1
      } else {
        break
      }
    }
    return last
  }

  /// Where words begin that tell when something happens, and end at a word: `this week`, `on Monday`, `in July`.
  private func timeLead(endingAt last: Int) -> Int? {
    guard last > 1, english.timeWords.contains(sentence.words[last].form), sentence.isJoined(last),
      english.timeLeads.contains(sentence.words[last - 1].form)
    else { return nil }
    return last - 1
  }

  /// The subject behind a cue that follows what was said: `said Lena May, founder of Nova`.
  func subject(behind cue: EnglishCue) -> Found? {
    let words = sentence.words
    let first = cue.words.upperBound
    guard first < words.count, sentence.isJoined(first) else { return nil }
    var end = first
    while end < words.count, end - first < Self.longest, end == first || sentence.isJoined(end),
      !english.phraseEnds.contains(words[end].form) || end > first && words[end - 1].form.hasSuffix("'s")
    {
      end += 1
    }
    guard end > first, beginsSpeaker(first) else { return nil }
    return resolved(first..<end) ?? unknownAgent(first..<end, behind: cue)
  }

  /// Whether a verb behind a comma or quotation has its subject behind it, although a name stands before it.
  ///
  /// `The rules will change, as they did in Norway, says Ann Day.`
  func isInverted(_ cue: EnglishCue, behind subject: Found) -> Bool {
    let words = sentence.words[..<sentence.index(from: subject.span.start)]
    let opens = words.allSatisfy { english.lightWords.contains($0.form) }
    return (!opens || subject.speaker.attribution == .anonymous) && isInverted(cue)
  }

  /// Whether a verb behind a mark has its subject behind it, and nothing more in its clause.
  func isInverted(_ cue: EnglishCue) -> Bool {
    let verb = cue.words.lowerBound
    guard verb > 0, !sentence.isJoined(verb), isPlain(cue), let behind = self.subject(behind: cue) else {
      return false
    }
    let rest = text.trimmed(TextSpan(start: behind.span.end, end: sentence.unit.span.end))
    guard let mark = text.character(at: rest.start), rest.start < sentence.unit.span.end else { return true }
    if ".,:;—".unicodeScalars.contains(mark) { return true }
    let next = sentence.index(from: rest.start)
    return next < sentence.words.count && english.timeLeads.contains(sentence.words[next].form)
  }

  /// Whether no verb follows a subject that stands behind its verb: a mark, an adjunct or a new clause does.
  func endsClause(_ end: Int) -> Bool {
    let rest = text.trimmed(TextSpan(start: end, end: sentence.unit.span.end))
    guard let mark = text.character(at: rest.start), rest.start < sentence.unit.span.end,
      mark.properties.isAlphabetic
    else { return true }
    let next = sentence.index(from: rest.start)
    guard next < sentence.words.count else { return true }
    let form = sentence.words[next].form
    return english.prepositions.contains(form) || english.timeLeads.contains(form)
      || english.conjunctions.contains(form) || english.subordinators.contains(form)
      || english.relatives.contains(form) || english.timeWords.contains(form)
  }

  /// Whether a verb goes on far from its subject: `Nova closed the pier, says it was old`, `Ms Day was quick to argue that`.
  func followsFarSubject(_ cue: EnglishCue) -> Bool {
    let verb = cue.words.lowerBound
    guard verb > 1, isPlain(cue) else { return false }
    return sentence.words[verb - 1].form == "to" && sentence.isJoined(verb)
      || text.trimmed(TextSpan(start: sentence.words[verb - 1].span.end, end: cue.span.start)).count == 1
        && text.has(",", at: sentence.words[verb - 1].span.end)
  }

  /// Whether only somebody can do what a verb tells.
  func isPlain(_ cue: EnglishCue) -> Bool {
    cue.kind == .quote || cue.kind == .tell
      || english.plainCues.contains(sentence.words[cue.words].map(\.form).joined(separator: " "))
      || english.plainCues.contains(sentence.words[cue.words.lowerBound].form)
  }

  /// Where a clause of attribution begins: at its subject, or the `as` before it.
  func start(ofClauseWith subject: Found) -> Int {
    let index = sentence.index(from: subject.span.start)
    guard index > 0, sentence.words[index - 1].form == "as", sentence.isJoined(index) else {
      return subject.span.start
    }
    return sentence.words[index - 1].span.start
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
    return unknownSource(from: first)
  }

  /// The words from a place on, up to a mark or a word that ends a phrase, as a source that nothing knows.
  func unknownSource(from first: Int) -> Found? {
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
  func phrase(endingAt last: Int) -> Found? {
    var first = last
    while first > 0, last - first < Self.longestSubject, sentence.isJoined(first) {
      let before = sentence.words[first - 1]
      if before.form == "and" || before.form == "or" {
        if let person = person(before: first) {
          let span = TextSpan(start: person.span.start, end: sentence.words[last].span.end)
          return Found(speaker: person.speaker, span: span)
        }
        guard first > 1, sentence.words[first - 2].isCapital || isHead(first - 2),
          sentence.words[first].isCapital
            || isHead(first - 2) && (first..<min(first + 3, last)).contains(where: isHead)
        else { break }
      } else if english.clauseOpenings.contains(before.form), !isInName(first - 1) {
        break
      }
      first -= 1
    }
    if english.beForms.contains(sentence.words[last].form) { return nil }
    if english.causatives.contains(sentence.words[first].form) { return nil }
    if first > 0, english.notSubjectOpenings.contains(sentence.words[first - 1].form) { return nil }
    return resolved(first..<last + 1)
  }

  /// Whether a word and the next one are parts of one name: `Institute |for| Tides`.
  private func isInName(_ index: Int) -> Bool {
    guard let name = mentions.mention(at: sentence.words[index].span.start) else { return false }
    return name.span.end >= sentence.words[index + 1].span.end
  }

  /// Whose companions, nobody of whom is named, stand behind `and`: `Ann Day| and her colleagues`, `and fellow guides`.
  private func person(before companions: Int) -> Found? {
    let form = sentence.words[companions].form
    guard companions > 1, english.companions.contains(form) || english.possessives[form] != nil,
      mentions.mention(endingAt: sentence.words[companions - 2].span.end)?.kind == .person
    else { return nil }
    return phrase(endingAt: companions - 2)
  }
}
