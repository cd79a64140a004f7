import Knowledge
import TextRepair

/// Finds where something can be had, in English, and which test a model was scored on.
///
/// `It is available right now on A and B`, `hosted versions are live on A`, `sold through A's cloud`; in `it posted 88.3 on
/// A and 91.7 on B` the model is the one spoken of before, and in a sentence with one test all models with a number
/// were scored on it.
struct EnglishPlaces {
  private static let prepositions: Set = ["on", "in", "through", "via", "from", "at", "for"]
  private static let hosts: Set<EntityKind> = [.platform, .product, .company]
  private static let things: Set<EntityKind> = [.model, .product]
  /// Verbs of one model's place among others.
  private static let ranking: Set = [
    "outscored", "outscores", "tops", "topped", "topping", "beats", "beat", "beating", "trails", "trailed",
    "trailing",
    "edges", "edged", "edging", "outperforms", "outperformed", "outperforming", "leads", "surpasses",
    "surpassed",
    "ahead", "behind",
  ]
  /// How many words may stand before the preposition, and how far a score stands behind a model.
  private static let adverbs = 4, score = 28
  /// Words behind which `to` tells where something can be had: `comes to`.
  private static let arriving: Set = [
    "comes", "coming", "came", "come", "expanded", "expanding", "arrives", "arriving", "arrived", "adding",
    "adds",
    "added", "bringing", "brings", "brought",
  ]

  let text: ArticleBytes
  let mentions: Mentions
  let words: EnglishFirmTables
  let subjects: SubjectFinder

  /// The relations of a unit.
  func find(_ items: EnglishItems, in unit: Unit) -> [RelationDraft] {
    offers(items, unit) + brought(items, unit) + scores(items, unit)
  }

  // MARK: Where it can be had

  private func offers(_ items: EnglishItems, _ unit: Unit) -> [RelationDraft] {
    items.all.indices.flatMap { index -> [RelationDraft] in
      guard words.offered.contains(items.word(index)), !isDenied(index, items),
        let lead = preposition(behind: index, items)
      else { return [] }
      let hosts = hosts(behind: lead, items)
      guard !hosts.isEmpty, let thing = thing(before: index, items, unit) else { return [] }
      let clause = Clauses(text: text).clause(around: items.all[index].span, in: unit.span)
      return hosts.filter { $0.entity != thing }.map {
        RelationDraft(
          rule: "english-places", subject: thing, predicate: "available_on", object: $0.entity, span: clause,
          cue: items.all[index].span)
      }
    }
  }

  /// `Tallowe is |adding| Saltmarsh to Quillstone Hub`, `|launched| Saltmarsh on iOS and Android`.
  private func brought(_ items: EnglishItems, _ unit: Unit) -> [RelationDraft] {
    items.all.indices.flatMap { index -> [RelationDraft] in
      guard words.offering.contains(items.word(index)), !isDenied(index, items),
        var place = ((index + 1)...(index + 6)).first(where: { items.name($0) != nil })
      else { return [] }
      if items.name(place)?.kind == .company, items.name(place + 1) != nil { place += 1 }
      guard let thing = items.name(place), EnglishPlaces.things.contains(thing.kind) else { return [] }
      let available = ["available", "accessible"].contains(items.word(place + 1)) ? place + 2 : place + 1
      let lead = items.word(available)
      guard
        ["on", "through", "via", "in"].contains(lead)
          || lead == "to" && EnglishPlaces.arriving.contains(items.word(index))
      else { return [] }
      let clause = Clauses(text: text).clause(around: items.all[index].span, in: unit.span)
      return hosts(behind: available, items).filter { $0.entity != thing.entity && $0.kind != .company }.map {
        RelationDraft(
          rule: "english-places", subject: thing.entity, predicate: "available_on", object: $0.entity,
          span: clause, cue: items.all[index].span)
      }
    }
  }

  private func isDenied(_ index: Int, _ items: EnglishItems) -> Bool {
    (max(0, index - 4)..<index).contains {
      ["not", "n't", "isn't", "never", "no", "longer", "if"].contains(
        items.word($0).replacing("’", with: "'"))
    }
  }

  private func preposition(behind index: Int, _ items: EnglishItems) -> Int? {
    for place in (index + 1)...(index + 1 + EnglishPlaces.adverbs) {
      let word = items.word(place)
      let isTo = word == "to" && EnglishPlaces.arriving.contains(items.word(index))
      if EnglishPlaces.prepositions.contains(word) || isTo {
        if items.name(place + 1) != nil || items.name(place + 2) != nil || items.name(place + 3) != nil {
          return place
        }
      } else if items.name(place) != nil || [",", ".", ";", "and", "to"].contains(word) {
        return nil
      }
    }
    return nil
  }

