import Knowledge
import TextRepair

/// Whom a pronoun or a noun such as `the company` stands for: who spoke last in the paragraph, else what the sentence, the
/// one before or the paragraph speaks of; nobody where the text does not tell.
extension EnglishSpeakerPhrase {
  /// What the sentence or else its paragraph speaks of: the first name of a kind in the sentence, in the one of the paragraph.
  func topic(_ kinds: Set<EntityKind>, before offset: Int) -> ResolvedMention? {
    let own = sentence.unit.span.start
    for (start, end) in [(own, offset), (previous.start, previous.end), (paragraph, offset)] {
      let span = TextSpan(start: start, end: max(start, end))
      if let first = mentions.mentions(in: span).first(where: {
        kinds.contains($0.kind) && $0.span.end <= offset
      }),
        start != previous.start || start == paragraph || first.span.start - start <= Self.subjectReach
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
      if let last = discourse.last, last.speaker.attribution == .named, block == last.block {
        return last.speaker
      }
      if let near = topic([.person], before: offset) { return speaker([near]) }
      return discourse.lastPerson ?? mentions.last(before: offset, of: [.person]).map { speaker([$0]) }
    case .organisation:
      if let last = discourse.last, last.block == block, isThing(last.speaker) { return last.speaker }
      if let opening = opening(before: offset) { return speaker([opening]) }
      return
        (topic([.company], before: offset) ?? topic([.institution], before: offset)
        ?? mentions.last(before: offset, of: [.company, .institution])).map { speaker([$0]) }
    case .group, .any, .latter:
      let near = TextSpan(start: paragraph, end: max(paragraph, offset))
      let named = mentions.mentions(in: near).filter { [.company, .institution, .person].contains($0.kind) }
      if let pair = Array(zip(named, named.dropFirst())).last(where: { isJoint([$0, $1]) }) {
        return speaker([pair.0, pair.1])
      }
      return discourse.last.flatMap { block - $0.block <= 1 ? $0.speaker : nil }
    }
  }

  /// Whether a speaker can be `it`: an organisation with a name, or one thing that is described.
  private func isThing(_ speaker: Speaker) -> Bool {
    switch speaker.attribution {
    case .organization: !speaker.entities.isEmpty
    case .anonymous: !speaker.isGroup && speaker.head.map { !$0.hasSuffix("s") } == true
    case .named, .none: false
    }
  }

  /// The organisation, product or medium that the sentence or the one before opens with.
  private func opening(before offset: Int) -> ResolvedMention? {
    for start in [sentence.unit.span.start, previous.start] {
      guard let first = mentions.mentions(in: TextSpan(start: start, end: max(start, offset))).first,
        first.span.start - start <= Self.openingReach,
        [.company, .institution, .media, .platform, .product].contains(first.kind)
      else { continue }
      return first
    }
    return nil
  }
}
