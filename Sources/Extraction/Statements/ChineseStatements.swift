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
    var narrated: [Unit] = []
    var block = 0
    let paragraphs = ParagraphQuotations(text: text, language: language)
    let units = paragraphs.joined(units)
    for (index, unit) in units.enumerated() {
      if news.parts(block, from: unit.block) { discourse.begin(at: unit.span.start) }
      block = unit.block
      if let speaker = speakerGoingOn(in: unit, &leadIn, drafts.last) {
        add(unit, of: speaker, to: &drafts)
        continue
      }
      leadIn = speakerLeadingIn(unit, discourse).map { ($0, unit.block) }
      if let lead = leadIn { discourse.note(lead.speaker, block: unit.block) }
      let found = isHeadline(unit) ? [] : statements(in: unit, discourse: &discourse)
      if let last = found.last, last.pieces.last?.end == unit.span.end,
        text.has("：", endingAt: unit.span.end),
        index + 1 < units.count, isItem(units[index + 1])
      {
        leadIn = (last.speaker, unit.block)
      }
      if found.isEmpty, let last = drafts.last, last.block == unit.block,
        ReportedExtent(text: text, language: language, mentions: mentions).reaches(unit, after: last)
      {
        drafts[drafts.count - 1].pieces[last.pieces.count - 1] = text.trimmed(
          TextSpan(start: last.pieces[last.pieces.count - 1].start, end: unit.span.end), of: "。")
        drafts[drafts.count - 1].unit = TextSpan(start: last.unit.start, end: unit.span.end)
      } else if found.isEmpty {
        guard !unit.quotations.isEmpty else {
          narrated.append(unit)
          continue
        }
        guard quote(unit, behind: narrated, before: units.dropFirst(index + 1).first, &drafts, &discourse)
        else {
          narrated.append(unit)
          continue
        }
      } else {
        if let told = found.first, told.rule == "source-of-view" {
          drafts.removeAll { $0.pieces == told.pieces }
        }
        drafts += found
      }
      narrated.removeAll()
    }
    for index in drafts.indices { drafts[index].pieces = paragraphs.parted(drafts[index].pieces) }
    return drafts
  }

  /// Adds the quotations of a unit without a cue; whether one of them is a statement or goes on with one.
  private func quote(
    _ unit: Unit, behind narrated: [Unit], before next: Unit?, _ drafts: inout [StatementDraft],
    _ discourse: inout Discourse
  ) -> Bool {
    if let draft = acted(unit, discourse) {
      discourse.note(draft.speaker, block: unit.block, end: draft.end)
      drafts.append(draft)
      return true
    }
    let spoken = discourse
    let subject =
      subject(of: narrated.suffix(3).filter { $0.block == unit.block }, discourse)
      ?? actor(behind: unit, next)
    let before = drafts
    BareQuotations(text: text, language: language).extend(
      &drafts, with: unit, after: subject, about: { owner(of: $0, in: unit, spoken) }, discourse: &discourse)
    return drafts != before
  }

  /// Whether a unit opens its paragraph as one item of several, with 第二 or `2.`.
  func isItem(_ unit: Unit) -> Bool {
    let start = unit.span.start
    if text.longest(of: language.words(.itemMark), at: start) != nil { return true }
    var end = start
    while let scalar = text.character(at: end), scalar.isAsciiDigit { end = text.end(after: end) }
    return end > start && text.character(at: end).map { ".、．)）".unicodeScalars.contains($0) } == true
  }

  /// Whether a sentence is a line of its own without a final mark: a headline, whose news its paragraph tells.
  private func isHeadline(_ unit: Unit) -> Bool {
    unit.span.count <= ChineseStatements.longestHeadline
      && text.character(before: unit.span.start) ?? "\n" == "\n"
      && text.character(at: unit.span.end) ?? "\n" == "\n"
      && text.character(before: unit.span.end).map { $0.isHan || $0.isAsciiWord } == true
  }

  func statements(in unit: Unit, discourse: inout Discourse) -> [StatementDraft] {
    if let draft = sourceOfView(unit, discourse: &discourse) { return [draft] }
    var drafts: [StatementDraft] = [], last: StatementDraft?
    var offset = unit.span.start
    let openings = language.cues.words.bit | language.frameOpenings.bit | language.colons.bit
    while let place = text.next(of: openings, from: offset, before: unit.span.end) {
      offset = place
      if let quotation = unit.quotation(at: offset) {
        offset = quotation.outer.end
        continue
      }
      if let draft = announced(at: offset, in: unit, after: last, discourse: discourse) ?? framed(
        at: offset, in: unit, after: last, discourse: &discourse)
        ?? cued(at: offset, in: unit, after: last, discourse: &discourse)
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
        last = draft.statement
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
    guard let cue = language.cue(in: text, at: offset), mentions.mention(at: offset) == nil,
      !text.has("的", endingAt: offset) || cue.form.hasPrefix("的"),
      !text.ends(in: language.phrases(.cueDeterminer), at: offset)
    else { return nil }
    let cueSpan = cuePlace(cue, at: offset)
    let clause = clauseStart(before: offset, in: unit)
    guard cueSpan.end <= unit.span.end, !isAside(cueSpan, inClauseFrom: clause, unit) else { return nil }
    if cueSpan.count > cue.length, language.heads.contains(cue.form) { return nil }
    if clause < offset, text.longest(of: language.words(.addition), at: offset) != nil { return nil }
    if isNoun(cueSpan, before: unit.span.end) || isByline(cue, cueSpan) { return nil }
    guard text.longest(of: language.words(.sourceOpening), at: clause) == nil else { return nil }
    let found =
      phrase.read(from: clause, to: objectStart(of: cue, clause, offset), discourse: discourse)
      ?? document(from: clause, at: cueSpan, discourse)
      ?? unlisted(clause, cue, cueSpan, unit)
      ?? actor(clause, offset, unit, discourse)
      ?? (cue.needsOwnSubject && !isGuided(clause, unit)
        ? nil : omitted(clause, offset, unit, previous, discourse))
    guard let found, !text.has("被", endingAt: openingMark(before: found.start)) else { return nil }
    if cue.kind == .wish, !wishes(found, cueSpan, unit) { return nil }
    let shows = cue.finds && text.hasComma(at: cueSpan.end)
    if let first = found.speaker.entities.first, let kind = mentions.entities[first]?.kind,
      kind == .model || [.product, .platform].contains(kind) && !cue.speaks && !shows,
      unit.quotation(at: skipMarks(from: cueSpan.end, to: unit.span.end)) == nil
    {
      return nil
    }
    if let previous, !goesOn(with: previous, clause, offset),
      isNested(found, in: previous) || opens(offset, found, in: previous),
      unit.quotation(at: skipMarks(from: cueSpan.end, to: unit.span.end)) == nil
    {
      return nil
    }
    if cue.isNews || text.longest(of: language.words(.news), endingAt: offset) != nil
      || isDocument(found.speaker) || isOutlet(found.speaker),
      reportsAnother(
        TextSpan(start: skipMarks(from: cueSpan.end, to: unit.span.end), end: unit.span.end), in: unit,
        discourse)
    {
      return nil
    }
    return reportedBefore(cue, cueSpan, found, unit, previous)
      ?? statement(cue: cue, cueSpan, found, unit: unit, after: previous)
  }

  /// Whether a document speaks, which may quote somebody: `起诉状显示，|原告认为，…`.
  private func isDocument(_ speaker: Speaker) -> Bool {
    speaker.head.flatMap { language.headKinds[$0] }?.contains(.document) == true
  }

  /// Whether an outlet speaks, which may quote somebody: `灯芯周刊称，|陆知微曾表示，…`.
  private func isOutlet(_ speaker: Speaker) -> Bool {
    speaker.entities.count == 1 && mentions.entities[speaker.entities[0]]?.kind == .media
  }

  /// Whether an outlet's report is signed there, and tells nothing yet: `灯塔网报道| 记者 何以渔`.
  private func isByline(_ cue: Cue, _ place: TextSpan) -> Bool {
    cue.isNews && text.has(" ", at: place.end)
      && text.longest(of: language.words(.asker), at: place.end + 1) != nil
  }

  /// Whether a word is no cue but ends a clause whose subject says something behind it: `因违反广告规定，|表示…`.
  private func isNoun(_ cue: TextSpan, before limit: Int) -> Bool {
    guard text.hasComma(at: cue.end) else { return false }
    let next = skipMarks(from: cue.end, to: limit)
    guard let second = language.cue(in: text, at: next), second.kind == .say, second.speaks,
      let first = language.cue(in: text, at: cue.start)
    else { return false }
    return !first.speaks
  }

  /// Where the mark opens that stands before a name, else the name: `被|《灯芯周刊》报道`.
  private func openingMark(before offset: Int) -> Int {
    guard let mark = text.character(before: offset), "《「“".unicodeScalars.contains(mark) else {
      return offset
    }
    return text.start(before: offset)
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
    let end = offset + cue.length
    guard let second = language.cue(in: text, at: end), second.isCompleting
    else { return TextSpan(start: offset, end: end) }
    return TextSpan(start: offset, end: end + second.form.utf8.count)
  }

  /// A speaker that no table knows before a cue with a mark or a quotation behind it, or a quotation before it.
  private func unlisted(_ clause: Int, _ cue: Cue, _ place: TextSpan, _ unit: Unit) -> SpeakerPhrase.Found? {
    guard text.longest(of: language.words(.cueAside), endingAt: place.start) == nil else { return nil }
    let next = skipMarks(from: place.end, to: unit.span.end)
    let isQuoting = unit.quotation(at: next)?.outer.start == next
    let speaks = isQuoting || cue.speaks
    let isQuoted =
      unit.quotations.last { $0.outer.end <= clause }.map {
        text.trimmed(TextSpan(start: $0.outer.end, end: clause), of: "，,").isEmpty
      } ?? false
    guard next > place.end || isQuoting || isQuoted else {
      guard speaks else { return nil }
      return phrase.plain(
        from: clause, to: place.start, opensSentence: opensSentence(clause, unit), isStrong: cue.isPlain)
    }
    return phrase.unlisted(
      from: clause, to: place.start, speaks: speaks, isLoose: opensSentence(clause, unit) || isQuoted)
  }

  /// Whether a clause opens its sentence, a date or a finding before it aside: `8月4日，|某某表示`, `36氪获悉，|某某公告`.
  private func opensSentence(_ clause: Int, _ unit: Unit) -> Bool {
    let lead = text.trimmed(TextSpan(start: unit.span.start, end: clause), of: "，,")
    return lead.isEmpty || text.has("；", endingAt: lead.end) || phrase.isEmpty(from: lead.start, to: lead.end)
      || text.longest(of: language.words(.finding), endingAt: lead.end) != nil
  }
}
