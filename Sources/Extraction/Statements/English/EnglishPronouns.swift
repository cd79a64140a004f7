import Knowledge
import TextRepair

/// Whom a pronoun or a noun such as `the company` stands for: who spoke last in the paragraph, else what the sentence, the
/// one before or the paragraph speaks of; nobody where the text does not tell.
extension EnglishSpeakerPhrase {
  /// How far back, in bytes, an organisation opens a sentence that `the company` means.
  private static let actorReach = 2500

  /// What the sentence or else its paragraph speaks of: the first name of a kind in the sentence, in the one of the paragraph.
  func topic(_ kinds: Set<EntityKind>, before offset: Int) -> ResolvedMention? {
    let own = sentence.unit.span.start
    for (start, end) in [(own, offset), (previous.span.start, previous.span.end), (paragraph, offset)] {
      let span = TextSpan(start: start, end: max(start, end))
      if let first = mentions.mentions(in: span).first(where: {
        kinds.contains($0.kind) && $0.span.end <= offset
      }),
        start != previous.span.start || start == paragraph || first.span.start - start <= Self.subjectReach
      {
        return first
      }
    }
    return nil
  }

  func pronoun(_ reference: Reference, before offset: Int) -> Speaker? {
    let block = sentence.unit.block
    switch reference {
    case .person:
      if let near = actor([.person], before: offset, from: max(paragraph, discourse.end)) {
        return speaker([near])
      }
      if let last = discourse.last, last.speaker.attribution == .named, block == last.block {
        return last.speaker
      }
      if let near = topic([.person], before: offset) ?? actor([.person], before: offset, from: discourse.end)
      {
        return speaker([near])
      }
      return discourse.lastPerson ?? mentions.last(before: offset, of: [.person]).map { speaker([$0]) }
    case .organisation:
      if discourse.end <= previous.span.start, let opening = opening(before: offset) {
        return speaker([opening])
      }
      if let last = discourse.last, last.block == block, isThing(last.speaker) { return last.speaker }
      if let opening = opening(before: offset) { return speaker([opening]) }
      return
        (topic([.company], before: offset) ?? topic([.institution], before: offset)
        ?? actor([.company, .institution], before: offset, from: max(0, offset - Self.actorReach))
        ?? mentions.last(before: offset, of: [.company, .institution])).map { speaker([$0]) }
    case .group, .any, .latter, .counterpart:
      if let people = describedOpening(isPlural: true) { return people }
      let near = TextSpan(start: paragraph, end: max(paragraph, offset))
      let named = mentions.mentions(in: near).filter { [.company, .institution, .person].contains($0.kind) }
      if let pair = Array(zip(named, named.dropFirst())).last(where: { isJoint([$0, $1]) }) {
        return speaker([pair.0, pair.1])
      }
      return discourse.last.flatMap { block - $0.block <= 1 ? $0.speaker : nil }
    }
  }

  /// Whom the author's own words from a place on are about: whom the last of their sentences that names one opens with.
  private func actor(_ kinds: Set<EntityKind>, before offset: Int, from start: Int) -> ResolvedMention? {
    guard start < offset else { return nil }
    var limit = offset
    while let found = mentions.last(before: limit, of: kinds), found.span.start >= start {
      if opensSentence(found) { return found }
      limit = found.span.start
    }
    return nil
  }

  /// Whether at most a few words stand before a name in its sentence: `But Mr |Day`, `The comedian |Ann Day`.
  private func opensSentence(_ mention: ResolvedMention) -> Bool {
    var offset = mention.span.start
    while offset > 0, mention.span.start - offset < Self.descriptionReach,
      let mark = text.character(before: offset)
    {
      if mark == "\n" || mark == "?" || mark == "!" { return true }
      if mark == ".", !isHonorific(endingAt: text.start(before: offset)) { return true }
      if ";:—–“”\"".unicodeScalars.contains(mark) { return false }
      offset = text.start(before: offset)
    }
    return offset == 0
  }

  /// Whether a title that a full stop may follow ends here: `Mr`.
  private func isHonorific(endingAt end: Int) -> Bool {
    var start = end
    while start > 0, let letter = text.character(before: start), letter.properties.isAlphabetic {
      start = text.start(before: start)
    }
    return english.honorifics.contains(text.text(TextSpan(start: start, end: end)).lowercased())
  }

  /// Whom the sentence before describes at its head, where nobody has spoken since: `The union met in May. They say …`.
  func describedOpening(isPlural: Bool) -> Speaker? {
    guard !previous.span.isEmpty, discourse.end <= previous.span.start else { return nil }
    let before = EnglishSpeakerPhrase(
      text: text, english: english, mentions: mentions,
      sentence: EnglishSentence(previous, text: text, honorifics: english.honorifics), discourse: discourse,
      paragraph: paragraph,
      previous: Unit(span: TextSpan(start: paragraph, end: paragraph), quotations: [], block: previous.block))
    guard let found = before.description(openingBefore: before.sentence.words.count)?.speaker,
      found.entities.isEmpty,
      let head = found.head, found.attribution != .none
    else { return nil }
    return (head.hasSuffix("s") || english.plurals.contains(head)) == isPlural ? found : nil
  }

  /// Whether a speaker can be `it`: an organisation with a name, or one thing that is described.
  private func isThing(_ speaker: Speaker) -> Bool {
    switch speaker.attribution {
    case .organization: !speaker.entities.isEmpty
    case .anonymous:
      speaker.head.map { english.bodies.contains($0) || english.documents.contains($0) } == true
    case .named, .none: false
    }
  }

  /// The organisation, product or medium that the sentence or the one before opens with.
  private func opening(before offset: Int) -> ResolvedMention? {
    for start in [sentence.unit.span.start, previous.span.start] {
      guard let first = mentions.mentions(in: TextSpan(start: start, end: max(start, offset))).first,
        first.span.start - start <= Self.openingReach,
        [.company, .institution, .media, .platform, .product].contains(first.kind),
        first.kind != .product || mentions.entities[first.entity]?.isKnown == true
      else { continue }
      return first
    }
    return nil
  }
}
