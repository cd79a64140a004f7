import Knowledge

/// How much speaks for each kind that a name may be of.
struct KindVotes: Equatable, Sendable {
  private var votes: [EntityKind: Int] = [:]

  init() {}

  /// Adds weight for a kind.
  mutating func add(_ kind: EntityKind, _ weight: Int) { votes[kind, default: 0] += weight }

  /// Adds all that other votes hold.
  mutating func add(_ other: KindVotes) { votes.merge(other.votes, uniquingKeysWith: +) }

  /// The weight of a kind.
  subscript(kind: EntityKind) -> Int { votes[kind] ?? 0 }

  /// The kind with the most weight; of equal ones the first in the order of kinds, nil without any weight.
  var best: (kind: EntityKind, weight: Int)? {
    votes.filter { $0.value > 0 }.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) }
  }
}
