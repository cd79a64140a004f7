import Knowledge
import TextRepair

/// Finds relations that a noun tells: `A 是 B 最大的供应商`, `谷歌的母公司 Alphabet`, `B's rival A`, `包括 A、B 等供应商`.
///
/// A noun has an owner (``NounOwners``) and one who bears it (``NounBearers``); where either is left open the noun
/// tells nothing: `B 的供应商表示`.
struct NounRelations {
  private static let relational: Phrases = [
    "rival", "竞争对手", "劲敌", "老对手", "competitor", "合作方", "保荐", "联席保荐", "主承销商", "承销商",
  ]

  let text: ArticleBytes
  let subjects: SubjectFinder
  private let owners: NounOwners
  private let bearers: NounBearers

  init(text: ArticleBytes, mentions: Mentions, subjects: SubjectFinder) {
    self.text = text
    self.subjects = subjects
    owners = NounOwners(text: text, mentions: mentions, subjects: subjects)
    bearers = NounBearers(text: text, mentions: mentions, subjects: subjects)
  }

  /// The relations that one place of a noun tells.
  func find(_ cue: RelationCue, at place: TextSpan, in unit: Unit) -> [RelationDraft] {
    let clause = Clauses(text: text).clause(around: place, in: unit.span)
    let isReversed = cue.order == .nounReversed
    let lead = TextSpan(start: clause.start, end: max(clause.start, place.start))
    if text.contains(anyOf: RelationWords.negations, in: lead) { return [] }
    let pairs = pairs(
      place, clause, unit, bearing: isReversed ? cue.objects : cue.subjects,
      owning: isReversed ? cue.subjects : cue.objects, isOpen: !isReversed)
    return pairs.filter { $0.0 != $0.1 }.map { bearer, owner in
      RelationDraft(
        rule: cue.rule, subject: isReversed ? owner : bearer, predicate: cue.predicate,
        object: isReversed ? bearer : owner, span: clause)
    }
  }

  /// Who bears the noun, and whose it is.
  private func pairs(
    _ noun: TextSpan, _ clause: TextSpan, _ unit: Unit, bearing: Set<EntityKind>, owning: Set<EntityKind>,
    isOpen: Bool
  ) -> [(EntityID, EntityID)] {
    let limit = Clauses(text: text).statement(around: noun, in: unit.span).end
    let listed = bearers.listed(before: noun, clause, unit, kinds: bearing)
    if isOpen, let first = listed.first {
      let start = TextSpan(start: first.span.start, end: first.span.start)
      return joined(listed.map(\.entity), subject(at: start, unit, owning, except: listed))
    }
    guard let owner = owners.find(noun, in: clause, unit, kinds: owning) else {
      guard isOpen, bearers.opensList(noun) || isRelational(noun) else { return [] }
      var behind = bearers.behind(noun, limit: limit, kinds: bearing)
      if behind.isEmpty { behind = bearers.described(by: noun, limit: clause.end, kinds: bearing) }
      if behind.isEmpty { behind = bearers.named(before: noun, clause, kinds: bearing) }
      return behind.isEmpty
        ? [] : joined(behind.map(\.entity), subject(at: noun, unit, owning, except: behind))
    }
    let phrase = TextSpan(start: min(owner.span.start, noun.start), end: max(owner.span.end, noun.end))
    let behind = bearers.behind(phrase, limit: limit, kinds: bearing).map(\.entity)
    var found = behind.isEmpty ? bearers.subject(before: phrase, clause, unit, kinds: bearing) : behind
    if found.isEmpty, text.has("the maker of", at: noun.start - 4) {
      found = subject(at: noun, unit, bearing, except: [])
    }
    return joined(found, owner.entities)
  }

  /// Whether a noun needs somebody else to be it, so that one without an owner is that of whom the sentence speaks.
  private func isRelational(_ noun: TextSpan) -> Bool {
    text.longest(of: NounRelations.relational, at: noun.start) != nil
  }

  private func subject(at place: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>, except: [ResolvedMention])
    -> [EntityID]
  {
    subjects.subject(at: place, in: unit, kinds: kinds, order: .first, except: Set(except.map(\.entity)))
      .map { [$0] } ?? []
  }

  private func joined(_ bearers: [EntityID], _ owners: [EntityID]) -> [(EntityID, EntityID)] {
    bearers.flatMap { bearer in owners.map { (bearer, $0) } }
  }
}
