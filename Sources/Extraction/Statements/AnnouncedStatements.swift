import Knowledge
import TextRepair

/// Statements that a colon announces: `段行简提出了异议：…`, and blocks that one leads in.
extension ChineseStatements {
  /// A colon whose clause a named person or organisation opens: `段行简则提出了异议：…`, `陆知微又补了一句：「…」`.
  ///
  /// Before a quotation any words may stand between; before reported words one that says something is told.
  func announced(at offset: Int, in unit: Unit, after previous: StatementDraft?, discourse: Discourse)
    -> Step?
  {
    guard text.has("：", at: offset) || text.has(":", at: offset), previous == nil else { return nil }
    let clause = TextSpan(start: clauseStart(before: offset, in: unit), end: offset)
    guard clause.count <= 120, !clause.isEmpty else { return nil }
    let content = skipMarks(from: offset, to: unit.span.end)
    let quotation = unit.quotation(at: content).flatMap { $0.outer.start == content ? $0 : nil }
    if !text.places(of: language.words(.dateline), in: clause).isEmpty,
      mentions.mentions(in: clause).first?.kind == .media
    {
      return nil
    }
    let tells = text.places(of: language.tellingWords, in: clause).last.map { offset - $0.end <= 12 } ?? false
    if let answer = answer(of: clause, at: content, unit) { return answer }
    guard quotation != nil || tells else { return nil }
    guard
      let found = subject(of: clause, discourse)
        ?? (quotation != nil && tells ? teller(in: clause, unit, discourse) : nil)
    else { return nil }
    let cue = text.trimmed(TextSpan(start: found.end, end: offset))
    return contentBehind(
      cue, text.trimmed(TextSpan(start: content, end: unit.span.end)), found.speaker, nil, clause.start, unit)
  }

  /// The rule of an answer inside a paragraph; ``ReportedExtent`` tells how far it goes on.
  static let answerRule = "answered"

  /// The answer of the person whose name alone stands before a colon, behind a question: `有何评论？陆知微：…`.
  private func answer(of clause: TextSpan, at content: Int, _ unit: Unit) -> Step? {
    guard clause.start == unit.span.start, let person = mentions.mention(at: clause.start),
      person.kind == .person, person.span == clause, content < unit.span.end,
      let asked = text.character(before: phrase.trimEnd(clause.start, from: 0)), asked == "？" || asked == "?"
    else { return nil }
    let speaker = Speaker(entities: [person.entity], text: text.text(person.span), attribution: .named)
    let draft = StatementDraft(
      rule: Self.answerRule, speaker: speaker,
      pieces: [text.trimmed(TextSpan(start: content, end: unit.span.end))], form: .direct, unit: unit.span,
      block: unit.block)
    return Step(statement: draft, phraseStart: clause.start, resume: unit.span.end)
  }

  /// Who utters the one sentence behind a colon: whom nobody listed, or the subject of a clause before: `他更新了动态，|只有一句话：「…」`.
  private func teller(in clause: TextSpan, _ unit: Unit, _ discourse: Discourse) -> (
    speaker: Speaker, end: Int
  )? {
    for head in text.places(of: language.heads, in: clause) {
      if let found = phrase.unlisted(from: clause.start, to: head.end, speaks: true, isLoose: false) {
        return (found.speaker, head.end)
      }
    }
    return nearestPerson(before: clause.start, in: unit, discourse).map { ($0, clause.start) }
  }

  /// Who a clause is about: the person or organisation it opens with, or an unnamed one that it describes.
  func subject(of clause: TextSpan, _ discourse: Discourse) -> (speaker: Speaker, end: Int)? {
    let named = mentions.mentions(in: clause).filter {
      [.person, .company, .institution, .media].contains($0.kind)
    }
    if let subject = named.first(where: { $0.kind == .person }) ?? named.first,
      phrase.isEmpty(from: clause.start, to: subject.span.start) || isIntroduced(subject, from: clause.start)
    {
      let attribution: Attribution = subject.kind == .person ? .named : .organization
      return (
        Speaker(entities: [subject.entity], text: text.text(subject.span), attribution: attribution),
        subject.span.end
      )
    }
    if let pronoun = phrase.openingPronoun(of: clause, discourse: discourse), !pronoun.entities.isEmpty {
      return (pronoun, clause.start)
    }
    guard
      (text.longest(of: language.words(.quantifier), at: clause.start)
        ?? text.longest(of: language.words(.demonstrative), at: clause.start)) != nil
    else {
      return nil
    }
    var end = clause.end
    while end > clause.start {
      if let found = phrase.read(from: clause.start, to: end, discourse: discourse) {
        return (found.speaker, end)
      }
      end = text.start(before: end)
    }
    return nil
  }

