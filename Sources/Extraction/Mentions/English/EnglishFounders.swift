import Knowledge
import TextRepair

/// Who founded or leads what: `Nova, founded by Lena May`, `Lena May, who runs Nova`.
extension EnglishRoles {
  /// `Lena May founded Nova`, `Lena May, who previously founded Nova`, `Nova, founded by Lena May and Ann Day`.
  ///
  /// The title of whoever founded something is founder, whatever the verb.
  func founding(_ person: ResolvedMention) -> [RoleDraft] {
    if let (verb, organisation) = deed(of: lastOfList(person), words.foundingVerbs) {
      return [founder(person, verb, organisation)]
    }
    let list = listStart(person)
    let joint = " and led by "
    let by = text.has(joint, endingAt: list) ? joint : " by "
    guard let verb = words.foundingVerbs.first(where: { text.has($0 + by, endingAt: list) }),
      let organisation = mentions.last(before: list, of: [.company, .institution, .product, .platform]),
      list - organisation.span.end < 120,
      text.first(". ", in: TextSpan(start: organisation.span.end, end: list)) == nil
    else { return [] }
    let start = list - verb.utf8.count - by.utf8.count
    return [founder(person, TextSpan(start: start, end: start + verb.utf8.count), organisation)]
  }

  private func founder(_ person: ResolvedMention, _ verb: TextSpan, _ organisation: ResolvedMention)
    -> RoleDraft
  {
    var draft = draft(person, verb, organisation)
    draft.titleWords = text.has("co", at: verb.start) ? "co-founder" : "founder"
    return draft
  }

  /// `Lena May, who runs Nova`, `Lena May leads Nova’s research`, `Lena May, who heads its lab`.
  func led(_ person: ResolvedMention, _ subject: EntityID?) -> [RoleDraft] {
    if let (verb, organisation) = deed(of: person, words.leadingVerbs) {
      return [draft(person, verb, organisation)]
    }
    guard let subject, let verb = verb(behind: person, words.leadingVerbs), text.has(" its ", at: verb.end)
    else {
      return []
    }
    return [
      RoleDraft(
        person: person.entity, title: verb, organisation: subject,
        span: TextSpan(start: person.span.start, end: verb.end + " its".utf8.count))
    ]
  }

  /// A verb behind a person and the organisation that it is done to.
  private func deed(of person: ResolvedMention, _ verbs: [String]) -> (TextSpan, ResolvedMention)? {
    guard let verb = verb(behind: person, verbs),
      let organisation = [" ", " the "].lazy.compactMap({
        text.has($0, at: verb.end) ? mentions.mention(at: verb.end + $0.utf8.count) : nil
      }).first,
      isOrganisation(organisation)
    else { return nil }
    return (verb, organisation)
  }

  /// One of some verbs behind a person, with `who` and an adverb before it, and an office between commas.
  private func verb(behind person: ResolvedMention, _ verbs: [String]) -> TextSpan? {
    for start in [person.span.end, appositionEnd(behind: person)].compactMap(\.self) {
      for lead in [" ", ", who ", " and "] where text.has(lead, at: start) {
        var place = start + lead.utf8.count
        if let adverb = words.roleAdverbs.first(where: { text.has($0 + " ", at: place) }) {
          place += adverb.utf8.count + 1
        }
        if let verb = verbs.first(where: { text.has($0 + " ", at: place) }) {
          return TextSpan(start: place, end: place + verb.utf8.count)
        }
      }
    }
    return nil
  }

  /// Where an office between commas ends behind a name: `Lena May, founder and CEO at the company|, who`.
  private func appositionEnd(behind person: ResolvedMention) -> Int? {
    let window = TextSpan(start: person.span.end, end: min(text.count, person.span.end + 90))
    guard text.has(", ", at: person.span.end), let end = text.first(", who ", in: window)?.start,
      end > window.start + 2,
      text.first(". ", in: TextSpan(start: window.start, end: end)) == nil,
      !offices.offices(in: TextSpan(start: window.start + 2, end: end)).isEmpty
    else { return nil }
    return end
  }

  /// The last one of the list of people in which a person stands: `Ann Day` for both of `Lena May and Ann Day`.
  private func lastOfList(_ person: ResolvedMention) -> ResolvedMention {
    var last = person
    for _ in 0..<5 {
      guard let joiner = [" and ", ", and ", ", "].first(where: { text.has($0, at: last.span.end) }),
        let next = mentions.mention(at: last.span.end + joiner.utf8.count), next.kind == .person
      else { break }
      last = next
    }
    return last
  }

  /// Where the list of people begins in which a person stands: at `Lena May` for both of `Lena May and Ann Day`.
  func listStart(_ person: ResolvedMention) -> Int {
    var start = person.span.start
    for _ in 0..<5 {
      guard let joiner = [" and ", ", and ", ", "].first(where: { text.has($0, endingAt: start) }),
        let earlier = mentions.mention(endingAt: start - joiner.utf8.count), earlier.kind == .person
      else { break }
      start = earlier.span.start
    }
    return start
  }
}
