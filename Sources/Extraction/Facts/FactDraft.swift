import Knowledge
import TextRepair

/// A fact as a rule found it, before ids are made.
struct FactDraft: Equatable, Sendable {
  var rule: String
  var subject: EntityID
  var predicate: String
  var value: String?
  var unit: String?
  var qualifier: String?
  var date: PartialDate?
  /// The clause or sentence that says so.
  var span: TextSpan
  /// Where the value itself stands; nil where none is written.
  var place: TextSpan?
  /// The word that makes the value one of the property; nil where the value itself tells.
  var cue: TextSpan?
}
