import TextRepair

/// Where the words begin that an English cue reports: behind `that`, a quotation mark, a colon, whom it was said to, or when.
extension EnglishContent {
  /// Where the content behind a cue begins; nil where no content can follow.
  func start(behind cue: EnglishCue) -> Int? {
    let words = sentence.words
    var index = cue.words.upperBound
    if let quotation = quotation(from: cue.span.end) { return quotation.outer.start }
    if cue.kind == .call {
      let next = words.indices.contains(index) ? words[index].form : ""
      return next == "with" || next == "to" && isNoun(index + 1) ? nil : cue.span.end
    }
    if let that = that(behind: cue) { return words[that].span.end }
    if cue.kind == .tell || index < words.count && words[index].form == "to" && !isVerbBehind(index) {
      guard let next = addresseeEnd(index) else { return nil }
      if cue.kind == .tell, next < words.count, words[next].form == "to", sentence.isJoined(next),
        !isNoun(next + 1)
      {
        return words[index].span.start
      }
      index = next
    }
    guard index < words.count else { return quotationStart(behind: cue.span.end) }
    if let next = timeEnd(index) {
      if let quotation = quotation(from: words[next - 1].span.end) { return quotation.outer.start }
      if next < words.count, sentence.isJoined(next), !isAdjunct(next),
        !english.subordinators.contains(words[next].form)
      {
        return words[next].span.start
      }
    }
    if text.has(":", at: words[max(0, index - 1)].span.end) { return words[max(0, index - 1)].span.end + 1 }
    if isInfinitive(index, behind: cue) { return words[index].span.start }
    if isAdjunct(index) { return quotationStart(behind: cue.span.end) ?? clauseStart(behind: index) }
    guard cue.kind != .quote && cue.kind != .that || isFramed(cue) else {
      return quotationStart(behind: cue.span.end)
    }
    return words[index].span.start
  }

  /// The quotation that begins at a place, blanks, commas and colons before it aside.
  private func quotation(from offset: Int) -> Quotation? {
    guard let quotation = sentence.unit.quotations.first(where: { $0.outer.start >= offset }) else {
      return nil
    }
    return text.trimmed(TextSpan(start: offset, end: quotation.outer.start), of: ",:").isEmpty
      ? quotation : nil
  }

  /// The `that` behind a cue, or behind words that tell when, where or to whom something was said.
  private func that(behind cue: EnglishCue) -> Int? {
    let words = sentence.words, index = cue.words.upperBound
    guard let that = words[min(index, words.count)...].prefix(18).firstIndex(where: { $0.form == "that" }),
      !hasComma(index..<that) || text.has(",", endingAt: words[that].span.start - 1)
    else { return nil }
    return that == index || isTelling(cue) || isAdjunct(index) ? that : nil
  }

  /// Whether whom something was told stands behind a verb: `told`, `telling`.
  private func isTelling(_ cue: EnglishCue) -> Bool {
    let form = sentence.words[cue.words.lowerBound].form
    guard cue.kind == .goOn, form.hasSuffix("ing") else { return cue.kind == .tell }
    let stem = String(form.dropLast(3))
    return english.cues[stem] == .tell || english.cues[stem + "e"] == .tell
  }

  /// Whether `to` with a verb is what was said: `claimed to be faster`.
  func isInfinitive(_ index: Int, behind cue: EnglishCue) -> Bool {
    sentence.words[index].form == "to" && isVerbBehind(index)
      && english.infinitiveCues.contains(sentence.words[cue.words.lowerBound].form)
  }

  /// Whether a cue stands in a clause with `as` before what was said: `as Ms Day puts it, …`.
  private func isFramed(_ cue: EnglishCue) -> Bool {
    text.has(",", at: cue.span.end)
      && sentence.words[..<cue.words.lowerBound].suffix(5).contains { $0.form == "as" }
  }

