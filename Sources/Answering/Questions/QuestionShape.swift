/// What kind of answer a question asks for; the raw value stands in data/questions/shapes.tsv.
public enum QuestionShape: String, Sendable, CaseIterable {
  /// Who said something: statements about a topic.
  case whoSaid = "who-said"
  /// What somebody said, about a topic or at all.
  case said
  /// When something came out.
  case released
  /// A value: a price, a size, a sum.
  case fact
  /// What stands in a relation to something.
  case relation
  /// Who holds an office.
  case role
  /// Who or what something is.
  case card

  /// The slots that a pattern of this shape must have.
  var slots: Set<String> {
    switch self {
    case .whoSaid: ["topic"]
    case .said: ["speaker"]
    case .role: ["title", "subject"]
    case .released, .fact, .relation, .card: ["subject"]
    }
  }
}

/// Which end of a relation a question asks for.
public enum RelationEnd: String, Sendable, CaseIterable {
  /// `Who developed M?` knows the subject of `developed_by` and asks for the object.
  case object
  /// `What did C develop?` knows the object and asks for the subject.
  case subject
  /// `Who competes with C?`: the relation has no direction.
  case either
}

/// A question as it was understood: what it asks for and the words in its slots.
public struct Question: Equatable, Sendable {
  /// What kind of answer it asks for.
  public let shape: QuestionShape
  /// Which facts or relations; empty where the shape needs none.
  public let predicates: [String]
  /// Which end of the relation is asked for.
  public let asks: RelationEnd
  /// `zh` or `en`: the language that the understanding is worded in.
  public let language: String
  /// The words in the slots, as typed, by the name of the slot.
  public let slots: [String: String]
  /// How the question was understood, with the slots in braces.
  public let understanding: String

  /// A question in its parts.
  public init(
    shape: QuestionShape, predicates: [String] = [], asks: RelationEnd = .object, language: String,
    slots: [String: String], understanding: String
  ) {
    self.shape = shape
    self.predicates = predicates
    self.asks = asks
    self.language = language
    self.slots = slots
    self.understanding = understanding
  }

  /// The understanding with each slot filled by `words`, as typed where `words` has nothing for it.
  public func understood(_ words: [String: String] = [:]) -> String {
    var text = understanding
    for name in slots.keys.sorted() {
      let filling = words[name] ?? slots[name] ?? ""
      text = text.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: filling)
    }
    return text
  }
}
