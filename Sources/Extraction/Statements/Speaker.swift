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

  /// Nobody: the article does not say.
  static let unknown = Speaker(entities: [], text: "", attribution: .none)
}

/// A statement as a rule found it, before ids are made.
struct StatementDraft: Equatable, Sendable {
  var rule: String
  var speaker: Speaker
  var pieces: [TextSpan]
  var cue: TextSpan?
  var addressee: EntityID?
  var form: QuotationForm
  /// The unit that it stands in.
  var unit: TextSpan
  /// The number of its block.
  var block: Int
}

/// What the reader remembers of who spoke, from sentence to sentence.
struct Discourse: Sendable {
  /// The speaker of the last statement and the block it stood in.
  private(set) var last: (speaker: Speaker, block: Int)?
  private(set) var lastPerson: Speaker?
  private(set) var lastOrganisation: Speaker?
  /// Descriptions without a name, the newest last.
  private(set) var anonymous: [Speaker] = []

  /// Remembers a speaker.
  mutating func note(_ speaker: Speaker, block: Int) {
    guard speaker != .unknown else { return }
    last = (speaker, block)
    switch speaker.attribution {
    case .named: lastPerson = speaker
    case .organization: lastOrganisation = speaker
    case .anonymous: if !anonymous.contains(speaker) { anonymous.append(speaker) }
    case .none: break
    }
  }

  /// The last unnamed speaker with a head noun that `head` ends with or that ends with `head`.
  func anonymousSpeaker(head: String) -> Speaker? {
    anonymous.last { speaker in speaker.head.map { $0.hasSuffix(head) || head.hasSuffix($0) } ?? false }
  }
}
