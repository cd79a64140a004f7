import Knowledge
import TextRepair

/// Finds offices that somebody takes or has by a verb, where no organisation stands between verb and office:
/// `由陆知微接任总经理`, `陆知微卸任总裁，转任顾问`, `任命陆知微为首席科学家`, `这家公司由陆知微创办`, `语音团队由陆知微牵头`.
///
/// The organisation is the last one that the sentence names before the verb, else the one that the article is about.
struct TakenOffices {
  private static let organisations: Set<EntityKind> = [.company, .institution, .media]
  /// How far before a verb an organisation may stand, in bytes.
  private static let reach = 240

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  let phrases: OfficePhrases
  let holders: OfficeHolders
  let topic: ArticleTopic

  /// The roles of a block, in order of the verbs.
  func find(in block: TextSpan) -> [RoleDraft] {
    let verbs =
      language.words(.takingOffice).bit | language.words(.founding).bit | language.words(.leadingVerb).bit
    guard text.next(of: verbs, from: block.start, before: block.end) != nil else { return [] }
    var roles = text.places(of: language.words(.takingOffice), in: block).compactMap { office($0, in: block) }
    for verb in text.places(of: language.words(.founding), in: block) { roles.add(founded(verb, in: block)) }
    for verb in text.places(of: language.words(.leadingVerb), in: block) {
      if let role = led(verb, in: block) { roles.append(role) }
    }
    return roles
  }

  private func office(_ verb: TextSpan, in block: TextSpan) -> RoleDraft? {
    guard !mentions.overlaps(verb), let title = title(behind: verb, limit: block.end),
      !phrases.isOfState(title),
      let person = appointed(by: verb) ?? holders.subject(of: verb, in: block),
      let own = organisation(before: min(verb.start, person.span.start), in: block)
    else { return nil }
    return RoleDraft(
      person: person.entity, title: title, organisation: own,
      span: TextSpan(start: min(person.span.start, verb.start), end: title.end))
  }

  /// The office behind a verb, with no name between.
  private func title(behind verb: TextSpan, limit: Int) -> TextSpan? {
    let title = phrases.office(from: phrases.skipForward(verb.end), limit: limit)
    return title.flatMap { text.has("的", at: $0.end) ? nil : $0 }
  }

  /// `任命|陆知微|为`.
  private func appointed(by verb: TextSpan) -> ResolvedMention? {
    guard let person = mentions.mention(endingAt: phrases.skipBack(verb.start)), person.kind == .person else {
      return nil
    }
    return person
  }

  /// The last organisation that the sentence names before a place, else the one that the article is about.
  ///
  /// One in which somebody has an office, or had one, is none that the sentence speaks of.
  private func organisation(before place: Int, in block: TextSpan) -> EntityID? {
    let lead = TextSpan(start: text.boundary(max(block.start, place - TakenOffices.reach)), end: place)
    let start = text.all("。", in: lead).last?.end ?? lead.start
    let named = mentions.mentions(in: TextSpan(start: start, end: place)).filter {
      TakenOffices.organisations.contains($0.kind) && !isPlace($0, before: place, in: block)
    }
    if let last = named.last(where: { phrases.office(behind: $0, limit: place) == nil }) {
      return last.entity
    }
    return topic.firm(before: place) ?? named.last?.entity
  }

  /// Whether an organisation is where something else was done, in a clause before: `陆知微在|灯芯科技和北屿科技|共事过，`.
  private func isPlace(_ organisation: ResolvedMention, before place: Int, in block: TextSpan) -> Bool {
    var first = organisation
    while let joiner = text.longest(
      of: language.words(.joiner), endingAt: phrases.skipBack(first.span.start)),
      let before = mentions.mention(endingAt: phrases.skipBack(joiner.start))
    { first = before }
    return text.has("在", endingAt: phrases.skipBack(first.span.start))
      && Clauses(text: text).clause(around: organisation.span, in: block).end < place
  }

  /// `这家由陆知微创办的公司`, `公司由陆知微与两名学生创立`: a firm named before.
  private func founded(_ verb: TextSpan, in block: TextSpan) -> [RoleDraft] {
    let clause = Clauses(text: text).clause(around: verb, in: block)
    let lead = TextSpan(start: clause.start, end: max(clause.start, verb.start))
    guard let by = text.all("由", in: lead).last, mentions.mention(endingAt: by.start) == nil else {
      return []
    }
    let people = mentions.mentions(in: TextSpan(start: by.end, end: verb.start)).filter { $0.kind == .person }
    let isOfFirm = text.begins(with: language.phrases(.describedFirm), at: verb.end)
    guard let first = people.first, isOfFirm || !text.has("的", at: verb.end),
      !namesUnknown(lead.start, by.start),
      let own = founded(before: by.start, in: block)
    else { return [] }
    return people.map {
      RoleDraft(
        person: $0.entity, title: verb, titleWords: phrases.titleWords(of: verb), organisation: own,
        span: TextSpan(start: min(by.start, first.span.start), end: verb.end))
    }
  }

