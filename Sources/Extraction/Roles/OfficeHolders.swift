import Knowledge
import TextRepair

/// Finds who is the subject of a verb of holding an office or founding a firm.
///
/// The name directly before it, or before 他, 她 or 后者 there; where a clause has none, the last person of the clauses or
/// of the sentence before: `陆知微四十岁。此前在北屿科技担任总裁，2019 年出任灯芯科技董事`.
struct OfficeHolders {
  /// How long the words may be that stand before a verb in a clause without a name, in bytes.
  private static let lead = 36
  /// How far before its clause the person may stand, in bytes.
  private static let reach = 240

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  let phrases: OfficePhrases

  /// The person that a verb speaks of; nil where it is nobody's, or somebody's who has no name.
  func subject(of verb: TextSpan, in block: TextSpan) -> ResolvedMention? {
    let place = phrases.skipBack(verb.start, language.words(.holdingAdverb))
    if let mention = mentions.mention(endingAt: place) { return mention.kind == .person ? mention : nil }
    if let last = mentions.last(before: place, of: [.person]),
      phrases.endOfBracket(behind: last.span.end) == place
    {
      return last
    }
    if let pronoun = text.longest(of: language.words(.personPronoun), endingAt: place) {
      return last(before: pronoun.start, in: block)
    }
    let clause = Clauses(text: text).clause(around: verb, in: block)
    let lead = TextSpan(start: clause.start, end: max(clause.start, verb.start))
    let named = mentions.mentions(in: lead)
    if let own = named.last {
      return own.kind == .person && place - own.span.end <= OfficeHolders.lead
        && isAdverbial(own.span.end, place)
        ? own : nil
    }
    guard lead.count <= OfficeHolders.lead, isAdverbial(clause.start, place) else { return nil }
    return last(before: clause.start, in: block)
  }

  /// The people who found or serve: those of the clause, else whom it goes on to speak of.
  func people(before verb: TextSpan, in block: TextSpan) -> [ResolvedMention] {
    let clause = Clauses(text: text).clause(around: verb, in: block)
    let lead = TextSpan(start: clause.start, end: max(clause.start, verb.start))
    let own = people(in: lead)
    if !own.isEmpty { return own }
    return subject(of: verb, in: block).map { [$0] } ?? []
  }

  /// The people of a stretch; none where something else than a person stands last.
  func people(in lead: TextSpan) -> [ResolvedMention] {
    let clause = Clauses(text: text).clause(around: TextSpan(start: lead.end, end: lead.end), in: lead)
    let names = mentions.mentions(in: clause)
    guard let last = names.last, last.kind == .person else { return [] }
    return names.filter { $0.kind == .person && !text.has("的", at: $0.span.end) }
  }

  /// The last person before a place, in the same sentence or the one before.
  private func last(before place: Int, in block: TextSpan) -> ResolvedMention? {
    guard let last = mentions.last(before: place, of: [.person]), last.span.start >= block.start,
      place - last.span.end <= OfficeHolders.reach
    else { return nil }
    return text.all("。", in: TextSpan(start: last.span.end, end: place)).count <= 1 ? last : nil
  }

  /// Whether a stretch holds only when and how something was: no comma, no noun that would be the subject.
  private func isAdverbial(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    let span = text.trimmed(TextSpan(start: start, end: end))
    if span.isEmpty { return true }
    guard !text.contains(anyOf: language.phrases(.otherSubject), in: span) else { return false }
    return text.ends(in: language.phrases(.circumstanceEnd), at: span.end)
      || text.bytes[span.range].contains { (0x30...0x39).contains($0) }
  }
}
