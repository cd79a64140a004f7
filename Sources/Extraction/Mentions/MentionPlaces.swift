import TextRepair

/// Tells about where in the list of an article's mentions one ends, without a search: nearly every rule asks what is
/// named at a place.
struct MentionPlaces: Sendable {
  /// The length of a stretch, as a power of two of bytes: few stretches have more than a mention or two.
  private static let shift = 6

  /// For each stretch of the text how many mentions end where it begins, or before; none for those behind the last end.
  private var counts: [Int32] = []

  /// The places of no mentions.
  init() {}

  /// The places of mentions in order.
  init(_ mentions: [ResolvedMention]) {
    for mention in mentions {
      let stretch = MentionPlaces.stretch(behind: mention.span.end)
      while counts.count <= stretch { counts.append(counts.last ?? 0) }
      counts[stretch] += 1
    }
  }

  /// A mention that is not behind the first one that ends behind `offset`; nil where all end before.
  @inline(__always)
  func first(endingAfter offset: Int) -> Int? {
    let stretch = offset < 0 ? 0 : offset >> MentionPlaces.shift
    return stretch < counts.count ? Int(counts[stretch]) : nil
  }

  /// Takes up another mention by where it ends.
  mutating func insert(end: Int) {
    let stretch = MentionPlaces.stretch(behind: end)
    while counts.count <= stretch { counts.append(counts.last ?? 0) }
    add(1, from: stretch)
  }

  /// Drops a mention by where it ends.
  mutating func remove(end: Int) { add(-1, from: MentionPlaces.stretch(behind: end)) }

  private mutating func add(_ number: Int32, from stretch: Int) {
    counts.withUnsafeMutableBufferPointer { counts in
      for later in stretch..<counts.count { counts[later] &+= number }
    }
  }

  /// The first stretch that begins at `end` or behind it.
  private static func stretch(behind end: Int) -> Int { (end + 1 << shift - 1) >> shift }
}
