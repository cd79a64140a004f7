import Knowledge
import TextRepair

/// Finds who said what in Chinese prose, unit by unit.
///
/// The rules, each by its name in the record: `quotation-before` (「…」，X表示), `quotation-after`
/// (X说：「…」), `reported` (X认为，…), `according-to` (据X介绍，…), `in-the-view-of` (在X看来，…), `source-of-view`
/// (「…」…这个观点来自于X), `continued` and `bare-quotation` (a quotation with no cue of its own).
struct ChineseStatements {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  private var phrase: SpeakerPhrase { SpeakerPhrase(text: text, language: language, mentions: mentions) }

  /// The statements of the units, in order.
  func find(in units: [Unit]) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    var discourse = Discourse()
    var leadIn: (speaker: Speaker, block: Int)?
    for unit in units {
      if let lead = leadIn, unit.block == lead.block + 1, unit.quotations.first?.outer.start != unit.span.start {
        add(unit, of: lead.speaker, to: &drafts)
        continue
      }
      leadIn = speakerLeadingIn(unit, discourse).map { ($0, unit.block) }
      if let lead = leadIn { discourse.note(lead.speaker, block: unit.block) }
      let found = statements(in: unit, discourse: &discourse)
      if found.isEmpty, let last = drafts.last, ReportedExtent(text: text, language: language, mentions: mentions).reaches(unit, after: last) {
        drafts[drafts.count - 1].pieces[last.pieces.count - 1] = text.trimmed(TextSpan(start: last.pieces[last.pieces.count - 1].start, end: unit.span.end), of: "。")
        drafts[drafts.count - 1].unit = TextSpan(start: last.unit.start, end: unit.span.end)
      } else if found.isEmpty {
        BareQuotations(text: text).extend(&drafts, with: unit, discourse: &discourse)
      } else {
        drafts += found
      }
    }
    return drafts
  }

  /// Who is about to speak: a unit that ends in a colon behind a speaker and a cue leads the next block in (他说：⏎…).
  private func speakerLeadingIn(_ unit: Unit, _ discourse: Discourse) -> Speaker? {
    guard text.has("：", endingAt: unit.span.end) || text.has(":", endingAt: unit.span.end) else { return nil }
    let start = clauseStart(before: text.start(before: unit.span.end), in: unit)
    var offset = start
    while offset < unit.span.end {
      if language.cue(in: text, at: offset) != nil, let found = phrase.read(from: start, to: offset, discourse: discourse) { return found.speaker }
      offset = text.end(after: offset)
    }
    return nil
  }

  /// Adds a unit of a block that a colon led in: one statement for the whole block.
  private func add(_ unit: Unit, of speaker: Speaker, to drafts: inout [StatementDraft]) {
    if let last = drafts.last, last.rule == "led-in", last.block == unit.block {
      drafts[drafts.count - 1].pieces = [TextSpan(start: last.pieces[0].start, end: unit.span.end)]
      drafts[drafts.count - 1].unit = TextSpan(start: last.unit.start, end: unit.span.end)
      return
    }
    drafts.append(StatementDraft(rule: "led-in", speaker: speaker, pieces: [unit.span], form: .direct, unit: unit.span, block: unit.block))
  }

  private func statements(in unit: Unit, discourse: inout Discourse) -> [StatementDraft] {
    if let draft = sourceOfView(unit, discourse: &discourse) { return [draft] }
    var drafts: [StatementDraft] = []
    var offset = unit.span.start
    while offset < unit.span.end {
      if let quotation = unit.quotation(at: offset) {
        offset = quotation.outer.end
        continue
      }
      if let draft = announced(at: offset, in: unit, after: drafts.last, discourse: discourse) ?? framed(at: offset, in: unit, after: drafts.last, discourse: &discourse) ?? cued(at: offset, in: unit, after: drafts.last, discourse: &discourse) {
        if let end = draft.phraseStart, let piece = drafts.last?.pieces.last, piece.start < end, end < piece.end {
          let index = drafts.count - 1
          drafts[index].pieces[drafts[index].pieces.count - 1] = text.trimmed(TextSpan(start: piece.start, end: end), of: "，；,;。而但并且则")
        }
        discourse.note(draft.statement.speaker, block: unit.block)
        drafts.append(draft.statement)
        offset = max(draft.resume, text.end(after: offset))
      } else {
        offset = text.end(after: offset)
      }
    }
    return drafts.filter { !$0.pieces.isEmpty && $0.pieces.allSatisfy { !$0.isEmpty } }
  }

  /// A statement, where its attribution began, and where reading goes on.
  private struct Step {
    var statement: StatementDraft
    var phraseStart: Int?
    var resume: Int
  }

  /// A cue at `offset` with its speaker before it.
  private func cued(at offset: Int, in unit: Unit, after previous: StatementDraft?, discourse: inout Discourse) -> Step? {
    guard let cue = language.cue(in: text, at: offset), mentions.mention(at: offset) == nil else { return nil }
    let cueSpan = TextSpan(start: offset, end: offset + cue.form.utf8.count)
    guard cueSpan.end <= unit.span.end else { return nil }
    let clause = clauseStart(before: offset, in: unit)
    guard text.longest(of: ["据", "根据", "按照"], at: clause) == nil else { return nil }
    let found = phrase.read(from: clause, to: offset, discourse: discourse) ?? omitted(clause, offset, unit, previous, discourse)
    guard let found else { return nil }
    if let first = found.speaker.entities.first, let kind = mentions.entities[first]?.kind, [.model, .product, .platform].contains(kind),
      unit.quotation(at: skipMarks(from: cueSpan.end, to: unit.span.end)) == nil
    {
      return nil
    }
    if let previous, isNested(found, in: previous), unit.quotation(at: skipMarks(from: cueSpan.end, to: unit.span.end)) == nil { return nil }
    return statement(cue: cue, cueSpan, found, unit: unit)
  }

  /// Whether a second speaker stands inside what a first one says, not beside it.
  private func isNested(_ found: SpeakerPhrase.Found, in previous: StatementDraft) -> Bool {
    guard let last = previous.pieces.last, last.start <= found.start, found.start < last.end else { return false }
    guard previous.form != .direct else { return true }
    let before = text.trimmed(TextSpan(start: last.start, end: found.start), of: "而但则并且同时此外")
    return !(text.has("；", endingAt: before.end) || text.has("。", endingAt: before.end) || text.has("，", endingAt: before.end) && found.speaker.attribution == .named)
  }

  /// A cue that opens its clause: the subject of the clause before speaks, else who spoke last.
  private func omitted(_ clause: Int, _ offset: Int, _ unit: Unit, _ previous: StatementDraft?, _ discourse: Discourse) -> SpeakerPhrase.Found? {
    guard phrase.isEmpty(from: clause, to: offset) else { return nil }
    if clause > unit.span.start {
      if let previous, previous.pieces.last.map({ $0.end > clause }) == true, previous.form != .direct { return nil }
      let before = TextSpan(start: unit.span.start, end: clause)
      let subject = mentions.mentions(in: before).first { $0.kind == .person }
        ?? mentions.mentions(in: before).first { [.company, .institution, .media].contains($0.kind) }
      guard let subject, unit.quotation(at: subject.span.start) == nil else { return previous.map { SpeakerPhrase.Found(speaker: $0.speaker, start: clause) } }
      let attribution: Attribution = subject.kind == .person ? .named : .organization
      return SpeakerPhrase.Found(
        speaker: Speaker(entities: [subject.entity], text: text.text(subject.span), attribution: attribution), start: clause)
    }
    guard let last = discourse.last, last.block == unit.block else { return nil }
    return SpeakerPhrase.Found(speaker: last.speaker, start: clause)
  }

  private func statement(cue: Cue, _ cueSpan: TextSpan, _ found: SpeakerPhrase.Found, unit: Unit) -> Step? {
    var addressee = found.addressee
    var after = skipMarks(from: cueSpan.end, to: unit.span.end)
    if ["告诉", "告知", "回复"].contains(cue.form) {
      let told = told(from: cueSpan.end, in: unit)
      guard told != nil || quotationBefore(found.start, in: unit) != nil else { return nil }
      addressee = told?.addressee ?? mentions.mentions(in: TextSpan(start: cueSpan.end, end: unit.span.end)).first?.entity ?? addressee
      after = told?.end ?? unit.span.end
    }
    let hasMark = after > cueSpan.end
    let before = quotationBefore(found.start, in: unit)
    let follows = unit.quotation(at: after)?.outer.start == after
    if cue.kind == .quote, before == nil, !hasMark, !follows { return nil }
    let contentAfter = text.trimmed(TextSpan(start: min(after, unit.span.end), end: unit.span.end))
    let speaker = found.speaker
    if let before {
      var pieces = [before.inner]
      let rest = trimContent(contentAfter)
      let isMixed = hasMark && rest.count >= 12 && !text.has("。", at: cueSpan.end)
      if isMixed { pieces.append(strippedQuotation(rest, unit)) }
      let draft = StatementDraft(
        rule: "quotation-before", speaker: speaker, pieces: pieces, cue: cueSpan, addressee: addressee,
        form: isMixed && unit.quotation(at: rest.start)?.outer != rest ? .mixed : .direct, unit: unit.span, block: unit.block)
      return Step(statement: draft, phraseStart: nil, resume: isMixed ? unit.span.end : cueSpan.end)
    }
    return contentBehind(cueSpan, contentAfter, speaker, addressee, found.start, unit)
  }

  /// What stands behind a cue.
  private func contentBehind(_ cue: TextSpan, _ content: TextSpan, _ speaker: Speaker, _ addressee: EntityID?, _ phraseStart: Int, _ unit: Unit) -> Step? {
    if let quotation = unit.quotation(at: content.start), quotation.outer.start == content.start {
      let pieces = quotationRun(from: quotation, in: unit)
      let end = pieces.last.map(\.outer.end) ?? quotation.outer.end
      let draft = StatementDraft(
        rule: "quotation-after", speaker: speaker, pieces: pieces.map(\.inner), cue: cue, addressee: addressee, form: .direct, unit: unit.span, block: unit.block)
      return Step(statement: draft, phraseStart: phraseStart, resume: end)
    }
    if text.has("的", at: cue.end) || text.has("了", at: cue.end) || text.has("过", at: cue.end) || text.has("着", at: cue.end) { return nil }
    let piece = trimContent(content)
    guard piece.count >= 12 else { return nil }
    let draft = StatementDraft(
      rule: "reported", speaker: speaker, pieces: [piece], cue: cue, addressee: addressee, form: form(of: piece, in: unit), unit: unit.span, block: unit.block)
    return Step(statement: draft, phraseStart: phraseStart, resume: content.start)
  }

  /// A colon whose clause a named person or organisation opens: `段行简则提出了异议：…`, `陆知微又补了一句：「…」`.
  ///
  /// Before a quotation any words may stand between; before reported words one that says something is told.
  private func announced(at offset: Int, in unit: Unit, after previous: StatementDraft?, discourse: Discourse) -> Step? {
    guard text.has("：", at: offset) || text.has(":", at: offset), previous == nil else { return nil }
    let clause = TextSpan(start: clauseStart(before: offset, in: unit), end: offset)
    guard clause.count <= 120, !clause.isEmpty else { return nil }
    let content = skipMarks(from: offset, to: unit.span.end)
    let quotation = unit.quotation(at: content).flatMap { $0.outer.start == content ? $0 : nil }
    let tells = text.contains(anyOf: language.tellingWords, in: clause)
    guard quotation != nil || tells else { return nil }
    guard let found = subject(of: clause, discourse) else { return nil }
    let cue = text.trimmed(TextSpan(start: found.end, end: offset))
    return contentBehind(cue, text.trimmed(TextSpan(start: content, end: unit.span.end)), found.speaker, nil, clause.start, unit)
  }

  /// Who a clause is about: the person or organisation it opens with, or an unnamed one that it describes.
  private func subject(of clause: TextSpan, _ discourse: Discourse) -> (speaker: Speaker, end: Int)? {
    let named = mentions.mentions(in: clause).filter { [.person, .company, .institution, .media].contains($0.kind) }
    if let subject = named.first(where: { $0.kind == .person }) ?? named.first,
      phrase.isEmpty(from: clause.start, to: subject.span.start) || isIntroduced(subject, from: clause.start)
    {
      let attribution: Attribution = subject.kind == .person ? .named : .organization
      return (Speaker(entities: [subject.entity], text: text.text(subject.span), attribution: attribution), subject.span.end)
    }
    guard text.longest(of: ["一位", "一名", "一家", "一个", "上述", "这位", "该"], at: clause.start) != nil else { return nil }
    var end = clause.end
    while end > clause.start {
      if let found = phrase.read(from: clause.start, to: end, discourse: discourse) { return (found.speaker, end) }
      end = text.start(before: end)
    }
    return nil
  }

  /// Whether an organisation and an office lead from the clause's beginning to a person: 北屿科技 CEO 沈砚秋.
  private func isIntroduced(_ subject: ResolvedMention, from start: Int) -> Bool {
    text.longest(of: language.officeTitles, endingAt: text.has(" ", endingAt: subject.span.start) ? subject.span.start - 1 : subject.span.start) != nil && subject.span.start - start <= 60
  }

  /// `据X介绍，…`, `在X看来，…`, `正如X所言，…` at a place that opens a clause.
  private func framed(at offset: Int, in unit: Unit, after previous: StatementDraft?, discourse: inout Discourse) -> Step? {
    guard text.longest(of: SpeechFrame.openings, at: offset) != nil else { return nil }
    guard clauseStart(before: offset, in: unit) == offset || phrase.isEmpty(from: clauseStart(before: offset, in: unit), to: offset) else { return nil }
    for frame in SpeechFrame.all {
      guard let opening = text.longest(of: frame.openings, at: offset) else { continue }
      let clauseEnd = clauseEnd(after: opening.end, in: unit)
      guard let closing = closing(of: frame, in: TextSpan(start: opening.end, end: clauseEnd)) else { continue }
      let middle = text.trimmed(TextSpan(start: opening.end, end: closing.start), of: "的所")
      let found = middle.isEmpty
        ? SpeakerPhrase.Found(speaker: .unknown, start: opening.start)
        : phrase.read(from: middle.start, to: middle.end, discourse: discourse) ?? framedMention(middle) ?? framedDescription(middle)
      guard let found, !middle.isEmpty || frame.mayBeEmpty.contains(text.text(closing)) else { continue }
      let content = trimContent(TextSpan(start: skipMarks(from: clauseEnd, to: unit.span.end), end: unit.span.end))
      guard content.count >= 12, clauseEnd > closing.end || text.has("，", at: clauseEnd) || text.has(",", at: clauseEnd) || text.has("：", at: clauseEnd) else { continue }
      if frame.rule == "according-to", reportsAnother(content, in: unit, discourse) { continue }
      var piece = content, form = form(of: content, in: unit)
      if let quotation = unit.quotation(at: content.start), quotation.outer.start == content.start, quotation.outer.end >= content.end {
        (piece, form) = (quotation.inner, .direct)
      }
      let draft = StatementDraft(
        rule: frame.rule, speaker: found.speaker, pieces: [piece], cue: closing, addressee: found.addressee, form: form, unit: unit.span, block: unit.block)
      return Step(statement: draft, phraseStart: opening.start, resume: content.start)
    }
    return nil
  }

  /// Whether reported words begin with a report of somebody else's: 据路透社报道，知情人士透露，…; then that one speaks.
  private func reportsAnother(_ content: TextSpan, in unit: Unit, _ discourse: Discourse) -> Bool {
    let end = clauseEnd(after: content.start, in: unit)
    var offset = content.start
    while offset < end {
      if let cue = language.cue(in: text, at: offset), text.trimmed(TextSpan(start: offset + cue.form.utf8.count, end: end)).isEmpty || cue.form.hasSuffix("称") {
        return phrase.read(from: content.start, to: offset, discourse: discourse) != nil
      }
      offset = text.end(after: offset)
    }
    return false
  }

  /// The words that close a frame: one of its own, or nothing where a name fills it whole (据央视新闻，…).
  private func closing(of frame: SpeechFrame, in clause: TextSpan) -> TextSpan? {
    if let word = frame.closings.lazy.compactMap({ text.first($0, in: clause) }).first { return word }
    guard frame.mayLackClosing, let mention = mentions.mentions(in: clause).last, mention.kind == .media, text.trimmed(clause, of: "》").end <= mention.span.end else { return nil }
    return TextSpan(start: clause.end, end: clause.end)
  }

  /// The named speaker inside a frame whose last words say more: 据Meta在官网上的披露.
  private func framedMention(_ middle: TextSpan) -> SpeakerPhrase.Found? {
    guard let mention = mentions.mentions(in: middle).first, mention.span.start == middle.start else { return nil }
    let attribution: Attribution = mention.kind == .person ? .named : .organization
    return SpeakerPhrase.Found(
      speaker: Speaker(entities: [mention.entity], text: text.text(mention.span), attribution: attribution), start: mention.span.start)
  }

  /// Words inside a frame that name nobody known: 据一家跨境电商的客服主管介绍. At most twenty characters, no clause of their own.
  private func framedDescription(_ middle: TextSpan) -> SpeakerPhrase.Found? {
    guard (9...60).contains(middle.count), !["前文", "上文", "相关"].contains(where: { text.has($0, at: middle.start) }), let last = text.character(before: middle.end), last.isHan || last.isAsciiWord else { return nil }
    let isCounted = text.longest(of: ["一位", "一家", "一名", "多位", "多家", "某"], at: middle.start) != nil
    return SpeakerPhrase.Found(
      speaker: Speaker(entities: [], text: text.text(middle), attribution: isCounted ? .anonymous : .organization), start: middle.start)
  }

  /// `「…」……。` and then `这个观点来自于X`: the quotation of the unit before is X's.
  private func sourceOfView(_ unit: Unit, discourse: inout Discourse) -> StatementDraft? {
    for noun in ["观点", "判断", "说法", "预测", "结论"] {
      for verb in ["来自于", "来自", "出自", "源自", "源于"] {
        guard let place = text.first(noun + verb, in: unit.span) else { continue }
        let end = clauseEnd(after: place.end, in: unit)
        guard let quotation = lastQuotation(before: unit.span.start),
          let found = describedAnywhere(in: TextSpan(start: place.end, end: end), discourse: discourse)
        else { continue }
        discourse.note(found, block: unit.block)
        return StatementDraft(
          rule: "source-of-view", speaker: found, pieces: [quotation.inner], cue: place, form: .direct, unit: unit.span, block: unit.block)
      }
    }
    return nil
  }

  /// The longest beginning of a stretch that reads as a speaker.
  private func describedAnywhere(in span: TextSpan, discourse: Discourse) -> Speaker? {
    var end = span.end
    while end > span.start {
      if let found = phrase.read(from: span.start, to: end, discourse: discourse) { return found.speaker }
      end = text.start(before: end)
    }
    return nil
  }

  /// The last quotation of the block or the one before that ends before `offset`, if it stands near.
  private func lastQuotation(before offset: Int) -> Quotation? {
    let start = max(0, offset - 600)
    var from = start
    while from < offset, text.bytes[from] & 0xC0 == 0x80 { from += 1 }
    return QuotationFinder(text: text).find(in: TextSpan(start: from, end: offset)).last { $0.isClosed && $0.inner.count >= 12 }
  }
}

