import Knowledge
import TextRepair

/// What was said, before and behind a cue.
extension ChineseStatements {
  func statement(
    cue: Cue, _ cueSpan: TextSpan, _ found: SpeakerPhrase.Found, unit: Unit, after previous: StatementDraft?
  ) -> Step? {
    var addressee = found.addressee
    var after = skipMarks(from: cueSpan.end, to: unit.span.end)
    if cue.isTelling {
      let told = told(from: cueSpan.end, in: unit)
      guard told != nil || quotationBefore(found.start, in: unit) != nil else { return nil }
      addressee =
        told?.addressee ?? mentions.mentions(in: TextSpan(start: cueSpan.end, end: unit.span.end)).first?
        .entity ?? addressee
      after = told.map { behindPronoun($0.end, in: unit) } ?? unit.span.end
    }
    let hasMark = after > cueSpan.end
    if isIssued(cueSpan, from: found.start) { return nil }
    let follows = unit.quotation(at: after)?.outer.start == after
    let before = quotationBefore(found.start, in: unit).flatMap { quotation in
      let isTold = previous?.pieces.contains { $0.contains(quotation.inner) } == true
      return isTold || follows && isModifier(quotation) ? nil : quotation
    }
    if cue.kind == .quote && !isTitled(found.speaker)
      || cue.kind == .order && !isInstitution(found.speaker) && !isTitled(found.speaker),
      before == nil, !hasMark, !follows, behindTopic(cueSpan, in: unit) == nil
    {
      return nil
    }
    if cue.kind == .quote, before == nil, !follows, language.cue(in: text, at: after) != nil { return nil }
    let contentAfter = text.trimmed(TextSpan(start: min(after, unit.span.end), end: unit.span.end))
    let speaker = found.speaker
    if let before {
      var pieces = [before.inner]
      let rest = trimContent(contentAfter)
      let goesOn = hasMark || explains(cueSpan) || text.has("其", at: cueSpan.end)
      let isMixed = goesOn && rest.count >= 12 && !text.has("。", at: cueSpan.end)
      if isMixed { pieces.append(strippedQuotation(rest, unit)) }
      let draft = StatementDraft(
        rule: "quotation-before", speaker: speaker, pieces: pieces, cue: cueSpan, addressee: addressee,
        form: isMixed && unit.quotation(at: rest.start)?.outer != rest ? .mixed : .direct, unit: unit.span,
        block: unit.block)
      return Step(statement: draft, phraseStart: nil, resume: isMixed ? unit.span.end : cueSpan.end)
    }
    return contentBehind(cueSpan, contentAfter, speaker, addressee, found.start, unit)
  }

  /// Whether a quotation is a name in front of a noun, where what is said stands behind the cue: `“灯塔计划”|负责人何以渔表示，“……”`.
  private func isModifier(_ quotation: Quotation) -> Bool {
    text.character(at: quotation.outer.end)?.isHan == true
      && !text.contains(ChineseStatements.clauseMarks, in: quotation.inner)
  }

  /// Whether a document is what a verb before it puts out, and does not speak: `灯芯科技|发布|停产|公告，市场随之回落`.
  private func isIssued(_ cue: TextSpan, from start: Int) -> Bool {
    guard language.headKinds[text.text(cue)]?.contains(.document) == true else { return false }
    return text.places(
      of: language.words(.publishing), in: TextSpan(start: min(start, cue.start), end: cue.start)
    )
    .isEmpty == false
  }

