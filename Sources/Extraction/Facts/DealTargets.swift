import Knowledge
import TextRepair

/// What an article says that somebody buys: `收购|墨洋数据`, `向|墨洋数据|提出收购`, `与|墨洋数据|达成收购协议`, `墨洋数据被收购`.
///
/// `收购价格可能高达 30 亿美元` is a price of that. A purchase that names nothing is none (`收购一家公司`). Made once for the
/// sentences of an article and kept as a reference.
final class DealTargets: Sendable {
  private static let kinds: Set<EntityKind> = [.company, .product, .model, .platform]
  /// How many bytes may stand between a word of buying and what is bought, and between an amount and the purchase told of.
  private static let gap = 60, reach = 1500
  private static let partners: Phrases = ["与", "和", "就"]

  private let text: ArticleBytes
  private let targets: [ResolvedMention]

  init(text: ArticleBytes, mentions: Mentions, words: FactWords, units: [Unit]) {
    self.text = text
    let oblique = ObliqueNames(text: text, mentions: mentions, words: words)
    targets = units.flatMap { unit -> [ResolvedMention] in
      guard words.contains(.purchase, in: unit.span, of: text) else { return [] }
      return Clauses(text: text).all(in: unit.span).flatMap { clause in
        mentions.mentions(in: clause).filter { name in
          Self.kinds.contains(name.kind) && !oblique.isOwner(name)
            && Self.isBought(name, clause, text, mentions, words)
        }
      }
    }
  }

  /// What money at a place is paid for: the target told of nearest before it, in its sentence rather than before, else the
  /// first behind it.
  func target(of place: TextSpan, in unit: Unit) -> ResolvedMention? {
    let own = targets.filter { unit.span.contains($0.span) }
    if let near = own.last(where: { $0.span.end <= place.start }) ?? own.first { return near }
    if let before = targets.last(where: { $0.span.end <= unit.span.start }) {
      return unit.span.start - before.span.end <= Self.reach ? before : nil
    }
    return targets.first.flatMap { $0.span.start - unit.span.end <= Self.reach ? $0 : nil }
  }

  private static func isBought(
    _ name: ResolvedMention, _ clause: TextSpan, _ text: ArticleBytes, _ mentions: Mentions,
    _ words: FactWords
  ) -> Bool {
    let before = TextSpan(
      start: max(clause.start, text.boundary(max(0, name.span.start - gap))), end: name.span.start)
    if let (_, verb) = words.first(.purchase, in: before, of: text),
      mentions.mentions(in: TextSpan(start: verb.end, end: before.end)).isEmpty,
      !text.contains(
        anyOf: ["的", "被", "和", "与", " by ", " from "], in: TextSpan(start: verb.end, end: before.end))
    {
      return true
    }
    let after = TextSpan(
      start: name.span.end, end: min(clause.end, text.boundary(min(text.count, name.span.end + gap))))
    guard after.start < after.end, let (_, word) = words.first(.purchase, in: after, of: text),
      mentions.mentions(in: TextSpan(start: after.start, end: word.start)).isEmpty,
      text.bytes[word.start] >= 0x80
    else { return false }
    if text.has("被", at: after.start) { return true }
    if let to = ["向", "对"].compactMap({ text.all($0, in: before).last }).max(by: { $0.start < $1.start }),
      mentions.mentions(in: TextSpan(start: to.end, end: before.end)).isEmpty
    {
      return true
    }
    let space = text.has(" ", endingAt: name.span.start) ? name.span.start - 1 : name.span.start
    return text.longest(of: partners, endingAt: space) != nil
  }
}
