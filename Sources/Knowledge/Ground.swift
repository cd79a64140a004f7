/// Words of an article on which a rule rests when it finds something: what `landscape why` shows.
public struct Ground: Hashable, Sendable {
  /// What the words did.
  public enum Part: String, Sendable, Comparable {
    /// Who or what it is about, or who speaks.
    case subject
    /// The word that tells: a reporting verb, a verb of release, a word such as `估值`.
    case cue
    /// The value.
    case value
    /// The other end of a relation; the organisation of an office.
    case object

    /// In the order of the cases.
    public static func < (left: Part, right: Part) -> Bool { left.place < right.place }

    private var place: Int {
      switch self {
      case .subject: 0
      case .cue: 1
      case .value: 2
      case .object: 3
      }
    }
  }

  /// What the words did.
  public let part: Part
  /// Where they stand.
  public let evidence: Evidence

  /// Words that did something.
  public init(part: Part, evidence: Evidence) {
    self.part = part
    self.evidence = evidence
  }
}

/// A reading, and for each of its findings the words on which it rests.
public struct GroundedReading: Sendable {
  /// The reading.
  public let reading: Reading
  /// By the id of a statement, fact, relation or role, in order of place; none where only the form of the sentence
  /// decided.
  public let grounds: [String: [Ground]]

  /// A reading with its grounds.
  public init(reading: Reading, grounds: [String: [Ground]]) {
    self.reading = reading
    self.grounds = grounds
  }
}
