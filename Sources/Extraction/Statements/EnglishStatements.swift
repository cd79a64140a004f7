import Knowledge
import TextRepair

/// Finds who said what in English prose, unit by unit.
///
/// Rules: `quotation-before` (“…,” X said), `quotation-after` (X said: “…”), `reported` (X said that …),
/// `according-to` (According to X, …), `continued` (a quotation behind another in its paragraph).
struct EnglishStatements {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The statements of the units, in order.
  func find(in units: [Unit]) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    var discourse = Discourse()
    for unit in units {
      if let last = drafts.last, joins(unit, to: last) {
        drafts[drafts.count - 1].pieces += unit.quotations.map { text.trimmed($0.inner, of: ",") }
        continue
      }
      let draft =
        quoted(unit, &discourse) ?? accordingTo(unit, discourse) ?? trailing(unit, discourse) ?? reported(
          unit, &discourse) ?? continued(unit, discourse)
      guard let draft else { continue }
      discourse.note(draft.speaker, block: unit.block)
      drafts.append(draft)
    }
    return drafts
  }

  /// A word of the unit outside quotations.
  private func words(_ unit: Unit) -> [TextSpan] {
    var result: [TextSpan] = []
    var offset = unit.span.start
    while offset < unit.span.end {
      if let quotation = unit.quotation(at: offset) {
        offset = quotation.outer.end
        continue
      }
      var end = offset
      while end < unit.span.end, let scalar = text.character(at: end),
        scalar.properties.isAlphabetic || scalar == "’" || scalar == "'" || scalar == "-"
      { end = text.end(after: end) }
      if end > offset { result.append(TextSpan(start: offset, end: end)) }
      offset = max(end, text.end(after: offset))
    }
    return result
  }

  private func cues(_ unit: Unit) -> [TextSpan] {
    let words = words(unit)
    return words.indices.compactMap { index in
      if index + 1 < words.count, words[index + 1].start - words[index].end == 1 {
        let two = TextSpan(start: words[index].start, end: words[index + 1].end)
        if language.english.cues.contains(text.text(two)) { return two }
      }
      return language.english.cues.contains(text.text(words[index])) ? words[index] : nil
    }
  }

  private func quoted(_ unit: Unit, _ discourse: inout Discourse) -> StatementDraft? {
    let quotations = unit.quotations.filter {
      $0.inner.count >= 18 || text.contains(anyOf: [",”", ".”", ",\"", ".\""], in: $0.outer)
    }
    guard let first = quotations.first else { return nil }
    for cue in cues(unit) {
      guard let speaker = speaker(before: cue, in: unit, discourse) ?? speaker(after: cue, in: unit) else {
        continue
      }
      let isBefore = first.outer.end <= cue.start
      let pieces = quotations.map { text.trimmed($0.inner, of: ",") }
      let outside = text.trimmed(TextSpan(start: cue.end, end: unit.span.end), of: ".,:")
      let isMixed = !isBefore && (first.outer.start - cue.end > 4)
      if isMixed {
        guard outside.count >= 20 else { continue }
        return StatementDraft(
          rule: "reported", speaker: speaker, pieces: [outside], cue: cue, form: .mixed, unit: unit.span,
          block: unit.block)
      }
      return StatementDraft(
        rule: isBefore ? "quotation-before" : "quotation-after", speaker: speaker, pieces: pieces, cue: cue,
        form: .direct, unit: unit.span, block: unit.block)
    }
    return nil
  }

  /// Whether a unit that is all quotation goes on with the quotation that its attribution broke off: “…,” she said. “…”
  private func joins(_ unit: Unit, to last: StatementDraft) -> Bool {
    guard last.rule == "quotation-before", last.block == unit.block, last.pieces.count == 1,
      let quotation = unit.quotations.first
    else { return false }
    guard last.unit.end <= unit.span.start,
      text.trimmed(TextSpan(start: last.unit.end, end: unit.span.start)).isEmpty
    else { return false }
    return text.trimmed(unit.span, of: ".") == quotation.outer
  }

  /// Reported words with their attribution behind.
  ///
  /// `The money would go into a factory, Ellingsen said.`
  private func trailing(_ unit: Unit, _ discourse: Discourse) -> StatementDraft? {
    guard let cue = cues(unit).last, unit.quotation(at: cue.start) == nil,
      let comma = lastComma(before: cue.start, in: unit)
    else { return nil }
    let rest = text.trimmed(TextSpan(start: cue.end, end: unit.span.end), of: ".,")
    let toldTo = mentions.mentions(in: rest).first
    guard rest.isEmpty || (toldTo?.span.start == rest.start && rest.count < 60) else { return nil }
    guard let speaker = speaker(before: cue, in: unit, discourse) else { return nil }
    let content = TextSpan(start: unit.span.start, end: comma)
    guard content.count >= 24, unit.quotations.isEmpty else { return nil }
    return StatementDraft(
      rule: "reported-before", speaker: speaker, pieces: [content], cue: cue, form: .indirect,
      unit: unit.span, block: unit.block)
  }

  private func lastComma(before offset: Int, in unit: Unit) -> Int? {
    var place = offset
    while place > unit.span.start {
      if text.bytes[place - 1] == 0x2C { return place - 1 }
      place -= 1
    }
    return nil
  }

  private func reported(_ unit: Unit, _ discourse: inout Discourse) -> StatementDraft? {
    for cue in cues(unit) where unit.quotation(at: cue.start) == nil {
      guard let speaker = speaker(before: cue, in: unit, discourse) else { continue }
      var start = cue.end
      for word in [" that", ",", ":", " to"] where text.has(word, at: start) { start += word.utf8.count }
      if let addressee = mentions.mentions(in: TextSpan(start: start, end: unit.span.end)).first,
        addressee.span.start - start <= 1, addressee.kind == .media
      {
        start = addressee.span.end
        for word in [" that", ","] where text.has(word, at: start) { start += word.utf8.count }
      }
      let content = text.trimmed(TextSpan(start: min(start, unit.span.end), end: unit.span.end), of: ".,")
      guard content.count >= 12 else { continue }
      return StatementDraft(
        rule: "reported", speaker: speaker, pieces: [content], cue: cue, form: .indirect, unit: unit.span,
        block: unit.block)
    }
    return nil
  }

  /// `According to X, …` and `…, according to X`.
  private func accordingTo(_ unit: Unit, _ discourse: Discourse) -> StatementDraft? {
    for form in ["According to ", "according to "] {
      guard let place = text.first(form, in: unit.span), unit.quotation(at: place.start) == nil else {
        continue
      }
      var end = place.end
      while end < unit.span.end, let scalar = text.character(at: end), scalar != ",",
        scalar != "." || text.character(at: end + 1)?.isAsciiWord == true
      { end = text.end(after: end) }
      let phrase = TextSpan(start: place.end, end: end)
      let speaker = named(in: phrase) ?? described(phrase)
      guard let speaker else { continue }
      let isFirst = place.start == unit.span.start
      let content = text.trimmed(
        isFirst
          ? TextSpan(start: end, end: unit.span.end) : TextSpan(start: unit.span.start, end: place.start),
        of: ".,")
      guard content.count >= 24 else { continue }
      return StatementDraft(
        rule: "according-to", speaker: speaker, pieces: [content], cue: text.trimmed(place), form: .indirect,
        unit: unit.span, block: unit.block)
    }
    return nil
  }

  private func continued(_ unit: Unit, _ discourse: Discourse) -> StatementDraft? {
    guard let last = discourse.last, unit.block - last.block <= 1, let quotation = unit.quotations.first,
      quotation.inner.count >= 40
    else { return nil }
    guard text.trimmed(unit.span, of: ".") == quotation.outer || quotation.inner.count * 2 > unit.span.count
    else { return nil }
    return StatementDraft(
      rule: "continued", speaker: last.speaker, pieces: [quotation.inner], cue: nil, form: .direct,
      unit: unit.span, block: unit.block)
  }

  /// The speaker whose words end before a cue: `Seaman`, `the company`, `a spokesperson for Meta`, `he`.
  private func speaker(before cue: TextSpan, in unit: Unit, _ discourse: Discourse) -> Speaker? {
    if text.has(", ", endingAt: cue.start),
      let subject = mentions.mentions(in: TextSpan(start: unit.span.start, end: cue.start)).first,
      subject.kind == .person || subject.kind == .company, subject.span.start - unit.span.start <= 24,
      text.has(",", at: subject.span.end)
    {
      return speaker(subject)
    }
    let start = clauseStart(before: cue.start, in: unit)
    let phrase = text.trimmed(TextSpan(start: start, end: cue.start))
    guard !phrase.isEmpty, phrase.count <= 160 else { return nil }
    let lastWord = text.text(phrase).split(separator: " ").last.map { String($0).lowercased() } ?? ""
    let whole = text.text(phrase).lowercased()
    for (form, reference) in language.english.pronouns.sorted(by: { $0.key.utf8.count > $1.key.utf8.count })
    where whole == form || (lastWord == form && phrase.count < 80) {
      return pronoun(reference, before: phrase.start, discourse)
    }
    if let mention = mentions.mentions(in: phrase).last,
      [.person, .company, .institution, .media].contains(mention.kind)
    {
      let gap = TextSpan(start: mention.span.end, end: phrase.end)
      if gap.count <= 1 || mention.kind == .person && text.character(at: mention.span.end) == ","
        || isAdverb(gap)
      {
        return speaker(mention)
      }
    }
    return described(phrase)
  }

  /// The speaker behind a cue: `said Rob May, founder of Nova`.
  private func speaker(after cue: TextSpan, in unit: Unit) -> Speaker? {
    guard let mention = mentions.mentions(in: TextSpan(start: cue.end, end: unit.span.end)).first,
      mention.kind == .person || mention.kind == .company
    else { return nil }
    return mention.span.start - cue.end <= 40 ? speaker(mention) : nil
  }

  private func isAdverb(_ gap: TextSpan) -> Bool {
    let words = text.text(gap).split(separator: " ")
    return words.count <= 2
      && words.allSatisfy {
        $0.hasSuffix("ly") || ["also", "then", "has", "had", "recently", "later", "further"].contains($0)
      }
  }

  private func speaker(_ mention: ResolvedMention) -> Speaker {
    Speaker(
      entities: [mention.entity], text: text.text(mention.span),
      attribution: mention.kind == .person ? .named : .organization)
  }

  private func named(in phrase: TextSpan) -> Speaker? {
    mentions.mentions(in: phrase).first { [.person, .company, .institution, .media].contains($0.kind) }.map(
      speaker)
  }

  private func pronoun(_ reference: Reference, before offset: Int, _ discourse: Discourse) -> Speaker? {
    switch reference {
    case .person:
      return discourse.lastPerson ?? mentions.last(before: offset, of: [.person]).map(speaker)
    case .organisation:
      return mentions.last(before: offset, of: [.company, .institution]).map(speaker)
    case .group, .any, .latter:
      return discourse.last?.speaker
    }
  }

  /// `a spokesperson for Meta`, `researchers at Stanford`: a phrase with a head noun.
  private func described(_ phrase: TextSpan) -> Speaker? {
    let words = text.text(phrase).lowercased()
    guard
      let head = language.english.heads.first(where: { head in
        words.hasSuffix(head) || words.contains(head + " ") || words.contains(head + ",")
      })
    else { return nil }
    guard phrase.count <= 120, words.split(separator: " ").count <= 14 else { return nil }
    let isDocument = [
      "report", "paper", "study", "filing", "statement", "blog post", "memo", "document", "white paper",
      "survey",
    ].contains(head)
    return Speaker(
      entities: [], text: text.text(phrase), attribution: isDocument ? .organization : .anonymous, head: head)
  }

  private func clauseStart(before offset: Int, in unit: Unit) -> Int {
    var start = offset
    while start > unit.span.start, let scalar = text.character(before: start) {
      if ";:—“”\"".unicodeScalars.contains(scalar) { break }
      if scalar == ",", !isApposition(from: start, to: offset) { break }
      start = text.start(before: start)
    }
    return start
  }

  /// Whether a title stands between a comma and the cue: `Rob May, founder of Nova, said`.
  private func isApposition(from start: Int, to end: Int) -> Bool {
    let words = text.text(TextSpan(start: start, end: end)).lowercased()
    return language.english.titles.contains { words.contains($0.lowercased()) }
  }
}