  /// What stands behind a cue.
  func contentBehind(
    _ cue: TextSpan, _ content: TextSpan, _ speaker: Speaker, _ addressee: EntityID?, _ phraseStart: Int,
    _ unit: Unit
  ) -> Step? {
    let start =
      text.longest(of: language.words(.calling), at: content.start)?.end ?? hearersEnd(
        content.start, in: unit)
      ?? content.start
    let content = TextSpan(start: start, end: content.end)
    if let quotation = unit.quotation(at: content.start), quotation.outer.start == content.start,
      isWord(quotation),
      content.start == cue.end,
      language.cue(in: text, at: cue.start)?.kind == .quote || text.has("的", at: quotation.outer.end)
    {
      return nil
    }
    if let quotation = unit.quotation(at: content.start), quotation.outer.start == content.start,
      !isWord(quotation), !opensReport(quotation, behind: cue, in: unit)
    {
      let pieces = quotationRun(from: quotation, in: unit)
      let end = pieces.last.map(\.outer.end) ?? quotation.outer.end
      let draft = StatementDraft(
        rule: "quotation-after", speaker: speaker, pieces: pieces.map(\.inner), cue: cue,
        addressee: addressee, form: .direct, unit: unit.span, block: unit.block)
      return Step(statement: draft, phraseStart: phraseStart, resume: end)
    }
    if content.start == cue.end, let quotation = behindTopic(cue, in: unit) {
      let pieces = quotationRun(from: quotation, in: unit)
      let draft = StatementDraft(
        rule: "quotation-after", speaker: speaker, pieces: pieces.map(\.inner), cue: cue,
        addressee: addressee, form: .direct, unit: unit.span, block: unit.block)
      return Step(statement: draft, phraseStart: phraseStart, resume: unit.span.end)
    }
    let piece: TextSpan
    let comma = clauseEnd(after: cue.end, in: unit)
    if let felt = attitude(behind: cue, from: phraseStart, in: unit) {
      piece = felt
    } else if let time = text.longest(of: language.words(.cueAside), endingAt: comma),
      let deed = deed(cue, before: time)
    {
      piece = deed
    } else if content.start < comma, whole(TextSpan(start: content.start, end: comma), behind: cue) {
      piece = TextSpan(start: content.start, end: comma)
    } else if let particle = text.longest(of: language.words(.particle), at: cue.end) {
      guard let news = news(behind: particle, in: unit) ?? deedDone(particle, content, in: unit) else {
        return nil
      }
      piece = news
    } else {
      piece = trimContent(beforeComment(content, in: unit))
    }
    guard piece.count >= (isDeed(cue) || opensWithModal(piece) ? 6 : 12), !isTitle(piece), !pointsBack(piece)
    else { return nil }
    let draft = StatementDraft(
      rule: "reported", speaker: speaker, pieces: [piece], cue: cue, addressee: addressee,
      form: form(of: piece, in: unit), unit: unit.span, block: unit.block)
    return Step(statement: draft, phraseStart: phraseStart, resume: content.start)
  }

  /// Where a quotation begins behind those to whom it is said: `提醒|用户|“……”`.
  private func hearersEnd(_ offset: Int, in unit: Unit) -> Int? {
    guard let hearers = text.longest(of: language.heads, at: offset),
      language.headKinds[text.text(hearers)]?.contains(.document) != true
    else { return nil }
    let next = skipMarks(from: hearers.end, to: unit.span.end)
    guard let quotation = unit.quotation(at: next), quotation.outer.start == next, isSentence(quotation)
    else { return nil }
    return next
  }

  /// The bytes of a quoted phrase with which reported words may open: twenty characters.
  private static let quotedPhrase = 60

  /// Whether a quoted phrase directly behind a cue is how reported words open, which go on behind it:
  /// `她说是“灯太亮”，因为街上只剩三家店`.
  private func opensReport(_ quotation: Quotation, behind cue: TextSpan, in unit: Unit) -> Bool {
    guard quotation.outer.start - cue.end <= 1, quotation.inner.count <= Self.quotedPhrase,
      !text.contains(ChineseStatements.clauseMarks, in: quotation.inner),
      text.hasComma(at: quotation.outer.end),
      let found = language.cue(in: text, at: cue.start), found.kind == .say
    else { return false }
    let next = skipMarks(from: quotation.outer.end, to: unit.span.end)
    return text.longest(of: language.words(.unfolding), at: next) != nil
      || text.longest(of: language.words(.dateTurn), at: next) != nil
  }

  /// The quotation behind the topic of a cue, which ends its sentence: `说起那年冬天，|「……」`.
  private func behindTopic(_ cue: TextSpan, in unit: Unit) -> Quotation? {
    guard language.cue(in: text, at: cue.start)?.isOnTopic == true else { return nil }
    guard let quotation = unit.quotations.first(where: { $0.outer.start >= cue.end }),
      quotation.inner.count >= 18, quotation.outer.start - cue.end <= 150,
      text.character(before: quotation.outer.start).map({ "，：,:".unicodeScalars.contains($0) }) == true,
      let last = quotationRun(from: quotation, in: unit).last,
      text.trimmed(TextSpan(start: last.outer.end, end: max(last.outer.end, unit.span.end)), of: "。").isEmpty
    else { return nil }
    return quotation
  }

