import Knowledge
import TextRepair

/// Finds who does what a verb of a relation tells: the left argument of its word.
///
/// The nearest fitting name of the clause that is its subject, with those joined to it, however long the
/// circumstances between name and verb are (`北屿科技近日在海边发布`); where the clause names nobody, the one that the
/// sentence, or the text, speaks of.
struct ClauseSubjects {
  /// How far into a clause without names its verb may stand, in bytes, for the clause to be about the same as the last.
  private static let bareLead = 36

  /// The bytes of a short word before the name that a clause begins with.
  private static let conjunction = 7

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  let subjects: SubjectFinder
  private let oblique: ObliqueNames
  private let lists: EntityLists
  private let employers: Employers
  private let counted: CountedReferences

  init(
    text: ArticleBytes, mentions: Mentions, words: RelationWords, subjects: SubjectFinder,
    employers: Employers = Employers([])
  ) {
    self.employers = employers
    counted = CountedReferences(
      text: text, mentions: mentions, words: words, units: subjects.units)
    self.text = text
    self.words = words
    self.mentions = mentions
    self.subjects = subjects
    lists = EntityLists(text: text, mentions: mentions, words: words)
    oblique = subjects.oblique
  }

  /// The entities of one of `kinds` before `place`; `strictly` none that the clause itself does not name.
  func find(
    before place: TextSpan, in clause: TextSpan, _ unit: Unit, kinds: Set<EntityKind>, for predicate: String,
    strictly isStrict: Bool = false
  ) -> [EntityID] {
    let names = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, place.start)))
    if let firm = actingFor(names, in: clause, kinds, predicate) { return [firm] }
    if let last = names.last(where: {
      kinds.contains($0.kind) && !isAttribute($0) && !isBehindRelative($0, place)
        && (predicate == "successor_of" || !oblique.isPassed($0, in: clause))
    }) {
      guard !isBehindAnotherSubject(last, names, place) else { return [] }
      return lists.list(before: last.span.end, from: clause.start, kinds: kinds, reach: 0).map(\.entity)
    }
    if isStrict || names.last.map(isAttribute) == true { return [] }
    if let several = counted.find(
      in: TextSpan(start: clause.start, end: max(clause.start, place.start)), of: unit, kinds: kinds)
    {
      return several
    }
    if names.isEmpty, let described = described(by: clause, place, unit), kinds.contains(described.kind) {
      return [described.entity]
    }
    guard names.allSatisfy({ oblique.isPassed($0, in: clause) || isAttribute($0) }),
      !isAttribute(place, predicate)
    else {
      return []
    }
    guard !hasUnnamedFirm(TextSpan(start: clause.start, end: place.start)) else { return [] }
    let kinds =
      predicate == "uses"
      ? users(kinds, TextSpan(start: clause.start, end: place.start), unit.span.start) : kinds
    let isPointing = pointsBack(clause, place) || pointsBack(before: clause, unit)
    let isNear = place.start - clause.start <= (predicate == "uses" ? 15 : ClauseSubjects.bareLead)
    guard isNear || isPointing else { return [] }
    let isCompany = text.contains(
      anyOf: words[.firm], in: TextSpan(start: clause.start, end: place.start))
    let meant = isCompany ? kinds.intersection([.company]) : kinds
    if !isPointing, let opening = opening(before: clause, unit, meant.isEmpty ? kinds : meant) {
      return [opening.entity]
    }
    let behind = mentions.mentions(in: TextSpan(start: place.end, end: max(place.end, clause.end)))
    let found = subjects.subject(
      at: place, in: unit, kinds: meant.isEmpty ? kinds : meant, order: .first,
      except: Set(behind.map(\.entity)).union(attributes(of: unit)), crossing: isPointing)
    return found.map { [$0] } ?? []
  }

  /// The firm of somebody who acts for it: `执行长陆知微宣布推出`.
  private func actingFor(
    _ names: ArraySlice<ResolvedMention>, in clause: TextSpan, _ kinds: Set<EntityKind>, _ predicate: String
  ) -> EntityID? {
    guard ["released_by", "developed_by"].contains(predicate), let last = names.last, last.kind == .person,
      !kinds.contains(.person), !oblique.isPassed(last, in: clause), !isPossessor(last),
      let firm = employers[last.entity], let kind = mentions.entities[firm]?.kind
    else { return nil }
    return kinds.contains(kind) ? firm : nil
  }

  /// Who may use something in a clause that names nobody: no model, and nobody whose `底层` or thing it is; 它 at the start of a sentence is a thing.
  private func users(_ kinds: Set<EntityKind>, _ lead: TextSpan, _ start: Int) -> Set<EntityKind> {
    let isThing = text.contains(anyOf: words[.ownThing], in: lead)
    if kinds.contains(.product), text.has("它", at: start), !text.has("它的", at: start),
      !text.has("它们", at: start)
    {
      return kinds.intersection([.product, .platform])
    }
    return kinds.subtracting(isThing ? [.model, .person] : [.model])
  }

  /// `灯芯科技估计，陆知微使用`: somebody of another kind stands nearer to the verb.
  private func isBehindAnotherSubject(
    _ subject: ResolvedMention, _ names: ArraySlice<ResolvedMention>, _ place: TextSpan
  ) -> Bool {
    let between = names.filter { $0.span.start >= subject.span.end && $0.kind == .person }
    return between.contains {
      text.longest(of: ["，", ","], endingAt: $0.span.start) == nil && place.start - $0.span.end <= 3
    }
  }

  /// The names of a sentence that only say of something else what it is.
  private func attributes(of unit: Unit) -> [EntityID] {
    mentions.mentions(in: unit.span).filter(isAttribute).map(\.entity)
  }

  /// `Fernmoor-backed Tallowe`, `Tallowe users`: the name only says of something else what it is.
  private func isAttribute(_ mention: ResolvedMention) -> Bool {
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    return [mention.span.end, end].contains { text.longest(of: words[.attributeTail], at: $0) != nil }
  }

  /// Whether a relative clause tells of the noun before it: `Tallowe met startups that claim to build`.
  ///
  /// `Tallowe, which builds`, `Tallowe is a firm that builds` and `Tallowe said that it builds` tell of the name.
  private func isBehindRelative(_ subject: ResolvedMention, _ place: TextSpan) -> Bool {
    let gap = TextSpan(start: subject.span.end, end: max(subject.span.end, place.start))
    guard let relative = [" that ", " who ", " which "].compactMap({ text.all($0, in: gap).last }).max(),
      text.longest(of: words[.copula], at: gap.start) == nil
    else { return false }
    return text.longest(of: words[.complement], at: relative.end) == nil
      && mentions.mention(at: relative.end) == nil
  }

  /// `Saltmarsh-7B, a small model built on`, `Tallowe, which uses`: what the clause is set beside.
  private func described(by clause: TextSpan, _ place: TextSpan, _ unit: Unit) -> ResolvedMention? {
    guard clause.start > unit.span.start + 2, text.has(", ", endingAt: clause.start) else { return nil }
    let isBeside =
      place.start == clause.start
      || text.longest(of: words[.description], at: clause.start) != nil
    return isBeside ? mentions.mention(endingAt: clause.start - 2) : nil
  }

  /// The name that the nearest clause before begins with: `灯芯科技不动，北屿科技跟进，并发布`.
  private func opening(before clause: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>) -> ResolvedMention? {
    let lead = TextSpan(start: unit.span.start, end: max(unit.span.start, clause.start))
    for earlier in Clauses(text: text).all(in: lead).reversed() {
      let found = mentions.mentions(in: earlier).first {
        kinds.contains($0.kind) && !oblique.isPassed($0, in: earlier) && !isPossessor($0)
          && $0.span.start - earlier.start <= ClauseSubjects.conjunction
      }
      if let found { return oblique.isJoint(found) ? nil : found }
    }
    return nil
  }

  /// `更多的公司会基于`: a firm without a known name does it; 公司 alone or 该公司 points back.
  private func hasUnnamedFirm(_ lead: TextSpan) -> Bool {
    text.all("公司", in: lead).contains { firm in
      firm.start > lead.start && text.longest(of: words[.pointer], endingAt: firm.start) == nil
    }
  }

  private func isPossessor(_ mention: ResolvedMention) -> Bool {
    text.longest(of: words[.possessive], at: mention.span.end) != nil
  }

  /// `推出的` describes what follows.
  private func isAttribute(_ place: TextSpan, _ predicate: String) -> Bool {
    ["released_by", "developed_by"].contains(predicate)
      && (text.has("的", at: place.end) || text.has("的", endingAt: place.end))
  }

  /// `它于五月上线，|陆续接入`: nothing but a word that points back stands in the sentence before a clause.
  private func pointsBack(before clause: TextSpan, _ unit: Unit) -> Bool {
    let lead = TextSpan(start: unit.span.start, end: max(unit.span.start, clause.start))
    return mentions.mentions(in: lead).isEmpty
      && text.longest(of: words[.backPointer], at: lead.start) != nil
  }

  private func pointsBack(_ clause: TextSpan, _ place: TextSpan) -> Bool {
    subjects.pointsBack(TextSpan(start: clause.start, end: max(clause.start, place.start)))
  }
}
