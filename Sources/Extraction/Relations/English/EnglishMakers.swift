import Knowledge
import TextRepair

/// Finds who made a product or model, in English prose.
///
/// What a firm shows or builds (`Tallowe rolled out Ledgerly, a chatbot, and Tidebot`), what is its own (`Tallowe's
/// first robot, named Wren`, `Tallowe, whose Wren robot`, `its new chip, dubbed Wren`), what is said to come from it (`Wren, a
/// robot built by Tallowe`, `a robot from Tallowe called Wren`), and what it alone speaks of (`Wren will cost
/// $300, Tallowe said`).
struct EnglishMakers {
  /// A thing and who made it.
  private typealias Found = (thing: ResolvedMention, maker: EntityID)

  private static let makers: Set<EntityKind> = [.company, .institution]
  private static let things: Set<EntityKind> = [.model, .product]
  private static let origins: Set = ["from", "by"]
  private static let articles: Set = ["a", "an", "the"]
  /// How many items may stand between a thing and its origin, and between an origin and the name it gives.
  private static let origin = 12, naming = 8
  /// Words before a thing that is not what the sentence speaks of.
  private static let bases: Set = [
    "by", "to", "on", "of", "with", "than", "from", "like", "for", "in", "using",
  ]
  private static let modals: Set = [
    "would", "will", "can", "could", "costs", "has", "had", "is", "was", "runs",
    "ships",
  ]

  let text: ArticleBytes
  let mentions: Mentions
  let words: EnglishFirmTables
  let subjects: SubjectFinder
  private let doers: EnglishDoers

  init(text: ArticleBytes, mentions: Mentions, words: EnglishFirmTables, subjects: SubjectFinder) {
    (self.text, self.mentions, self.words, self.subjects) = (text, mentions, words, subjects)
    doers = EnglishDoers(text: text, words: words, subjects: subjects)
  }

  /// The relations of the article, one for each thing of which `told` names no maker; none where it has Han characters.
  func find(in units: [Unit], told: [RelationDraft]) -> [RelationDraft] {
    var made = Set(
      told.filter { ["developed_by", "released_by", "subsidiary_of"].contains($0.predicate) }.map(\.subject))
    let things = KindSet(EnglishMakers.things)
    let prose: [(unit: Unit, items: EnglishItems)] = units.compactMap { unit in
      guard mentions.kinds(in: unit.span).overlaps(things),
        !text.bytes[unit.span.range].contains(where: { $0 >= 0xE3 }),
        mentions.mentions(in: unit.span).contains(where: {
          EnglishMakers.things.contains($0.kind) && !made.contains($0.entity)
        })
      else { return nil }
      return (unit, EnglishItems(unit.span, text: text, mentions: mentions))
    }
    var result: [RelationDraft] = []
    func add(_ rule: String, _ found: [Found], _ unit: Unit) {
      for (thing, maker) in found where thing.entity != maker && made.insert(thing.entity).inserted {
        result.append(draft(rule, thing, maker, unit))
      }
    }
    for (unit, items) in prose { add("english-makers", makers(items, unit), unit) }
    for (unit, items) in prose { add("english-spoken", spoken(items), unit) }
    return result
  }

  /// What the words of one sentence tell.
  private func makers(_ items: EnglishItems, _ unit: Unit) -> [Found] {
    let come = items.all.indices.compactMap { index -> Found? in
      guard let thing = items.name(index), EnglishMakers.things.contains(thing.kind) else { return nil }
      return maker(behind: index, items).map { (thing, $0) }
    }
    return come
      + items.all.indices.flatMap { named($0, items) + owned($0, items, unit) + shown($0, items, unit) }
      + items.all.indices.flatMap { knownFor($0, items, unit) }
  }

  private func draft(_ rule: String, _ thing: ResolvedMention, _ maker: EntityID, _ unit: Unit)
    -> RelationDraft
  {
    RelationDraft(
      rule: rule, subject: thing.entity, predicate: "developed_by", object: maker,
      span: Clauses(text: text).clause(around: thing.span, in: unit.span))
  }

