import Knowledge
import TextRepair

/// Finds offices in English: `Rob May, founder and CEO of Nova`, `Nova CEO Rob May`, `Rob May, Nova’s CEO`,
/// `Nova, founded by Rob May`.
///
/// An office without a firm (`CEO Rob May said`, `the company’s CEO`) is one in the firm that the article is about,
/// else in the last one named before.
struct EnglishRoles {
  private static let organisations: Set<EntityKind> = [
    .company, .institution, .media, .platform, .product, .model,
  ]

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  private var offices: EnglishOffices { EnglishOffices(text: text, titles: language.english.foldedTitles) }

  /// The roles, in order, each once.
  func find() -> [RoleDraft] {
    let subject = subject()
    let people = mentions.all.filter { $0.kind == .person }
    return people.flatMap { person in
      let found = behind(person, subject) + before(person, subject)
      return found + founding(person) + held(person) + affiliated(person)
    }.reduce(into: []) { kept, draft in
      if !kept.contains(where: { $0.person == draft.person && $0.organisation == draft.organisation }) {
        kept.append(draft)
      }
    }
  }

  // MARK: Behind the name

  /// An apposition: `, founder and CEO of Nova`, `, a professor at Stanford`, `, Nova’s CEO`.
  private func behind(_ person: ResolvedMention, _ subject: EntityID?) -> [RoleDraft] {
    let leads = [
      ", who is ", ", who was ", ", who serves as ", ", ", " is ", " was ", " (", " as ", " became ",
      ", who became ",
    ]
    guard let lead = leads.first(where: { text.has($0, at: person.span.end) }) else { return [] }
    let start = person.span.end + lead.utf8.count
    let phrase = TextSpan(start: start, end: phraseEnd(start))
    let found = offices.offices(in: phrase)
    guard let first = found.first, isNear(first, start, phrase) else { return [] }
    return found.enumerated().compactMap { index, office in
      let end = index + 1 < found.count ? found[index + 1].start : phrase.end
      let own = TextSpan(start: office.end, end: end)
      guard
        let organisation = organisation(of: own)
          ?? (index == 0 ? owner(TextSpan(start: start, end: office.start)) : nil)
          ?? (index == 0 && organisationsIn(phrase).isEmpty ? unnamed(person, office, phrase, subject) : nil)
      else { return nil }
      return RoleDraft(
        person: person.entity, title: office, organisation: organisation,
        span: TextSpan(start: person.span.start, end: max(end, office.end)))
    }
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
    organisationsIn(span).first { mention in
      [" of ", " at ", " for ", " with ", " the ", " in ", " from ", " to "].contains {
        text.has($0, endingAt: mention.span.start)
      }
    }?.entity
  }

  /// The organisation before an office: `Nova’s CEO`, `Nova CEO`.
  private func owner(_ span: TextSpan) -> EntityID? { organisationsIn(span).last?.entity }

  /// The firm that an office without one is in.
  private func unnamed(
    _ person: ResolvedMention, _ office: TextSpan, _ phrase: TextSpan, _ subject: EntityID?
  ) -> EntityID? {
    let behind = TextSpan(start: office.end, end: phrase.end)
    let isOwn = text.contains(
      anyOf: ["company", "startup", "firm", "start-up", "business", " its "], in: phrase)
    guard isOwn || behind.count < 2 || text.text(behind).allSatisfy(\.isWhitespace),
      isOwn || !isPublic(office)
    else { return nil }
    return subject ?? lastNamed(before: person.span.start)
  }

  // MARK: Before the name

  /// `Nova CEO Rob May`, `Nova’s founder, Rob May`, `CEO Rob May`, `founders Rob May and Ann Day`.
  private func before(_ person: ResolvedMention, _ subject: EntityID?) -> [RoleDraft] {
    let start = listStart(person)
    let gap = text.has(", ", endingAt: start) ? 2 : 1
    guard start > gap else { return [] }
    guard let office = offices.office(endingAt: start - gap) else { return longOffice(person, start, gap) }
    if start < person.span.start, !text.has("s", endingAt: office.end) { return [] }
    var organisation: EntityID?
    for joiner in [
      " ", "’s ", "'s ", "’s former ", "’s new ", "’s current ", "’ ", "’s then-", " co-founder and ",
    ] {
      if text.has(joiner, endingAt: office.start),
        let mention = mentions.mention(endingAt: office.start - joiner.utf8.count),
        EnglishRoles.organisations.contains(mention.kind)
      {
        organisation = mention.entity
      }
    }
    if organisation == nil, gap == 1 || isOwned(office) {
      organisation = isPublic(office) ? nil : subject ?? lastNamed(before: office.start)
    }
    guard let organisation else { return [] }
    return [
      RoleDraft(
        person: person.entity, title: office, organisation: organisation,
        span: TextSpan(start: office.start, end: person.span.end))
    ]
  }