  /// Whether an organisation and an office lead from the clause's beginning to a person: 北屿科技 CEO 沈砚秋.
  func isIntroduced(_ subject: ResolvedMention, from start: Int) -> Bool {
    text.longest(
      of: language.officeTitles,
      endingAt: text.has(" ", endingAt: subject.span.start) ? subject.span.start - 1 : subject.span.start)
      != nil && subject.span.start - start <= 60
  }

  /// Who is about to speak: a unit that ends in a colon behind a speaker and a cue leads the next block in (他说：⏎…).
  func speakerLeadingIn(_ unit: Unit, _ discourse: Discourse) -> Speaker? {
    guard text.has("：", endingAt: unit.span.end) || text.has(":", endingAt: unit.span.end) else { return nil }
    let start = clauseStart(before: text.start(before: unit.span.end), in: unit)
    var offset = start
    while offset < unit.span.end {
      if language.cue(in: text, at: offset) != nil,
        let found = phrase.read(from: start, to: offset, discourse: discourse)
      {
        return found.speaker
      }
      offset = text.end(after: offset)
    }
    return nil
  }

  /// Who goes on in a unit: whom a colon leads in the block before, or two blocks before where both count points.
  func speakerGoingOn(
    in unit: Unit, _ leadIn: inout (speaker: Speaker, block: Int)?, _ last: StatementDraft?
  ) -> Speaker? {
    guard let lead = leadIn, unit.quotations.first?.outer.start != unit.span.start else { return nil }
    if unit.block == lead.block + 2, isItem(unit), let last, last.block == lead.block + 1 {
      leadIn = (lead.speaker, last.block)
      return lead.speaker
    }
    return unit.block == lead.block + 1 ? lead.speaker : nil
  }

  /// Adds a unit of a block that a colon led in: one statement for the whole block.
  ///
  /// Where reported words end in that colon (`他认为，原因有两个：`), the block is a piece of the same statement.
  func add(_ unit: Unit, of speaker: Speaker, to drafts: inout [StatementDraft]) {
    if let last = drafts.last, last.block + 1 == unit.block, last.form == .indirect,
      last.unit.end == last.pieces.last?.end
    {
      drafts[drafts.count - 1].pieces.append(unit.span)
      (drafts[drafts.count - 1].unit, drafts[drafts.count - 1].block) = (unit.span, unit.block)
      return
    }
    if let last = drafts.last, last.form == .indirect, last.block == unit.block, last.pieces.count > 1,
      last.unit.end <= unit.span.start, let piece = last.pieces.last
    {
      drafts[drafts.count - 1].pieces[last.pieces.count - 1] = TextSpan(
        start: piece.start, end: unit.span.end)
      drafts[drafts.count - 1].unit = unit.span
      return
    }
    if let last = drafts.last, last.rule == "led-in", last.block + 1 == unit.block, isItem(unit) {
      drafts[drafts.count - 1].pieces.append(unit.span)
      (drafts[drafts.count - 1].unit, drafts[drafts.count - 1].block) = (unit.span, unit.block)
      return
    }
    if let last = drafts.last, last.rule == "led-in", last.block == unit.block, let piece = last.pieces.last {
      drafts[drafts.count - 1].pieces[last.pieces.count - 1] = TextSpan(
        start: piece.start, end: unit.span.end)
      drafts[drafts.count - 1].unit = TextSpan(start: last.unit.start, end: unit.span.end)
      return
    }
    drafts.append(
      StatementDraft(
        rule: "led-in", speaker: speaker, pieces: [unit.span], form: .direct, unit: unit.span,
        block: unit.block))
  }
}
