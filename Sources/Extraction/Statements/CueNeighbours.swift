import Knowledge
import TextRepair

/// What stands around a cue and makes it another thing: a time, an object before it, or words that went before.
extension ChineseStatements {
  /// Whether a cue only tells when or about what another one speaks: `在回应质疑|时称，…`, `称赞…的帖子时称：…`, or
  /// stands in a clause of time: `当北屿科技发现账本少了一页时，…`.
  func isAside(_ cue: TextSpan, inClauseFrom clause: Int, _ unit: Unit) -> Bool {
    if text.has("在", endingAt: cue.start), holdsTime(behind: cue, in: unit) { return true }
    let comma = clauseEnd(after: cue.end, in: unit, reach: ChineseStatements.longestClause)
    if comma > cue.end, text.hasComma(at: comma),
      text.longest(of: language.pairedOpenings, at: clause) != nil,
      language.pairedModifiers.contains(where: {
        !$0.close.isEmpty && text.has($0.form, at: clause) && text.has($0.close, endingAt: comma)
      }), let time = text.longest(of: language.words(.cueAside), endingAt: comma)
    {
      return deed(cue, before: time) == nil
    }
    if comma - cue.end <= 30, text.hasComma(at: comma), comma > cue.end, !text.hasComma(at: cue.end),
      text.longest(of: language.words(.deedCue), at: cue.start) != nil,
      let time = text.longest(of: language.words(.cueAside), endingAt: comma)
    {
      return deed(cue, before: time) == nil
    }
    if let word = text.longest(of: language.words(.cueAside), at: cue.end) {
      return text.hasComma(at: word.end) || language.cue(in: text, at: word.end) != nil
    }
    var offset = text.end(after: cue.end)
    while let place = text.next(of: language.cues.words.bit, from: offset, before: comma) {
      if let other = language.cue(in: text, at: place), place + other.length == comma {
        return text.longest(of: language.words(.cueAside), endingAt: place) != nil
      }
      offset = text.end(after: place)
    }
    return false
  }

  /// Whether the clause of a cue ends in a time: `在|预计|推出新灯之前，…`.
  private func holdsTime(behind cue: TextSpan, in unit: Unit) -> Bool {
    let end = clauseEnd(after: cue.end, in: unit, reach: ChineseStatements.longestClause)
    return text.longest(of: language.words(.cueAside), endingAt: end) != nil
  }

  /// That somebody leaves, made known and told as the time of something else: `唐九思宣布|辞职|后，…`.
  func deed(_ cue: TextSpan, before time: TextSpan) -> TextSpan? {
    guard text.has("后", endingAt: time.end), text.begins(with: language.phrases(.announcing), at: cue.start),
      text.longest(of: language.words(.leaving), at: cue.end) != nil,
      (text.longest(of: language.words(.demonstrative), at: cue.end)
        ?? text.longest(of: language.phrases(.backPointer), at: cue.end)) == nil
    else { return nil }
    return TextSpan(start: cue.end, end: time.start)
  }

  /// Where the object begins that stands between a speaker and a cue: `松针智能|把渡口笔记定义为「…」`; else the cue.
  func objectStart(of cue: Cue, _ clause: Int, _ offset: Int) -> Int {
    guard cue.namesObject else { return offset }
    let places = text.places(of: language.words(.objectOpening), in: TextSpan(start: clause, end: offset))
    return places.last?.start ?? offset
  }

  /// What was said before its attribution without quotation marks.
  ///
  /// `新厂明年投产，两位知情人士称。`
  func reportedBefore(
    _ cue: Cue, _ cueSpan: TextSpan, _ found: SpeakerPhrase.Found, _ unit: Unit, _ previous: StatementDraft?
  ) -> Step? {
    guard previous == nil, cue.speaks, found.start > unit.span.start,
      unit.quotations.first?.outer.start != unit.span.start, !found.speaker.text.isEmpty,
      found.start < cueSpan.start,
      text.trimmed(TextSpan(start: cueSpan.end, end: unit.span.end), of: "。.").isEmpty,
      text.hasComma(endingAt: phrase.trimEnd(found.start, from: unit.span.start))
    else { return nil }
    let piece = trimContent(TextSpan(start: unit.span.start, end: found.start))
    guard piece.count >= 30, unit.quotations.allSatisfy({ $0.outer.end < piece.end }) else { return nil }
    let draft = StatementDraft(
      rule: "reported", speaker: found.speaker, pieces: [piece], cue: cueSpan, addressee: found.addressee,
      form: form(of: piece, in: unit), unit: unit.span, block: unit.block)
    return Step(statement: draft, phraseStart: nil, resume: unit.span.end)
  }
}