  /// The names behind a preposition, those of owners left out unless what they own has no name: `A's cloud`.
  private func hosts(behind lead: Int, _ items: EnglishItems) -> [ResolvedMention] {
    var result: [ResolvedMention] = []
    var index = lead + 1, described = 0
    while index < items.all.count {
      if let name = items.name(index) {
        guard EnglishPlaces.hosts.contains(name.kind) else { break }
        described = 0
        let isOwner = items.word(index + 1) == "'s"
        if isOwner, items.name(index + 2) != nil {
          index += 2
          continue
        }
        if isOwner, isAside(index, items), !result.isEmpty { break }
        result.append(name)
        index += isOwner ? 3 : 1
        continue
      }
      let word = items.word(index)
      guard
        [",", "and", "or", "both", "the", "as", "well", "on", "through", "via"].contains(word)
          || described < 1
      else { break }
      if ["with", "for", "to", "under", "at", "but", "which", "from", ".", ";", "(", "while", "by"].contains(
        word)
      {
        break
      }
      if ![",", "and", "or", "both", "the", "as", "well", "on", "through", "via"].contains(word) {
        described += 1
      }
      index += 1
    }
    return result
  }

  /// Whether a name stands behind a comma and no list goes on behind it: `on Quillstone Hub, |Tallowe's market`.
  private func isAside(_ index: Int, _ items: EnglishItems) -> Bool {
    items.word(index - 1) == ","
      && !(index + 1..<min(items.all.count, index + 7)).contains {
        ["and", "or", ","].contains(items.word($0))
      }
  }

  /// What can be had: the last model or product before, else the one spoken of.
  private func thing(before index: Int, _ items: EnglishItems, _ unit: Unit) -> EntityID? {
    let clause = Clauses(text: text).clause(around: items.all[index].span, in: unit.span)
    let own = mentions.mentions(in: TextSpan(start: clause.start, end: items.all[index].span.start))
    if let last = own.last {
      return EnglishPlaces.things.contains(last.kind) ? last.entity : nil
    }
    let place = items.all[index].span
    return subjects.subject(at: place, in: unit, kinds: [.model], order: .first)
      ?? subjects.subject(at: place, in: unit, kinds: [.product], order: .first)
  }

  // MARK: Scores

  private func scores(_ items: EnglishItems, _ unit: Unit) -> [RelationDraft] {
    let tests = items.all.compactMap(\.name).filter { $0.kind == .benchmark }
    guard let test = tests.first else { return [] }
    let parts = segments(items, tests)
    if parts.count > 1 {
      let found = parts.flatMap { test, models in models.map { draft($0.entity, test.entity, unit) } }
      if !found.isEmpty { return found }
    }
    let isListed = [":", "—", "–"].contains {
      text.has($0, at: test.span.end) || text.has(" " + $0, at: test.span.end)
    }
    guard isListed || items.all.contains(where: { words.scoring.contains($0.word) }) else { return [] }
    let models = items.all.compactMap(\.name).filter { $0.kind == .model }
    if models.isEmpty {
      guard let model = subjects.subject(at: test.span, in: unit, kinds: [.model], order: .first) else {
        return []
      }
      return tests.map { draft(model, $0.entity, unit) }
    }
    let compared = models.filter { isCompared($0) }
    if Set(tests.map(\.entity)).count > 1 {
      let scored = compared.filter { text.has(" for ", endingAt: $0.span.start) }
      return scored.flatMap { model in tests.map { draft(model.entity, $0.entity, unit) } }
    }
    let isRanking = items.all.contains { EnglishPlaces.ranking.contains($0.word) }
    return (isRanking ? compared : models.filter { hasScore($0, models) }).map {
      draft($0.entity, test.entity, unit)
    }
  }

  /// The models with a number behind each test, where several tests each open a part of the sentence:
  /// `on A, X got 91 and Y 88; on B, X got 70`.
  private func segments(_ items: EnglishItems, _ tests: [ResolvedMention])
    -> [(test: ResolvedMention, models: [ResolvedMention])]
  {
    let models = items.all.compactMap(\.name).filter { $0.kind == .model }
    let opening = tests.filter { test in
      text.longest(of: ["on ", "On ", "on the ", "On the ", "; ", "In ", "in "], endingAt: test.span.start)
        != nil
        && (text.has(",", at: test.span.end) || text.has(":", at: test.span.end)
          || text.has(" it ", at: test.span.end))
    }
    guard opening.count > 1 else { return [] }
    return opening.enumerated().map { place, test in
      let end =
        place + 1 < opening.count ? opening[place + 1].span.start : items.all.last?.span.end ?? test.span.end
      return (
        test, models.filter { $0.span.start >= test.span.end && $0.span.end <= end && hasScore($0, models) }
      )
    }
  }

  /// Whether a model is one of those compared, and not only what another comes from.
  private func isCompared(_ model: ResolvedMention) -> Bool {
    text.longest(
      of: [" to ", " from ", "based on ", "version of ", "successor to ", "predecessor, ", "predecessor "],
      endingAt: model.span.start) == nil
  }

  /// Whether a number stands behind a model, before the next one.
  private func hasScore(_ model: ResolvedMention, _ models: [ResolvedMention]) -> Bool {
    let next = models.first { $0.span.start > model.span.start }?.span.start ?? text.count
    let end = text.boundary(min(min(next, text.count), model.span.end + EnglishPlaces.score))
    return end > model.span.end && text.bytes[model.span.end..<end].contains { (0x30...0x39).contains($0) }
  }

  private func draft(_ model: EntityID, _ test: EntityID, _ unit: Unit) -> RelationDraft {
    RelationDraft(
      rule: "english-places", subject: model, predicate: "evaluated_on", object: test, span: unit.span)
  }
}
