import Knowledge
import TextRepair

/// Finds in English which firm is a part of another: `Tidewing, Tallowe's drone company`, `Tallowe's chip unit Tidewing`, `its cloud
/// arm, Tidewing`, `Tidewing, a service owned by Tallowe`, and what was bought: `its Tidewing and Wrenfield acquisitions`.
struct EnglishUnits {
  private static let firms: Set<EntityKind> = [.company]
  private static let articles: Set = ["a", "an", "the", "one", "another"]
  /// How many words may describe a unit, and how long an apposition may be.
  private static let description = 5, apposition = 14

  let text: ArticleBytes
  let mentions: Mentions
  let words: EnglishFirmTables
  let subjects: SubjectFinder

  /// The relations of a unit of text.
  func find(_ items: EnglishItems, in unit: Unit) -> [RelationDraft] {
    items.all.indices.flatMap { index -> [RelationDraft] in
      switch items.word(index) {
      case "'s": owned(index, items, unit) + beside(index, items, unit)
      case "its": owned(index, items, unit) + bought(index, items, unit)
      case "owned", "controlled": ownedBy(index, items, unit)
      default: []
      }
    }
  }

  private func draft(
    _ subject: EntityID, _ predicate: String, _ object: EntityID, _ place: TextSpan, _ unit: Unit
  ) -> [RelationDraft] {
    guard subject != object else { return [] }
    return [
      RelationDraft(
        rule: "english-units", subject: subject, predicate: predicate, object: object,
        span: Clauses(text: text).clause(around: place, in: unit.span), cue: place)
    ]
  }

  /// `Tallowe's chip unit |Tidewing`, `its cloud arm, |Tidewing`.
  private func owned(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> [RelationDraft] {
    guard let noun = noun(behind: index, items) else { return [] }
    let place = items.word(noun + 1) == "," ? noun + 2 : noun + 1
    guard let part = items.name(place), EnglishUnits.firms.contains(part.kind), items.word(place + 1) != "'s",
      let whole = owner(index, items, unit)
    else { return [] }
    return draft(part.entity, "subsidiary_of", whole, items.all[noun].span, unit)
  }

  /// `|Tidewing, |Tallowe's drone company`.
  private func beside(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> [RelationDraft] {
    guard let whole = items.name(index - 1), EnglishUnits.firms.contains(whole.kind),
      items.word(index - 2) == ",", let part = items.name(index - 3), EnglishUnits.firms.contains(part.kind),
      let noun = noun(behind: index, items), [",", ".", "and", ";"].contains(items.word(noun + 1))
    else { return [] }
    return draft(part.entity, "subsidiary_of", whole.entity, items.all[noun].span, unit)
  }

  /// The noun for a part of a firm behind an owner.
  private func noun(behind owner: Int, _ items: EnglishItems) -> Int? {
    for place in (owner + 1)..<(owner + 2 + EnglishUnits.description) {
      if items.name(place) != nil || words.thingStops.contains(items.word(place)) { return nil }
      if words.unitNouns.contains(items.word(place)), !words.unitNouns.contains(items.word(place + 1)) {
        return place
      }
    }
    return nil
  }

  private func owner(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> EntityID? {
    if items.word(index) == "'s" {
      return items.name(index - 1).flatMap { EnglishUnits.firms.contains($0.kind) ? $0.entity : nil }
    }
    return subjects.subject(at: items.all[index].span, in: unit, kinds: EnglishUnits.firms, order: .first)
  }

  /// `its |Tidewing and Wrenfield| acquisitions`.
  private func bought(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> [RelationDraft] {
    let list = EnglishNameList(items: items, kinds: [.company, .product, .platform])
    guard items.name(index + 1) != nil else { return [] }
    let names = list.names(from: index + 1)
    guard let last = names.last, let end = items.all.firstIndex(where: { $0.span == last.span }),
      ["acquisition", "acquisitions", "purchase", "takeover", "buyout"].contains(items.word(end + 1)),
      let buyer = owner(index, items, unit)
    else { return [] }
    return names.flatMap { draft(buyer, "acquired", $0.entity, items.all[end + 1].span, unit) }
  }

  /// `Tidewing, a service |owned by Tallowe`, `Tidewing, which is |owned by`.
  private func ownedBy(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> [RelationDraft] {
    guard items.word(index + 1) == "by",
      let whole = EnglishNameList(items: items, kinds: EnglishUnits.firms).names(from: index + 2).first
    else { return [] }
    for place in stride(from: index - 1, through: max(1, index - EnglishUnits.apposition), by: -1) {
      if items.name(place) != nil { return [] }
      guard EnglishUnits.articles.contains(items.word(place)) else { continue }
      if place == 0 || items.word(place) == "the" && words.firmNouns.contains(items.word(index - 1)) { break }
      guard [",", "—", "–"].contains(items.word(place - 1)), let part = items.name(place - 2),
        [.company, .product, .platform, .media].contains(part.kind)
      else { return [] }
      return draft(part.entity, "subsidiary_of", whole.entity, items.all[index].span, unit)
    }
    guard items.word(0) == "the", index <= 5, words.firmNouns.contains(items.word(index - 1)),
      let part = subjects.topics.firm(in: unit, except: [whole.entity])
    else { return [] }
    return draft(part, "subsidiary_of", whole.entity, items.all[index].span, unit)
  }
}
