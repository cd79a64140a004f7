import Knowledge
import TextRepair

/// Finds who said what in English prose, unit by unit.
///
/// Rules: `quotation-before` (“…,” X said), `quotation-after` (X said: “…”), `reported` (X said that …),
/// `reported-before` (…, X said), `according-to` (According to X, …), `continued` (a quotation behind another in its
/// paragraph).
struct EnglishStatements {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  var english: EnglishTables { language.english }

  /// The statements of the units, in order.
  func find(in units: [Unit]) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    var discourse = Discourse()
    var paragraph = (block: -1, start: 0)
    var previous = Unit(span: TextSpan(start: 0, end: 0), quotations: [], block: -1)
    var leadIn: EnglishLeadIn?
    for unit in mended(units) {
      if unit.block != paragraph.block {
        paragraph = (unit.block, unit.span.start)
        previous = Unit(
          span: TextSpan(start: unit.span.start, end: unit.span.start), quotations: [], block: unit.block)
      }
      defer { previous = unit }
      if let last = drafts.last, joins(unit, to: last) {
        drafts[drafts.count - 1].pieces += unit.quotations.map { text.trimmed($0.inner, of: ",") }
        if last.form == .indirect { drafts[drafts.count - 1].form = .mixed }
        continue
      }
      var found = statements(in: unit, discourse, paragraph: paragraph.start, previous)
      if let lead = leadIn, found.isEmpty, lead.leads(to: unit) {
        if drafts.last?.rule == "led-in", drafts.last?.block == unit.block {
          drafts[drafts.count - 1].extend(to: unit)
          continue
        }
        found = [lead.statement(in: unit, text)]
      } else {
        leadIn = nil
      }
      if found.isEmpty, let bare = continued(unit, discourse, after: drafts.last) { found = [bare] }
      if let lead = self.leadIn(unit, discourse, paragraph.start, previous) {
        leadIn = lead
        if let told = found.last, told.cue == lead.cue, told.form == .indirect {
          leadIn?.words = told.pieces
        }
        found.removeAll { $0.cue == lead.cue }
        discourse.note(lead.subject.speaker, block: unit.block)
      }
      for draft in found { discourse.note(draft.speaker, block: unit.block, end: draft.end) }
      drafts += found
    }
    return once(drafts)
  }

  private func phrase(in unit: Unit, _ discourse: Discourse, _ paragraph: Int, _ previous: Unit)
    -> EnglishSpeakerPhrase
  {
    EnglishSpeakerPhrase(
      text: text, english: english, mentions: mentions,
      sentence: EnglishSentence(unit, text: text, honorifics: english.honorifics), discourse: discourse,
      paragraph: paragraph, previous: previous)
  }

  /// Who speaks in the next paragraph, where a sentence ends in a colon behind a speaker and a verb of saying.
  private func leadIn(_ unit: Unit, _ discourse: Discourse, _ paragraph: Int, _ previous: Unit)
    -> EnglishLeadIn?
  {
    guard text.has(":", endingAt: unit.span.end) else { return nil }
    let phrase = phrase(in: unit, discourse, paragraph, previous)
    guard let cue = EnglishCueFinder(english: english, sentence: phrase.sentence).find().last,
      phrase.sentence.words.count - cue.words.upperBound <= EnglishLeadIn.longestRest,
      let subject = phrase.subject(before: cue) ?? leading(phrase, cue)
    else { return nil }
    return EnglishLeadIn(subject: subject, cue: cue.span, block: unit.block)
  }

  private func statements(in unit: Unit, _ discourse: Discourse, paragraph: Int, _ previous: Unit)
    -> [StatementDraft]
  {
    let phrase = phrase(in: unit, discourse, paragraph, previous)
    let sentence = phrase.sentence
    if let draft = EnglishSources(phrase: phrase).find() { return [draft] }
    let cues = EnglishCueFinder(english: english, sentence: sentence).find()
    let content = EnglishContent(text: text, english: english, sentence: sentence)
    var drafts: [StatementDraft] = []
    var start = unit.span.start
    for (place, cue) in cues.enumerated() {
      let next = cues[(place + 1)...].lazy.compactMap { boundary(before: $0, phrase, content) }.first
      let isInside = cue.span.start < start
      let limit = next ?? unit.span.end
      guard
        let draft = statement(
          cue, phrase, content, from: isInside ? cue.span.start : start,
          until: min(limit, mainClause(behind: cue, sentence) ?? limit), drafts.last),
        !isInside || draft.statement.rule == "quotation-after"
      else { continue }
      drafts.append(draft.statement)
      start = max(start, draft.resume)
    }
    let hearsay = EnglishHearsay(text: text, english: english, sentence: sentence).find()
    return drafts
      + hearsay.filter { told in
        !drafts.contains {
          $0.pieces.contains { piece in told.pieces.contains { $0.start < piece.end && piece.start < $0.end }
          }
        }
      }
  }

  /// A statement and where reading goes on behind it.
  private struct Step {
    let statement: StatementDraft
    let resume: Int
  }

  private func statement(
    _ cue: EnglishCue, _ phrase: EnglishSpeakerPhrase, _ content: EnglishContent, from start: Int,
    until limit: Int,
    _ previous: StatementDraft?
  ) -> Step? {
    let unit = phrase.sentence.unit
    if cue.kind == .goOn {
      guard let speaker = earlier(previous) ?? leading(phrase, cue),
        let found = content.behind(cue, until: limit)
      else { return nil }
      return step(found, cue, speaker, unit)
    }
    if let subject = phrase.subject(before: cue), !phrase.isInverted(cue, behind: subject) {
      let attribution = TextSpan(start: phrase.start(ofClauseWith: subject), end: cue.span.end)
      if content.isBehindQuotation(attribution.start)
        || cue.kind != .name && cue.kind != .that && isClosed(behind: cue, phrase.sentence, content),
        let found = content.before(
          attribution, from: content.quotedStart(before: attribution, of: subject.span) ?? start,
          until: limit,
          endingIn: cue)
      {
        return step(found, cue, subject, unit)
      }
      if let found = content.behind(cue, until: limit) { return step(found, cue, subject, unit) }
      guard cue.kind == .tell || cue.kind == .quote else { return nil }
      return content.before(attribution, from: start, until: limit, endingIn: cue)
        .flatMap { cue.kind == .quote && $0.form == .indirect ? nil : step($0, cue, subject, unit) }
    }
    if isCoordinated(cue, phrase.sentence), let speaker = earlier(previous) ?? leading(phrase, cue) {
      return content.behind(cue, until: limit).flatMap { step($0, cue, speaker, unit) }
    }
    guard let subject = phrase.subject(behind: cue) else {
      guard phrase.followsFarSubject(cue), let speaker = leading(phrase, cue) else { return nil }
      return content.behind(cue, until: limit).flatMap { step($0, cue, speaker, unit) }
    }
    guard
      content.isBehindQuotation(cue.span.start)
        || cue.kind != .name && cue.kind != .call && phrase.endsClause(subject.span.end)
    else { return nil }
    let attribution = TextSpan(start: cue.span.start, end: subject.span.end)
    return content.before(attribution, from: start, until: limit).flatMap { step($0, cue, subject, unit) }
  }

  /// The speaker of the statement before, for a verb that goes on with it.
  private func earlier(_ statement: StatementDraft?) -> EnglishSpeakerPhrase.Found? {
    statement.map {
      EnglishSpeakerPhrase.Found(
        speaker: $0.speaker, span: $0.speakerSpan ?? TextSpan(start: $0.unit.start, end: $0.unit.start))
    }
  }

  private func step(
    _ found: EnglishContent.Found, _ cue: EnglishCue, _ subject: EnglishSpeakerPhrase.Found, _ unit: Unit
  ) -> Step? {
    let pieces = found.pieces.filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return nil }
    let isQuoted = found.form == .direct
    let rule =
      found.isBefore
      ? (isQuoted ? "quotation-before" : "reported-before") : (isQuoted ? "quotation-after" : "reported")
    return Step(
      statement: StatementDraft(
        rule: rule, speaker: subject.speaker, pieces: pieces, cue: cue.span,
        speakerSpan: subject.span.isEmpty ? nil : subject.span, form: found.form, unit: unit.span,
        block: unit.block), resume: found.resume)
  }

  /// Whether a unit that is all quotation goes on with the quotation that its attribution broke off: “…,” she said. “…”
  private func joins(_ unit: Unit, to last: StatementDraft) -> Bool {
    guard last.rule == "quotation-before" || last.rule == "reported-before", last.block == unit.block,
      last.pieces.count == 1, let quotation = unit.quotations.first
    else { return false }
    guard last.unit.end <= unit.span.start,
      text.trimmed(TextSpan(start: last.unit.end, end: unit.span.start)).isEmpty
    else { return false }
    return text.trimmed(unit.span, of: ".") == quotation.outer
  }

  private func continued(_ unit: Unit, _ discourse: Discourse, after last: StatementDraft?) -> StatementDraft?
  {
    guard let speaker = discourse.last, unit.block - speaker.block <= 1,
      let quotation = unit.quotations.first,
      quotation.inner.count >= 40, quotation.outer.start == unit.span.start,
      last?.form != .indirect || last?.block == unit.block
    else { return nil }
    guard
      text.trimmed(unit.span, of: ".") == quotation.outer || quotation.inner.count * 2 > unit.span.count
    else { return nil }
    return StatementDraft(
      rule: "continued", speaker: speaker.speaker, pieces: [quotation.inner], cue: nil, form: .direct,
      unit: unit.span, block: unit.block)
  }
}
