import Knowledge
import TextRepair

/// Tells what an English cue reports: what stands behind it, before it, or on both sides.
struct EnglishContent {
  /// The shortest content, in bytes.
  static let shortest = 12
  /// The most bytes of words before an attribution that only lead up to what is said: `But the deal, says Ms Day, …`.
  static let longestLead = 30

  let text: ArticleBytes
  let english: EnglishTables
  let sentence: EnglishSentence

  var end: Int { sentence.unit.span.end }

  /// What was said.
  struct Found {
    var pieces: [TextSpan]
    var form: QuotationForm
    /// Whether it stands before its attribution.
    var isBefore: Bool
    /// Where reading goes on.
    var resume: Int
  }

  /// What stands before an attribution: `“…,” she said`, `The boxes would ship in spring, she said`.
  ///
  /// `attribution` is speaker and cue, in whichever order; `cue` is the verb where it stands behind the speaker.
  func before(_ attribution: TextSpan, from start: Int, until limit: Int, endingIn cue: EnglishCue? = nil)
    -> Found?
  {
    let lead = text.trimmed(TextSpan(start: start, end: max(start, attribution.start)))
    guard let mark = text.character(before: lead.end), ",”\"'’—–?!".unicodeScalars.contains(mark) else {
      return nil
    }
    let content = text.trimmed(lead, of: ",—–")
    let isQuoted = isQuotedSpeech(endingAt: lead.end)
    guard isQuoted || !isClosingMark(before: lead.end) else { return nil }
    var found = Found(pieces: [], form: .indirect, isBefore: true, resume: attribution.end)
    (found.pieces, found.form) = pieces(of: content)
    let isShort =
      sentence.index(from: lead.end) - sentence.index(from: lead.start) < 3 && !isQuoted
      && lead.count < Self.longestLead
    let rest = continuation(
      behind: attribution.end, until: limit, found.form, endingIn: cue, isShort: isShort)
    if isLight(lead), !isQuoted { found.pieces = [] }
    guard rest != nil || lead.count >= Self.shortest && isClause(content, found.form) else { return nil }
    if let rest {
      found.pieces += pieces(of: rest).pieces
      if found.form == .direct, pieces(of: rest).form != .direct { found.form = .mixed }
      found.resume = rest.end
    }
    return found
  }

  /// What stands behind a cue: `said that …`, `told Meta: “…”`, `promised to …`.
  func behind(_ cue: EnglishCue, until limit: Int) -> Found? {
    guard let start = cue.kind == .name ? nameStart(behind: cue, until: limit) : start(behind: cue) else {
      return nil
    }
    let whole = text.trimmed(TextSpan(start: start, end: max(start, limit)), of: ".,:;—–")
    if cue.kind == .goOn, isQuestion(whole.start) { return nil }
    let end = cue.kind == .call || cue.kind == .name ? endOfNoun(in: whole) : endOfSpeech(in: whole)
    let content = text.trimmed(TextSpan(start: whole.start, end: end), of: ".,:;—–(")
    guard content.count >= Self.shortest, !isReflexive(content.start), isTold(content, by: cue) else {
      return nil
    }
    let told = quotationAlone(in: content) ?? content
    let (pieces, form) = pieces(of: told)
    return Found(pieces: pieces, form: form, isBefore: false, resume: told.end)
  }

  /// Whether words behind a participle only name what it makes clear: `clarifying |how it began`.
  private func isQuestion(_ start: Int) -> Bool {
    let index = sentence.index(from: start)
    guard index < sentence.words.count, sentence.words[index].span.start == start else { return false }
    return english.notSubjectOpenings.contains(sentence.words[index].form)
  }

  /// The quotation that is all that was said, where words behind it tell of when and why: `posted “…” in response to`.
  private func quotationAlone(in content: TextSpan) -> TextSpan? {
    guard let quotation = sentence.unit.quotations.first(where: { $0.outer.start == content.start }),
      quotation.inner.count >= Self.shortest, quotation.outer.end < content.end
    else { return nil }
    let next = sentence.index(from: quotation.outer.end)
    let last = text.character(before: quotation.inner.end)
    guard next < sentence.words.count, last == "," || last == "." || last == "!" || last == "?",
      english.prepositions.contains(sentence.words[next].form),
      !sentence.unit.quotations.contains(where: { $0.outer.start > quotation.outer.end })
    else { return nil }
    return quotation.outer
  }

