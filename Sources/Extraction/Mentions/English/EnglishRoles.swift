import Knowledge
import TextRepair

/// Finds offices in English: `Lena May, founder and CEO of Nova`, `Nova CEO Lena May`, `Lena May, Nova’s CEO`.
///
/// An office without a firm (`CEO Lena May said`, `the company’s CEO`) is one in the firm that the article is about,
/// else in the last one named before.
struct EnglishRoles {
  static let organisations: Set<EntityKind> = [
    .company, .institution, .media, .platform, .product, .model,
  ]

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// Whom the article speaks of without a name.
  var topics: EnglishTopics

  var offices: EnglishOffices { EnglishOffices(text: text, titles: language.english.foldedTitles) }
  var words: EnglishRoleTables { language.english.roles }

  /// The roles, in order, each once.
  func find(in units: [Unit]) -> [RoleDraft] {
    let subject = subject()
    let people = mentions.all.filter { $0.kind == .person }
    let told = people.flatMap { person in
      let found = behind(person, subject) + before(person, subject)
      return found + founding(person) + led(person, subject) + held(person) + affiliated(person)
    }
    let appointments = EnglishAppointments(
      text: text, mentions: mentions, offices: offices, words: language.english.firms, roleWords: words,
      topics: topics)
    return (told + appointments.find(in: units)).reduce(into: []) { kept, draft in
      if !kept.contains(where: { $0.person == draft.person && $0.organisation == draft.organisation }) {
        kept.append(draft)
      }
    }
  }

  // MARK: Behind the name

  /// An apposition: `, founder and CEO of Nova`, `, a professor at Stanford`, `, Nova’s CEO`.
  private func behind(_ person: ResolvedMention, _ subject: EntityID?) -> [RoleDraft] {
    guard let lead = words.officeLeads.first(where: { text.has($0, at: person.span.end) }) else { return [] }
    let start = person.span.end + lead.utf8.count
    let phrase = TextSpan(start: start, end: phraseEnd(start))
    let found = offices.offices(in: phrase)
    guard let first = found.first, isNear(first, start, phrase), !isOthers(first) else { return [] }
    return found.enumerated().flatMap { index, office -> [RoleDraft] in
      let end = index + 1 < found.count ? found[index + 1].start : phrase.end
      let own = TextSpan(start: office.end, end: end)
      guard
        let organisation = organisation(of: own)
          ?? (index == 0 ? owner(TextSpan(start: start, end: office.start)) : nil)
          ?? (index == 0 && organisationsIn(phrase).isEmpty ? unnamed(person, office, phrase, subject) : nil)
      else { return [] }
      return
        ([organisation] + others(behind: organisation, in: TextSpan(start: office.end, end: listEnd(end))))
        .map {
          RoleDraft(
            person: person.entity, title: office, organisation: $0,
            span: TextSpan(start: person.span.start, end: max(end, office.end)))
        }
    }
  }

  /// `boss of Nova, |Tallowe| and Saltmarsh`: the organisations that a list joins to the first one of an office.
  ///
  /// One that nobody lists must stand in the text twice: `the Harbor, |Fishing|, and Trade Committee` is one name.
  private func others(behind first: EntityID, in span: TextSpan) -> [EntityID] {
    guard var last = organisationsIn(span).first, last.entity == first else { return [] }
    var result: [EntityID] = []
    while let joiner = [", and ", " and ", ", "].first(where: { text.has($0, at: last.span.end) }),
      let next = mentions.mention(at: last.span.end + joiner.utf8.count), next.span.end <= span.end,
      next.kind == .company || next.kind == .institution,
      mentions.entities[next.entity]?.isKnown == true || text.repeats(text.text(next.span), times: 2)
    {
      result.append(next.entity)
      last = next
    }
    return result
  }

  /// Where the sentence ends that a list may go on in.
  private func listEnd(_ end: Int) -> Int {
    var end = end
    while end < text.count, let scalar = text.character(at: end), !".;()\n“”—".unicodeScalars.contains(scalar)
    {
      end = text.end(after: end)
    }
    return end
  }

  /// `was married to Nova partner |Ann Day`: the office of whoever stands behind it.
  private func isOthers(_ office: TextSpan) -> Bool {
    text.has(" ", at: office.end) && mentions.mention(at: office.end + 1)?.kind == .person
  }

