import Knowledge
import TextRepair

/// Statements inside a frame of words: `据X介绍，…`, `在X看来，…`, `正如X所言，…`.
extension ChineseStatements {
  /// How long a dateline before a frame may be, in bytes.
  private static let lead = 120

  /// `据X介绍，…`, `在X看来，…`, `正如X所言，…` at a place that opens a clause.
  func framed(
    at offset: Int, in unit: Unit, after previous: StatementDraft?, discourse: inout Discourse
  ) -> Step? {
    guard let opening = text.longest(of: language.frameOpenings, at: offset),
      text.longest(of: language.words(.notFrame), endingAt: text.end(after: offset)).map({
        $0.start < opening.start
      })
        != true,
      mayClose(behind: text.end(after: offset), in: unit)
    else { return nil }
    let clause = clauseStart(before: offset, in: unit)
    let opensClause =
      clause == offset || phrase.isEmpty(from: clause, to: offset)
      || offset - clause <= Self.lead && phrase.leadEnd(clause, to: offset) == offset
    guard opensClause || isAskers(TextSpan(start: clause, end: offset)) else { return nil }
    for frame in language.frames {
      guard let opening = text.longest(of: frame.openings, at: offset),
        opensClause || frame.rule == "learned-from"
      else { continue }
      let clauseEnd = clauseEnd(after: opening.end, in: unit)
      guard let closing = closing(of: frame, in: TextSpan(start: opening.end, end: clauseEnd)) else {
        continue
      }
      let middle = source(in: TextSpan(start: opening.end, end: closing.start))
      let found =
        middle.isEmpty
        ? SpeakerPhrase.Found(speaker: .unknown, start: opening.start)
        : phrase.read(from: middle.start, to: middle.end, discourse: discourse) ?? framedMention(middle)
          ?? framedDescription(middle, closing)
      guard let found, !middle.isEmpty || frame.mayBeEmpty.contains(text.text(closing)) else { continue }
      let content = trimContent(
        TextSpan(start: skipMarks(from: clauseEnd, to: unit.span.end), end: unit.span.end))
      guard content.count >= 12,
        clauseEnd > closing.end || text.hasComma(at: clauseEnd)
          || text.has("：", at: clauseEnd)
      else { continue }
      if frame.rule == "according-to",
        reportsAnother(content, in: unit, discourse)
          || middle.isEmpty && reportsLater(content, in: unit, discourse)
      {
        continue
      }
      var piece = content, form = form(of: content, in: unit)
      if let quotation = unit.quotation(at: content.start), quotation.outer.start == content.start,
        quotation.outer.end >= content.end
      {
        (piece, form) = (quotation.inner, .direct)
      }
      let draft = StatementDraft(
        rule: frame.rule, speaker: found.speaker, pieces: [piece], cue: closing, addressee: found.addressee,
        form: form, unit: unit.span, block: unit.block)
      return Step(statement: draft, phraseStart: opening.start, resume: content.start)
    }
    return nil
  }

  /// Whether a word that closes a frame stands further on in the sentence, or a name that may fill one whole.
  private func mayClose(behind offset: Int, in unit: Unit) -> Bool {
    let rest = TextSpan(start: offset, end: max(offset, unit.span.end))
    return text.contains(language.frameClosings, in: rest)
      || text.contains(language.words(.sourceNoun), in: rest)
      || mentions.mentions(in: rest).contains { SpeechFrame.sources.contains($0.kind) }
  }

  /// Whether the outlet or its reporter stands in a stretch, who asked and does not speak: `记者|从…了解到，…`.
  private func isAskers(_ span: TextSpan) -> Bool {
    let name = text.longest(of: language.words(.asker), endingAt: span.end)?.start ?? span.end
    let mention = mentions.mention(endingAt: name)
    guard name < span.end || mention?.kind == .media else { return false }
    return phrase.isEmpty(from: span.start, to: mention?.span.start ?? name)
  }

  /// Whether reported words begin with a report of somebody else's: 据路透社报道，知情人士透露，…; then that one speaks.
  func reportsAnother(_ content: TextSpan, in unit: Unit, _ discourse: Discourse) -> Bool {
    let end = clauseEnd(after: content.start, in: unit)
    var offset = content.start
    while offset < end {
      if let cue = language.cue(in: text, at: offset), offset + cue.form.utf8.count <= end,
        !text.has("的", endingAt: offset) || cue.form.hasPrefix("的"),
        text.trimmed(TextSpan(start: offset + cue.form.utf8.count, end: end)).isEmpty
          || cue.form.hasSuffix("称") || announces(cue, at: offset, from: content.start)
      {
        return phrase.read(from: content.start, to: offset, discourse: discourse) != nil
          || phrase.unlisted(from: content.start, to: offset, speaks: cue.speaks, isLoose: false) != nil
      }
      offset = text.end(after: offset)
    }
    return false
  }

  /// Whether a name opens the words, and what it makes known follows directly: `据灯芯周刊报道，|北屿科技宣布|将涨价`.
  private func announces(_ cue: Cue, at offset: Int, from start: Int) -> Bool {
    cue.speaks && cue.isDeed
      && mentions.mentions(in: TextSpan(start: start, end: offset)).first.map {
        $0.span.start - start <= 6 && phrase.isEmpty(from: $0.span.end, to: offset)
      } == true
  }