extension ChineseStatements {
  private static let clauseMarks: Set<Unicode.Scalar> = Set("，。；：！？,;:!?".unicodeScalars)

  /// Where the clause that holds `offset` begins: behind the last mark or quotation.
  func clauseStart(before offset: Int, in unit: Unit) -> Int {
    var start = offset
    while start > unit.span.start, let scalar = text.character(before: start) {
      if ChineseStatements.clauseMarks.contains(scalar) { break }
      if let quotation = unit.quotation(at: text.start(before: start)), quotation.inner.count > 30 { break }
      start = text.start(before: start)
    }
    while start < offset, text.character(at: start)?.properties.isWhitespace == true { start = text.end(after: start) }
    return start
  }

  /// Where the clause that begins at `offset` ends: at the next mark outside quotations.
  func clauseEnd(after offset: Int, in unit: Unit) -> Int {
    var end = offset
    while end < unit.span.end, let scalar = text.character(at: end) {
      if let quotation = unit.quotation(at: end) {
        end = quotation.outer.end
        continue
      }
      if ChineseStatements.clauseMarks.contains(scalar) { break }
      end = text.end(after: end)
    }
    return min(end, unit.span.end)
  }

  /// Behind commas, colons and white space.
  func skipMarks(from offset: Int, to limit: Int) -> Int {
    var offset = offset
    while offset < limit, let scalar = text.character(at: offset), "，,：: \n".unicodeScalars.contains(scalar) { offset = text.end(after: offset) }
    return offset
  }

