import Knowledge
import KnowledgeStore

extension Answerer {
  /// The values that cannot all hold, by subject, predicate, unit and qualifier.
  ///
  /// They are the rows of the saved question `contested-facts`, brought together.
  public func contradictions() throws(AnsweringFailure) -> [Contradiction] {
    let facts = Dictionary(
      try facts(FactFilter()).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var contradictions: [Contradiction] = []
    for row in try rows(ContradictionRule.sql, ["predicate": .null]) {
      let pair = ["fact", "other_fact"].compactMap { row.text($0).flatMap { facts[$0] } }
      guard let fact = pair.first else { continue }
      let next = Contradiction(
        subject: fact.subject, predicate: fact.predicate, unit: row.text("unit"),
        qualifier: row.text("qualifier"), facts: pair)
      if let last = contradictions.last, let joined = last.joined(with: next) {
        contradictions[contradictions.count - 1] = joined
      } else {
        contradictions.append(next)
      }
    }
    return contradictions
  }
}

extension Contradiction {
  /// Both as one, values in order and each once; nil where they are about something else.
  fileprivate func joined(with other: Contradiction) -> Contradiction? {
    guard
      subject.id == other.subject.id, predicate == other.predicate, unit == other.unit,
      qualifier == other.qualifier, isRelease || facts.first?.date == other.facts.first?.date
    else { return nil }
    let all = Set(facts + other.facts).sorted {
      ($0.number, $0.value ?? "", $0.id) < ($1.number, $1.value ?? "", $1.id)
    }
    return Contradiction(subject: subject, predicate: predicate, unit: unit, qualifier: qualifier, facts: all)
  }

  private var isRelease: Bool { predicate == "released" || predicate == "announced" }
}

extension FactAnswer {
  fileprivate var number: Double { value.flatMap { Double($0) } ?? 0 }
}
