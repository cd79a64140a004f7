import Knowledge
import TextRepair

/// A relation as a rule found it, before ids are made.
struct RelationDraft: Equatable, Sendable {
  var rule: String
  var subject: EntityID
  var predicate: String
  var object: EntityID
  /// The clause that says so.
  var span: TextSpan
  /// The word that tells; nil where the names and the form of the sentence do.
  var cue: TextSpan?

  /// Whether two drafts tell the same, wherever they found it.
  func says(_ other: RelationDraft) -> Bool {
    subject == other.subject && predicate == other.predicate && object == other.object
  }

  /// Whether two drafts tell the same of a relation without direction, its ends changed over.
  func saysTurned(_ other: RelationDraft) -> Bool {
    ["competes_with", "partner_of"].contains(predicate) && predicate == other.predicate
      && subject == other.object && object == other.subject
  }
}
