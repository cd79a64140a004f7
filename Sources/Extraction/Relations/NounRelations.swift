import Knowledge
import TextRepair

/// Finds relations that a noun tells: `A 是 B 最大的供应商`, `谷歌的母公司 Alphabet`, `B's rival A`, `包括 A、B 等供应商`.
///
/// A noun has an owner (``NounOwners``) and one who bears it (``NounBearers``); where either is left open the noun
/// tells nothing: `B 的供应商表示`.
struct NounRelations {

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  let subjects: SubjectFinder
  /// Those who are hardly ever invested in.
  private let funds: Set<EntityID>
  private let owners: NounOwners
  private let bearers: NounBearers

  init(
    text: ArticleBytes, mentions: Mentions, words: RelationWords, subjects: SubjectFinder,
    funds: Set<EntityID>
  ) {
    self.text = text
    self.mentions = mentions
    self.words = words
    self.funds = funds
    self.subjects = subjects
    owners = NounOwners(text: text, mentions: mentions, words: words, subjects: subjects)
    bearers = NounBearers(text: text, mentions: mentions, words: words, subjects: subjects)
  }

  /// The relations that one place of a noun tells.
  func find(_ cue: RelationCue, at place: TextSpan, in unit: Unit) -> [RelationDraft] {
    let clause = Clauses(text: text).clause(around: place, in: unit.span)
    let isReversed = cue.order == .nounReversed
    let lead = TextSpan(start: clause.start, end: max(clause.start, place.start))
    if text.contains(anyOf: words[.negation], in: lead) { return [] }
    let pairs = pairs(
      place, clause, unit, bearing: isReversed ? cue.objects : cue.subjects,
      owning: isReversed ? cue.subjects : cue.objects, isOpen: !isReversed,
      crossing: cue.predicate != "partner_of" && cue.predicate != "competes_with" && cue.predicate != "uses")
    return pairs.filter { $0.0 != $0.1 && !(cue.predicate == "invested_in" && funds.contains($0.1)) }.map {
      bearer, owner in
      RelationDraft(
        rule: cue.rule, subject: isReversed ? owner : bearer, predicate: cue.predicate,
        object: isReversed ? bearer : owner, span: clause)
    }
  }

  /// Who bears the noun, and whose it is.
  private func pairs(
    _ noun: TextSpan, _ clause: TextSpan, _ unit: Unit, bearing: Set<EntityKind>, owning: Set<EntityKind>,
    isOpen: Bool, crossing: Bool
  ) -> [(EntityID, EntityID)] {
    let limit = Clauses(text: text).statement(around: noun, in: unit.span).end
    let listed = bearers.listed(before: noun, clause, unit, kinds: bearing)
    if isOpen, let first = listed.first {
      let start = TextSpan(start: first.span.start, end: first.span.start)
      let except = Set(listed.map(\.entity))
      let funded = words.funded(in: unit.span, mentions, text, except: except)
      return joined(
        listed.map(\.entity),
        funded.map { [$0] } ?? subject(at: start, unit, owning, except: listed, crossing))
    }
    guard let owner = owners.find(noun, in: clause, unit, kinds: owning) else {
      guard isOpen, bearers.opensList(noun) || isRelational(noun), !hasUnknownOwner(noun, clause) else {
        return []
      }
      var behind = bearers.behind(noun, limit: limit, kinds: bearing)
      if behind.isEmpty { behind = bearers.described(by: noun, limit: clause.end, kinds: bearing) }
      if behind.isEmpty { behind = bearers.named(before: noun, clause, kinds: bearing) }
      return behind.isEmpty
        ? [] : joined(behind.map(\.entity), subject(at: noun, unit, owning, except: behind, crossing))
    }
    let phrase = TextSpan(start: min(owner.span.start, noun.start), end: max(owner.span.end, noun.end))
    var behind = bearers.behind(phrase, limit: limit, kinds: bearing).map(\.entity)
    if behind.isEmpty { behind = bearers.told(by: phrase, clause, unit, kinds: bearing).map(\.entity) }
    var found = behind.isEmpty ? bearers.subject(before: phrase, clause, unit, kinds: bearing) : behind
    if found.isEmpty, text.has("the maker of", at: noun.start - 4) {
      found = subject(at: noun, unit, bearing, except: [], true)
    }
    return joined(found, owner.entities)
  }

  /// `Bryony 的投资者包括`: the owner has a name that nobody knows, so that it is nobody whom the sentence speaks of.
  private func hasUnknownOwner(_ noun: TextSpan, _ clause: TextSpan) -> Bool {
    guard let link = text.longest(of: words[.owning], endingAt: noun.start), link.start > clause.start,
      let last = text.character(before: link.start)
    else { return false }
    return last.isAsciiWord
  }

  /// Whether a noun needs somebody else to be it, so that one without an owner is that of whom the sentence speaks.
  private func isRelational(_ noun: TextSpan) -> Bool {
    text.longest(of: words[.relational], at: noun.start) != nil
  }

  /// Whom the sentence speaks of; unless `crossing`, only one that it names itself, or that the article is about.
  private func subject(
    at place: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>, except: [ResolvedMention], _ crossing: Bool
  ) -> [EntityID] {
    let others = Set(except.map(\.entity))
    let isPointing = subjects.pointsBack(TextSpan(start: unit.span.start, end: place.start))
    let found =
      subjects.subject(
        at: place, in: unit, kinds: kinds, order: .first, except: others, crossing: crossing || isPointing)
      ?? (crossing ? nil : subjects.topic.firm(before: place.start))
      .flatMap { others.contains($0) ? nil : $0 }
    return found.map { [$0] } ?? []
  }

  private func joined(_ bearers: [EntityID], _ owners: [EntityID]) -> [(EntityID, EntityID)] {
    bearers.flatMap { bearer in owners.map { (bearer, $0) } }
  }
}
