import Knowledge
import TextRepair

/// Finds those named before whom a number and a noun stand for: `两款模型`, `三款手机均`, `两家公司都`, `两者`.
///
/// They are the last names of one kind before, as many as the number says, that stand in one sentence: `两款模型`
/// behind three names of models stands for none of them.
struct CountedReferences {
  /// How many sentences back the names may stand.
  private static let back = 6
  /// How many the words may count.
  private static let counts = 2...5
  private static let nouns: [(kind: EntityKind, words: RelationWords.Kind)] = [
    (.model, .countedModel), (.company, .countedFirm), (.product, .countedProduct),
  ]

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  let units: [Unit]

  /// Those whom the words that a clause begins with stand for, or that an earlier clause of the sentence began with
  /// and no name has followed: `两家公司都成立于 2020 年，且都获得`; nil where there are no such words, empty where it is left
  /// open whom they mean.
  func find(in lead: TextSpan, of unit: Unit, kinds: Set<EntityKind>) -> [EntityID]? {
    let sentence = TextSpan(start: unit.span.start, end: max(unit.span.start, lead.end))
    for clause in Clauses(text: text).all(in: sentence).reversed() {
      if let found = named(by: clause, of: unit, kinds) { return found }
      guard mentions.mentions(in: clause).allSatisfy({ !kinds.contains($0.kind) }) else { return nil }
    }
    return nil
  }

  private func named(by lead: TextSpan, of unit: Unit, _ kinds: Set<EntityKind>) -> [EntityID]? {
    guard let (count, kind) = phrase(at: lead.start, limit: lead.end) else { return nil }
    if let kind, !kinds.contains(kind) { return nil }
    let fitting = kind.map { [$0] } ?? kinds
    let index = units.partitioningIndex { $0.span.start > unit.span.start }
    for earlier in units[max(0, index - CountedReferences.back)..<index].reversed() {
      let end = min(earlier.span.end, lead.start)
      guard end > earlier.span.start else { continue }
      for kind in [EntityKind.model, .product, .company] where fitting.contains(kind) {
        let names = named(in: TextSpan(start: earlier.span.start, end: end), kind)
        if names.count == count { return names }
      }
    }
    return []
  }

  /// The entities of a kind in a stretch, each once, but for families: a name without a number that begins another one.
  private func named(in span: TextSpan, _ kind: EntityKind) -> [EntityID] {
    let names = mentions.mentions(in: span).filter { $0.kind == kind }
    let texts = Set(mentions.all.lazy.filter { $0.kind == kind }.map { FoldedText.fold(text.text($0.span)) })
    return names.reduce(into: []) { result, name in
      let own = FoldedText.fold(text.text(name.span))
      let isFamily =
        kind != .company && !own.contains { (0x30...0x39).contains($0) }
        && texts.contains { $0.count > own.count && $0.starts(with: own) }
      if !isFamily, !result.contains(name.entity) { result.append(name.entity) }
    }
  }

  /// How many of what kind the words at a place stand for; the kind is nil for 两者.
  private func phrase(at start: Int, limit: Int) -> (Int, EntityKind?)? {
    let offset = text.longest(of: words[.countPointer], at: start)?.end ?? start
    guard let scalar = text.character(at: offset), case .digit(let count) = HanNumeral.reading(scalar),
      CountedReferences.counts.contains(count)
    else { return nil }
    let behind = text.end(after: offset)
    if text.has("者", at: behind), behind + 3 <= limit { return (count, nil) }
    let counter = text.longest(of: words[.counter], at: behind)?.end ?? behind
    for (kind, nouns) in CountedReferences.nouns {
      let noun =
        text.longest(of: words[nouns], at: counter) ?? text.longest(of: words[nouns], at: counter + 6)
      if let noun, noun.end <= limit { return (count, kind) }
    }
    return nil
  }
}
