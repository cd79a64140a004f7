import Knowledge
import TextRepair

/// Words that stand for a speaker named or described before: 他, 该公司, 其, 上述投资人.
///
/// The author's own sentences since the last statement come first: whoever one of them is about is meant. Else it is who
/// spoke last. Where neither is there, the speaker is left open.
extension SpeakerPhrase {
  /// The speaker that a pronoun ending at `end` stands for; the pronoun itself where the text does not make it clear.
  func pronoun(from start: Int, endingAt end: Int, discourse: Discourse) -> (speaker: Speaker, start: Int)? {
    guard text.longest(of: language.pronounForms, endingAt: end) != nil else { return nil }
    let fitting = language.pronouns.filter {
      text.has($0.form, endingAt: end) && end - $0.form.utf8.count >= start
    }
    guard let found = fitting.max(by: { $0.form.utf8.count < $1.form.utf8.count }) else { return nil }
    let place = end - found.form.utf8.count
    guard place == start || isEmpty(from: start, to: place) else { return nil }
    let speaker: Speaker? =
      switch found.reference {
      case .person: person(before: place, discourse)
      case .organisation: organisation(before: place, discourse)
      case .group:
        subject(before: place, of: [.person, .company, .institution], discourse) ?? discourse.last?.speaker
          ?? mention(before: place, of: [.person], discourse)
      case .counterpart:
        inSentence(of: place, [.person, .company, .institution, .media], discourse)
          ?? recent(before: place, discourse)
      case .latter: mention(before: place, of: [.person, .company, .institution, .media], discourse)
      case .any:
        recent(before: place, discourse)
          ?? mention(before: place, of: [.person, .company, .institution, .media], discourse)
      }
    let open = Speaker(entities: [], text: found.form, attribution: .none)
    return (speaker ?? open, place)
  }

  /// The speaker that the pronoun stands for with which a sentence opens: `但他予以肯定，并称…`.
  func openingPronoun(of sentence: TextSpan, discourse: Discourse) -> Speaker? {
    let start = leadEnd(sentence.start, to: sentence.end)
    let form = text.longest(of: language.pronounForms, at: start)
    return form.flatMap { pronoun(from: start, endingAt: $0.end, discourse: discourse)?.speaker }
  }

  /// Whether a word stands before a name that makes it the one who is spoken to: 向|界面新闻.
  func isAddressed(_ mention: ResolvedMention) -> Bool {
    text.longest(of: language.words(.addressing), endingAt: trimEnd(mention.span.start, from: 0)) != nil
  }

  private func person(before place: Int, _ discourse: Discourse) -> Speaker? {
    if let subject = subject(before: place, of: [.person], discourse) { return subject }
    if let described = describedSubject(before: place, discourse) { return described }
    if let only = onlyPerson(before: place, discourse) { return only }
    if let last = discourse.last?.speaker, last.entities.isEmpty, !last.isGroup { return last }
    if let person = discourse.lastPerson { return person }
    if let last = discourse.last?.speaker, last.attribution != .organization { return last }
    return mention(before: place, of: [.person], discourse)
  }

  /// The only person whom the author has named since the last statement, in whatever place of a sentence.
  ///
  /// Not where a pronoun stands before the name in its sentence: then the sentence is about somebody else.
  private func onlyPerson(before place: Int, _ discourse: Discourse) -> Speaker? {
    let start = text.boundary(max(discourse.end, discourse.floor, place - 450, 0))
    let named = mentions.mentions(in: TextSpan(start: start, end: max(start, place))).filter {
      $0.kind == .person
    }
    guard let person = named.first, named.allSatisfy({ $0.entity == person.entity }), !isAddressed(person)
    else { return nil }
    let sentence = TextSpan(
      start: max(start, sentenceStart(before: person.span.start)), end: person.span.start)
    guard text.places(of: language.words(.personPronoun), in: sentence).isEmpty else { return nil }
    return self.named(person, from: person.span.start).speaker
  }

  func organisation(before place: Int, _ discourse: Discourse) -> Speaker? {
    subject(before: place, of: [.company, .institution], discourse)
      ?? mention(before: place, of: [.company, .institution], discourse)
      ?? discourse.lastOrganisation
  }

  /// How long a firm's description may be that points back to it, in bytes.
  private static let description = 60
  /// How far into its clause words may stand that point back to a name, in bytes.
  private static let clause = 120

  /// The firm that a description points back to, whatever it calls it: `这家芯片制造商|表示`.
  func thisFirm(from start: Int, endingAt end: Int, _ discourse: Discourse) -> (speaker: Speaker, start: Int)?
  {
    guard end - start <= Self.clause else { return nil }
    let place = leadEnd(start, to: end)
    guard end - place <= Self.description,
      let opening = text.longest(of: language.words(.thisFirm), at: place), opening.end < end,
      isNoun(TextSpan(start: opening.end, end: end)),
      mentions.mentions(in: TextSpan(start: opening.end, end: end)).allSatisfy({ $0.kind != .person })
    else { return nil }
    return organisation(before: place, discourse).map { ($0, place) }
  }

