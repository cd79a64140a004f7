import Knowledge
import KnowledgeStore

extension Answerer {
  /// The values that cannot all hold, by subject, predicate, unit and qualifier.
  ///
  /// Two sources contradict each other where they give the same thing, property, unit, qualifier and date
  /// different values and not one in common: three sizes in one article and two of them in another are no
  /// contradiction, neither is a month beside a day in it. A source is an article (with all its copies) and
  /// whom it names as its own source. Words are compared for `open_source` and `license` only.
  public func contradictions() throws(AnsweringFailure) -> [Contradiction] {
    let clusters = Dictionary(
      try rows("SELECT article, cluster FROM clusters").map {
        ($0.text("article") ?? "", $0.text("cluster") ?? "")
      },
      uniquingKeysWith: { first, _ in first })
    var groups: [Contradiction.Key: [FactAnswer]] = [:]
    for fact in try facts(FactFilter()) where fact.isComparable {
      groups[Contradiction.Key(fact), default: []].append(fact)
    }
    return groups.sorted { $0.key < $1.key }.compactMap { key, facts in
      let sources = Dictionary(grouping: facts) { fact in
        [clusters[fact.article.id] ?? fact.article.id, fact.attributedTo?.id.rawValue ?? ""]
      }
      let contested = sources.values.filter { source in
        sources.values.contains { other in
          !source.contains { fact in other.contains { fact.agrees(with: $0) } }
        }
      }
      guard let subject = facts.first?.subject, !contested.isEmpty else { return nil }
      return Contradiction(
        subject: subject, predicate: key.predicate, unit: key.unit, qualifier: key.qualifier,
        facts: contested.flatMap(\.self).sorted { ($0.value ?? "", $0.id) < ($1.value ?? "", $1.id) })
    }
  }
}

extension Contradiction {
  /// What values must share to contradict each other.
  fileprivate struct Key: Hashable, Comparable {
    let subject: EntityID
    let predicate: String
    let unit: String?
    let qualifier: String?
    /// When the value held; for a release the date is the value itself.
    let date: PartialDate?

    init(_ fact: FactAnswer) {
      subject = fact.subject.id
      predicate = fact.predicate
      unit = fact.unit
      qualifier = fact.qualifier
      date = fact.isRelease ? nil : fact.date
    }

    static func < (left: Key, right: Key) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }

    private var parts: [String] {
      [subject.rawValue, predicate, unit ?? "", qualifier ?? "", date?.description ?? ""]
    }
  }
}

extension FactAnswer {
  /// Whether the fact tells when something came out.
  fileprivate var isRelease: Bool { predicate == "released" || predicate == "announced" }

  /// Whether another value can contradict this one.
  fileprivate var isComparable: Bool {
    guard !isRelease else { return date != nil }
    return number != nil || (value != nil && (predicate == "open_source" || predicate == "license"))
  }

  private var number: Double? { value.flatMap { Double($0) } }

  /// Whether two values can both hold.
  fileprivate func agrees(with other: FactAnswer) -> Bool {
    if isRelease {
      guard let date, let second = other.date else { return true }
      return date.admits(second)
    }
    if let number, let second = other.number { return number == second }
    return value == other.value
  }
}

extension PartialDate {
  /// Whether another date may be the same day, as far as the two say.
  fileprivate func admits(_ other: PartialDate) -> Bool {
    (year == nil || other.year == nil || year == other.year)
      && (month == nil || other.month == nil || month == other.month)
      && (day == nil || other.day == nil || day == other.day)
  }
}