  /// `灯芯科技的语音团队由陆知微牵头`: what stands before 由 is an organisation or a part of the one last named.
  ///
  /// Not `翻译由陆知微负责`, where what somebody leads is no organisation, nor with words between the name and the verb.
  private func led(_ verb: TextSpan, in block: TextSpan) -> RoleDraft? {
    guard !mentions.overlaps(verb),
      let person = mentions.mention(endingAt: phrases.skipBack(bracketStart(before: verb.start))),
      person.kind == .person
    else { return nil }
    let clause = Clauses(text: text).clause(around: verb, in: block)
    let lead = TextSpan(start: clause.start, end: max(clause.start, person.span.start))
    guard let by = text.all("由", in: lead).last else { return nil }
    let end = phrases.skipBack(by.start, language.words(.holdingAdverb))
    let subject = mentions.mention(endingAt: end)
    let own =
      subject.flatMap { OfficePhrases.organisations.contains($0.kind) && $0.kind != .model ? $0.entity : nil }
      ?? part(endingAt: end, in: block)
      ?? (leads(verb) && opensClause(by) ? founded(before: by.start, in: block) : nil)
    return own.map {
      RoleDraft(
        person: person.entity, title: verb, titleWords: phrases.titleWords(of: verb), organisation: $0,
        span: TextSpan(start: by.start, end: verb.end))
    }
  }

  /// Whether a verb is of leading a firm, not a round or a project: `由陆知微|领导`.
  private func leads(_ verb: TextSpan) -> Bool {
    text.begins(with: language.phrases(.firmLeading), at: verb.start)
  }

  /// Whether 由 opens a clause, of which the sentence has said what it is about: `北屿科技成立于2021年，|由陆知微领导`.
  private func opensClause(_ by: TextSpan) -> Bool {
    text.character(before: by.start).map { "，,".unicodeScalars.contains($0) } ?? false
  }

  /// Where the bracket behind a name begins that ends at `offset`; else `offset`.
  private func bracketStart(before offset: Int) -> Int {
    guard text.has("）", endingAt: offset) || text.has(")", endingAt: offset),
      let person = mentions.last(before: text.start(before: offset), of: [.person])
    else { return offset }
    if phrases.endOfBracket(behind: person.span.end) == offset { return person.span.end }
    let earlier = mentions.last(before: person.span.start, of: [.person])
    return earlier.flatMap { phrases.endOfBracket(behind: $0.span.end) == offset ? $0.span.end : nil }
      ?? offset
  }

  /// The organisation whose part ends at a place: `灯芯科技的语音|团队`, or `其语音团队` behind its name.
  private func part(endingAt end: Int, in block: TextSpan) -> EntityID? {
    guard let noun = text.longest(of: language.words(.department), endingAt: end) else { return nil }
    return organisation(before: noun.start, in: block)
  }

  /// What the sentence before a place begins with: `北屿科技做芯片。|它由陆知微创立`.
  private func subjectOfSentence(before place: Int, in block: TextSpan) -> EntityID? {
    let ends = text.all("。", in: TextSpan(start: block.start, end: place))
    guard let end = ends.last else { return nil }
    let start = ends.dropLast().last?.end ?? block.start
    let first = mentions.mention(at: text.trimmed(TextSpan(start: start, end: end.start)).start)
    return first.flatMap {
      TakenOffices.organisations.contains($0.kind) || $0.kind == .product ? $0.entity : nil
    }
  }

  /// Whether a name in quotation marks that nothing else tells of stands before 由: then no other firm is meant.
  private func namesUnknown(_ start: Int, _ by: Int) -> Bool {
    let subject = text.trimmed(TextSpan(start: start, end: by), of: "是则")
    guard let mark = text.character(before: subject.end), "”」".unicodeScalars.contains(mark) else {
      return false
    }
    return mentions.mention(endingAt: text.start(before: subject.end)) == nil
      && mentions.mention(endingAt: subject.end) == nil
  }

  /// The firm or institute that somebody founded or leads: the last one before 由 in its sentence or the one before.
  private func founded(before place: Int, in block: TextSpan) -> EntityID? {
    if text.has("它", endingAt: place), let spokenOf = subjectOfSentence(before: place, in: block) {
      return spokenOf
    }
    guard let last = mentions.last(before: place, of: TakenOffices.organisations),
      last.span.start >= block.start,
      place - last.span.end <= TakenOffices.reach,
      text.all("。", in: TextSpan(start: last.span.end, end: place)).count <= 1,
      !topic.isInPassing(last.entity)
    else { return topic.firm(before: place) }
    return last.entity
  }
}
