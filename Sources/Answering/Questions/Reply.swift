public import Knowledge

/// The answer to a question, with its evidence; everything in it is on file.
public struct Reply: Equatable, Sendable {
  /// What was found, by kind.
  public struct Evidence: Equatable, Sendable {
    /// Statements.
    public var claims: [ClaimAnswer] = []
    /// Values.
    public var facts: [FactAnswer] = []
    /// Releases.
    public var releases: [ReleaseAnswer] = []
    /// Relations.
    public var relations: [RelationAnswer] = []
    /// Offices.
    public var roles: [RoleAnswer] = []
    /// Cards of who or what was asked for.
    public var cards: [Card] = []

    /// Whether nothing was found.
    public var isEmpty: Bool {
      claims.isEmpty && facts.isEmpty && releases.isEmpty && relations.isEmpty && roles.isEmpty
        && cards.isEmpty
    }
  }

  /// The question as typed.
  public let question: String
  /// How it was understood, in its own language; nil where it was not.
  public let understanding: String?
  /// Whether it is asked who said something.
  public let isAskingForSpeakers: Bool
  /// The entities that the question names as its subject.
  public let subjects: [EntityID]
  /// What the reader must know about the answer; nil for nothing.
  public let note: String?
  /// What was found.
  public let evidence: Evidence
  /// The sentence to say where nothing was found.
  public let refusal: String
}