  /// The news that a noun behind it calls so: `否认了|灯芯科技将停产的传闻`.
  private func news(behind particle: TextSpan, in unit: Unit) -> TextSpan? {
    guard particle.end < unit.span.end else { return nil }
    let clause = TextSpan(start: particle.end, end: clauseEnd(after: particle.end, in: unit))
    guard text.has("了", at: particle.start),
      let noun = text.longest(of: language.words(.newsNoun), endingAt: clause.end), noun.start > clause.start,
      text.has("的", endingAt: noun.start), noun.start - clause.start >= 18
    else { return nil }
    return clause
  }

  /// Whether a stretch is nothing but the title of a work: `参见灯芯周刊报道|《…》`.
  private func isTitle(_ piece: TextSpan) -> Bool {
    guard text.has("《", at: piece.start), text.has("》", endingAt: piece.end) else { return false }
    return text.all("《", in: piece).count == 1
  }

  /// Whether a document speaks that the article names by its title: `《灯塔管理办法》|提出…`.
  private func isTitled(_ speaker: Speaker) -> Bool {
    speaker.text.hasSuffix("》")
      && speaker.head.flatMap { language.headKinds[$0] }?.contains(.document) == true
  }

  /// Whether an institution speaks, as a court or a ministry.
  private func isInstitution(_ speaker: Speaker) -> Bool {
    speaker.entities.first.map { mentions.entities[$0]?.kind == .institution } ?? false
  }

  /// Where told words begin that a pronoun and a cue lead in: `告诉我们，他认为|…`.
  private func behindPronoun(_ offset: Int, in unit: Unit) -> Int {
    guard let pronoun = text.longest(of: language.pronounForms, at: offset),
      let cue = language.cue(in: text, at: pronoun.end), cue.kind == .say
    else { return offset }
    return skipMarks(from: pronoun.end + cue.form.utf8.count, to: unit.span.end)
  }

  /// The addressee of 告诉 and where the told words begin.
  func told(from offset: Int, in unit: Unit) -> (addressee: EntityID?, end: Int)? {
    let comma = clauseEnd(after: offset, in: unit)
    let addressee = mentions.mentions(in: TextSpan(start: offset, end: comma)).first
    guard comma < unit.span.end, comma - offset <= 60 || unit.quotation(at: offset) != nil else { return nil }
    return (addressee?.entity, skipMarks(from: comma, to: unit.span.end))
  }

  /// Whether a cue is one of explaining: 表示, 认为.
  private func explains(_ cue: TextSpan) -> Bool {
    text.longest(of: language.words(.explainingCue), endingAt: cue.end)?.start == cue.start
  }

  /// The quotation that ends right before the words of attribution.
  func quotationBefore(_ offset: Int, in unit: Unit) -> Quotation? {
    guard let quotation = unit.quotations.last(where: { $0.outer.end <= offset }), quotation.inner.count >= 6
    else { return nil }
    guard mentions.mentions(in: quotation.inner).first?.span != quotation.inner else { return nil }
    guard standsAlone(quotation, in: unit) || isSentence(quotation) else { return nil }
    let between = text.trimmed(TextSpan(start: quotation.outer.end, end: offset), of: "，,。")
    guard between.count <= 120 else { return nil }
    if between.isEmpty || phrase(between) { return quotation }
    let comma = text.all("，", in: between).last ?? text.all(",", in: between).last
    let time = comma.map { TextSpan(start: between.start, end: $0.start) } ?? between
    let rest = text.trimmed(TextSpan(start: comma?.end ?? between.end, end: between.end))
    return isTime(time) && (rest.isEmpty || phrase(rest)) ? quotation : nil
  }

  /// Whether a quotation opens its unit or follows a mark; behind words it is a part of their sentence (由于 AI「……」，).
  func standsAlone(_ quotation: Quotation, in unit: Unit) -> Bool {
    let before = text.trimmed(TextSpan(start: unit.span.start, end: quotation.outer.start))
    guard let last = text.character(before: before.end), !before.isEmpty else { return true }
    return !last.isHan && !last.isAsciiWord || text.endsInCue(before.end, language)
  }

  /// Whether a quotation is a whole sentence, as where the break before its paragraph was lost: `记者某某摄「……。」`.
  private func isSentence(_ quotation: Quotation) -> Bool {
    quotation.inner.count >= 60
      && text.character(before: quotation.inner.end).map { "。！？".unicodeScalars.contains($0) } == true
  }