  /// Where what is said ends because the author adds to it: `…; others disagree`, `…, though nobody came`.
  private func endOfClause(in content: TextSpan) -> Int {
    let words = sentence.words
    let first = sentence.index(from: content.start)
    if let quotation = sentence.unit.quotations.first(where: { $0.outer.start == content.start }),
      text.has(";", at: quotation.outer.end)
    {
      return quotation.outer.end
    }
    let end = words.indices.dropFirst(first + 3).first { index in
      guard content.contains(words[index].span) else { return false }
      let gap = sentence.gap(before: index), form = words[index].form
      if isDayOfDeed(index, behind: first) { return true }
      return gap.hasPrefix(";") && form != "that" && form != "and"
        || gap.hasPrefix(",") && english.afterthoughts.contains(form)
    }
    return end.map { words[$0 - 1].span.end } ?? content.end
  }

  /// Whether the day begins here on which something was made known: `reported a rise in sales |on Monday, …`.
  private func isDayOfDeed(_ index: Int, behind first: Int) -> Bool {
    let words = sentence.words
    return words[index].form == "on" && index + 2 < words.count && sentence.isJoined(index + 1)
      && english.determiners.contains(words[first].form) && english.timeWords.contains(words[index + 1].form)
      && sentence.gap(before: index + 2).hasPrefix(",")
  }

  /// Whether words are what a verb tells of: not `found a way`, nor `thinks hard about the harbor`.
  private func isTold(_ content: TextSpan, by cue: EnglishCue) -> Bool {
    let first = sentence.index(from: content.start)
    guard first < sentence.words.count, first < cue.words.upperBound + 3,
      first == 0 || sentence.words[first - 1].form != "that"
    else { return true }
    let opening = sentence.words[first...].prefix(3).map(\.form)
    if english.clauseCues.contains(sentence.words[cue.words.lowerBound].form),
      !holdsVerb(first, from: content.start)
    {
      return false
    }
    let isManner =
      opening.count > 1 && opening[0].hasSuffix("ly") && english.prepositions.contains(opening[1])
    if english.relatives.contains(opening[0]), opening[0] != "that" { return false }
    return !isManner && !opening.contains { english.notTold.contains($0) }
  }

  /// Whether the words from a place on can be a clause: a quotation or a pronoun first, or a form of `be` or `have` or a modal verb near.
  private func holdsVerb(_ first: Int, from start: Int) -> Bool {
    guard sentence.words[first].span.start == start, english.pronouns[sentence.words[first].form] == nil
    else { return true }
    return sentence.words[first...].prefix(9).contains {
      english.beForms.contains($0.form) || english.modals.contains($0.form)
        || english.auxiliaries.contains($0.form)
    }
  }

  /// Where a thing that was called, praised or asked for ends: before a comma with a clause of the author's behind it.
  private func endOfNoun(in content: TextSpan) -> Int {
    let words = sentence.words
    let first = sentence.index(from: content.start)
    let end = words.indices.dropFirst(first + 2).first { index in
      content.contains(words[index].span) && sentence.gap(before: index).hasPrefix(",")
        && (english.conjunctions.contains(words[index].form)
          || english.subordinators.contains(words[index].form))
    }
    return end.map { words[$0 - 1].span.end } ?? content.end
  }

  /// Whether words only join a sentence to the one before: `But, says Ms Day, …`.
  private func isLight(_ span: TextSpan) -> Bool {
    sentence.words[sentence.index(from: span.start)..<sentence.index(from: span.end)].allSatisfy {
      english.lightWords.contains($0.form)
    }
  }

  /// Where a quotation begins that `as` attributes alone, not the words before it: `a “lawful source,” as a memo put it`.
  func quotedStart(before attribution: TextSpan, of subject: TextSpan) -> Int? {
    guard attribution.start < subject.start else { return nil }
    let lead = text.trimmed(TextSpan(start: sentence.unit.span.start, end: attribution.start), of: ",")
    return sentence.unit.quotations.last { $0.outer.end == lead.end }?.outer.start
  }

