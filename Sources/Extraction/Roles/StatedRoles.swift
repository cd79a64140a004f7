import Knowledge
import TextRepair

/// Finds offices that a sentence states behind a name.
///
/// By a verb (`陆知微出任栖霞理工大学教授`, `她是鹤汀资本合伙人`), set beside the name (`陆知微，鹤汀资本合伙人`), or without an
/// office (`陆知微创立了鹤汀资本`, `鹤汀资本由陆知微创立`).
struct StatedRoles {
  /// How far a verb may stand behind the person that joins an organisation, in bytes.
  private static let reach = 75

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  let phrases: OfficePhrases

  /// The roles of a block, in order of the organisations.
  func find(in block: TextSpan) -> [RoleDraft] {
    mentions.mentions(in: block).flatMap { organisation -> [RoleDraft] in
      guard OfficePhrases.organisations.contains(organisation.kind) else { return [] }
      return office(organisation, in: block).map { [$0] } ?? joining(organisation, in: block)
    }
  }

  /// An office behind an organisation, and whoever holds it by a verb or an apposition before.
  private func office(_ organisation: ResolvedMention, in block: TextSpan) -> RoleDraft? {
    guard let title = phrases.office(behind: organisation, limit: block.end), !isNamed(title, in: block),
      !text.has("的", at: title.end)
    else { return nil }
    let start = phrases.skipBack(organisation.span.start, language.words(.former))
    let verb = text.longest(of: language.words(.holding), endingAt: start)
    guard let person = verb.flatMap({ subject(of: $0, in: block) }) ?? apposed(before: start, in: block)
    else {
      return nil
    }
    return RoleDraft(
      person: person.entity, title: title, organisation: organisation.entity,
      span: TextSpan(start: min(person.span.start, organisation.span.start), end: title.end))
  }

  /// Whether the name of somebody else stands behind an office.
  private func isNamed(_ title: TextSpan, in block: TextSpan) -> Bool {
    let next = phrases.skipForward(title.end)
    if let mention = mentions.mention(at: next) { return mention.kind == .person }
    return PersonNames(text: text, language: language).name(after: title.end, limit: block.end) != nil
  }

  /// The person that stands before a verb, or whom 他, 她 or 后者 there stands for.
  private func subject(of verb: TextSpan, in block: TextSpan) -> ResolvedMention? {
    let place = phrases.skipBack(verb.start, language.words(.holdingAdverb))
    if let mention = mentions.mention(endingAt: place) { return mention.kind == .person ? mention : nil }
    let pronoun = text.longest(of: language.words(.personPronoun), endingAt: place)
    let opens = text.character(before: place).map { "，,；、".unicodeScalars.contains($0) } == true
    guard pronoun != nil || opens else { return nil }
    guard let last = mentions.last(before: pronoun?.start ?? place, of: [.person]),
      last.span.start >= block.start
    else { return nil }
    guard opens else { return last }
    let between = TextSpan(start: last.span.end, end: place)
    return between.count < 150 && text.first("。", in: between) == nil ? last : nil
  }

  /// `陆知微，|鹤汀资本合伙人`, `陆知微（|鹤汀资本合伙人）`, with further offices before it.
  private func apposed(before start: Int, in block: TextSpan) -> ResolvedMention? {
    guard let mark = text.character(before: start), "，,（(、".unicodeScalars.contains(mark) else { return nil }
    let end = phrases.skipBack(text.start(before: start))
    if mark == "、" {
      guard let title = text.longest(of: language.officeTitles, endingAt: end),
        let earlier = phrases.organisation(endingAt: title.start)
      else { return nil }
      return apposed(before: earlier.span.start, in: block)
    }
    guard let person = mentions.last(before: end, of: [.person]), person.span.start >= block.start,
      person.span.end == end || phrases.endOfBracket(behind: person.span.end) == end
    else { return nil }
    return person
  }

  /// `陆知微与人创立了鹤汀资本`, `鹤汀资本由陆知微创立`.
  private func joining(_ organisation: ResolvedMention, in block: TextSpan) -> [RoleDraft] {
    let start = phrases.skipBack(organisation.span.start, language.words(.former))
    if let verb = text.longest(of: language.words(.affiliation), endingAt: start) {
      let lead = TextSpan(
        start: text.boundary(max(block.start, verb.start - StatedRoles.reach)), end: verb.start)
      return people(in: lead).map { draft($0, verb, organisation) }
    }
    guard text.has("由", at: organisation.span.end) else { return [] }
    let tail = TextSpan(
      start: organisation.span.end,
      end: min(block.end, text.boundary(organisation.span.end + StatedRoles.reach)))
    guard let verb = text.places(of: language.words(.founding), in: tail).first else { return [] }
    let named = people(in: TextSpan(start: tail.start, end: verb.start))
    return named.map { draft($0, verb, organisation) }
  }

  /// The people of the clause that a stretch ends in; none where another organisation than a person stands last.
  private func people(in lead: TextSpan) -> [ResolvedMention] {
    let clause = Clauses(text: text).clause(around: TextSpan(start: lead.end, end: lead.end), in: lead)
    let names = mentions.mentions(in: clause)
    guard let last = names.last, last.kind == .person else { return [] }
    return names.filter { $0.kind == .person }
  }

  private func draft(_ person: ResolvedMention, _ verb: TextSpan, _ organisation: ResolvedMention)
    -> RoleDraft
  {
    RoleDraft(
      person: person.entity, title: verb, organisation: organisation.entity,
      span: TextSpan(
        start: min(person.span.start, organisation.span.start),
        end: max(organisation.span.end, verb.end)))
  }
}
