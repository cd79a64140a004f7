import Knowledge
import TextRepair

/// Whose view a quotation was, told afterwards: `「…」……。这个观点来自于X`.
extension ChineseStatements {
  /// `「…」……。` and then `这个观点来自于X`: the quotation of the unit before is X's.
  func sourceOfView(_ unit: Unit, discourse: inout Discourse) -> StatementDraft? {
    if let draft = speakerTold(unit, discourse: &discourse) ?? pointedAt(unit, discourse: &discourse) {
      return draft
    }
    guard text.contains(language.viewOrigins, in: unit.span) else { return nil }
    for noun in language.words(.view).sorted {
      for verb in language.words(.origin).sorted {
        guard let place = text.first(noun + verb, in: unit.span) else { continue }
        let end = clauseEnd(after: place.end, in: unit)
        guard let quotation = lastQuotation(before: unit.span.start),
          let found = describedAnywhere(in: TextSpan(start: place.end, end: end), discourse: discourse)
        else { continue }
        discourse.note(found, block: unit.block)
        return StatementDraft(
          rule: "source-of-view", speaker: found, pieces: [quotation.inner], cue: place, form: .direct,
          unit: unit.span, block: unit.block)
      }
    }
    return nil
  }

  /// `「…」` and then `说这句话的人是X`: the quotation of the unit before, or of this one, is X's.
  private func speakerTold(_ unit: Unit, discourse: inout Discourse) -> StatementDraft? {
    guard text.contains(language.words(.sayer), in: unit.span) else { return nil }
    for word in language.words(.sayer).sorted {
      guard let place = text.first(word, in: unit.span), unit.quotation(at: place.start) == nil else {
        continue
      }
      let being = text.longest(of: language.words(.being), at: place.end)?.end ?? place.end
      let end = clauseEnd(after: being, in: unit)
      let quotation =
        unit.quotations.last { $0.outer.end <= place.start } ?? lastQuotation(before: unit.span.start)
      guard being > place.end, let quotation, quotation.inner.count >= 12,
        let speaker = describedAnywhere(in: TextSpan(start: being, end: end), discourse: discourse)
      else { continue }
      discourse.note(speaker, block: unit.block, end: end)
      return StatementDraft(
        rule: "source-of-view", speaker: speaker, pieces: [quotation.inner], cue: place, form: .direct,
        unit: unit.span, block: unit.block)
    }
    return nil
  }

  /// `「…」` and then `这是X的原话`: the quotation directly before is X's.
  private func pointedAt(_ unit: Unit, discourse: inout Discourse) -> StatementDraft? {
    let own = unit.quotations.first { $0.outer.start == unit.span.start }
    let start = own.map { skipMarks(from: $0.outer.end, to: unit.span.end) } ?? unit.span.start
    guard text.has("这", at: start),
      let being = text.longest(of: language.words(.being), at: text.end(after: start)),
      being.end < unit.span.end
    else { return nil }
    let clause = TextSpan(start: being.end, end: clauseEnd(after: being.end, in: unit))
    guard text.longest(of: language.words(.utterance), endingAt: clause.end) != nil,
      let quotation = own ?? lastQuotation(before: unit.span.start), quotation.inner.count >= 12,
      text.trimmed(TextSpan(start: quotation.outer.end, end: start), of: "，。").isEmpty,
      let speaker = describedAnywhere(in: clause, discourse: discourse), speaker.attribution != .none
    else { return nil }
    discourse.note(speaker, block: unit.block, end: clause.end)
    return StatementDraft(
      rule: "source-of-view", speaker: speaker, pieces: [quotation.inner], cue: being, form: .direct,
      unit: unit.span, block: unit.block)
  }

  /// The longest beginning of a stretch that reads as a speaker.
  func describedAnywhere(in span: TextSpan, discourse: Discourse) -> Speaker? {
    var end = span.end
    while end > span.start {
      if let found = phrase.read(from: span.start, to: end, discourse: discourse) { return found.speaker }
      end = text.start(before: end)
    }
    return nil
  }

  /// The last quotation of the block or the one before that ends before `offset`, if it stands near.
  func lastQuotation(before offset: Int) -> Quotation? {
    let start = max(0, offset - 600)
    var from = start
    while from < offset, text.bytes[from] & 0xC0 == 0x80 { from += 1 }
    return QuotationFinder(text: text).find(in: TextSpan(start: from, end: offset)).last {
      $0.isClosed && $0.inner.count >= 12
    }
  }
}
