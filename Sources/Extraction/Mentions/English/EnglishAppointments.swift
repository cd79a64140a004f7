import Knowledge
import TextRepair

/// Offices that a sentence gives somebody by what happened: `Tallowe named Lena May chief product officer`, `Lena May
/// joined Tallowe from Nova as its finance chief`, `she was a partner at Nova`, `a startup run by Lena May`.
///
/// A pronoun is the person whom the sentence before began with.
struct EnglishAppointments {
  let text: ArticleBytes
  let mentions: Mentions
  let offices: EnglishOffices
  let words: EnglishFirmTables
  let roleWords: EnglishRoleTables
  let topics: EnglishTopics

  /// The roles of the units, in order.
  func find(in units: [Unit]) -> [RoleDraft] {
    var last: ResolvedMention?
    var result: [RoleDraft] = []
    for unit in units {
      let items = EnglishItems(unit.span, text: text, mentions: mentions)
      let people = items.all.indices.filter { items.name($0)?.kind == .person }
      result += roles(items, unit, last)
      let subject = people.first { !isObject($0, items) } ?? people.first
      if let subject, let person = items.name(subject) {
        last = isAlone(person, people, items) ? person : nil
      }
    }
    return result
  }

  /// Whether no second person is the subject of a clause of the sentence, whom `he` may mean as well.
  private func isAlone(_ person: ResolvedMention, _ people: [Int], _ items: EnglishItems) -> Bool {
    people.allSatisfy { index in
      items.name(index)?.entity == person.entity
        || !["and", ",", "but", "although"].contains(items.word(index - 1))
        || isObject(index, items)
    }
  }

  private func roles(_ items: EnglishItems, _ unit: Unit, _ last: ResolvedMention?) -> [RoleDraft] {
    var result: [RoleDraft] = []
    var replaced: [ResolvedMention] = []
    for index in items.all.indices {
      let word = items.word(index)
      if word.isEmpty { continue }
      if words.appointing.contains(word) { result += appointed(index, items, unit) }
      if words.moving.contains(word) { result += moved(index, items, unit, last) }
      if roleWords.leading.contains(word) || roleWords.founding.contains(word) {
        result += led(index, items, unit, last)
      }
      if roleWords.being.contains(word) { result += held(index, items, unit, last) }
      if word == "by", index > 0 { result += runBy(index, items) }
      if word == "board" { result += board(index, items, last) }
      if ["succeeds", "succeed", "replaces", "replacing", "succeeding"].contains(word),
        let person = items.name(index + 1), person.kind == .person
      {
        replaced.append(person)
      }
    }
    result += inverted(items, unit)
    for person in replaced {
      let firm = result.first?.organisation ?? topics.firm(in: unit)
      if let firm { result.append(role(person, items.all[0].span, firm, titled: "predecessor")) }
    }
    return result
  }

  func isOrganisation(_ index: Int, _ items: EnglishItems) -> ResolvedMention? {
    items.name(index).flatMap { EnglishRoles.organisations.contains($0.kind) ? $0 : nil }
  }

  func role(
    _ person: ResolvedMention, _ title: TextSpan, _ organisation: EntityID, titled words: String? = nil
  ) -> RoleDraft {
    RoleDraft(
      person: person.entity, title: title, titleWords: words, organisation: organisation,
      span: TextSpan(start: min(person.span.start, title.start), end: max(person.span.end, title.end)))
  }

  /// `Tallowe has named Lena May its chief product officer`, `Lena May was appointed CEO of Tallowe`.
  func appointed(_ verb: Int, _ items: EnglishItems, _ unit: Unit) -> [RoleDraft] {
    if let (place, person) = appointee(behind: verb, items) {
      guard let office = office(behind: place, items, unit) else { return [] }
      guard let firm = employer(before: verb, items, unit) else { return [] }
      var result = [role(person, office, firm)]
      if items.word(place + 1) == "from", let former = isOrganisation(place + 2, items), former.entity != firm
      {
        result.append(role(person, items.all[place + 1].span, former.entity, titled: "formerly"))
      }
      return result
    }
    guard ["was", "been", "is", "be", "were"].contains(items.word(verb - 1)),
      let person = subject(before: verb, items, nil), let office = office(behind: verb, items, unit)
    else { return [] }
    let firm =
      owner(of: office, items)
      ?? items.all.first { item in
        item.span.start >= office.end && item.span.start - office.end <= 12
          && item.name.map { EnglishRoles.organisations.contains($0.kind) } == true
      }?.name?.entity ?? topics.firm(in: unit)
    return firm.map { [role(person, office, $0)] } ?? []
  }

  /// Who is given an office: the person behind the verb, described in a few words or not.
  func appointee(behind verb: Int, _ items: EnglishItems) -> (Int, ResolvedMention)? {
    for place in (verb + 1)...(verb + 7) {
      if let name = items.name(place) {
        if name.kind == .person { return (place, name) }
        guard items.word(place + 1) != "," else { return nil }
        continue
      }
      if [",", ".", ";", "to", "as", "by", "of", "in", "that", "and"].contains(items.word(place)) {
        return nil
      }
    }
    return nil
  }

  /// The firm that appoints: the one that the sentence begins with, else the last before the verb, else the one spoken of.
  func employer(before verb: Int, _ items: EnglishItems, _ unit: Unit) -> EntityID? {
    if let leading = topics.leading(in: unit.span), leading.span.end <= items.all[verb].span.start {
      return leading.entity
    }
    let before = items.all.prefix(verb).compactMap(\.name).last {
      [.company, .institution].contains($0.kind)
    }
    return before?.entity ?? topics.firm(in: unit)
  }

  func owner(of office: TextSpan, _ items: EnglishItems) -> EntityID? {
    guard let index = items.all.firstIndex(where: { $0.span.start >= office.start }),
      items.word(index - 1) == "'s"
    else { return nil }
    return isOrganisation(index - 2, items)?.entity
  }

  /// The office behind a person or verb: directly, behind `as` or `to`, or what `to head` takes; an aside passed over.
  func office(behind index: Int, _ items: EnglishItems, _ unit: Unit) -> TextSpan? {
    var place = index + 1
    if items.word(place) == ",", let end = (place + 1..<place + 24).first(where: { items.word($0) == "," }) {
      if let own = offices.office(at: items.all[min(place + 1, items.all.count - 1)].span.start) {
        return own
      }
      place = end + 1
    }
    for next in place..<min(items.all.count, place + 12) {
      let word = items.word(next)
      if [".", ";", "(", "”", "“"].contains(word) { return nil }
      let isDirect =
        next == place
        || ["as", "to", "its", "the", "be", "become", "their", "new", "a", "an", "'s"]
          .contains(items.word(next - 1))
      if isDirect, let office = offices.office(at: items.all[next].span.start) { return office }
      if items.word(next - 1) == "to", ["head", "lead", "run", "oversee"].contains(word) {
        return items.all[next].span
      }
    }
    return nil
  }
}
