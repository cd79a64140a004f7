import Knowledge
import TextRepair

/// Who speaks: people or organisations with a name, or a description, or nobody that the article names.
struct Speaker: Equatable, Sendable {
  /// The entities, several for a joint statement; empty for a description.
  var entities: [EntityID]
  /// How the article describes them.
  var text: String
  /// What that lets one know.
  var attribution: Attribution
  /// The head noun of a description (`投资人`), by which 上述投资人 finds it again.
  var head: String?
  /// Whether the description is of several people: 有网友, 多位投资人; no 他 means them.
  var isGroup = false

  /// Nobody: the article does not say.
  static let unknown = Speaker(entities: [], text: "", attribution: .none)
}

/// A statement as a rule found it, before ids are made.
struct StatementDraft: Equatable, Sendable {
  var rule: String
  var speaker: Speaker
  var pieces: [TextSpan]
  var cue: TextSpan?
  /// The words that name the speaker beside the cue, a pronoun too; nil where no rule kept them.
  var speakerSpan: TextSpan?
  var addressee: EntityID?
  var form: QuotationForm
  /// The unit that it stands in.
  var unit: TextSpan
  /// The number of its block.
  var block: Int

  /// Where its last word ends.
  var end: Int { pieces.map(\.end).max() ?? unit.end }
}