  /// Whether words between a quotation and a speaker tell when it was said: `「……。」|谈到价格战时，陆知微说`.
  private func isTime(_ between: TextSpan) -> Bool {
    between.count <= 75 && text.longest(of: language.words(.cueAside), endingAt: between.end) != nil
      && !text.contains(ChineseStatements.clauseMarks, in: between)
  }

  /// Whether words between a quotation and a speaker only describe the speaker: 东北大学教授|肖桐.
  func phrase(_ between: TextSpan) -> Bool {
    let end = text.longest(of: language.phrases(.amongOthers), endingAt: between.end)?.start ?? between.end
    return !text.text(between).unicodeScalars.contains { ChineseStatements.clauseMarks.contains($0) }
      && (!mentions.mentions(in: between).isEmpty
        || text.longest(of: language.officeTitles, endingAt: end) != nil
        || phrase.isEmpty(from: between.start, to: between.end))
  }

  /// Whether a quotation is a word of the sentence that goes on behind it: `认为“灯塔计划”会失败`.
  private func isWord(_ quotation: Quotation) -> Bool {
    guard let last = text.character(before: quotation.inner.end), last.isHan || last.isAsciiWord else {
      return false
    }
    return quotation.inner.count <= 30 && text.character(at: quotation.outer.end)?.isHan == true
  }

  /// A quotation and those that follow it with nothing but marks between.
  func quotationRun(from first: Quotation, in unit: Unit) -> [Quotation] {
    var run = [first]
    for quotation in unit.quotations where quotation.outer.start >= first.outer.end {
      let between = text.trimmed(
        TextSpan(start: run[run.count - 1].outer.end, end: quotation.outer.start), of: "，,、；;和。")
      guard between.isEmpty else { break }
      run.append(quotation)
    }
    return run
  }

  /// Reported words up to the clause in which the author takes the word back: …，换句话说就是….
  func beforeComment(_ content: TextSpan, in unit: Unit) -> TextSpan {
    var offset = clauseEnd(after: content.start, in: unit)
    while offset < content.end {
      let next = skipMarks(from: text.end(after: offset), to: content.end)
      if text.longest(of: language.words(.comment), at: next) != nil || opposes(next, in: unit) {
        return TextSpan(start: content.start, end: offset)
      }
      offset = max(clauseEnd(after: next, in: unit), text.end(after: offset))
    }
    return content
  }

  /// Whether another one opposes what was said in the clause that begins here: `…，不过|灯芯科技予以否认`.
  private func opposes(_ offset: Int, in unit: Unit) -> Bool {
    guard let lead = text.longest(of: language.words(.opposing), at: offset), lead.end < unit.span.end,
      let mention = mentions.mention(at: text.trimmed(TextSpan(start: lead.end, end: unit.span.end)).start),
      [.person, .company, .institution].contains(mention.kind)
    else { return false }
    let end = clauseEnd(after: mention.span.end, in: unit)
    return text.contains(language.words(.denial), in: TextSpan(start: mention.span.end, end: end))
  }

  /// Content without the final mark, and without the outlet that a digest credits behind it: `…更便宜。”|（灯芯周刊）`.
  func trimContent(_ span: TextSpan) -> TextSpan {
    let content = text.trimmed(span, of: "。；;，,")
    let open = text.startOfBracket(endingAt: content.end)
    guard open > content.start, open < content.end, let before = text.character(before: open),
      "。！？”」…".unicodeScalars.contains(before), mentions.mention(at: text.end(after: open))?.kind == .media
    else { return content }
    return text.trimmed(TextSpan(start: content.start, end: open), of: "。；;，,")
  }

  /// The inside of a stretch that is one quotation, else the stretch.
  func strippedQuotation(_ span: TextSpan, _ unit: Unit) -> TextSpan {
    guard let quotation = unit.quotation(at: span.start), quotation.outer == span else { return span }
    return quotation.inner
  }

  /// Reported, or mixed where a good part is quoted.
  func form(of piece: TextSpan, in unit: Unit) -> QuotationForm {
    let quoted = unit.quotations.filter { piece.contains($0.outer) }
    let isMixed =
      quoted.contains { $0.inner.count >= 27 } || quoted.reduce(0) { $0 + $1.inner.count } * 3 >= piece.count
    return isMixed ? .mixed : .indirect
  }
}