  // MARK: Where it comes from

  /// `Wren, a robot |built by Tallowe|`, `Wren, |made by Tallowe|`.
  private func maker(behind index: Int, _ items: EnglishItems) -> EntityID? {
    if let shower = relative(behind: index, items) { return shower }
    guard items.word(index + 1) == "," else { return nil }
    let hasArticle = EnglishMakers.articles.contains(items.word(index + 2))
    guard hasArticle || words.made.contains(items.word(index + 2)) else { return nil }
    for place in (index + 2)..<min(items.all.count, index + 2 + EnglishMakers.origin) {
      let word = items.word(place)
      if EnglishMakers.origins.contains(word), word == "from" || words.made.contains(items.word(place - 1)) {
        return firm(at: place + 1, items)
      }
      if items.name(place) != nil || [",", ".", ";", "(", "that", "which", "who"].contains(word) {
        return nil
      }
    }
    return nil
  }

  /// `Wren, |which Tallowe launched| in May`, `the Wren robot |that Tallowe unveiled`.
  private func relative(behind index: Int, _ items: EnglishItems) -> EntityID? {
    guard let which = (index + 1...index + 2).first(where: { ["which", "that"].contains(items.word($0)) }),
      let name = items.name(which + 1), EnglishMakers.makers.contains(name.kind)
    else { return nil }
    let verb = (which + 2...which + 5).first { !words.verbLeads.contains(items.word($0)) }
    return verb.flatMap { words.making.contains(items.word($0)) ? name.entity : nil }
  }

  /// `|Tallowe`, `|the startup Tallowe`, `|Norway's Tallowe`: a firm with at most a few words before it.
  private func firm(at start: Int, _ items: EnglishItems) -> EntityID? {
    for place in start..<min(items.all.count, start + 5) {
      if let name = items.name(place) {
        return EnglishMakers.makers.contains(name.kind) && items.word(place + 1) != "'s" ? name.entity : nil
      }
      if [",", ".", ";", "of", "in", "at", "to", "and"].contains(items.word(place)) { return nil }
    }
    return nil
  }

  /// `a robot from Tallowe, |called Wren|`.
  private func named(_ index: Int, _ items: EnglishItems) -> [Found] {
    guard words.givingNames.contains(items.word(index)), let thing = items.name(index + 1),
      EnglishMakers.things.contains(thing.kind)
    else { return [] }
    for place in stride(from: index - 1, through: max(1, index - EnglishMakers.naming), by: -1) {
      guard let name = items.name(place) else { continue }
      return EnglishMakers.makers.contains(name.kind) && EnglishMakers.origins.contains(items.word(place - 1))
        ? [(thing, name.entity)] : []
    }
    return []
  }

  // MARK: What a firm shows and has