  /// The addressee of 告诉 and where the told words begin.
  func told(from offset: Int, in unit: Unit) -> (addressee: EntityID?, end: Int)? {
    let comma = clauseEnd(after: offset, in: unit)
    let addressee = mentions.mentions(in: TextSpan(start: offset, end: comma)).first
    guard comma < unit.span.end, comma - offset <= 60 || unit.quotation(at: offset) != nil else { return nil }
    return (addressee?.entity, skipMarks(from: comma, to: unit.span.end))
  }

  /// The quotation that ends right before the words of attribution.
  func quotationBefore(_ offset: Int, in unit: Unit) -> Quotation? {
    guard let quotation = unit.quotations.last(where: { $0.outer.end <= offset }), quotation.inner.count >= 6 else { return nil }
    guard mentions.mentions(in: quotation.inner).first?.span != quotation.inner else { return nil }
    let between = text.trimmed(TextSpan(start: quotation.outer.end, end: offset), of: "，,。")
    guard between.isEmpty || (between.count <= 60 && phrase(between)) else { return nil }
    return quotation
  }

  /// Whether words between a quotation and a speaker only describe the speaker: 东北大学教授|肖桐.
  private func phrase(_ between: TextSpan) -> Bool {
    !text.text(between).unicodeScalars.contains { ChineseStatements.clauseMarks.contains($0) }
      && (!mentions.mentions(in: between).isEmpty || text.longest(of: language.officeTitles, endingAt: between.end) != nil
        || SpeakerPhrase(text: text, language: language, mentions: mentions).isEmpty(from: between.start, to: between.end))
  }

