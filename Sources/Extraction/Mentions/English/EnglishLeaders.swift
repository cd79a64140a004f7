import Knowledge
import TextRepair

/// Who leads or founded what: `a startup run by Lena May`, `she co-founded Tallowe`, `Heading the group is Lena May`.
extension EnglishAppointments {
  /// `she co-founded Tallowe`, `Lena May, who leads procurement at Tallowe`.
  func led(_ verb: Int, _ items: EnglishItems, _ unit: Unit, _ last: ResolvedMention?) -> [RoleDraft] {
    guard let person = subject(before: verb, items, last) else { return [] }
    let isFounding = roleWords.founding.contains(items.word(verb))
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
      guard [.company, .institution].contains(firm.kind) else { return [] }
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

  /// `Heading the group is Lena May`, `Also joining Tallowe is Lena May`: the person stands behind the verb.
  func inverted(_ items: EnglishItems, _ unit: Unit) -> [RoleDraft] {
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
  func runBy(_ by: Int, _ items: EnglishItems) -> [RoleDraft] {
    let verb = items.word(by - 1)
    if let founded = foundedBy(by, items) { return founded }
    guard roleWords.leading.contains(verb) || verb == "run",
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
  func foundedBy(_ by: Int, _ items: EnglishItems) -> [RoleDraft]? {
    guard
      let verb = (max(0, by - 5)..<by).last(where: {
        ["founded", "co-founded", "cofounded", "started", "created"].contains(items.word($0))
      }), items.all[verb..<by].allSatisfy({ $0.name == nil && $0.word != "," })
    else { return nil }
    let first = (by + 1..<by + 7).first {
      items.name($0)?.kind == .person || [",", "."].contains(items.word($0))
    }
    let people = EnglishNameList(items: items, kinds: [.person]).names(from: first ?? by + 1)
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
}