  /// The person whose family name alone stands for them: `程世宁说…。|程|指出`.
  func surname(from start: Int, endingAt end: Int, _ discourse: Discourse) -> (speaker: Speaker, start: Int)?
  {
    let place = text.start(before: end)
    guard place >= start, end - start <= Self.clause, text.character(at: place)?.isHan == true,
      leadEnd(start, to: place) == place, mentions.mention(at: place) == nil,
      let person = mentions.last(before: place, of: [.person]), person.span.start >= discourse.floor,
      person.span.count > end - place,
      text.text(person.span).hasPrefix(text.text(TextSpan(start: place, end: end)))
    else { return nil }
    return (named(person, from: person.span.start).speaker, place)
  }

  /// Who spoke last, if nothing but a sentence of the same paragraph lies between.
  private func recent(before place: Int, _ discourse: Discourse) -> Speaker? {
    guard discourse.end > discourse.floor, discourse.end <= place,
      text.first("\n", in: TextSpan(start: discourse.end, end: place)) == nil
    else { return nil }
    return discourse.last?.speaker
  }

  private func mention(before place: Int, of kinds: Set<EntityKind>, _ discourse: Discourse) -> Speaker? {
    guard let found = mentions.last(before: place, of: kinds), found.span.start >= discourse.floor else {
      return nil
    }
    return named(found, from: found.span.start).speaker
  }

  /// Who was named last in the sentence that holds a place: `许南乔找过北屿科技，|对方表示`.
  private func inSentence(of place: Int, _ kinds: Set<EntityKind>, _ discourse: Discourse) -> Speaker? {
    guard let found = mentions.last(before: place, of: kinds),
      found.span.start >= sentenceStart(before: place)
    else { return nil }
    return named(found, from: found.span.start).speaker
  }

  /// Whom the author's own words since the last statement are about.
  func subject(before place: Int, of kinds: Set<EntityKind>, _ discourse: Discourse) -> Speaker? {
    var limit = place
    while let found = mentions.last(before: limit, of: kinds), found.span.start >= discourse.end {
      if isSubject(found) { return named(found, from: found.span.start).speaker }
      limit = found.span.start
    }
    return nil
  }

  /// The unnamed person whom the author's own words since the last statement are about: `她的发言人发表了声明，他说：…`.
  private func describedSubject(before place: Int, _ discourse: Discourse) -> Speaker? {
    guard discourse.end < place else { return nil }
    for head in text.places(
      of: language.heads, in: TextSpan(start: max(discourse.end, place - 240), end: place)
    ).reversed() {
      let start = leadEnd(sentenceStart(before: head.start), to: head.start)
      guard start >= discourse.end, isNoun(TextSpan(start: start, end: head.end)),
        let found = described(from: start, endingAt: head.end, discourse: Discourse()), found.start == start,
        found.speaker.attribution == .anonymous, !found.speaker.isGroup
      else { continue }
      return found.speaker
    }
    return nil
  }

  /// Who was described before `place` with `head`, in the article's own words: the fullest antecedent of 该负责人.
  func antecedent(head: String, before place: Int, discourse: Discourse) -> Speaker? {
    let window = TextSpan(start: text.boundary(max(discourse.floor, place - 1500, 0)), end: place)
    for found in text.all(head, in: window).reversed() {
      guard text.longest(of: language.words(.demonstrative), endingAt: found.start) == nil,
        let described = described(
          from: clauseBeginning(before: found.start), endingAt: found.end, discourse: Discourse()),
        described.speaker.text.utf8.count > found.count
      else { continue }
      return described.speaker
    }
    return nil
  }

  /// Where the sentence begins that holds `offset`.
  func sentenceStart(before offset: Int) -> Int { start(before: offset, marks: "。！？\n：；") }

  /// Where the clause begins that holds `offset`.
  private func clauseBeginning(before offset: Int) -> Int { start(before: offset, marks: "。！？\n：；，,「」“”") }

  private func start(before offset: Int, marks: String) -> Int {
    var start = offset
    while start > 0, let scalar = text.character(before: start), !marks.unicodeScalars.contains(scalar) {
      start = text.start(before: start)
    }
    return start
  }

  /// Whether a mention opens its clause, or follows a title that does: then a later 他 may mean it.
  func isSubject(_ mention: ResolvedMention) -> Bool {
    guard let before = text.character(before: mention.span.start) else { return true }
    if "。！？\n，,".unicodeScalars.contains(before) { return true }
    guard text.longest(of: language.officeTitles, endingAt: trimEnd(mention.span.start, from: 0)) != nil
    else {
      return false
    }
    let clause = clauseBeginning(before: mention.span.start)
    return isNoun(TextSpan(start: leadEnd(clause, to: mention.span.start), end: mention.span.start))
  }
}
