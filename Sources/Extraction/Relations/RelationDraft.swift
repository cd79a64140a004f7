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
}