  /// `Nova’s head of trust and safety Rob May`, `the boss of Nova, Rob May`: an office with words of its own behind it.
  private func longOffice(_ person: ResolvedMention, _ start: Int, _ gap: Int) -> [RoleDraft] {
    if gap == 2, let firm = mentions.mention(endingAt: start - 2), isFirm(firm) {
      let link = [" of ", " at ", " of the "].first { text.has($0, endingAt: firm.span.start) }
      let office = link.flatMap { offices.office(endingAt: firm.span.start - $0.utf8.count) }
      return office.map { [draft(person, $0, firm)] } ?? []
    }
    guard let firm = mentions.last(before: start, of: EnglishRoles.organisations), start - firm.span.end < 70,
      let link = EnglishRoles.possessives.first(where: { text.has($0, at: firm.span.end) })
    else { return [] }
    let words = TextSpan(start: firm.span.end + link.utf8.count, end: start)
    guard !text.contains([",", ";", ":", "(", "\n"], in: words), let office = offices.offices(in: words).first,
      text.has(" of ", at: office.end) || text.has(" for ", at: office.end)
    else { return [] }
    return [draft(person, office, firm)]
  }

  private func isFirm(_ mention: ResolvedMention) -> Bool {
    EnglishRoles.organisations.contains(mention.kind)
  }

  private func isOwned(_ office: TextSpan) -> Bool {
    ["its ", "company’s ", "startup’s ", "firm’s ", "company's ", "startup's ", "firm's "].contains {
      text.has($0, endingAt: office.start)
    }
  }

  /// Whether an office is one of a firm at all: a senator, an analyst or an author needs another word.
  private func isPublic(_ office: TextSpan) -> Bool {
    let title = text.text(office).lowercased()
    return !["ceo", "founder", "chief", "cto", "cfo", "coo", "president", "head of", "vp", "boss"].contains {
      title.contains($0)
    }
      || title == "president" && !isOwned(office)
  }

  // MARK: Without an office

  private static let belonging = [
    " of the ", " of ", " at the ", " at ", " from the ", " from ", ", of the ", ", of ", ", at ", ", from ",
    ", who is at ", ", now at ", ", who works at ", ", who works for ", ", who worked at ",
    "’s team at ", "’s team at the ",
  ]
  private static let possessives = ["’s ", "'s "]

  /// `Rob May of Nova`, `Rob May’s Nova`, `Nova’s Rob May`.
  private func affiliated(_ person: ResolvedMention) -> [RoleDraft] {
    let behind = (EnglishRoles.belonging + EnglishRoles.possessives).filter {
      text.has($0, at: person.span.end)
    }.max { $0.utf8.count < $1.utf8.count }
    let before = EnglishRoles.possessives.first { text.has($0, endingAt: person.span.start) }
    let firms = [
      behind.flatMap { mentions.mention(at: person.span.end + $0.utf8.count) },
      before.flatMap { mentions.mention(endingAt: person.span.start - $0.utf8.count) },
    ]
    return firms.compactMap(\.self).filter { [.company, .institution, .platform, .media].contains($0.kind) }
      .map { draft(person, $0.span, $0) }
  }

  // MARK: Founding

  private static let foundingVerbs = [
    "founded ", "co-founded ", "cofounded ", "started ", "co-launched ", "leads ", "heads ", "runs ", "ran ", "led ",
  ]
  private static let foundedBy = [
    "founded by ", "co-founded by ", "cofounded by ", "started by ", "co-launched by ",
  ]

