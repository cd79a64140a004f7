import Knowledge
import TextRepair

/// Whom an article is about, which it means where it says only 公司, or names nobody; and who only gives money in it.
///
/// It is named at least three times, and half as often again as any other of its kind. Many articles have none: a digest,
/// a round-up, a story about two rivals. A fund (`鹤汀资本`) is nobody whose figures are told unless its clause says so.
///
/// Made once for an article and shared by its rules.
struct ArticleTopic: Sendable {
  /// How often it is named at least.
  private static let least = 3
  /// How often it is named at least where the first line does not name it, to be spoken of from afar.
  private static let often = 6
  /// How often a firm is named at most that is mentioned in passing.
  private static let passing = 2
  /// How far before a place it may have been named last, in bytes.
  private static let reach = 4000

  /// The firm; nil where several are named about as often, and in a digest.
  let firm: EntityID?
  /// The model; nil where there is none.
  let model: EntityID?
  /// The funds, and those whose findings the article quotes.
  let funds: Set<EntityID>

  private let counts: [EntityID: Int]
  /// The firm and the model, where there can be no doubt of them.
  private let prominent: Set<EntityID>
  /// Where the names of firm and model end, in order.
  private let places: [EntityID: [Int]]

  init(text: ArticleBytes, mentions: Mentions, words: FactWords, isDigest: Bool) {
    let oblique = ObliqueNames(text: text, mentions: mentions, words: words)
    var firms: [EntityID: Int] = [:], models: [EntityID: Int] = [:]
    var funds: Set<EntityID> = []
    for mention in mentions.all {
      if mention.kind == .model { models[mention.entity, default: 0] += 1 }
      guard mention.kind == .company else { continue }
      firms[mention.entity, default: 0] += 1
      if words.ends(.fund, at: mention.span.end, of: text) || oblique.isSource(mention) {
        funds.insert(mention.entity)
      }
    }
    if let most = firms.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), !isDigest {
      funds.remove(most.key)
    }
    let firm = isDigest ? nil : ArticleTopic.leader(of: firms.filter { !funds.contains($0.key) })
    let model = isDigest ? nil : ArticleTopic.leader(of: models)
    (self.firm, self.model, self.funds) = (firm, model, funds)
    counts = firms.merging(models) { first, _ in first }
    let line = text.first("\n", in: TextSpan(start: 0, end: text.count))?.start ?? text.count
    let first = Set(mentions.mentions(in: TextSpan(start: 0, end: line)).map(\.entity))
    let all = counts
    prominent = Set([firm, model].compactMap(\.self)).filter {
      first.contains($0) || all[$0, default: 0] >= ArticleTopic.often
    }
    places = mentions.all.filter { $0.entity == firm || $0.entity == model }
      .reduce(into: [:]) { places, name in places[name.entity, default: []].append(name.span.end) }
  }

  /// The firm, where it was named not long before a place, and the article leaves no doubt of it.
  func firm(before place: Int) -> EntityID? { near(firm, before: place) }

  /// The same for the model.
  func model(before place: Int) -> EntityID? { near(model, before: place) }

  /// Whether a firm is only mentioned in passing in an article that is about another one.
  func isInPassing(_ entity: EntityID) -> Bool {
    guard let firm, firm != entity, prominent.contains(firm) else { return false }
    return counts[entity, default: 0] <= ArticleTopic.passing
  }

  private func near(_ entity: EntityID?, before place: Int) -> EntityID? {
    guard let entity, prominent.contains(entity), let last = places[entity]?.last(where: { $0 <= place })
    else { return nil }
    return place - last <= ArticleTopic.reach ? entity : nil
  }

  /// The one counted half as often again as any other.
  private static func leader(of counts: [EntityID: Int]) -> EntityID? {
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= least,
      ranked.dropFirst().first.map({ $0.value * 3 <= first.value * 2 }) ?? true
    else { return nil }
    return first.key
  }
}
