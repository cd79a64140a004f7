import Knowledge
import TextRepair

/// Finds who does what a verb of English prose tells: `Tallowe has |unveiled`, `Tallowe, which |builds`, `Tallowe, a grocer,
/// |teamed up`, `the startup on Monday |launched`, `Tallowe said it had |picked`.
///
/// Adverbs and days before the verb are passed over, and so is an aside between commas. Of `and |launched` the doer is the
/// one that the sentence begins with. A name behind a preposition does nothing, nor does a person for a firm.
struct EnglishDoers {
  /// How many items an aside and a description of a firm have at most.
  private static let aside = 18, description = 5
  private static let prepositions: Set = [
    "of", "by", "with", "from", "for", "in", "at", "to", "like", "than", "against", "between", "as",
    "including", "behind", "on", "into", "over", "about", "via", "through", "among",
  ]
  private static let marks: Set = [",", "-", "—", "–"]
  private static let saying: Set = [
    "said", "says", "announced", "confirmed", "added", "claims", "claimed", "told", "stated",
  ]

  let text: ArticleBytes
  let words: EnglishFirmTables
  let subjects: SubjectFinder

  /// The doers of the verb at `verb`, those of other kinds than `kinds` left out; empty where none is told.
  func find(before verb: Int, _ items: EnglishItems, in unit: Unit, kinds: Set<EntityKind>) -> [EntityID] {
    var index = verb - 1
    while index >= 0, words.verbLeads.contains(items.word(index)) { index -= 1 }
    guard index >= 0 else { return [] }
    if items.name(index) != nil { return named(index, items, kinds) }
    switch items.word(index) {
    case let word where EnglishDoers.marks.contains(word): return behindAside(index, items, unit, kinds)
    case "which": return named(items.word(index - 1) == "," ? index - 2 : index - 1, items, kinds)
    case "it": return pronoun(index, items, unit, kinds)
    case "and": return opening(unit, kinds)
    case let word where words.firmNouns.contains(word) && isPointing(index, items):
      return spokenOf(unit, kinds)
    case let word where words.thingNouns.contains(word) && isPointing(index, items):
      return thing(before: items.all[index].span, unit, kinds)
    default: return []
    }
  }

  /// `The |service`: the thing that the sentence before speaks of.
  private func thing(before place: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>) -> [EntityID] {
    let things = kinds.intersection([.model, .product, .platform])
    guard !things.isEmpty, let before = subjects.topics.unit(before: unit),
      let name = subjects.mentions.mentions(in: before.span).first(where: { things.contains($0.kind) })
    else { return [] }
    return [name.entity]
  }

  /// The firm that the sentence or those before speak of.
  private func spokenOf(_ unit: Unit, _ kinds: Set<EntityKind>) -> [EntityID] {
    guard kinds.contains(.company) else { return [] }
    return (subjects.topics.leading(in: unit.span)?.entity ?? subjects.topics.firm(in: unit)).map { [$0] }
      ?? []
  }

  private func opening(_ unit: Unit, _ kinds: Set<EntityKind>) -> [EntityID] {
    guard kinds.contains(.company), let leading = subjects.topics.leading(in: unit.span) else { return [] }
    return [leading.entity]
  }

  /// The name at `index` with those joined to it, where no preposition takes them.
  private func named(_ index: Int, _ items: EnglishItems, _ kinds: Set<EntityKind>) -> [EntityID] {
    let names = EnglishNameList(items: items, kinds: kinds).names(endingAt: index)
    guard let first = names.first, let start = items.all.firstIndex(where: { $0.span == first.span }),
      !EnglishDoers.prepositions.contains(items.word(start - 1))
    else { return [] }
    return names.map(\.entity)
  }

  /// `Tallowe, a grocer in Oslo, |picked`.
  private func behindAside(_ mark: Int, _ items: EnglishItems, _ unit: Unit, _ kinds: Set<EntityKind>)
    -> [EntityID]
  {
    var index = mark - 1
    if items.word(index) == items.word(mark) { index -= 1 }
    while index > max(0, mark - EnglishDoers.aside) {
      if items.word(index) == items.word(mark), items.word(mark) == "," || items.word(index + 1) != "-" {
        guard words.asideOpenings.contains(items.word(index + 1)) else { return [] }
        let last = items.word(index - 1) == items.word(mark) ? index - 2 : index - 1
        if items.name(last) != nil { return named(last, items, kinds) }
        return words.firmNouns.contains(items.word(last)) && isPointing(last, items)
          ? spokenOf(unit, kinds) : []
      }
      index -= 1
    }
    return []
  }

  /// `Tallowe said |it`: the speaker; else the firm spoken of before.
  private func pronoun(_ index: Int, _ items: EnglishItems, _ unit: Unit, _ kinds: Set<EntityKind>)
    -> [EntityID]
  {
    for place in stride(from: index - 1, through: 1, by: -1) {
      guard EnglishDoers.saying.contains(items.word(place)) else { continue }
      let isAside = EnglishDoers.marks.contains(items.word(place - 1))
      let speaker = isAside ? behindAside(place - 1, items, unit, kinds) : named(place - 1, items, kinds)
      if speaker.count == 1 { return speaker }
      if items.word(place - 1) != "it", !words.firmNouns.contains(items.word(place - 1)) { return [] }
    }
    return spokenOf(unit, kinds)
  }

  /// `the Oslo |startup`: an article and words without a name or a verb before the noun.
  private func isPointing(_ noun: Int, _ items: EnglishItems) -> Bool {
    for place in stride(from: noun - 1, through: max(0, noun - EnglishDoers.description), by: -1) {
      if items.word(place) == "the" { return !EnglishDoers.prepositions.contains(items.word(place - 1)) }
      if items.name(place)?.kind == .company || EnglishDoers.prepositions.contains(items.word(place)) {
        return false
      }
    }
    return false
  }
}
