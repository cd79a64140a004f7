import Knowledge
import TextRepair

/// Who speaks where a clause names nobody, and which second speaker stands inside what a first one says.
extension ChineseStatements {
  /// Who a sentence without a subject quotes: whom the author's words before it are about.
  func quoting(_ cue: Int, _ unit: Unit, _ discourse: Discourse) -> Speaker? {
    guard let quotation = unit.quotations.first(where: { $0.outer.start > cue }),
      quotation.outer.start - cue <= 24
    else { return nil }
    return phrase.subject(before: unit.span.start, of: [.person], discourse)
  }

  /// Who did something and spoke then, in one clause: `法官陆知微命令北屿科技交出记录时|表示`, or with the subject in the clause
  /// before: `陆知微周三到了渡口，与许南乔会面后|表示`.
  func actor(_ clause: Int, _ cue: Int, _ unit: Unit, _ discourse: Discourse) -> SpeakerPhrase.Found? {
    guard text.longest(of: language.words(.cueAside), endingAt: phrase.trimEnd(cue, from: clause)) != nil
    else { return nil }
    let span = TextSpan(start: clause, end: cue)
    let start = phrase.leadEnd(clause, to: cue)
    if let companion = text.longest(of: language.words(.joiner), at: start), companion.start > unit.span.start
    {
      return nearestPerson(before: clause, in: unit, discourse).map {
        SpeakerPhrase.Found(speaker: $0, start: clause)
      }
    }
    let named = mentions.mentions(in: span)
    guard
      let subject = named.first(where: { $0.kind == .person && isIntroduced($0, from: clause) })
        ?? named.first(where: {
          [.person, .company, .institution].contains($0.kind) && $0.span.start == start
        }), !text.has("的", at: subject.span.end)
    else { return nil }
    let found = phrase.named(subject, from: clause)
    return SpeakerPhrase.Found(speaker: found.speaker, start: found.start)
  }

  /// Whether the clause before tells of a firm's own outlook: `北屿科技上调业绩指引，|预计…`.
  func isGuided(_ clause: Int, _ unit: Unit) -> Bool {
    guard clause > unit.span.start else { return false }
    let end = text.start(before: clause)
    let before = TextSpan(start: clauseStart(before: end, in: unit), end: end)
    return text.ends(in: language.phrases(.outlook), at: before.end)
      && mentions.mentions(in: before).contains { $0.kind == .company || $0.kind == .person }
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
      if opensOnly(unit.span.start, clause), let last = discourse.last,
        last.block == unit.block || last.block + 1 == unit.block
      {
        return SpeakerPhrase.Found(speaker: last.speaker, start: clause)
      }
      let told = TextSpan(start: unit.span.start, end: clause)
      let source = text.places(of: language.words(.finding), in: told).last { text.hasComma(at: $0.end) }
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

  /// Whether a clause goes on with who spoke before it: `许南乔表示，…，|并强调…`.
  func goesOn(with previous: StatementDraft, _ clause: Int, _ offset: Int) -> Bool {
    guard previous.form != .direct, previous.rule != "according-to",
      let piece = previous.pieces.last, piece.start < clause, clause < piece.end,
      text.longest(of: language.words(.addition), at: clause) != nil,
      let cue = language.cue(in: text, at: offset), cue.kind == .say, cue.speaks
    else { return false }
    return phrase.isEmpty(from: clause, to: offset)
  }

  /// Whether a cue stands in what its own clause tells that somebody said: `陆知微坦言当时|希望…`.
  func opens(_ offset: Int, _ found: SpeakerPhrase.Found, in previous: StatementDraft) -> Bool {
    previous.pieces.last.map { found.start < $0.start && $0.start <= offset && offset < $0.end } ?? false
  }

  /// Whether nothing but an opening or a topic stands before a clause: `此外，`, `毛利率方面，`.
  private func opensOnly(_ start: Int, _ clause: Int) -> Bool {
    let lead = text.trimmed(TextSpan(start: start, end: clause), of: "，,")
    guard lead.count <= 90 else { return false }
    return phrase.isEmpty(from: lead.start, to: lead.end)
      || text.has("方面", endingAt: lead.end) && lead.count <= 45 && mentions.mentions(in: lead).isEmpty
  }

  /// Whether a clause ended in which somebody made known what they do: `北屿科技宣布涨价，|两位知情人士称…`.
  private func isDone(_ previous: StatementDraft, before end: Int) -> Bool {
    guard let cue = previous.cue, text.longest(of: language.words(.deedCue), endingAt: cue.end) != nil else {
      return false
    }
    return text.hasComma(endingAt: end)
  }

  /// Whether two descriptions mean one speaker: 有网友, and 该网友 behind it.
  func isSame(_ speaker: Speaker, _ other: Speaker) -> Bool {
    speaker.entities == other.entities && speaker.head == other.head
      && (speaker.head != nil || speaker.text == other.text)
  }

  /// Whether a second speaker stands inside what a first one says, not beside it, as one does who speaks of themselves:
  /// `何以渔表示，|他认为…`.
  func isNested(_ found: SpeakerPhrase.Found, in previous: StatementDraft) -> Bool {
    guard let last = previous.pieces.last, last.start <= found.start, found.start < last.end else {
      return false
    }
    guard previous.form != .direct else { return true }
    let isSelf = found.speaker.attribution == .named && found.speaker.entities == previous.speaker.entities
    if isSelf, found.start == last.start { return true }
    let before = text.trimmed(TextSpan(start: last.start, end: found.start), of: "而但则并且同时此外不过然却")
    return
      !(isDone(previous, before: before.end) || text.has("；", endingAt: before.end)
      || text.has("。", endingAt: before.end)
      || text.has("——", endingAt: before.end)
      || text.hasComma(endingAt: before.end)
        && (found.speaker.attribution == .named || isSame(found.speaker, previous.speaker)))
  }
}
