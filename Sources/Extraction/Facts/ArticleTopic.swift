import Knowledge
import TextRepair

/// Whom an article is about: the firm that it names at least twice as often as any other, and who only gives money in it.
///
/// `公司` without a name near it is that firm; a fund (`鹤汀资本`) is nobody whose figures are told unless its clause says so.
struct ArticleTopic: Sendable {
  /// The firm; nil where several are named about as often, and in a digest.
  let firm: EntityID?
  /// The model that it names at least twice as often as any other; nil where there is none.
  let model: EntityID?
  /// The funds, and those whose findings the article quotes.
  let funds: Set<EntityID>

  /// How often it is named at least.
  private static let least = 3

  init(text: ArticleBytes, mentions: Mentions, words: FactWords, isDigest: Bool) {
    let oblique = ObliqueNames(text: text, mentions: mentions)
    var counts: [EntityID: Int] = [:], models: [EntityID: Int] = [:]
    for mention in mentions.all where mention.kind == .model { models[mention.entity, default: 0] += 1 }
    model = isDigest ? nil : ArticleTopic.leader(of: models)
    var funds: Set<EntityID> = []
    for mention in mentions.all where mention.kind == .company {
      counts[mention.entity, default: 0] += 1
      if words.ends(.fund, at: mention.span.end, of: text) || oblique.isSource(mention) {
        funds.insert(mention.entity)
      }
    }
    if let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), !isDigest {
      funds.remove(most.key)
    }
    self.funds = funds
    firm = isDigest ? nil : ArticleTopic.leader(of: counts.filter { !funds.contains($0.key) })
  }

  /// The one counted at least twice as often as any other.
  private static func leader(of counts: [EntityID: Int]) -> EntityID? {
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= least,
      ranked.dropFirst().first.map({ $0.value * 2 <= first.value }) ?? true
    else { return nil }
    return first.key
  }
}
