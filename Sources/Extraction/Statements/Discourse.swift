import Knowledge
import TextRepair

/// What the reader remembers of who spoke, from sentence to sentence.
struct Discourse: Sendable {
  /// The speaker of the last statement and the block it stood in.
  private(set) var last: (speaker: Speaker, block: Int)?
  private(set) var lastPerson: Speaker?
  private(set) var lastOrganisation: Speaker?
  /// Descriptions without a name, the newest last.
  private(set) var anonymous: [Speaker] = []
  /// Where the words of the last statement end; a name behind it is the author's.
  private(set) var end = 0
  /// Where the piece of news begins that is being read: no pronoun looks further back.
  private(set) var floor = 0

  /// Remembers a speaker whose statement ends at `end`.
  mutating func note(_ speaker: Speaker, block: Int, end: Int = 0) {
    guard speaker.attribution != .none else { return }
    last = (speaker, block)
    self.end = max(self.end, end)
    switch speaker.attribution {
    case .named: lastPerson = speaker
    case .organization: lastOrganisation = speaker
    case .anonymous:
      if !anonymous.contains(speaker) { anonymous.append(speaker) }
      if !speaker.isGroup { lastPerson = speaker }
    case .none: break
    }
  }

  /// Forgets everybody: another piece of news begins at `offset`.
  mutating func begin(at offset: Int) {
    self = Discourse()
    (floor, end) = (offset, offset)
  }

  /// The last unnamed speaker with a head noun that `head` ends with or that ends with `head`.
  func anonymousSpeaker(head: String) -> Speaker? {
    anonymous.last { speaker in speaker.head.map { $0.hasSuffix(head) || head.hasSuffix($0) } ?? false }
  }
}
