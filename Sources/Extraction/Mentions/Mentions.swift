import Knowledge
import TextRepair

/// A stretch that names an entity, and which.
struct ResolvedMention: Equatable, Sendable {
  var span: TextSpan
  var entity: EntityID
  var kind: EntityKind
}

/// All mentions of an article, in order and without overlaps, with the entities they name.
struct Mentions: Sendable {
  /// What is known of an entity that the article names.
  struct Named: Sendable {
    var id: EntityID
    var kind: EntityKind
    var name: String
    var isKnown: Bool
  }

  private(set) var all: [ResolvedMention] = []
  private(set) var entities: [EntityID: Named] = [:]
  private var places = MentionPlaces()

  /// Adds mentions of one entity; those that overlap earlier mentions are left out.
  ///
  /// - Complexity: O(*n*) in the number of mentions for each call.
  mutating func add(_ named: Named, at spans: [TextSpan]) {
    let free = spans.filter { span in !overlaps(span) }
    guard !free.isEmpty else { return }
    if entities[named.id] == nil { entities[named.id] = named }
    let kind = entities[named.id]?.kind ?? named.kind
    for span in free {
      let new = ResolvedMention(span: span, entity: named.id, kind: kind)
      all.insert(new, at: firstIndex(endingAfter: span.start))
      places.insert(end: span.end)
    }
  }

  /// Adds many mentions at once; they are sorted and free of overlaps among themselves.
  mutating func load(_ mentions: [(Named, TextSpan)]) {
    all.reserveCapacity(mentions.count)
    for (named, span) in mentions {
      if entities[named.id] == nil { entities[named.id] = named }
      all.append(ResolvedMention(span: span, entity: named.id, kind: named.kind))
    }
    if zip(all, all.dropFirst()).contains(where: { $1.span < $0.span }) { all.sort { $0.span < $1.span } }
    places = MentionPlaces(all)
  }

  /// Takes out the mentions that overlap `span`.
  mutating func remove(overlapping span: TextSpan) {
    let first = firstIndex(endingAfter: span.start)
    var end = first
    while end < all.count, all[end].span.start < span.end { end += 1 }
    guard end > first else { return }
    let removed = all[first..<end].map(\.entity)
    for mention in all[first..<end] { places.remove(end: mention.span.end) }
    all.removeSubrange(first..<end)
    for entity in removed where !all.contains(where: { $0.entity == entity }) { entities[entity] = nil }
  }

  /// Gives all mentions of an entity to another one.
  mutating func rename(_ id: EntityID, to named: Named) {
    for index in all.indices where all[index].entity == id {
      (all[index].entity, all[index].kind) = (named.id, named.kind)
    }
    entities[id] = nil
    if entities[named.id] == nil { entities[named.id] = named }
  }

  /// Whether a mention shares a byte with `span`.
  func overlaps(_ span: TextSpan) -> Bool {
    let index = firstIndex(endingAfter: span.start)
    return index < all.count && all[index].span.start < span.end
  }

  /// The mentions that lie in `span`, in order.
  func mentions(in span: TextSpan) -> ArraySlice<ResolvedMention> {
    var start = firstIndex(endingAfter: span.start)
    while start < all.count, all[start].span.start < span.start { start += 1 }
    var end = start
    while end < all.count, all[end].span.end <= span.end { end += 1 }
    return all[start..<end]
  }

  /// The kinds of what is mentioned in `span`.
  func kinds(in span: TextSpan) -> KindSet {
    var kinds = KindSet([])
    var index = firstIndex(endingAfter: span.start)
    while index < all.count, all[index].span.end <= span.end {
      if all[index].span.start >= span.start { kinds.insert(all[index].kind) }
      index += 1
    }
    return kinds
  }

  /// The mention that covers `offset`.
  func mention(at offset: Int) -> ResolvedMention? {
    let index = firstIndex(endingAfter: offset)
    return index < all.count && all[index].span.start <= offset ? all[index] : nil
  }

  /// The mention that ends at `offset`.
  func mention(endingAt offset: Int) -> ResolvedMention? {
    guard offset > 0, let found = mention(at: offset - 1), found.span.end == offset else { return nil }
    return found
  }

  /// Where the last mention that ends at `offset` or before it ends; nil where none does.
  func lastEnd(through offset: Int) -> Int? {
    let index = firstIndex(endingAfter: offset)
    return index > 0 ? all[index - 1].span.end : nil
  }

  /// The last mention before `offset` of one of `kinds`.
  func last(before offset: Int, of kinds: Set<EntityKind>) -> ResolvedMention? {
    var index = firstIndex(endingAfter: offset)
    while index > 0 {
      index -= 1
      if all[index].span.end <= offset, kinds.contains(all[index].kind) { return all[index] }
    }
    return nil
  }

  @inline(__always)
  private func firstIndex(endingAfter offset: Int) -> Int {
    guard var index = places.first(endingAfter: offset) else { return all.count }
    while index < all.count, all[index].span.end <= offset { index += 1 }
    return index
  }
}
