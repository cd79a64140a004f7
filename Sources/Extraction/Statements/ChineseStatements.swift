import Knowledge
import TextRepair

/// Finds who said what in Chinese prose, unit by unit.
///
/// The rules, each by its name in the record: `quotation-before` (「…」，X表示), `quotation-after`
/// (X说：「…」), `reported` (X认为，…), `according-to` (据X介绍，…), `in-the-view-of` (在X看来，…), `source-of-view`
/// (「…」…这个观点来自于X), `continued` and `bare-quotation` (a quotation with no cue of its own).
struct ChineseStatements {
  /// The most bytes of a headline: forty characters.
  private static let longestHeadline = 120

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  let phrase: SpeakerPhrase

  init(text: ArticleBytes, language: LanguageTables, mentions: Mentions) {
    (self.text, self.language, self.mentions) = (text, language, mentions)
    phrase = SpeakerPhrase(text: text, language: language, mentions: mentions)
  }

  /// The statements of the units, in order.
  func find(in units: [Unit], news: NewsItems = .one) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    var discourse = Discourse()
    var leadIn: (speaker: Speaker, block: Int)?
    var narrated: Unit?
    var block = 0
    for (index, unit) in units.enumerated() {
      if news.parts(block, from: unit.block) { discourse.begin(at: unit.span.start) }
      block = unit.block
      if let lead = leadIn, unit.block == lead.block + 1,
        unit.quotations.first?.outer.start != unit.span.start
      {
        add(unit, of: lead.speaker, to: &drafts)
        continue
      }
      leadIn = speakerLeadingIn(unit, discourse).map { ($0, unit.block) }
      if let lead = leadIn { discourse.note(lead.speaker, block: unit.block) }
      let found = isHeadline(unit) ? [] : statements(in: unit, discourse: &discourse)
      if found.isEmpty, let last = drafts.last, last.block == unit.block,
        ReportedExtent(text: text, language: language, mentions: mentions).reaches(unit, after: last)
      {
        drafts[drafts.count - 1].pieces[last.pieces.count - 1] = text.trimmed(
          TextSpan(start: last.pieces[last.pieces.count - 1].start, end: unit.span.end), of: "。")
        drafts[drafts.count - 1].unit = TextSpan(start: last.unit.start, end: unit.span.end)
      } else if found.isEmpty {
        guard !unit.quotations.isEmpty else {
          narrated = unit
          continue
        }
        let subject =
          narrated.flatMap { $0.block == unit.block ? self.subject(of: $0) : nil }
          ?? actor(behind: unit, units.dropFirst(index + 1).first)
        BareQuotations(text: text, language: language).extend(
          &drafts, with: unit, after: subject, discourse: &discourse)
      } else {
        if let told = found.first, told.rule == "source-of-view" {
          drafts.removeAll { $0.pieces == told.pieces }
        }
        drafts += found
      }
      narrated = found.isEmpty && unit.quotations.isEmpty ? unit : nil
    }
    return drafts
  }

  /// Whether a sentence is a line of its own without a final mark: a headline, whose news its paragraph tells.
  private func isHeadline(_ unit: Unit) -> Bool {
    unit.span.count <= ChineseStatements.longestHeadline
      && text.character(before: unit.span.start) ?? "\n" == "\n"
      && text.character(at: unit.span.end) ?? "\n" == "\n"
      && text.character(before: unit.span.end).map { $0.isHan || $0.isAsciiWord } == true
  }

  /// The person whom a sentence without a statement opens with.
  private func subject(of unit: Unit) -> Speaker? {
    guard let first = mentions.mentions(in: unit.span).first(where: { $0.kind == .person }),
      phrase.isEmpty(from: unit.span.start, to: first.span.start)
        || isIntroduced(first, from: unit.span.start)
    else { return nil }
    return Speaker(entities: [first.entity], text: text.text(first.span), attribution: .named)
  }

  /// The person about whom the sentence behind a quotation is that opens its paragraph.
  ///
  /// `「……」五月的一天，唐九思说起账单。`
  private func actor(behind unit: Unit, _ next: Unit?) -> Speaker? {
    guard let next, next.block == unit.block, text.character(before: unit.span.start) ?? "\n" == "\n",
      let first = mentions.mentions(in: next.span).first(where: { $0.kind == .person }),
      phrase.isSubject(first),
      first.span.start - next.span.start <= 60
    else { return nil }
    return Speaker(entities: [first.entity], text: text.text(first.span), attribution: .named)
  }

  func statements(in unit: Unit, discourse: inout Discourse) -> [StatementDraft] {
    if let draft = sourceOfView(unit, discourse: &discourse) { return [draft] }
    var drafts: [StatementDraft] = []
    var offset = unit.span.start
    let openings = language.cues.words.bit | language.frameOpenings.bit | language.colons.bit
    while let place = text.next(of: openings, from: offset, before: unit.span.end) {
      offset = place
      if let quotation = unit.quotation(at: offset) {
        offset = quotation.outer.end
        continue
      }
      if let draft = announced(at: offset, in: unit, after: drafts.last, discourse: discourse) ?? framed(
        at: offset, in: unit, after: drafts.last, discourse: &discourse)
        ?? cued(at: offset, in: unit, after: drafts.last, discourse: &discourse)
      {
        if let end = draft.phraseStart, let piece = drafts.last?.pieces.last, piece.start < end,
          end < piece.end
        {
          let index = drafts.count - 1
          drafts[index].pieces[drafts[index].pieces.count - 1] = text.trimmed(
            TextSpan(start: piece.start, end: end), of: "，；,;。而但并且则")
        }
        discourse.note(draft.statement.speaker, block: unit.block, end: draft.statement.end)
        drafts.append(draft.statement)
        offset = max(draft.resume, text.end(after: offset))
      } else {
        offset = text.end(after: offset)
      }
    }
    return drafts.filter { !$0.pieces.isEmpty && $0.pieces.allSatisfy { !$0.isEmpty } }
  }

  /// A statement, where its attribution began, and where reading goes on.
  struct Step {
    var statement: StatementDraft
    var phraseStart: Int?
    var resume: Int
  }

  /// A cue at `offset` with its speaker before it.
  func cued(
    at offset: Int, in unit: Unit, after previous: StatementDraft?, discourse: inout Discourse
  ) -> Step? {
    guard let cue = language.cue(in: text, at: offset), mentions.mention(at: offset) == nil else {
      return nil
    }
    let cueSpan = cuePlace(cue, at: offset)
    guard cueSpan.end <= unit.span.end else { return nil }
    if cueSpan.count > cue.form.utf8.count, language.heads.contains(cue.form) { return nil }
    let clause = clauseStart(before: offset, in: unit)
    if clause < offset, text.longest(of: language.words(.addition), at: offset) != nil { return nil }
    guard text.longest(of: language.words(.sourceOpening), at: clause) == nil else { return nil }
    let found =
      phrase.read(from: clause, to: offset, discourse: discourse)
      ?? document(from: clause, at: cueSpan, discourse)
      ?? unlisted(clause, cue, cueSpan, unit)
      ?? omitted(clause, offset, unit, previous, discourse)
    guard let found else { return nil }
    if cue.kind == .wish, !wishes(found, cueSpan, unit) { return nil }
    if let first = found.speaker.entities.first, let kind = mentions.entities[first]?.kind,
      kind == .model || [.product, .platform].contains(kind) && !cue.speaks,
      unit.quotation(at: skipMarks(from: cueSpan.end, to: unit.span.end)) == nil
    {
      return nil
    }
    if let previous, !goesOn(with: previous, clause, offset), isNested(found, in: previous),
      unit.quotation(at: skipMarks(from: cueSpan.end, to: unit.span.end)) == nil
    {
      return nil
    }
    if cue.isNews || text.longest(of: language.words(.news), endingAt: offset) != nil,
      reportsAnother(
        TextSpan(start: skipMarks(from: cueSpan.end, to: unit.span.end), end: unit.span.end), in: unit,
        discourse)
    {
      return nil
    }
    return statement(cue: cue, cueSpan, found, unit: unit, after: previous)
  }

  /// Who a sentence without a subject quotes: whom the author's words before it are about.
  private func quoting(_ cue: Int, _ unit: Unit, _ discourse: Discourse) -> Speaker? {
    guard let quotation = unit.quotations.first(where: { $0.outer.start > cue }),
      quotation.outer.start - cue <= 24
    else { return nil }
    return phrase.subject(before: unit.span.start, of: [.person], discourse)
  }

  /// The document that a cue begins with, where nobody stands before it: 报道|称, 有报道|称.
  private func document(from clause: Int, at cue: TextSpan, _ discourse: Discourse) -> SpeakerPhrase.Found? {
    guard let head = text.longest(of: language.heads, at: cue.start), head.end < cue.end,
      language.headKinds[text.text(head)]?.contains(.document) == true
    else { return nil }
    return phrase.read(from: clause, to: head.end, discourse: discourse)
  }

  /// Whether somebody wishes something: a person with a name, directly before the cue or by a pronoun.
  private func wishes(_ found: SpeakerPhrase.Found, _ cue: TextSpan, _ unit: Unit) -> Bool {
    let isPerson = found.speaker.entities.contains { mentions.entities[$0]?.kind == .person }
    return isPerson && found.start < cue.start || skipMarks(from: cue.end, to: unit.span.end) > cue.end
  }

  /// The place of a cue, with a second one that completes it: 吐槽|说, 辩解|称.
  private func cuePlace(_ cue: Cue, at offset: Int) -> TextSpan {
    let end = offset + cue.form.utf8.count
    guard let second = language.cue(in: text, at: end), second.isCompleting
    else { return TextSpan(start: offset, end: end) }
    return TextSpan(start: offset, end: end + second.form.utf8.count)
  }

  /// A speaker that no table knows before a cue with a mark or a quotation behind it, or a quotation before it.
  private func unlisted(_ clause: Int, _ cue: Cue, _ place: TextSpan, _ unit: Unit) -> SpeakerPhrase.Found? {
    let next = skipMarks(from: place.end, to: unit.span.end)
    let isQuoting = unit.quotation(at: next)?.outer.start == next
    let speaks = isQuoting || cue.speaks
    let isQuoted =
      unit.quotations.last { $0.outer.end <= clause }.map {
        text.trimmed(TextSpan(start: $0.outer.end, end: clause), of: "，,").isEmpty
      } ?? false
    guard next > place.end || isQuoting || isQuoted else {
      return speaks
        ? phrase.plain(from: clause, to: place.start, opensSentence: opensSentence(clause, unit)) : nil
    }
    return phrase.unlisted(
      from: clause, to: place.start, speaks: speaks, isLoose: opensSentence(clause, unit) || isQuoted)
  }

  /// Whether a clause opens its sentence, a date before it aside: `8月4日，|某某表示`.
  private func opensSentence(_ clause: Int, _ unit: Unit) -> Bool {
    clause == unit.span.start
      || phrase.isEmpty(
        from: unit.span.start, to: text.trimmed(TextSpan(start: unit.span.start, end: clause), of: "，,").end)
  }

  /// Whether a second speaker stands inside what a first one says, not beside it.
  func isNested(_ found: SpeakerPhrase.Found, in previous: StatementDraft) -> Bool {
    guard let last = previous.pieces.last, last.start <= found.start, found.start < last.end else {
      return false
    }
    guard previous.form != .direct else { return true }
    let before = text.trimmed(TextSpan(start: last.start, end: found.start), of: "而但则并且同时此外")
    return
      !(text.has("；", endingAt: before.end) || text.has("。", endingAt: before.end)
      || text.has("，", endingAt: before.end) && found.speaker.attribution == .named)
  }

  /// Whether a clause goes on with who spoke before it: `许南乔表示，…，|并强调…`.
  private func goesOn(with previous: StatementDraft, _ clause: Int, _ offset: Int) -> Bool {
    guard previous.form != .direct, previous.rule != "according-to",
      let piece = previous.pieces.last, piece.start < clause, clause < piece.end,
      text.longest(of: language.words(.addition), at: clause) != nil,
      let cue = language.cue(in: text, at: offset), cue.kind == .say, cue.speaks
    else { return false }
    return phrase.isEmpty(from: clause, to: offset)
  }

  /// A cue that opens its clause: the subject of the clause before speaks, else who spoke last.
  func omitted(
    _ clause: Int, _ offset: Int, _ unit: Unit, _ previous: StatementDraft?, _ discourse: Discourse
  ) -> SpeakerPhrase.Found? {
    guard phrase.isEmpty(from: clause, to: offset) else { return nil }
    if clause > unit.span.start {
      if let previous, previous.pieces.last.map({ $0.end > clause }) == true, previous.form != .direct {
        return goesOn(with: previous, clause, offset)
          ? SpeakerPhrase.Found(speaker: previous.speaker, start: clause) : nil
      }
      if let found = phrase.openingPronoun(of: unit.span, discourse: discourse) {
        return SpeakerPhrase.Found(speaker: found, start: clause)
      }
      let before = mentions.mentions(in: TextSpan(start: unit.span.start, end: clause)).filter {
        !phrase.isAddressed($0)
      }
      let subject =
        before.first { $0.kind == .person }
        ?? before.first { [.company, .institution, .media].contains($0.kind) }
      guard let subject, unit.quotation(at: subject.span.start) == nil else {
        let speaker = previous?.speaker ?? quoting(offset, unit, discourse)
        return speaker.map { SpeakerPhrase.Found(speaker: $0, start: clause) }
      }
      let attribution: Attribution = subject.kind == .person ? .named : .organization
      return SpeakerPhrase.Found(
        speaker: Speaker(entities: [subject.entity], text: text.text(subject.span), attribution: attribution),
        start: clause)
    }
    let goesOn = text.longest(of: language.words(.addition), at: clause) != nil
    guard let last = discourse.last, last.block == unit.block || goesOn && last.block + 1 == unit.block else {
      return nil
    }
    return SpeakerPhrase.Found(speaker: last.speaker, start: clause)
  }
}