  /// Whether an office opens its phrase, or only words that may stand before it do.
  private func isNear(_ office: TextSpan, _ start: Int, _ phrase: TextSpan) -> Bool {
    let gap = TextSpan(start: start, end: office.start)
    return gap.count <= 70 && text.first(" who ", in: gap) == nil && text.first(" said ", in: gap) == nil
      && text.first(" told ", in: gap) == nil
  }

  /// The end of an apposition: its next comma, full stop or bracket; a comma goes on where an office follows.
  private func phraseEnd(_ start: Int) -> Int {
    var end = start
    while end < text.count, let scalar = text.character(at: end) {
      let isInWord = scalar == "." && text.character(at: end + 1)?.isAsciiWord == true
      let goesOn = scalar == "," && text.has(" ", at: end + 1) && offices.office(at: end + 2) != nil
      if ",.;()\n“”\"—".unicodeScalars.contains(scalar), !isInWord, !goesOn { break }
      end = text.end(after: end)
    }
    return end
  }

  private func organisationsIn(_ span: TextSpan) -> [ResolvedMention] {
    mentions.mentions(in: span).filter { EnglishRoles.organisations.contains($0.kind) }
  }

  /// The organisation that `of`, `at` or the like leads to behind an office.
  private func organisation(of span: TextSpan) -> EntityID? {
    let found = organisationsIn(span).first { mention in
      words.placePrepositions.contains { text.has(" \($0) ", endingAt: mention.span.start) }
        || text.has(" the ", endingAt: mention.span.start)
    }
    return (found ?? described(in: span)).map { (owned(by: $0, in: span) ?? $0).entity }
  }

  /// The most bytes of words that say what an organisation is.
  private static let description = 60

  /// `analyst at investment research firm |Nova|`: the organisation behind a preposition and what it is.
  private func described(in span: TextSpan) -> ResolvedMention? {
    guard let first = organisationsIn(span).first,
      words.placePrepositions.contains(where: { text.has(" \($0) ", at: span.start) }),
      first.span.start - span.start <= Self.description, text.has(" ", endingAt: first.span.start)
    else { return nil }
    let lead = text.text(TextSpan(start: span.start, end: first.span.start))
    guard let noun = lead.split(separator: " ").last.map(String.init),
      !lead.contains(where: { ",;:()".contains($0) }),
      language.english.heads.contains(noun) || words.firmNouns.contains(noun)
    else { return nil }
    return first
  }

  /// `the University of Bergen’s |Fjord School|`: the part of an organisation that an office is in.
  private func owned(by owner: ResolvedMention, in span: TextSpan) -> ResolvedMention? {
    guard let joiner = ["’s ", "'s "].first(where: { text.has($0, at: owner.span.end) }),
      let part = mentions.mention(at: owner.span.end + joiner.utf8.count), part.span.end <= span.end,
      isOrganisation(part)
    else { return nil }
    return part
  }

  /// The organisation before an office: `Nova’s CEO`, `Nova CEO`.
  private func owner(_ span: TextSpan) -> EntityID? { organisationsIn(span).last?.entity }

  /// The firm that an office without one is in.
  private func unnamed(
    _ person: ResolvedMention, _ office: TextSpan, _ phrase: TextSpan, _ subject: EntityID?
  ) -> EntityID? {
    let behind = TextSpan(start: office.end, end: phrase.end)
    let before = TextSpan(start: phrase.start, end: office.start)
    let isOthers = ["’s ", "'s "].contains { text.has($0, endingAt: before.end) } && !isOwned(office)
    guard !isOthers else { return nil }
    let isOwn = text.contains(anyOf: words.ownFirms, in: phrase) || text.first(" its ", in: phrase) != nil
    guard isOwn || !isPublic(office),
      isOwn || behind.count < 2 || text.text(behind).allSatisfy(\.isWhitespace)
    else { return nil }
    return subject ?? spokenOf(at: person.span.start)
  }

  // MARK: Before the name

