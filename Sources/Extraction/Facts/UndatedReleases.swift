import Knowledge
import TextRepair

/// Finds what came out where the sentence has no word of time.
///
/// `北屿科技推出了青鹭2` and `Lantern Harbor launched Saltmarsh` say that something came out, as does `最新推出的青鹭2`;
/// `推出的青鹭2` and `the launch of Saltmarsh` tell what exists, `将推出青鹭2` and `plans to launch` what may come. What came out is the object of the verb or,
/// where the verb has none, the name directly before it (`青鹭2 首次亮相`, `Saltmarsh was launched`).
struct UndatedReleases {
  private static let kinds: Set<EntityKind> = [.model, .product, .platform]
  private static let makers: Set<EntityKind> = [.company, .institution, .person]
  /// How many bytes may stand between a verb and its object.
  private static let reach = 75

  let text: ArticleBytes
  let mentions: Mentions
  let words: FactWords

  /// The things that a verb says came out; one with its thing before it has no object.
  func things(of verb: TextSpan, in clause: TextSpan, hasObject: Bool, named: [EntityID]?)
    -> [EntityID]
  {
    let lead = TextSpan(start: clause.start, end: max(clause.start, verb.start))
    guard !words.contains(.intention, in: lead, of: text), !text.has(" of", endingAt: verb.end) else {
      return []
    }
    if hasObject, let named { return isEvent(verb, lead) ? named : [] }
    if hasObject, let object = object(behind: verb, in: clause) {
      guard isEvent(verb, lead) else { return [] }
      return [object.entity]
        + ReleasedThings.joined(behind: object, in: clause, text, mentions, words).map(\.entity)
    }
    guard let subject = mentions.mentions(in: lead).last, UndatedReleases.kinds.contains(subject.kind),
      !ObliqueNames(text: text, mentions: mentions, words: words).contains(subject, in: clause),
      isSubject(subject, of: verb, in: clause)
    else { return [] }
    return [subject.entity]
  }

  private func object(behind verb: TextSpan, in clause: TextSpan) -> ResolvedMention? {
    let rest = TextSpan(start: verb.end, end: max(verb.end, clause.end))
    guard !text.has("的", at: verb.end) || words.ends(.recent, at: verb.start, of: text),
      let first = mentions.mentions(in: rest).first(where: { UndatedReleases.kinds.contains($0.kind) })
    else { return nil }
    let gap = TextSpan(start: verb.end, end: first.span.start)
    guard gap.count <= UndatedReleases.reach, !words.contains(.objectBreak, in: gap, of: text) else {
      return nil
    }
    let isAside =
      text.has("-", at: first.span.end) || words.begins(.aside, at: first.span.end, of: text)
    return isAside ? nil : first
  }

  /// Whether a verb with an object tells what happened: an English one that has stood the test of
  /// intention, a Chinese one with 了 or 正式, or with its maker directly before it.
  private func isEvent(_ verb: TextSpan, _ lead: TextSpan) -> Bool {
    if text.bytes[verb.start] < 0x80 { return true }
    if text.has("了", endingAt: verb.end) || words.begins(.done, at: verb.end, of: text) { return true }
    if text.has("的", at: verb.end) { return words.ends(.recent, at: verb.start, of: text) }
    if lead.isEmpty || text.trimmed(lead).count <= 9, words.ends(.eventAdverb, at: verb.start, of: text) {
      return true
    }
    guard let maker = mentions.mentions(in: lead).last(where: { UndatedReleases.makers.contains($0.kind) })
    else {
      return BackReferences(text: text, mentions: mentions, words: words).firm(in: lead) != nil
        && words.ends(.eventAdverb, at: verb.start, of: text)
    }
    let gap = TextSpan(start: maker.span.end, end: max(maker.span.end, verb.start))
    if text.trimmed(gap).isEmpty || words.ends(.eventAdverb, at: verb.start, of: text) { return true }
    return CarryingWords(text: text, mentions: mentions, words: words).names(in: gap)?.isEmpty == true
  }

  /// `青鹭2 首次亮相`, `Saltmarsh was launched`.
  private func isSubject(_ subject: ResolvedMention, of verb: TextSpan, in clause: TextSpan) -> Bool {
    let gap = TextSpan(start: subject.span.end, end: max(subject.span.end, verb.start))
    if text.bytes[verb.start] < 0x80 {
      let between = text.trimmed(gap)
      if text.text(verb).split(separator: " ").first?.hasSuffix("ing") == true { return false }
      return !between.isEmpty && words.ends(.passive, at: between.end, of: text) && between.count <= 8
    }
    if text.trimmed(gap).isEmpty, words.begins(.afterwards, at: verb.end, of: text) { return true }
    let endsClause = text.trimmed(TextSpan(start: verb.end, end: max(verb.end, clause.end))).count <= 3
    let hasAdverb =
      words.ends(.eventAdverb, at: verb.start, of: text)
      || words.begins(.eventAdverb, at: verb.start, of: text)
    return gap.count <= 12 && endsClause && hasAdverb
  }
}