  /// Whether words begin with `himself` and the like: then somebody did something and said nothing.
  private func isReflexive(_ offset: Int) -> Bool {
    let index = sentence.index(from: offset)
    guard index < sentence.words.count, sentence.words[index].span.start == offset else { return false }
    return sentence.words[index].form.hasSuffix("self") || sentence.words[index].form.hasSuffix("selves")
  }

  /// Where the speaker acts again instead of being reported: `…, but has not shared`, `… and declined to say`.
  private func endOfSpeech(in content: TextSpan) -> Int {
    let words = sentence.words
    for index in words.indices.dropFirst(2)
    where content.contains(words[index].span) && index + 1 < words.count {
      guard english.conjunctions.contains(words[index].form), english.actions.contains(words[index + 1].form)
      else {
        continue
      }
      return words[index].span.start
    }
    return endOfClause(in: content)
  }

  /// Whether a word begins an adjunct that tells when, where or how something was said, not what: `on Monday`, `this month`.
  func isAdjunct(_ index: Int) -> Bool {
    guard index < sentence.words.count else { return false }
    let form = sentence.words[index].form
    if english.prepositions.contains(form) || english.timeWords.contains(form) { return true }
    return english.timeLeads.contains(form) && index + 1 < sentence.words.count
      && english.timeWords.contains(sentence.words[index + 1].form)
  }

  /// Whether a quotation that ends here is speech: a mark stands before the closing one, or it is long.
  private func isQuotedSpeech(endingAt end: Int) -> Bool {
    guard let quotation = sentence.unit.quotations.last(where: { $0.outer.end == end }) else { return false }
    let last = text.character(before: quotation.inner.end)
    return quotation.inner.count >= 30 || last.map { ",.?!".unicodeScalars.contains($0) } == true
  }

  /// Whether a double quotation mark that closes stands before a place.
  private func isClosingMark(before offset: Int) -> Bool {
    ["”", "\"", "''"].contains { text.has($0, endingAt: offset) }
  }

  /// Whether a quotation with its own comma stands directly before an attribution: “…,” she said.
  func isBehindQuotation(_ offset: Int) -> Bool {
    let lead = text.trimmed(TextSpan(start: sentence.unit.span.start, end: offset))
    guard isClosingMark(before: lead.end) else { return false }
    let quotation = sentence.unit.quotations.last { $0.outer.end == lead.end }
    return quotation.flatMap { text.character(before: $0.inner.end) }.map {
      ",?!".unicodeScalars.contains($0)
    } ?? false
  }

  /// Whether some words can be a clause of their own, and not an adjunct such as `In a blog post`.
  private func isClause(_ content: TextSpan, _ form: QuotationForm) -> Bool {
    guard form == .indirect else { return true }
    let first = sentence.index(from: content.start)
    let count = sentence.index(from: content.end) - first
    guard count >= 4 else { return false }
    let opening = sentence.words[first].form
    if english.subordinators.contains(opening) { return hasMainClause(content, behind: first) }
    return !(english.prepositions.contains(opening) && count < 9)
  }

  /// Whether a clause follows behind the comma of a subordinate one: `Since May, revenue has grown`.
  private func hasMainClause(_ content: TextSpan, behind first: Int) -> Bool {
    let last = sentence.index(from: content.end)
    guard let comma = (first..<last).dropFirst().first(where: { sentence.gap(before: $0).hasPrefix(",") })
    else { return false }
    return last - comma >= 4
  }

  /// The pieces of a stretch and how they are told: quotations that are all of it without their marks, else the whole.
  private func pieces(of content: TextSpan) -> (pieces: [TextSpan], form: QuotationForm) {
    let inside = sentence.unit.quotations.filter {
      content.contains($0.outer) || $0.outer.start == content.start
    }
    guard let first = inside.first else { return ([content], .indirect) }
    let quoted = inside.reduce(0) { $0 + $1.outer.count }
    if first.outer.start == content.start, quoted + 3 >= content.count {
      return (inside.map { text.trimmed($0.inner, of: ",") }, .direct)
    }
    let isLong = inside.contains { $0.inner.count >= 10 }
    return ([content], isLong ? .mixed : .indirect)
  }
}
