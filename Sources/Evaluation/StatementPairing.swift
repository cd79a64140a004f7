/// Which statement of the annotation is which of the reading.
struct StatementPairing {
  /// The overlap below which two statements are not one.
  static let floor = 0.7

  /// The pairs of places in both lists, the greatest overlap first.
  let pairs: [(truth: Int, found: Int)]

  /// Pairs one with one, the greatest overlap first; of equal ones those that stand last.
  init(_ truth: [FoldedText], _ found: [FoldedText]) {
    var candidates: [(overlap: Double, truth: Int, found: Int)] = []
    for (place, expected) in truth.enumerated() {
      for (other, candidate) in found.enumerated() where Overlap.bound(expected, candidate) >= Self.floor {
        let overlap = Overlap.of(expected, candidate)
        if overlap >= Self.floor { candidates.append((overlap, place, other)) }
      }
    }
    candidates.sort { ($0.overlap, $0.truth, $0.found) > ($1.overlap, $1.truth, $1.found) }
    var pairs: [(truth: Int, found: Int)] = []
    var (takenTruth, takenFound): (Set<Int>, Set<Int>) = ([], [])
    for candidate in candidates
    where !takenTruth.contains(candidate.truth) && !takenFound.contains(candidate.found) {
      takenTruth.insert(candidate.truth)
      takenFound.insert(candidate.found)
      pairs.append((candidate.truth, candidate.found))
    }
    self.pairs = pairs
  }
}

/// The names by which the speaker of a statement may be known.
struct SpeakerNames {
  let names: Set<FoldedText>

  init(_ statement: AnnotatedArticle.Statement, _ entities: [String: ScoredEntity]) {
    var names = Set(statement.speakers.flatMap { entities[$0]?.forms ?? [] })
    let described = FoldedText(statement.speakerText)
    if !described.isEmpty { names.insert(described) }
    self.names = names
  }

  /// Whether they are the annotation's: a name in common, or one that holds the other; any where it names none.
  func areThose(of truth: SpeakerNames) -> Bool {
    if truth.names.isEmpty || !truth.names.isDisjoint(with: names) { return true }
    return truth.names.contains { expected in
      names.contains { given in
        min(expected.scalars.count, given.scalars.count) >= 2
          && (expected.contains(given) || given.contains(expected))
      }
    }
  }

  /// The names for a reader, in order.
  var words: String { names.sorted().map(\.text).joined(separator: ", ") }
}

extension AnnotatedArticle {
  /// The statements, those that are one text with one cue by several speakers made one.
  var jointStatements: [Statement] {
    var joined: [(text: FoldedText, statement: Statement)] = []
    for statement in statements {
      let text = FoldedText(statement.text)
      if let twin = joined.firstIndex(where: { $0.text == text && $0.statement.cue == statement.cue }) {
        joined[twin].statement.speakers += statement.speakers
      } else {
        joined.append((text, statement))
      }
    }
    return joined.map(\.statement)
  }
}