  /// Whether somebody speaks in a later clause of what nobody in particular reports: `据报道，陆知微…，并在视频中宣布，…`.
  private func reportsLater(_ content: TextSpan, in unit: Unit, _ discourse: Discourse) -> Bool {
    var clause = clauseEnd(after: content.start, in: unit)
    while clause < content.end {
      let start = skipMarks(from: text.end(after: clause), to: content.end)
      let end = clauseEnd(after: start, in: unit)
      if end < content.end, let cue = cueStart(closing: TextSpan(start: start, end: end)),
        phrase.isEmpty(from: start, to: cue)
          || phrase.read(from: start, to: cue, discourse: discourse) != nil
      {
        return true
      }
      clause = max(end, text.end(after: clause))
    }
    return false
  }

  /// Where the cue of speaking begins that ends a clause.
  private func cueStart(closing clause: TextSpan) -> Int? {
    var offset = clause.start
    while let place = text.next(of: language.cues.words.bit, from: offset, before: clause.end) {
      if let cue = language.cue(in: text, at: place), cue.speaks, place + cue.form.utf8.count == clause.end {
        return place
      }
      offset = text.end(after: place)
    }
    return nil
  }

  /// The words that close a frame: one of its own, or nothing where a name fills it whole (据央视新闻，…).
  func closing(of frame: SpeechFrame, in clause: TextSpan) -> TextSpan? {
    if text.contains(language.frameClosings, in: clause) {
      let words = frame.closings.gather { text.all($0, in: clause) }
      if let word = words.max(by: { ($0.end, $0.count) < ($1.end, $1.count) }) { return word }
    }
    guard frame.mayLackClosing else { return nil }
    if text.longest(of: language.words(.sourceNoun), endingAt: clause.end) != nil {
      return TextSpan(start: clause.end, end: clause.end)
    }
    let name = TextSpan(start: clause.start, end: nameEnd(of: clause))
    guard let mention = mentions.mentions(in: name).last, SpeechFrame.sources.contains(mention.kind),
      text.trimmed(name, of: "》」”』").end <= mention.span.end,
      mention.kind == .media || text.trimmed(clause).start == mention.span.start
    else { return nil }
    return TextSpan(start: clause.end, end: clause.end)
  }

  /// Where a clause ends without the bracket that it closes with: `根据《灯芯周刊》|（Lantern Weekly）`.
  private func nameEnd(of clause: TextSpan) -> Int {
    guard text.has("）", endingAt: clause.end) || text.has(")", endingAt: clause.end),
      let opening = text.all("（", in: clause).last ?? text.all("(", in: clause).last
    else { return clause.end }
    return phrase.trimEnd(opening.start, from: clause.start)
  }

  /// The words in a frame that say who is meant, without when they came out: `根据|此前|该项目的比选公告`.
  private func source(in frame: TextSpan) -> TextSpan {
    let whole = text.trimmed(frame, of: "的所")
    let start = phrase.leadEnd(whole.start, to: whole.end)
    return whole.end - start >= 9 ? TextSpan(start: start, end: whole.end) : whole
  }

  /// The named speaker inside a frame whose last words say more: 据Meta在官网上的披露.
  func framedMention(_ middle: TextSpan) -> SpeakerPhrase.Found? {
    guard let mention = mentions.mentions(in: middle).first,
      text.trimmed(TextSpan(start: middle.start, end: mention.span.start), of: "《「“『").isEmpty
    else { return nil }
    let attribution: Attribution = mention.kind == .person ? .named : .organization
    return SpeakerPhrase.Found(
      speaker: Speaker(entities: [mention.entity], text: text.text(mention.span), attribution: attribution),
      start: mention.span.start)
  }

  /// Words inside a frame that name nobody known: 据一家跨境电商的客服主管介绍.
  ///
  /// At most twenty characters, no clause of their own.
  func framedDescription(_ middle: TextSpan, _ closing: TextSpan) -> SpeakerPhrase.Found? {
    guard (9...60).contains(middle.count),
      text.longest(of: language.words(.selfReference), at: middle.start) == nil || isGroup(middle),
      phrase.isNoun(text.trimmed(middle, of: "的"))
        || text.longest(of: language.words(.quantifier), at: middle.start) != nil,
      let last = text.character(before: middle.end), last.isHan || last.isAsciiWord
    else { return nil }
    let isCounted = text.longest(of: language.words(.quantifier), at: middle.start) != nil
    let isDocument = language.headKinds[text.text(closing)]?.contains(.document) == true
    let whole = TextSpan(
      start: middle.start, end: isDocument && !isCounted && !isGroup(middle) ? closing.end : middle.end)
    return SpeakerPhrase.Found(
      speaker: Speaker(
        entities: [], text: text.text(whole), attribution: isCounted ? .anonymous : .organization),
      start: middle.start)
  }

  /// Whether words end in a noun for many who speak: 相关|媒体.
  private func isGroup(_ span: TextSpan) -> Bool {
    text.longest(of: language.heads, endingAt: span.end).map {
      language.headKinds[text.text($0)]?.contains(.group) == true
        && language.headKinds[text.text($0)]?.contains(.document) != true
    } == true
  }
}