  /// `Rob May founded Nova`, `Rob May, who previously founded Nova`, `Nova, founded by Rob May and Ann Day`.
  private func founding(_ person: ResolvedMention) -> [RoleDraft] {
    if let found = founder(person) { return [found] }
    let list = listStart(person)
    guard let verb = EnglishRoles.foundedBy.first(where: { text.has($0, endingAt: list) }),
      let organisation = mentions.last(before: list, of: [.company, .institution, .product, .platform]),
      list - organisation.span.end < 120,
      text.first(". ", in: TextSpan(start: organisation.span.end, end: list)) == nil
    else { return [] }
    let start = list - verb.utf8.count
    return [draft(person, TextSpan(start: start, end: list - 4), organisation)]
  }

  private func founder(_ person: ResolvedMention) -> RoleDraft? {
    for lead in [" ", ", who ", " and "] {
      for adverb in ["", "previously ", "also ", "once ", "had ", "later ", "originally ", "earlier "] {
        for verb in EnglishRoles.foundingVerbs where text.has(lead + adverb + verb, at: person.span.end) {
          let start = person.span.end + lead.utf8.count + adverb.utf8.count
          let end = start + verb.utf8.count
          guard let organisation = mentions.mention(at: end),
            EnglishRoles.organisations.contains(organisation.kind)
          else { continue }
          return draft(person, TextSpan(start: start, end: end - 1), organisation)
        }
      }
    }
    return nil
  }

  /// Where the list of people begins in which a person stands: at `Rob May` for both of `Rob May and Ann Day`.
  private func listStart(_ person: ResolvedMention) -> Int {
    var start = person.span.start
    for _ in 0..<5 {
      guard let joiner = [" and ", ", and ", ", "].first(where: { text.has($0, endingAt: start) }),
        let earlier = mentions.mention(endingAt: start - joiner.utf8.count), earlier.kind == .person
      else { break }
      start = earlier.span.start
    }
    return start
  }

  // MARK: Former offices

  /// Words that tell of an office somebody holds or held.
  private static let holding = [
    " as ", " was ", " is ", "former", "previously", "once ", "became", "joined", "worked", " an ", " a ",
  ]

  /// `May, who previously served as CTO of Nova`: offices with a firm that the rest of the sentence gives a person.
  private func held(_ person: ResolvedMention) -> [RoleDraft] {
    var end = person.span.end
    while end < min(text.count, person.span.end + 260), let scalar = text.character(at: end), scalar != "\n",
      !(scalar == "." && text.has(" ", at: end + 1)), !"“”\"".unicodeScalars.contains(scalar)
    { end = text.end(after: end) }
    let next = mentions.mentions(in: TextSpan(start: person.span.end, end: end)).first { $0.kind == .person }
    let sentence = TextSpan(start: person.span.end, end: next?.span.start ?? end)
    return offices.offices(in: sentence).compactMap { office in
      let gap = TextSpan(start: person.span.end, end: office.start)
      guard text.contains(anyOf: EnglishRoles.holding, in: gap) || text.has(", who", at: person.span.end),
        let organisation = mentions.mentions(in: TextSpan(start: office.end, end: sentence.end)).first,
        EnglishRoles.organisations.contains(organisation.kind), organisation.span.start - office.end < 50,
        [" of ", " at ", " for "].contains(where: { text.has($0, at: office.end) }),
        text.first(",", in: TextSpan(start: office.end, end: organisation.span.start)) == nil
      else { return nil }
      return draft(person, office, organisation)
    }
  }

  private func draft(_ person: ResolvedMention, _ title: TextSpan, _ organisation: ResolvedMention)
    -> RoleDraft
  {
    RoleDraft(
      person: person.entity, title: title, organisation: organisation.entity,
      span: TextSpan(
        start: min(person.span.start, organisation.span.start, title.start),
        end: max(person.span.end, organisation.span.end)))
  }

  // MARK: The firm of the article

  /// The firm that is named at least three times and half as often again as every other one.
  private func subject() -> EntityID? {
    var counts: [EntityID: Int] = [:]
    for mention in mentions.all where mention.kind == .company || mention.kind == .product {
      counts[mention.entity, default: 0] += 1
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first, first.value >= 3 else { return nil }
    return ranked.count == 1 || first.value * 2 >= ranked[1].value * 3 ? first.key : nil
  }

  /// The last firm or institution named before a place, within the length of two paragraphs.
  private func lastNamed(before offset: Int) -> EntityID? {
    mentions.last(before: offset, of: [.company, .institution])
      .flatMap { offset - $0.span.end < 600 ? $0.entity : nil }
  }
}
