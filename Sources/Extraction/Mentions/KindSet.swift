import Knowledge

/// Kinds of entities as bits: asked of every sentence, so that a rule is tried only where what it is about is named.
struct KindSet: Equatable, Sendable {
  private var bits: UInt8 = 0

  /// Some kinds.
  init(_ kinds: some Sequence<EntityKind>) { for kind in kinds { insert(kind) } }

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ kind: EntityKind) { bits |= KindSet.bit(kind) }

  /// Whether a kind is in the set.
  func contains(_ kind: EntityKind) -> Bool { bits & KindSet.bit(kind) != 0 }

  /// Whether two sets share a kind.
  func overlaps(_ other: KindSet) -> Bool { bits & other.bits != 0 }

  private static func bit(_ kind: EntityKind) -> UInt8 {
    switch kind {
    case .company: 1
    case .model: 2
    case .person: 4
    case .platform: 8
    case .media: 16
    case .institution: 32
    case .benchmark: 64
    case .product: 128
    }
  }
}
