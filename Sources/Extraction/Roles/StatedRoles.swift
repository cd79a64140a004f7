import Knowledge
import TextRepair

/// Finds offices that a sentence states behind a name.
///
/// By a verb (`陆知微出任栖霞理工大学教授`, `她是鹤汀资本合伙人`), set beside the name (`陆知微，鹤汀资本合伙人`), or without an
/// office (`陆知微创立了鹤汀资本`, `鹤汀资本由陆知微创立`).
struct StatedRoles {
  /// How far a verb may stand behind the person that joins an organisation, in bytes.
  private static let reach = 75
  /// How long the words may be that say what was founded, in bytes.
  private static let description = 45

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  let phrases: OfficePhrases
  let holders: OfficeHolders

  /// The roles of a block, in order of the organisations.
  func find(in block: TextSpan) -> [RoleDraft] {
    mentions.mentions(in: block).gather { organisation -> [RoleDraft] in
      guard OfficePhrases.organisations.contains(organisation.kind) else { return [] }
      let held = offices(organisation, in: block)
      return held.isEmpty ? joining(organisation, in: block) : held
    }
  }

  /// The offices behind an organisation: of those whom it lists (`北屿科技已有多名创始人包括陆知微和唐九思`), of all whom a
  /// verb speaks of (`陆知微和唐九思均为北屿科技董事`), or of one person.
  private func offices(_ organisation: ResolvedMention, in block: TextSpan) -> [RoleDraft] {
    let list = list(endingWith: organisation)
    let one = office(list, in: block)
    guard let title = phrases.office(behind: organisation, limit: block.end) else { return [] }
    let people = listed(behind: title, in: block) ?? together(before: organisation.span.start, one, in: block)
    guard let people, !people.isEmpty else {
      guard let one else { return [] }
      return list.map { member in
        var draft = one
        draft.organisation = member.entity
        return draft
      }
    }
    return people.map {
      RoleDraft(
        person: $0.entity, title: title, organisation: organisation.entity,
        span: TextSpan(
          start: min($0.span.start, organisation.span.start), end: max($0.span.end, title.end)))
    }
  }

  /// An organisation with those that a list names before it: `位至|北屿科技和灯芯科技|副总裁`.
  private func list(endingWith organisation: ResolvedMention) -> [ResolvedMention] {
    var list = [organisation]
    while let first = list.first,
      let joiner = text.longest(of: language.words(.joiner), endingAt: phrases.skipBack(first.span.start)),
      let before = mentions.mention(endingAt: phrases.skipBack(joiner.start)),
      OfficePhrases.organisations.contains(before.kind)
    { list.insert(before, at: 0) }
    return list
  }

  /// The people whom a list behind an office names.
  private func listed(behind title: TextSpan, in block: TextSpan) -> [ResolvedMention]? {
    guard
      let opening = text.longest(
        of: language.phrases(.officeList), at: phrases.skipForward(title.end))
    else { return nil }
    var people: [ResolvedMention] = []
    var place = phrases.skipForward(opening.end)
    while let person = mentions.mention(at: place), person.kind == .person, person.span.end <= block.end {
      people.append(person)
      let end = phrases.endOfBracket(behind: person.span.end)
      let next = phrases.skipForward(end)
      guard
        let joiner = text.longest(of: language.words(.joiner), at: next)
          ?? text.longest(of: ["，", ","], at: next)
      else { break }
      place = phrases.skipForward(joiner.end)
    }
    return people
  }

