import Knowledge
import TextRepair

/// Brings the rules together that read a sentence of English by its words: who belongs to a firm, who bought whom, who made what,
/// where something can be had.
struct EnglishRelations {
  let text: ArticleBytes
  let mentions: Mentions
  private let members: EnglishMembers
  private let purchases: EnglishPurchases
  private let places: EnglishPlaces
  private let pairs: EnglishPairs
  private let investors: EnglishInvestors
  private let makers: EnglishMakers
  private let units: EnglishUnits

  init(
    text: ArticleBytes, mentions: Mentions, words: EnglishFirmTables, small: RelationWords,
    subjects: SubjectFinder, funds: Set<EntityID>
  ) {
    (self.text, self.mentions) = (text, mentions)
    members = EnglishMembers(
      text: text, mentions: mentions, words: words, subjects: subjects, funds: funds)
    pairs = EnglishPairs(
      text: text, mentions: mentions, words: words,
      subjects: ClauseSubjects(text: text, mentions: mentions, words: small, subjects: subjects),
      doers: EnglishDoers(text: text, words: words, subjects: subjects))
    units = EnglishUnits(text: text, mentions: mentions, words: words, subjects: subjects)
    makers = EnglishMakers(text: text, mentions: mentions, words: words, subjects: subjects)
    investors = EnglishInvestors(
      text: text, mentions: mentions, words: words, subjects: subjects, funds: funds)
    purchases = EnglishPurchases(text: text, mentions: mentions, words: words, subjects: subjects)
    places = EnglishPlaces(text: text, mentions: mentions, words: words, subjects: subjects)
  }

  /// The relations of a unit; none where it has Han characters.
  func find(in unit: Unit) -> [RelationDraft] {
    guard !text.bytes[unit.span.range].contains(where: { $0 >= 0xE3 }) else { return [] }
    let items = EnglishItems(unit.span, text: text, mentions: mentions)
    let bought = purchases.find(items, in: unit).compactMap { purchase in
      purchase.buyer.map {
        RelationDraft(
          rule: "english-purchases", subject: $0, predicate: "acquired", object: purchase.bought,
          span: purchase.span, cue: purchase.word)
      }
    }
    return members.find(items, in: unit) + bought + places.find(items, in: unit)
      + pairs.find(items, in: unit) + investors.find(items, in: unit) + units.find(items, in: unit)
  }

  /// The makers of things of which `told` names none.
  func makers(in units: [Unit], told: [RelationDraft]) -> [RelationDraft] {
    makers.find(in: units, told: told)
  }
}
