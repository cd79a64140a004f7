import Knowledge
import TextRepair

/// Offices that a sentence gives somebody by what happened: `Tallowe named Lena May chief product officer`, `Lena May
/// joined Tallowe from Nova as its finance chief`, `she was a partner at Nova`, `a startup run by Lena May`.
///
/// A pronoun is the person whom the sentence before began with.
struct EnglishAppointments {
  private static let being: Set = [
    "is", "was", "has", "had", "been", "became", "become", "becomes", "serves", "served", "remains",
    "remained",
  ]
  private static let adverbs: Set = [
    "also", "now", "then", "previously", "most", "recently", "once", "later", "currently", "has", "had",
    "will",
    "was", "is", "formerly", "earlier", "until", "first", "just", "both", "be", "been", "being", "quietly",
    "officially",
  ]
  private static let leading: Set = [
    "leads", "led", "runs", "ran", "heads", "headed", "oversees", "oversaw", "chairs", "chaired", "manages",
    "managed",
    "directs", "directed",
  ]
  private static let founding: Set = ["co-founded", "cofounded", "founded", "started", "launched"]

  let text: ArticleBytes
  let mentions: Mentions
  let offices: EnglishOffices
  let words: EnglishFirmTables
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
      if let subject, let person = items.name(subject) { last = person }
    }
    return result
  }

  /// Whether a person is what a verb or preposition takes, and not whom the sentence speaks of.
  private func isObject(_ index: Int, _ items: EnglishItems) -> Bool {
    ["succeeds", "succeeded", "replaces", "replaced", "replacing", "by", "with", "to", "from"].contains(
      items.word(index - 1))
  }

  private func roles(_ items: EnglishItems, _ unit: Unit, _ last: ResolvedMention?) -> [RoleDraft] {
    var result: [RoleDraft] = []
    var replaced: [ResolvedMention] = []
    for index in items.all.indices {
      let word = items.word(index)
      if word.isEmpty { continue }
      if words.appointing.contains(word) { result += appointed(index, items, unit) }
      if words.moving.contains(word) { result += moved(index, items, unit, last) }
      if EnglishAppointments.leading.contains(word) || EnglishAppointments.founding.contains(word) {
        result += led(index, items, unit, last)
      }
      if EnglishAppointments.being.contains(word) { result += held(index, items, unit, last) }
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

  private func isOrganisation(_ index: Int, _ items: EnglishItems) -> ResolvedMention? {
    items.name(index).flatMap { EnglishRoles.organisations.contains($0.kind) ? $0 : nil }
  }

  private func role(
    _ person: ResolvedMention, _ title: TextSpan, _ organisation: EntityID, titled words: String? = nil
  ) -> RoleDraft {
    RoleDraft(
      person: person.entity, title: title, titleWords: words, organisation: organisation,
      span: TextSpan(start: min(person.span.start, title.start), end: max(person.span.end, title.end)))
  }

  // MARK: Who does it

  /// The person before a verb: a name, `who` behind one, or a pronoun for the last one.
  private func subject(before verb: Int, _ items: EnglishItems, _ last: ResolvedMention?) -> ResolvedMention?
  {
    var index = verb - 1
    while index >= 0, EnglishAppointments.adverbs.contains(items.word(index)) { index -= 1 }
    guard index >= 0 else { return nil }
    if let name = items.name(index) {
      if name.kind == .person { return name }
      let isPlace = ["of", "at", "from"].contains(items.word(index - 1))
      return isPlace ? items.name(index - 2).flatMap { $0.kind == .person ? $0 : nil } : nil
    }
    switch items.word(index) {
    case ",": return beforeAside(endingAt: index, items)
    case "after", "before", "since", "when":
      return items.all.prefix(index).compactMap(\.name).last { $0.kind == .person }
    case "he", "she":
      return items.all.prefix(index).compactMap(\.name).last { $0.kind == .person } ?? last
    case "who", "and":
      return items.all.prefix(index).compactMap(\.name).last { $0.kind == .person }
        ?? (items.word(index) == "and" && startsWithPronoun(items) ? last : nil)
    default: return nil
    }
  }

  /// `Lena May, a former Nova researcher, |joined`: the person before an aside between commas.
  private func beforeAside(endingAt comma: Int, _ items: EnglishItems) -> ResolvedMention? {
    for index in stride(from: comma - 2, through: max(0, comma - 22), by: -1) {
      if let name = items.name(index), name.kind == .person {
        return items.word(index + 1) == "," ? name : nil
      }
      if [".", ";", "“", "”", "said"].contains(items.word(index)) { return nil }
    }
    return nil
  }

  private func startsWithPronoun(_ items: EnglishItems) -> Bool {
    items.all.prefix(4).contains { ["he", "she"].contains($0.word) }
  }

  // MARK: What happened

  /// `Tallowe has named Lena May its chief product officer`, `Lena May was appointed CEO of Tallowe`.
  private func appointed(_ verb: Int, _ items: EnglishItems, _ unit: Unit) -> [RoleDraft] {
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
  private func appointee(behind verb: Int, _ items: EnglishItems) -> (Int, ResolvedMention)? {
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
  private func employer(before verb: Int, _ items: EnglishItems, _ unit: Unit) -> EntityID? {
    if let leading = topics.leading(in: unit.span), leading.span.end <= items.all[verb].span.start {
      return leading.entity
    }
    let before = items.all.prefix(verb).compactMap(\.name).last {
      [.company, .institution].contains($0.kind)
    }
    return before?.entity ?? topics.firm(in: unit)
  }

  private func owner(of office: TextSpan, _ items: EnglishItems) -> EntityID? {
    guard let index = items.all.firstIndex(where: { $0.span.start >= office.start }),
      items.word(index - 1) == "'s"
    else { return nil }
    return isOrganisation(index - 2, items)?.entity
  }

  /// The office behind a person or verb: directly, behind `as` or `to`, or what `to head` takes; an aside passed over.
  private func office(behind index: Int, _ items: EnglishItems, _ unit: Unit) -> TextSpan? {
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

  /// `Lena May joined Tallowe from Nova`, `she spent six years at Tallowe`.
  private func moved(_ verb: Int, _ items: EnglishItems, _ unit: Unit, _ last: ResolvedMention?)
    -> [RoleDraft]
  {
    guard let person = subject(before: verb, items, last) else { return [] }
    var result: [RoleDraft] = []
    let lead = items.all[(verb + 1)..<max(verb + 1, min(items.all.count, verb + 9))].map(\.word)
    let needed: [String: Set<String>] = [
      "held": ["job", "post", "role", "position", "title", "roles", "positions"],
      "holds": ["job", "post", "role", "position", "title"],
      "spent": ["years", "months", "decade", "decades", "time", "career", "year", "stint", "summers"],
    ]
    if let words = needed[items.word(verb)], !lead.contains(where: words.contains) { return [] }
    for index in (verb + 1)..<max(verb + 2, min(items.all.count, verb + 16)) {
      if [".", ";", "“", "”", "that"].contains(items.word(index)) { break }
      guard let firm = isOrganisation(index, items), firm.kind != .model else { continue }
      let lead = items.word(index - 1) == "the" ? items.word(index - 2) : items.word(index - 1)
      let isObject =
        index == verb + 1
        && ["joined", "joins", "joining", "rejoined", "left", "leaving", "quit", "departed"]
          .contains(items.word(verb))
      let isListed =
        ["and", ","].contains(lead) && result.last.map { $0.title == items.all[verb].span } == true
        && isOrganisation(index - 2, items) != nil
      let isMoved =
        lead == "to" && ["moved", "came"].contains(items.word(verb))
        || lead == "for" && ["worked", "works"].contains(items.word(verb))
        || ["start", "found", "join", "launch", "lead", "run", "head"].contains(lead)
      guard isObject || isListed || isMoved || ["at", "from"].contains(lead) else { continue }
      result.append(role(person, items.all[verb].span, firm.entity))
    }
    if !result.contains(where: { $0.title != items.all[verb].span }),
      let own = asOffice(behind: verb, items),
      let firm = topics.firm(in: unit, except: Set(result.map(\.organisation))),
      items.word(verb + 1) == "from" || result.isEmpty
    {
      result.append(role(person, own, firm))
    }
    return result
  }

  /// `joined from Tallowe in May |as chief scientist`: an office in the firm that the text speaks of.
  private func asOffice(behind verb: Int, _ items: EnglishItems) -> TextSpan? {
    for index in (verb + 1)..<max(verb + 2, min(items.all.count, verb + 14)) where items.word(index) == "as" {
      let place = ["its", "the", "a", "an"].contains(items.word(index + 1)) ? index + 2 : index + 1
      guard place < items.all.count, let office = offices.office(at: items.all[place].span.start) else {
        return nil
      }
      let next = items.all.first { $0.span.start >= office.end }
      return ["of", "at", "for"].contains(next?.word ?? "") ? nil : office
    }
    return nil
  }

  /// `she co-founded Tallowe`, `Lena May, who leads procurement at Tallowe`.
  private func led(_ verb: Int, _ items: EnglishItems, _ unit: Unit, _ last: ResolvedMention?) -> [RoleDraft]
  {
    guard let person = subject(before: verb, items, last) else { return [] }
    let isFounding = EnglishAppointments.founding.contains(items.word(verb))
    if ["the", "its"].contains(items.word(verb + 1)),
      ["company", "startup", "firm", "business", "lab"].contains(items.word(verb + 2)),
      let firm = topics.firm(in: unit)
    {
      return [role(person, items.all[verb].span, firm, titled: isFounding ? "founder" : nil)]
    }
    let title = items.all[verb].span
    for index in (verb + 1)..<max(verb + 2, min(items.all.count, verb + 9)) {
      if [",", ".", ";", "and", "“", "that", "which", "with"].contains(items.word(index)) { return [] }
      guard let firm = isOrganisation(index, items) else { continue }
      let lead = items.word(index - 1) == "the" ? items.word(index - 2) : items.word(index - 1)
      guard
        index == verb + 1 || lead == items.word(verb) || !isFounding && ["at", "for", "of"].contains(lead)
      else { return [] }
      guard [.company, .institution, .platform].contains(firm.kind),
        !isFounding || firm.kind == .company || firm.kind == .institution
      else { return [] }
      let isCo = isFounding && items.word(verb).hasPrefix("co")
      let others =
        isCo && items.word(index + 1) == "with"
        ? EnglishNameList(items: items, kinds: [.person]).names(from: index + 2) : []
      return ([person] + others).map {
        role($0, title, firm.entity, titled: isFounding ? (isCo ? "co-founder" : "founder") : nil)
      }
    }
    return []
  }

  /// `she was most recently a vice president at Tallowe`, `who has been chief executive of Tallowe`.
  private func held(_ verb: Int, _ items: EnglishItems, _ unit: Unit, _ last: ResolvedMention?) -> [RoleDraft]
  {
    guard let person = subject(before: verb, items, last) else { return [] }
    var index = verb + 1
    while index < items.all.count, index < verb + 7,
      EnglishAppointments.adverbs.contains(items.word(index))
        || ["a", "an", "the", "as", "its", "one", "of", "been", "former", "senior"].contains(
          items.word(index))
    { index += 1 }
    guard index < items.all.count, let office = offices.office(at: items.all[index].span.start) else {
      return []
    }
    if items.word(index - 1) == "its", let firm = topics.firm(in: unit) {
      return [role(person, office, firm)]
    }
    guard let behind = items.all.firstIndex(where: { $0.span.start >= office.end }),
      ["at", "of", "for", "with"].contains(items.word(behind))
    else { return [] }
    let place = items.word(behind + 1) == "the" ? behind + 2 : behind + 1
    return isOrganisation(place, items).map { [role(person, office, $0.entity)] } ?? []
  }

  /// `Heading the group is Lena May`, `Also joining Tallowe is Lena May`: the person stands behind the verb.
  private func inverted(_ items: EnglishItems, _ unit: Unit) -> [RoleDraft] {
    let opening = ["also", "now"].contains(items.word(0)) ? 1 : 0
    guard
      ["heading", "leading", "running", "overseeing", "joining", "arriving"].contains(items.word(opening)),
      let copula = (opening + 1..<opening + 10).first(where: {
        ["is", "are", "was"].contains(items.word($0))
      }),
      let person = items.name(copula + 1), person.kind == .person
    else { return [] }
    let firm = (opening + 1..<copula).lazy.compactMap { isOrganisation($0, items) }.first?.entity
    return (firm ?? topics.firm(in: unit)).map { [role(person, items.all[opening].span, $0)] } ?? []
  }

  /// `Tallowe, the startup run by former Nova chief Lena May`.
  private func runBy(_ by: Int, _ items: EnglishItems) -> [RoleDraft] {
    let verb = items.word(by - 1)
    if let founded = foundedBy(by, items) { return founded }
    guard EnglishAppointments.leading.contains(verb) || verb == "run",
      let place = (by + 1..<by + 12).first(where: {
        items.name($0)?.kind == .person || [",", ".", ";"].contains(items.word($0))
      }), let person = items.name(place)
    else { return [] }
    let firm = items.all.prefix(by - 1).compactMap(\.name).last {
      [.company, .institution].contains($0.kind) && text.longest(of: ["'s ", "’s "], at: $0.span.end) == nil
    }
    guard let firm, items.all[by].span.start - firm.span.end <= 60 else { return [] }
    return [role(person, items.all[by - 1].span, firm.entity)]
  }

  /// `Tallowe was founded in 2021 by Lena May and Ann Day`, `Founded by Lena May, Tallowe`.
  private func foundedBy(_ by: Int, _ items: EnglishItems) -> [RoleDraft]? {
    guard
      let verb = (max(0, by - 5)..<by).last(where: {
        ["founded", "co-founded", "cofounded", "started", "created"].contains(items.word($0))
      }), items.all[verb..<by].allSatisfy({ $0.name == nil && $0.word != "," })
    else { return nil }
    let people = EnglishNameList(items: items, kinds: [.person]).names(from: by + 1)
    let firms: Set<EntityKind> = [.company, .institution]
    let firm =
      items.all.prefix(verb).compactMap(\.name).last { firms.contains($0.kind) }
      ?? (verb < 2
        ? items.all.dropFirst(by).compactMap(\.name).first { name in
          firms.contains(name.kind) && text.has(", ", endingAt: name.span.start)
        } : nil)
    guard let firm, abs(items.all[verb].span.start - firm.span.end) <= 220 else { return [] }
    return people.map { role($0, items.all[verb].span, firm.entity, titled: "founder") }
  }

  /// `she served on the board of Tallowe`, `who is joining Tallowe's board`.
  private func board(_ board: Int, _ items: EnglishItems, _ last: ResolvedMention?) -> [RoleDraft] {
    let owner = items.word(board - 1) == "'s" ? isOrganisation(board - 2, items) : nil
    var firm = owner
    if firm == nil, items.word(board + 1) == "of" {
      firm = (board + 2..<board + 8).lazy.compactMap { isOrganisation($0, items) }.first
    }
    guard let firm else { return [] }
    for verb in stride(from: board - 1, through: max(0, board - 8), by: -1)
    where [
      "served", "serves", "sits", "sat", "joining", "joined", "joins", "sit", "chairs", "resigned", "left",
      "quit", "join",
    ]
    .contains(items.word(verb)) {
      return subject(before: verb, items, last).map {
        [role($0, items.all[board].span, firm.entity, titled: "board member")]
      } ?? []
    }
    return []
  }
}