  /// The people of whom a verb says the same, with a word for all of them before it: `均为`, `都是`.
  private func together(before start: Int, _ one: RoleDraft?, in block: TextSpan) -> [ResolvedMention]? {
    guard one != nil,
      let verb = text.longest(of: language.words(.holding), endingAt: phrases.skipBack(start)),
      text.ends(in: language.phrases(.alike), at: verb.start)
        || text.begins(with: language.phrases(.alike), at: verb.start)
    else { return nil }
    let clause = Clauses(text: text).clause(around: verb, in: block)
    return mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, verb.start))).filter {
      $0.kind == .person
    }
  }

  /// An office behind the last organisation of a list, and whoever holds it by a verb or an apposition before.
  private func office(_ list: [ResolvedMention], in block: TextSpan) -> RoleDraft? {
    guard let first = list.first, let organisation = list.last,
      let title = phrases.office(behind: organisation, limit: block.end), !isNamed(title, in: block)
    else { return nil }
    let start = phrases.skipBack(first.span.start, language.words(.former))
    let verb =
      text.longest(of: language.words(.holding), endingAt: start)
      ?? serving(organisation, title, start) ?? described(before: start, in: block)
    guard
      let person = holder(behind: title, verb, in: block)
        ?? verb.flatMap({ holders.subject(of: $0, in: block) }) ?? apposed(before: start, in: block),
      !text.has("的", at: phrases.skipForward(title.end)) || person.span.start >= title.end
    else {
      return nil
    }
    return RoleDraft(
      person: person.entity, title: title, organisation: organisation.entity,
      span: TextSpan(start: min(person.span.start, organisation.span.start), end: title.end))
  }

  /// `同时也是|芯片公司北屿科技的总裁`: the verb before the words that say what kind of firm an organisation is.
  private func described(before start: Int, in block: TextSpan) -> TextSpan? {
    let lead = TextSpan(start: text.boundary(max(block.start, start - StatedRoles.description)), end: start)
    guard text.ends(in: language.phrases(.firmDescription), at: phrases.skipBack(start)),
      let verb = text.places(of: language.words(.holding), in: lead).last
    else { return nil }
    let between = TextSpan(start: verb.end, end: start)
    return mentions.mentions(in: between).isEmpty
      && !text.contains(anyOf: language.phrases(.descriptionStop), in: between) ? verb : nil
  }

  /// `在|北屿科技担任总裁`: the word before an organisation that somebody serves in.
  private func serving(_ organisation: ResolvedMention, _ title: TextSpan, _ start: Int) -> TextSpan? {
    guard let at = text.longest(of: language.words(.servingAt), endingAt: start),
      text.contains(
        language.words(.serving), in: TextSpan(start: organisation.span.end, end: title.start))
    else { return nil }
    return at
  }

  /// `曾任北屿科技总裁的|陆知微`.
  private func holder(behind title: TextSpan, _ verb: TextSpan?, in block: TextSpan) -> ResolvedMention? {
    let of = phrases.skipForward(title.end)
    guard verb != nil, text.has("的", at: of), let person = mentions.mention(at: phrases.skipForward(of + 3)),
      person.kind == .person, person.span.start <= of + 5, person.span.end <= block.end
    else { return nil }
    return person
  }

  /// Whether the name of somebody else stands behind an office.
  private func isNamed(_ title: TextSpan, in block: TextSpan) -> Bool {
    let next = phrases.skipForward(title.end)
    if let mention = mentions.mention(at: next) { return mention.kind == .person }
    return PersonNames(text: text, language: language).name(after: title.end, limit: block.end) != nil
  }

  /// `陆知微，|鹤汀资本合伙人`, `陆知微（|鹤汀资本合伙人）`, with further offices before it.
  private func apposed(before start: Int, in block: TextSpan) -> ResolvedMention? {
    if let person = mentions.mention(endingAt: text.has("——", endingAt: start) ? start - 6 : start),
      person.kind == .person
    {
      return opensItem(person, in: block) || text.has("——", endingAt: start) ? person : nil
    }
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

  /// Whether a name opens its paragraph, or an item of a list of guests: `|陆知微 北屿科技总裁`.
  private func opensItem(_ person: ResolvedMention, in block: TextSpan) -> Bool {
    guard person.span.start > block.start, let before = text.character(before: person.span.start) else {
      return true
    }
    return "：:；;、\n|｜".unicodeScalars.contains(before)
  }

  /// `陆知微与人创立了鹤汀资本`, `鹤汀资本由陆知微创立`, `陆知微创办的风投公司鹤汀资本`.
  private func joining(_ organisation: ResolvedMention, in block: TextSpan) -> [RoleDraft] {
    let start = phrases.skipBack(organisation.span.start, language.words(.former))
    if let first = list(endingWith: organisation).first, first != organisation,
      let verb = text.longest(of: language.words(.affiliation), endingAt: phrases.skipBack(first.span.start)),
      !text.isWord(verb, of: language.words(.founding))
    {
      return holders.people(before: verb, in: block).map { draft($0, verb, organisation) }
    }
    if let verb = affiliation(before: start, in: block) {
      return holders.people(before: verb, in: block).map { draft($0, verb, organisation) }
    }
    guard text.has("由", at: organisation.span.end) else { return [] }
    let tail = TextSpan(
      start: organisation.span.end,
      end: min(block.end, text.boundary(organisation.span.end + StatedRoles.reach)))
    guard let verb = text.places(of: language.words(.founding), in: tail).first else { return [] }
    let named = holders.people(in: TextSpan(start: tail.start, end: verb.start))
    return named.map { draft($0, verb, organisation) }
  }

  /// The verb of founding or serving before an organisation, at most with words between that say what it is.
  private func affiliation(before start: Int, in block: TextSpan) -> TextSpan? {
    if let verb = text.longest(of: language.words(.affiliation), endingAt: start) { return verb }
    if text.has("的", endingAt: start),
      let verb = text.longest(of: language.words(.founding), endingAt: start - 3)
        ?? text.longest(of: language.words(.leadingVerb), endingAt: start - 3)
    {
      return verb
    }
    let lead = TextSpan(start: text.boundary(max(block.start, start - StatedRoles.description)), end: start)
    guard let verb = text.places(of: language.words(.founding), in: lead).last,
      mentions.mentions(in: TextSpan(start: verb.end, end: start)).isEmpty,
      !text.contains(anyOf: language.phrases(.descriptionStop), in: TextSpan(start: verb.end, end: start)),
      text.ends(in: language.phrases(.firmDescription), at: start)
    else { return nil }
    return verb
  }

  private func draft(_ person: ResolvedMention, _ verb: TextSpan, _ organisation: ResolvedMention)
    -> RoleDraft
  {
    RoleDraft(
      person: person.entity, title: verb, titleWords: phrases.titleWords(of: verb),
      organisation: organisation.entity,
      span: TextSpan(
        start: min(person.span.start, organisation.span.start),
        end: max(organisation.span.end, verb.end)))
  }
}