  /// Where a clause begins behind words that tell where something was said: `wrote on Friday |it would close`.
  private func clauseStart(behind index: Int) -> Int? {
    let words = sentence.words
    return words.indices.dropFirst(index + 2).prefix(6).first { place in
      sentence.isJoined(place) && english.pronouns[words[place].form] != nil
        && !english.prepositions.contains(words[place - 1].form) && place + 1 < words.count
    }.map { words[$0].span.start }
  }

  /// Where the words begin that say what somebody is called, or as what they are seen: `called |the plan “a mess”`.
  func nameStart(behind cue: EnglishCue, until limit: Int) -> Int? {
    let words = sentence.words, first = cue.words.upperBound
    guard first < words.count, sentence.isJoined(first), words[first].span.start < limit,
      !english.prepositions.contains(words[first].form)
    else { return nil }
    let object = english.determiners.contains(words[first].form) ? first + 1 : first
    if object > first, let quotation = quotation(from: words[first].span.end) {
      return text.text(quotation.inner).split(separator: " ").count > 3 ? words[first].span.start : nil
    }
    guard object < words.count, object == first || sentence.isJoined(object) else { return nil }
    let stretch = TextSpan(start: words[object].span.end, end: max(limit, words[object].span.end))
    let hasQuotation = sentence.unit.quotations.contains { stretch.contains($0.outer) }
    let tells = words[first...].dropFirst().prefix(10).contains {
      english.namingWords.contains($0.form) && stretch.contains($0.span)
    }
    return hasQuotation || tells ? words[first].span.start : nil
  }

  /// The place behind words that tell when something was said: `Sunday`, `on Monday`, `last year`.
  private func timeEnd(_ index: Int) -> Int? {
    var next = index
    while next < sentence.words.count, next - index < 3, next == index || sentence.isJoined(next) {
      let form = sentence.words[next].form
      if english.timeWords.contains(form) { return next + 1 }
      guard english.timeLeads.contains(form) else { return nil }
      next += 1
    }
    return nil
  }

  /// The first quotation behind a place with a comma or colon before it.
  private func quotationStart(behind offset: Int) -> Int? {
    sentence.unit.quotations.first { quotation in
      quotation.outer.start >= offset && quotation.inner.count >= 24
        && [", ", ": ", ","].contains { text.has($0, endingAt: quotation.outer.start) }
    }?.outer.start
  }

  /// The place behind whom something was told: `reporters`, `the paper`, `Tidal Review of London`.
  ///
  /// A name directly behind a noun, and an article behind a name, begin what was told: `tells us |Lanternworks is hiring`.
  private func addresseeEnd(_ index: Int) -> Int? {
    let words = sentence.words
    var next = index
    if next < words.count, words[next].form == "to" { next += 1 }
    let first = next
    if words[first...].prefix(2).contains(where: { english.notTold.contains($0.form) }) { return nil }
    while next < words.count, next - first < 8, next == first || sentence.isJoined(next),
      next == first || words[next].isCapital || english.addresseeNouns.contains(words[next].form)
        || english.prepositions.contains(words[next].form) && words[next].form == "of",
      next == first || !opensTold(next)
    {
      next += 1
    }
    return next > first ? next : nil
  }

  /// Whether a word begins what was told, for what the word before it is.
  private func opensTold(_ index: Int) -> Bool {
    let word = sentence.words[index], before = sentence.words[index - 1]
    if word.isCapital {
      return !before.isCapital && english.addresseeNouns.contains(before.form)
        && !english.determiners.contains(before.form)
    }
    return before.isCapital && english.determiners.contains(word.form)
  }

  /// Whether a word cannot be an infinitive: a name, an article, an end.
  private func isNoun(_ index: Int) -> Bool {
    guard index < sentence.words.count else { return true }
    return sentence.words[index].isCapital || english.determiners.contains(sentence.words[index].form)
  }

  private func isVerbBehind(_ index: Int) -> Bool {
    index + 1 < sentence.words.count && !sentence.words[index + 1].isCapital
      && !english.addresseeNouns.contains(sentence.words[index + 1].form)
  }

  private func hasComma(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { sentence.gap(before: $0).contains(",") }
  }
}