  /// A quotation and those that follow it with nothing but marks between.
  func quotationRun(from first: Quotation, in unit: Unit) -> [Quotation] {
    var run = [first]
    for quotation in unit.quotations where quotation.outer.start >= first.outer.end {
      let between = text.trimmed(TextSpan(start: run[run.count - 1].outer.end, end: quotation.outer.start), of: "，,、；;和。")
      guard between.isEmpty else { break }
      run.append(quotation)
    }
    return run
  }

  /// Content without the final mark, and without a final closing mark that nothing opened.
  func trimContent(_ span: TextSpan) -> TextSpan { text.trimmed(span, of: "。；;，,") }

  /// The inside of a stretch that is one quotation, else the stretch.
  func strippedQuotation(_ span: TextSpan, _ unit: Unit) -> TextSpan {
    guard let quotation = unit.quotation(at: span.start), quotation.outer == span else { return span }
    return quotation.inner
  }

  /// Reported, or mixed where a good part is quoted.
  func form(of piece: TextSpan, in unit: Unit) -> QuotationForm {
    let quoted = unit.quotations.filter { piece.contains($0.outer) }
    let isMixed = quoted.contains { $0.inner.count >= 27 } || quoted.reduce(0) { $0 + $1.inner.count } * 3 >= piece.count
    return isMixed ? .mixed : .indirect
  }
}
