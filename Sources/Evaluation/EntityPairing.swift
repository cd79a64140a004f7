/// Which entity of the annotation is which of the reading.
struct EntityPairing {
  /// The pairs, by the annotation's id.
  let pairs: [String: String]

  /// Pairs one with one, in the order of the annotation: those that share a name, the same usual name first, then the
  /// most names in common; where `isTyped`, only those of the same kind.
  init(_ truth: [ScoredEntity], _ found: [ScoredEntity], isTyped: Bool) {
    var pairs: [String: String] = [:]
    var taken: Set<String> = []
    for expected in truth {
      var best: (rank: (Int, Int), id: String)?
      for candidate in found
      where !taken.contains(candidate.id) && (!isTyped || candidate.kind == expected.kind) {
        guard candidate.forms.contains(expected.name) || expected.forms.contains(candidate.name) else {
          continue
        }
        let rank = (
          candidate.name == expected.name ? 1 : 0, candidate.forms.intersection(expected.forms).count
        )
        if best.map({ $0.rank < rank }) ?? true { best = (rank, candidate.id) }
      }
      if let best {
        pairs[expected.id] = best.id
        taken.insert(best.id)
      }
    }
    self.pairs = pairs
  }
}

/// An entity with its names folded.
struct ScoredEntity {
  let id: String
  let kind: String
  let label: String
  let name: FoldedText
  /// Every folded surface form.
  let forms: Set<FoldedText>

  init(_ entity: AnnotatedArticle.Entity) {
    id = entity.id
    kind = entity.kind
    label = entity.name
    name = FoldedText(entity.name)
    forms = Set(([entity.name] + entity.mentions).map(FoldedText.init).filter { !$0.isEmpty })
  }
}
