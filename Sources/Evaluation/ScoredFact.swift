/// A value as the scorer compares it: subject, property, and a number or a date.
struct ScoredFact: Hashable, Comparable {
  /// The value.
  enum Value: Hashable, Comparable {
    /// Of a release or an announcement that the article gives no date.
    case none
    /// When something came out: `2023-07-19`, `2023`, `--07-19`.
    case date(String)
    /// Any other value that is a number.
    case number(Double)
  }

  let subject: FoldedText
  let predicate: String
  let value: Value

  /// The properties that are scored; the others are too free in form.
  private static let core: Set<String> = [
    "released", "announced", "parameters", "training_tokens", "context_length", "price", "downloads", "users",
    "funding", "valuation", "revenue", "cost", "compute", "headcount",
  ]
  private static let events: Set<String> = ["released", "announced"]

  /// A fact that is scored; nil for a property that is not, and for a value that is no number.
  init?(_ fact: AnnotatedArticle.Fact, subject: FoldedText) {
    guard Self.core.contains(fact.predicate) else { return nil }
    self.subject = subject
    predicate = fact.predicate
    if Self.events.contains(fact.predicate) {
      value = (Self.date(in: fact.value) ?? Self.date(in: fact.date)).map(Value.date) ?? .none
    } else if let number = Self.number(fact.value) {
      value = .number(number)
    } else {
      return nil
    }
  }

  /// The facts that agree: the same subject, property and value; an undated release agrees with one of any date.
  ///
  /// - Returns: places in both lists.
  static func pairs(_ truth: [ScoredFact], _ found: [ScoredFact]) -> [(truth: Int, found: Int)] {
    var pairs: [(truth: Int, found: Int)] = []
    var (paired, taken): (Set<Int>, Set<Int>) = ([], [])
    for agree in [{ $0 == $1 }, Self.mayBeOne] as [(ScoredFact, ScoredFact) -> Bool] {
      for (place, expected) in truth.enumerated() where !paired.contains(place) {
        guard let other = found.indices.first(where: { !taken.contains($0) && agree(expected, found[$0]) })
        else { continue }
        paired.insert(place)
        taken.insert(other)
        pairs.append((place, other))
      }
    }
    return pairs
  }

  /// In words, for the list of misses.
  var words: String {
    switch value {
    case .none: "\(subject.text) \(predicate)"
    case .date(let date): "\(subject.text) \(predicate) \(date)"
    case .number(let number): "\(subject.text) \(predicate) \(number)"
    }
  }

  private static func mayBeOne(_ left: ScoredFact, _ right: ScoredFact) -> Bool {
    left.subject == right.subject && left.predicate == right.predicate && events.contains(left.predicate)
      && (left.value == .none || right.value == .none)
  }

  private static func number(_ value: String?) -> Double? {
    guard let value else { return nil }
    let digits = value.filter { $0 != "," }
    let start = digits.firstIndex { !$0.isWhitespace } ?? digits.endIndex
    let end = digits.lastIndex { !$0.isWhitespace }.map(digits.index(after:)) ?? digits.endIndex
    return Double(digits[start..<end])
  }

  private static func date(in value: String?) -> String? {
    value?.firstMatch(of: /(?:\d{4}|-)(?:-\d{2}){1,2}|\d{4}(?!\d)/).map { String($0.output) }
  }

  static func < (left: ScoredFact, right: ScoredFact) -> Bool {
    (left.subject, left.predicate, left.value) < (right.subject, right.predicate, right.value)
  }
}
