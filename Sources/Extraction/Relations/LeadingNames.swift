import Knowledge
import TextRepair

/// The firm, or the model, that an article is about, which it means where it says only 公司, or names none.
///
/// It is named at least three times, and half as often again as any other, and stands in the first line, or is named often.
/// Many articles have none: a digest, a round-up, a story about two rivals.
struct LeadingNames: Sendable {
  /// How often a firm is named at least that an article is about.
  private static let least = 3
  /// The same for one that the first line does not name.
  private static let often = 6
  /// How often a firm is named at most that is mentioned in passing.
  private static let passing = 2
  /// How far before a place the firm may have been named last, in bytes.
  private static let reach = 4000

  /// The firm, where there is one.
  let leader: EntityID?
  private let counts: [EntityID: Int]
  /// Where the firm's names end, in order.
  private let places: [Int]

  init(text: ArticleBytes, mentions: Mentions, kind: EntityKind = .company) {
    let counts = mentions.all.reduce(into: [EntityID: Int]()) { counts, mention in
      if mention.kind == kind { counts[mention.entity, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    let second = ranked.dropFirst().first?.value ?? 0
    let line = text.first("\n", in: TextSpan(start: 0, end: text.count))?.start ?? text.count
    let first = Set(mentions.mentions(in: TextSpan(start: 0, end: line)).map(\.entity))
    let leader = ranked.first.flatMap {
      $0.value * 2 >= second * 3
        && $0.value >= (first.contains($0.key) ? LeadingNames.least : LeadingNames.often) ? $0.key : nil
    }
    self.counts = counts
    self.leader = leader
    places = leader.map { leader in mentions.all.filter { $0.entity == leader }.map(\.span.end) } ?? []
  }

  /// The firm, where it was named not long before a place.
  func leader(before place: Int) -> EntityID? {
    guard let last = places.last(where: { $0 <= place }) else { return nil }
    return place - last <= LeadingNames.reach ? leader : nil
  }

  /// Whether a firm is only mentioned in passing in an article that is about another one.
  func isInPassing(_ entity: EntityID) -> Bool {
    leader.map { $0 != entity } == true && counts[entity, default: 0] <= LeadingNames.passing
  }
}
