import TextRepair

/// A verb of saying in an English sentence.
struct EnglishCue {
  /// What may stand behind it.
  enum Kind: String, Sendable {
    /// What was said: `said that`, `argues`.
    case say = "cue"
    /// What was said only behind `that` or in quotation marks: `ruled that`.
    case that = "cue-that"
    /// Whom it was said to, then what: `told`.
    case tell = "cue-tell"
    /// What was said only in quotation marks: `asked`, `joked`.
    case quote = "cue-quote"
    /// What somebody is called, or as what they are seen: `called the plan “a mess”`, `described it as late`.
    case name = "cue-name"
    /// What is promised or asked for: `promised to`, `called for`, `accused … of`.
    case call = "cue-call"
    /// It goes on with what somebody said before: `, adding that`.
    case goOn = "cue-more"
  }

  let kind: Kind
  /// The words, as places in the sentence.
  let words: Range<Int>
  let span: TextSpan
}

/// Finds the verbs of saying that stand where a verb stands: `the report says`, not `the latest reports`.
struct EnglishCueFinder {
  let english: EnglishTables
  let sentence: EnglishSentence

  /// The cues of the sentence, in order.
  func find() -> [EnglishCue] {
    var cues: [EnglishCue] = []
    var index = 0
    while index < sentence.words.count {
      let cue = cue(at: index)
      if let cue { cues.append(cue) }
      index = cue?.words.upperBound ?? index + 1
    }
    return cues
  }

  private func cue(at index: Int) -> EnglishCue? {
    let words = sentence.words
    for count in [2, 1] where index + count <= words.count {
      let forms = words[index..<index + count].map(\.form).joined(separator: " ")
      guard let kind = english.cues[forms], count == 1 || sentence.isJoined(index + 1) else { continue }
      let isProgressive = kind == .goOn && isBehindBe(index)
      guard isProgressive || (kind == .goOn ? goesOn(index) : isVerb(index)),
        index == 0 || !words[index].isCapital, !isNoun(index..<index + count), !isFiller(index)
      else { return nil }
      return EnglishCue(
        kind: isProgressive ? progressive(forms) : kind, words: index..<index + count,
        span: TextSpan(start: words[index].span.start, end: words[index + count - 1].span.end))
    }
    return nil
  }

  /// Whether a verb may stand here: not behind an article, a preposition, a modal verb, a negation or an owner.
  private func isVerb(_ index: Int) -> Bool {
    guard index > 0, sentence.isJoined(index) else { return true }
    let before = sentence.words[index - 1].form
    if before == "to", index > 1 { return english.infinitiveLeads.contains(sentence.words[index - 2].form) }
    return !(english.notBeforeVerbs.contains(before) && !isName(index - 1)) && !isBehindModal(index)
      && !(before.hasSuffix("'s") && english.pronouns[String(before.dropLast(2))] == nil)
  }

  /// Whether a modal verb or a negation stands before the adverbs before a verb: `could still worry`, `may have found`.
  private func isBehindModal(_ index: Int) -> Bool {
    var place = index - 1
    while place > 0, sentence.isJoined(place), english.auxiliaries.contains(sentence.words[place].form) {
      place -= 1
    }
    return place < index - 1 && english.modals.contains(sentence.words[place].form) && !isName(place)
  }

  /// Whether a word that may be a modal verb is a name: a capital does not open its sentence in `“…,” May told us`.
  private func isName(_ index: Int) -> Bool {
    sentence.words[index].isCapital && (index > 0 || !sentence.gap(before: index).isEmpty)
      && !english.determiners.contains(sentence.words[index].form)
      && !english.prepositions.contains(sentence.words[index].form)
  }

  /// Whether a participle stands behind a form of `be`: `is saying`, `was also warning`.
  private func isBehindBe(_ index: Int) -> Bool {
    let words = sentence.words
    return (max(0, index - 2)..<index).contains { place in
      english.beForms.contains(words[place].form) && (place + 1...index).allSatisfy { sentence.isJoined($0) }
    }
  }

  /// What may stand behind a participle with `be`: as behind the verb itself.
  private func progressive(_ form: String) -> EnglishCue.Kind {
    let stem = form.dropLast(3)
    return [String(stem) + "s", String(stem) + "es"].lazy.compactMap { english.cues[$0] }.first ?? .say
  }

  /// Whether `say` stands between commas for `for example`.
  private func isFiller(_ index: Int) -> Bool {
    sentence.words[index].form == "say" && index > 0 && sentence.gap(before: index).hasPrefix(",")
      && (index + 1 == sentence.words.count || sentence.gap(before: index + 1).hasPrefix(","))
  }

  /// Whether words stand as a noun, with a verb of their own behind them: `the states could decide`.
  private func isNoun(_ range: Range<Int>) -> Bool {
    guard range.upperBound < sentence.words.count, sentence.isJoined(range.upperBound) else { return false }
    if english.plainCues.contains(sentence.words[range.lowerBound].form) {
      let next = sentence.words[range.upperBound].form
      return next != "of" && english.verbsBehindNouns.contains(next)
    }
    return english.verbsBehindNouns.contains(sentence.words[range.upperBound].form)
  }

  /// Whether a participle goes on with a statement: behind a mark, `and`, something written (`a letter saying`), or an
  /// adverb behind one of them.
  private func goesOn(_ index: Int) -> Bool {
    guard index > 0, sentence.isJoined(index) else { return true }
    let before = sentence.words[index - 1].form
    if english.conjunctions.contains(before) || english.goOnLeads.contains(before) { return true }
    if english.documents.contains(before) { return true }
    return index > 1 && !sentence.isJoined(index - 1)
      && (before.hasSuffix("ly") || english.auxiliaries.contains(before))
  }
}
