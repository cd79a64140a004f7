import Knowledge
import TextRepair

/// Where somebody came from, went to, worked or sits: `Lena May joined Tallowe from Nova as its finance chief`.
extension EnglishAppointments {
  /// `Lena May joined Tallowe from Nova`, `she spent six years at Tallowe`.
  func moved(_ verb: Int, _ items: EnglishItems, _ unit: Unit, _ last: ResolvedMention?)
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

  /// `joined from Tallowe in May |as chief scientist`: an office in the firm that the text speaks of, unlike `as officials wait`.
  func asOffice(behind verb: Int, _ items: EnglishItems) -> TextSpan? {
    for index in (verb + 1)..<max(verb + 2, min(items.all.count, verb + 14)) where items.word(index) == "as" {
      let place = ["its", "the", "a", "an"].contains(items.word(index + 1)) ? index + 2 : index + 1
      guard place < items.all.count, let office = offices.office(at: items.all[place].span.start) else {
        return nil
      }
      let title = text.text(office).lowercased()
      guard !title.hasSuffix("s") || offices.titles.contains(title) else { return nil }
      let next = items.all.first { $0.span.start >= office.end }
      return ["of", "at", "for"].contains(next?.word ?? "") ? nil : office
    }
    return nil
  }

  /// `she was most recently a vice president at Tallowe`, `who has been chief executive of Tallowe`.
  func held(_ verb: Int, _ items: EnglishItems, _ unit: Unit, _ last: ResolvedMention?) -> [RoleDraft] {
    guard let person = subject(before: verb, items, last) else { return [] }
    var index = verb + 1
    while index < items.all.count, index < verb + 7,
      roleWords.deedAdverbs.contains(items.word(index))
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

  /// `she served on the board of Tallowe`, `who is joining Tallowe's board`.
  func board(_ board: Int, _ items: EnglishItems, _ last: ResolvedMention?) -> [RoleDraft] {
    let owner = items.word(board - 1) == "'s" ? isOrganisation(board - 2, items) : nil
    var firm = owner
    if firm == nil, items.word(board + 1) == "of" {
      firm = (board + 2..<board + 8).first { isOrganisation($0, items) != nil }.flatMap {
        items.word($0 + 1) == "'s" ? nil : isOrganisation($0, items)
      }
    }
    guard let firm else { return [] }
    for verb in stride(from: board - 1, through: max(0, board - 8), by: -1)
    where roleWords.sitting.contains(items.word(verb)) {
      return subject(before: verb, items, last).map {
        [role($0, items.all[board].span, firm.entity, titled: "board member")]
      } ?? []
    }
    return []
  }
}
