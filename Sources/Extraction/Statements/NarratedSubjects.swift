import Knowledge
import TextRepair

/// Whom the author tells of around a quotation without a cue.
extension ChineseStatements {
  /// Whom the words before a quotation in its sentence are about: `陆知微并不满意，因为「……」`.
  func owner(of quotation: Quotation, in unit: Unit, _ discourse: Discourse) -> Speaker? {
    let lead = text.trimmed(TextSpan(start: unit.span.start, end: quotation.outer.start), of: "，,：:")
    guard !lead.isEmpty else { return nil }
    return nearestPerson(before: quotation.outer.start, in: unit, discourse)
      ?? subject(of: TextSpan(start: lead.start, end: clauseEnd(after: lead.start, in: unit)), discourse)?
      .speaker
  }

  /// The person whom the nearest of some sentences without a statement is about: who opens it, by name or pronoun, or
  /// the only one whom it names.
  func subject(of narrated: [Unit], _ discourse: Discourse) -> Speaker? {
    for unit in narrated.reversed() {
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
  func subject(of unit: Unit) -> Speaker? {
    guard let first = mentions.mentions(in: unit.span).first(where: { $0.kind == .person }),
      phrase.isEmpty(from: unit.span.start, to: first.span.start)
        || isIntroduced(first, from: unit.span.start)
    else { return nil }
    return Speaker(entities: [first.entity], text: text.text(first.span), attribution: .named)
  }

  /// The person about whom the sentence behind a quotation is that opens its paragraph.
  ///
  /// `「……」五月的一天，唐九思说起账单。`
  func actor(behind unit: Unit, _ next: Unit?) -> Speaker? {
    guard let next, next.block == unit.block, text.character(before: unit.span.start) ?? "\n" == "\n",
      let first = mentions.mentions(in: next.span).first(where: { $0.kind == .person }),
      phrase.isSubject(first) || first.span.start == next.span.start,
      first.span.start - next.span.start <= 60
    else { return nil }
    return Speaker(entities: [first.entity], text: text.text(first.span), attribution: .named)
  }

  /// A quotation that somebody's doing breaks off, without a cue: `「……，」陆知微笑了笑，「……」`.
  func acted(_ unit: Unit, _ discourse: Discourse) -> StatementDraft? {
    guard let first = unit.quotations.first, first.outer.start == unit.span.start, first.inner.count >= 12,
      text.hasComma(endingAt: first.inner.end)
    else { return nil }
    let second = unit.quotations.dropFirst().first
    let between = text.trimmed(
      TextSpan(start: first.outer.end, end: max(first.outer.end, second?.outer.start ?? unit.span.end)),
      of: "，,。：:")
    guard (6...90).contains(between.count),
      let speaker = nearestPerson(before: between.end, in: unit, discourse)
    else { return nil }
    return StatementDraft(
      rule: "quotation-before", speaker: speaker, pieces: [first.inner] + (second.map { [$0.inner] } ?? []),
      form: .direct, unit: unit.span, block: unit.block)
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