  /// `Tallowe |rolled out Ledgerly and Tidebot|`.
  private func shown(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> [Found] {
    guard words.making.contains(items.word(index)) else { return [] }
    let start = ["out", "off", "up"].contains(items.word(index + 1)) ? index + 2 : index + 1
    let things = EnglishThings(words: words, items: items).find(from: start)
    guard !things.isEmpty else { return [] }
    let makers = doers.find(before: index, items, in: unit, kinds: EnglishMakers.makers)
    return things.flatMap { thing in makers.map { (thing, $0) } }
  }

  /// `Tallowe's |first robot, named Wren|`, `Tallowe, whose |Wren robot|`, `its |new chip, Wren|`, `the startup's |Wren`.
  private func owned(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> [Found] {
    let word = items.word(index)
    guard word == "'s" || word == "its" || word == "whose" else { return [] }
    let reader = EnglishThings(words: words, items: items)
    let things = word == "whose" ? reader.find(from: index + 1, limit: 3) : reader.find(from: index + 1)
    guard let thing = things.first, let maker = owner(index, items, unit) else { return [] }
    return [(thing, maker)]
  }

  private func owner(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> EntityID? {
    switch items.word(index) {
    case "'s":
      if let name = items.name(index - 1) {
        return EnglishMakers.makers.contains(name.kind) ? name.entity : nil
      }
      guard words.firmNouns.contains(items.word(index - 1)),
        (1...5).contains(where: { items.word(index - 1 - $0) == "the" })
      else { return nil }
      return speaker(items) ?? subjects.topics.leading(in: unit.span)?.entity
        ?? subjects.topics.firm(in: unit)
    case "whose":
      let name = items.name(items.word(index - 1) == "," ? index - 2 : index - 1)
      return name.flatMap { EnglishMakers.makers.contains($0.kind) ? $0.entity : nil }
    default:
      let place = items.all[index].span
      return subjects.subject(at: place, in: unit, kinds: [.company], order: .first)
    }
  }

  /// `Tallowe, best |known for its Wren robot|`.
  private func knownFor(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> [Found] {
    guard items.word(index) == "known", items.word(index + 1) == "for",
      let thing = EnglishThings(words: words, items: items).find(from: index + 2, limit: 4).first
    else { return [] }
    var start = index
    while ["best", "widely", "perhaps", "mostly", "better", "and", ","].contains(items.word(start - 1)) {
      start -= 1
    }
    let maker = doers.find(before: start, items, in: unit, kinds: EnglishMakers.makers)
    return maker.count == 1 ? [(thing, maker[0])] : []
  }

  // MARK: What a firm speaks of

  /// Who says the whole sentence: `…, |Tallowe said`, `…, according to |Tallowe`; nil where no firm does.
  private func speaker(_ items: EnglishItems) -> EntityID? {
    for index in items.all.indices.dropFirst() {
      guard let name = items.name(index), name.kind == .company else { continue }
      if items.word(index - 1) == ",",
        ["said", "says", "announced", "confirmed"].contains(items.word(index + 1))
      {
        return name.entity
      }
      if items.word(index - 1) == "to", items.word(index - 2) == "according" { return name.entity }
    }
    return nil
  }

  /// `The |Wren| robot will cost $300, |Tallowe| said`, `|Tallowe| said |Wren| would ship`.
  private func spoken(_ items: EnglishItems) -> [Found] {
    let names = items.all.indices.compactMap { index in items.name(index).map { (index: index, name: $0) } }
    guard let first = names.first(where: { EnglishMakers.things.contains($0.name.kind) }) else { return [] }
    if let firm = names.first, names.count(where: { $0.name.kind == .company }) == 1,
      firm.name.kind == .company,
      firm.index < first.index, first.index - firm.index <= 6,
      ["said", "says"].contains(items.word(firm.index + 1)),
      isToldOf(first.index, items)
    {
      return [(first.name, firm.name.entity)]
    }
    guard let maker = speaker(items) else { return [] }
    let opening = names.prefix { EnglishMakers.things.contains($0.name.kind) }
    guard let last = opening.last(where: { isToldOf($0.index, items) }) else { return [] }
    let list = EnglishNameList(items: items, kinds: EnglishMakers.things).names(endingAt: last.index)
    return list.filter { thing in !isBase(thing, items) }.map { ($0, maker) }
  }

  /// Whether a verb tells something of the name at `index`: `the Wren |robot will`.
  private func isToldOf(_ index: Int, _ items: EnglishItems) -> Bool {
    (1...3).contains { EnglishMakers.modals.contains(items.word(index + $0)) }
  }

  /// `powered by |Wren`, `a rival to |Wren`: what only something else has to do with.
  private func isBase(_ thing: ResolvedMention, _ items: EnglishItems) -> Bool {
    guard let index = items.all.firstIndex(where: { $0.span == thing.span }) else { return false }
    return EnglishMakers.bases.contains(items.word(index - 1))
  }
}