  /// `Nova CEO Lena May`, `Nova’s founder, Lena May`, `CEO Lena May`, `founders Lena May and Ann Day`.
  private func before(_ person: ResolvedMention, _ subject: EntityID?) -> [RoleDraft] {
    if let found = officeOf(person) { return [found] }
    let start = listStart(person)
    let gap = text.has(", ", endingAt: start) ? 2 : 1
    guard start > gap, let office = offices.office(endingAt: start - gap) ?? wideOffice(endingAt: start - gap)
    else { return [] }
    if start < person.span.start, !text.has("s", endingAt: office.end) { return [] }
    var organisation = ownerBefore(office)
    if organisation == nil, gap == 1 || isOwned(office) {
      let isFirms = isOwned(office) && !text.has(" its ", endingAt: office.start)
      let kinds: Set<EntityKind> = isFirms ? [.company] : [.company, .institution]
      organisation =
        isPublic(office)
        ? nil : subject ?? spokenOf(at: office.start, kinds)
    }
    guard let organisation else { return [] }
    return [
      RoleDraft(
        person: person.entity, title: office, organisation: organisation,
        span: TextSpan(start: office.start, end: person.span.end))
    ]
  }

  /// The organisation before an office: `Nova CEO`, `Nova’s former CEO`.
  private func ownerBefore(_ office: TextSpan) -> EntityID? {
    var start = office.start
    for adjective in words.officeAdjectives where text.has(" \(adjective) ", endingAt: start) {
      start -= adjective.utf8.count + 1
      break
    }
    for _ in 0..<3 {
      for joiner in ["’s ", "'s ", "’ ", " "] where text.has(joiner, endingAt: start) {
        if let mention = mentions.mention(endingAt: start - joiner.utf8.count), isOrganisation(mention) {
          return mention.entity
        }
      }
      guard let modifier = modifier(before: start) else { return nil }
      start = modifier.start
    }
    return nil
  }

  /// A word between an organisation and an office that says what the office is for: `Nova |security |engineer`.
  private func modifier(before offset: Int) -> TextSpan? {
    guard text.has(" ", endingAt: offset) else { return nil }
    var start = offset - 1
    while let scalar = text.character(before: start), scalar.isLatinWord || scalar == "-" {
      start = text.start(before: start)
    }
    let span = TextSpan(start: start, end: offset - 1), english = language.english
    guard let first = text.character(at: start), first.properties.isLowercase, span.count >= 4 else {
      return nil
    }
    let word = text.text(span)
    let isGrammar =
      english.cues[word] != nil || english.prepositions.contains(word) || english.conjunctions.contains(word)
      || english.auxiliaries.contains(word) || english.determiners.contains(word)
      || english.relatives.contains(word) || english.notBeforeVerbs.contains(word) || word.hasSuffix("ed")
    return isGrammar ? nil : span
  }

  /// `the boss of Nova, Lena May`: an office with its organisation before a name.
  private func officeOf(_ person: ResolvedMention) -> RoleDraft? {
    guard text.has(", ", endingAt: person.span.start),
      let organisation = mentions.mention(endingAt: person.span.start - 2), isOrganisation(organisation)
    else { return nil }
    for lead in [" of ", " of the ", " at "] where text.has(lead, endingAt: organisation.span.start) {
      if let office = offices.office(endingAt: organisation.span.start - lead.utf8.count) {
        return draft(person, office, organisation)
      }
    }
    return nil
  }

  /// An office that goes on behind `of` up to a name: `head of trust and safety |Eric Han`.
  private func wideOffice(endingAt end: Int) -> TextSpan? {
    var start = end
    while end - start < 60, let scalar = text.character(before: start),
      scalar == " " || scalar == "-" || scalar.properties.isLowercase
    {
      start = text.start(before: start)
      guard text.has(" of ", at: start), let office = offices.office(endingAt: start) else { continue }
      return TextSpan(start: office.start, end: end)
    }
    return nil
  }

  func isOrganisation(_ mention: ResolvedMention) -> Bool {
    EnglishRoles.organisations.contains(mention.kind)
  }

  private func isOwned(_ office: TextSpan) -> Bool {
    text.has(" its ", endingAt: office.start)
      || words.ownFirms.contains { firm in
        ["’s ", "'s "].contains { text.has(firm + $0, endingAt: office.start) }
      }
  }

  /// Whether an office is one of a firm at all: a senator, an analyst or an author needs another word.
  private func isPublic(_ office: TextSpan) -> Bool {
    let title = text.text(office).lowercased()
    return !words.firmOffices.contains { title.contains($0) }
      || title == "president" && !isOwned(office)
  }

  func draft(_ person: ResolvedMention, _ title: TextSpan, _ organisation: ResolvedMention)
    -> RoleDraft
  {
    RoleDraft(
      person: person.entity, title: title, organisation: organisation.entity,
      span: TextSpan(
        start: min(person.span.start, organisation.span.start, title.start),
        end: max(person.span.end, organisation.span.end)))
  }
}
