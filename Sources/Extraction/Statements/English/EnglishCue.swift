import TextRepair

/// A verb of saying in an English sentence.
struct EnglishCue {
  /// What may stand behind it.
  enum Kind: String, Sendable {
    /// What was said: `said that`, `argues`.
    case say = "cue"
    /// Whom it was said to, then what: `told`.
    case tell = "cue-tell"
    /// What was said only in quotation marks: `asked`, `joked`.
    case quote = "cue-quote"
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
      guard kind == .goOn || isVerb(index), index == 0 || !words[index].isCapital else { return nil }
      return EnglishCue(
        kind: kind, words: index..<index + count,
        span: TextSpan(start: words[index].span.start, end: words[index + count - 1].span.end))
    }
    return nil
  }

  /// Whether a verb may stand here: not behind an article, a preposition, a modal verb or a negation.
  private func isVerb(_ index: Int) -> Bool {
    guard index > 0, sentence.isJoined(index) else { return true }
    return !english.notBeforeVerbs.contains(sentence.words[index - 1].form)
  }
}
