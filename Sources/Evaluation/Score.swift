/// How many were right, how many were found, how many there are.
public struct Score: Hashable, Sendable {
  /// Those found that are right.
  public private(set) var right = 0
  /// Those found.
  public private(set) var found = 0
  /// Those that there are to find.
  public private(set) var expected = 0

  /// No count yet.
  public init() {}

  /// The share of those found that are right; 0 where nothing was found.
  public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  /// The share of those there are that were found; 0 where there are none.
  public var recall: Double { expected == 0 ? 0 : Double(right) / Double(expected) }
  /// The harmonic mean of both; 0 where both are.
  public var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  mutating func add(right: Int, found: Int, expected: Int) {
    self.right += right
    self.found += found
    self.expected += expected
  }

  /// The counts of both.
  public static func + (left: Score, right: Score) -> Score {
    var sum = left
    sum.add(right: right.right, found: right.found, expected: right.expected)
    return sum
  }
}

/// What is scored apart from the rest; the raw value is what a user reads.
///
/// Each is one of the sections of the protocol's own scorer, in its order.
public enum ScoredSection: String, CaseIterable, Sendable {
  /// Entities, of the right kind.
  case entities
  /// Entities, the kind left aside.
  case entitiesOfAnyType = "entities of any kind"
  /// Entities that are companies; likewise the next three.
  case companies, models, people, platforms
  /// Statements, whoever said them.
  case statements
  /// Statements with the right speaker.
  case statementsWithSpeaker = "statements with speaker"
  /// Of the direct statements that there are, those found with the right speaker; only the recall has a meaning.
  case directStatements = "direct statements"
  /// Likewise for indirect ones.
  case indirectStatements = "indirect statements"
  /// Likewise for mixed ones.
  case mixedStatements = "mixed statements"
  /// Core facts: subject, property and value.
  case facts
  /// Relations without offices.
  case relations
  /// Offices: person and organisation.
  case roles
  /// Title, outlet and authors.
  case metadata
  /// The characters of the clean text, where the annotation holds it.
  case cleanText = "clean text"

  /// Whether precision and F1 mean nothing, since what was found is not parted in this way.
  public var isRecallOnly: Bool { [.directStatements, .indirectStatements, .mixedStatements].contains(self) }

  /// The sections that a user looks at first, one for each kind of finding.
  public static let main: [ScoredSection] = [
    .entities, .statementsWithSpeaker, .facts, .relations, .roles, .metadata,
  ]
}

/// Something that was missed, or found where there is nothing.
public struct Miss: Hashable, Sendable {
  /// What happened.
  public enum Fault: String, Sendable {
    /// There is one, and it was not found.
    case missed
    /// One was found, and there is none.
    case spurious
    /// It was found with another speaker.
    case wrongSpeaker = "wrong speaker"
  }

  /// The kind of finding: `entity`, `statement`, `fact`, `relation`, `role`.
  public let kind: String
  /// What happened.
  public let fault: Fault
  /// What it is, in words.
  public let detail: String
}

/// The scores of one article, or of several together.
public struct Evaluation: Sendable {
  /// The scores, each section that was counted at least once.
  public private(set) var scores: [ScoredSection: Score] = [:]
  /// What was missed and what is spurious, in the order of the annotation.
  public private(set) var misses: [Miss] = []

  /// Nothing scored yet.
  public init() {}

  mutating func add(_ section: ScoredSection, right: Int, found: Int, expected: Int) {
    scores[section, default: Score()].add(right: right, found: found, expected: expected)
  }

  mutating func note(_ kind: String, _ fault: Miss.Fault, _ detail: String) {
    misses.append(Miss(kind: kind, fault: fault, detail: detail))
  }

  /// The counts and the misses of both.
  public static func + (left: Evaluation, right: Evaluation) -> Evaluation {
    var sum = left
    sum.scores.merge(right.scores) { $0 + $1 }
    sum.misses += right.misses
    return sum
  }
}
