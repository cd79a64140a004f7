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
      if let lead = leadIn, unit.quotations.first?.outer.start != unit.span.start {
        if unit.block == lead.block + 2, isItem(unit), let last = drafts.last, last.block == lead.block + 1 {
          leadIn = (lead.speaker, last.block)
        }
        if unit.block == leadIn.map({ $0.block + 1 }) {
          add(unit, of: lead.speaker, to: &drafts)
          continue
        }
      }
      leadIn = speakerLeadingIn(unit, discourse).map { ($0, unit.block) }
      if let lead = leadIn { discourse.note(lead.speaker, block: unit.block) }
      let found = isHeadline(unit) ? [] : statements(in: unit, discourse: &discourse)
      if let last = found.last, last.pieces.last?.end == unit.span.end, text.has("：", endingAt: unit.span.end),
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
        let spoken = discourse
        let subject =
          self.subject(of: narrated.filter { $0.block == unit.block }, discourse)
          ?? actor(behind: unit, units.dropFirst(index + 1).first)
        let count = drafts.count
        BareQuotations(text: text, language: language).extend(
          &drafts, with: unit, after: subject, about: { owner(of: $0, in: unit, spoken) }, discourse: &discourse)
        if drafts.count == count {
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

  /// Whether a unit opens its paragraph as one item of several: 第二，…; 2. ….
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

  /// Whom the words before a quotation in its sentence are about: `陆知微并不满意，因为「……」`.
  private func owner(of quotation: Quotation, in unit: Unit, _ discourse: Discourse) -> Speaker? {
    let lead = text.trimmed(TextSpan(start: unit.span.start, end: quotation.outer.start), of: "，,：:")
    guard !lead.isEmpty else { return nil }
    return nearestPerson(before: quotation.outer.start, in: unit, discourse)
      ?? subject(of: TextSpan(start: lead.start, end: clauseEnd(after: lead.start, in: unit)), discourse)?.speaker
  }

  /// The person whom the nearest of some sentences without a statement is about: who opens it, by name or pronoun, or
  /// the only one whom it names.
  private func subject(of narrated: [Unit], _ discourse: Discourse) -> Speaker? {
    for unit in narrated.suffix(3).reversed() {
      if let subject = subject(of: unit) { return subject }
      let opening = phrase.leadEnd(unit.span.start, to: unit.span.end)
      if let pronoun = text.longest(of: language.words(.personPronoun), at: opening) {
        return phrase.pronoun(from: opening, endingAt: pronoun.end, discourse: discourse)?.speaker
      }
      let people = mentions.mentions(in: unit.span).filter { $0.kind == .person }
      if let only = people.first, people.allSatisfy({ $0.entity == only.entity }), !phrase.isAddressed(only) {
        return phrase.named(only, from: unit.span.start).speaker
      }
    }
    return nil
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
    guard let cue = language.cue(in: text, at: offset), mentions.mention(at: offset) == nil,
      !text.has("的", endingAt: offset) || cue.form.hasPrefix("的")
    else { return nil }
    let cueSpan = cuePlace(cue, at: offset)
    guard cueSpan.end <= unit.span.end, !isAside(cueSpan, in: unit) else { return nil }
    if cueSpan.count > cue.form.utf8.count, language.heads.contains(cue.form) { return nil }
    let clause = clauseStart(before: offset, in: unit)
    if clause < offset, text.longest(of: language.words(.addition), at: offset) != nil { return nil }
    guard text.longest(of: language.words(.sourceOpening), at: clause) == nil else { return nil }
    let found =
      phrase.read(from: clause, to: objectStart(of: cue, clause, offset), discourse: discourse)
      ?? document(from: clause, at: cueSpan, discourse)
      ?? unlisted(clause, cue, cueSpan, unit)
      ?? omitted(clause, offset, unit, previous, discourse)
    guard let found else { return nil }
    if cue.kind == .wish, !wishes(found, cueSpan, unit) { return nil }
    let shows = language.words(.finding).contains(cue.form) && text.has("，", at: cueSpan.end)
    if let first = found.speaker.entities.first, let kind = mentions.entities[first]?.kind,
      kind == .model || [.product, .platform].contains(kind) && !cue.speaks && !shows,
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
    return reportedBefore(cue, cueSpan, found, unit, previous)
      ?? statement(cue: cue, cueSpan, found, unit: unit, after: previous)
  }

  /// Where the object begins that stands between a speaker and a cue: `松针智能|把渡口笔记定义为「…」`; else the cue.
  private func objectStart(of cue: Cue, _ clause: Int, _ offset: Int) -> Int {
    guard cue.namesObject else { return offset }
    let places = text.places(of: language.words(.objectOpening), in: TextSpan(start: clause, end: offset))
    return places.last?.start ?? offset
  }

  /// Whether a cue only tells when or about what another one speaks: `在回应质疑|时称，…`, `称赞…的帖子时称：…`, or
  /// stands in a clause of time: `当北屿科技发现账本少了一页时，…`.
  private func isAside(_ cue: TextSpan, in unit: Unit) -> Bool {
    let clause = clauseStart(before: cue.start, in: unit)
    let comma = clauseEnd(after: cue.end, in: unit)
    if comma > cue.end, text.has("，", at: comma), text.longest(of: language.pairedOpenings, at: clause) != nil,
      language.pairedModifiers.contains(where: {
        !$0.close.isEmpty && text.has($0.form, at: clause) && text.has($0.close, endingAt: comma)
      }), text.longest(of: language.words(.cueAside), endingAt: comma) != nil
    {
      return true
    }
    if comma - cue.end <= 30, text.has("，", at: comma), comma > cue.end, !text.has("，", at: cue.end),
      text.longest(of: language.words(.deedCue), at: cue.start) != nil,
      text.longest(of: language.words(.cueAside), endingAt: comma) != nil
    {
      return true
    }
    if let word = text.longest(of: language.words(.cueAside), at: cue.end) {
      return text.has("，", at: word.end) || language.cue(in: text, at: word.end) != nil
    }
    var offset = text.end(after: cue.end)
    while offset < comma {
      if let other = language.cue(in: text, at: offset), offset + other.form.utf8.count == comma {
        return text.longest(of: language.words(.cueAside), endingAt: offset) != nil
      }
      offset = text.end(after: offset)
    }
    return false
  }

  /// What was said before its attribution without quotation marks: `新厂明年投产，两位知情人士称。`
  private func reportedBefore(
    _ cue: Cue, _ cueSpan: TextSpan, _ found: SpeakerPhrase.Found, _ unit: Unit, _ previous: StatementDraft?
  ) -> Step? {
    guard previous == nil, cue.speaks, found.start > unit.span.start,
      unit.quotations.first?.outer.start != unit.span.start, !found.speaker.text.isEmpty, found.start < cueSpan.start,
      text.trimmed(TextSpan(start: cueSpan.end, end: unit.span.end), of: "。.").isEmpty,
      text.has("，", endingAt: phrase.trimEnd(found.start, from: unit.span.start))
    else { return nil }
    let piece = trimContent(TextSpan(start: unit.span.start, end: found.start))
    guard piece.count >= 30, unit.quotations.allSatisfy({ $0.outer.end < piece.end }) else { return nil }
    let draft = StatementDraft(
      rule: "reported", speaker: found.speaker, pieces: [piece], cue: cueSpan, addressee: found.addressee,
      form: form(of: piece, in: unit), unit: unit.span, block: unit.block)
    return Step(statement: draft, phraseStart: nil, resume: unit.span.end)
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
      let isStrong = language.words(.plainCue).contains(cue.form)
      return speaks
        ? phrase.plain(
          from: clause, to: place.start, opensSentence: opensSentence(clause, unit), isStrong: isStrong) : nil
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

  /// Whether a second speaker stands inside what a first one says, not beside it.
  func isNested(_ found: SpeakerPhrase.Found, in previous: StatementDraft) -> Bool {
    guard let last = previous.pieces.last, last.start <= found.start, found.start < last.end else {
      return false
    }
    guard previous.form != .direct else { return true }
    let before = text.trimmed(TextSpan(start: last.start, end: found.start), of: "而但则并且同时此外不过然却")
    return
      !(text.has("；", endingAt: before.end) || text.has("。", endingAt: before.end)
      || text.has("——", endingAt: before.end)
      || text.has("，", endingAt: before.end)
        && (found.speaker.attribution == .named || isSame(found.speaker, previous.speaker)))
  }

  /// Whether two descriptions mean one speaker: 有网友, and 该网友 behind it.
  private func isSame(_ speaker: Speaker, _ other: Speaker) -> Bool {
    speaker.entities == other.entities && speaker.head == other.head
      && (speaker.head != nil || speaker.text == other.text)
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
      if let found = nearestPerson(before: clause, in: unit, discourse)
        ?? phrase.openingPronoun(of: unit.span, discourse: discourse)
      {
        return SpeakerPhrase.Found(speaker: found, start: clause)
      }
      let told = TextSpan(start: unit.span.start, end: clause)
      let source = text.places(of: language.words(.finding), in: told).last { text.has("，", at: $0.end) }
      let before = mentions.mentions(in: TextSpan(start: source?.end ?? told.start, end: clause)).filter {
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

  /// The person with whom, by name or pronoun, the nearest clause before another one opens.
  func nearestPerson(before clause: Int, in unit: Unit, _ discourse: Discourse) -> Speaker? {
    var limit = clause
    while limit > unit.span.start {
      let last = text.start(before: limit)
      let end = unit.quotation(at: last)?.outer.start ?? last
      guard end > unit.span.start else { return nil }
      let start = clauseStart(before: end, in: unit)
      let opening = phrase.leadEnd(start, to: end)
      if let pronoun = text.longest(of: language.words(.personPronoun), at: opening),
        let found = phrase.pronoun(from: start, endingAt: pronoun.end, discourse: discourse)
      {
        return found.speaker
      }
      if let person = mentions.mentions(in: TextSpan(start: start, end: end)).first(where: {
        $0.kind == .person
      }), person.span.start == opening || isIntroduced(person, from: start) {
        return phrase.named(person, from: start).speaker
      }
      limit = start
    }
    return nil
  }
}
