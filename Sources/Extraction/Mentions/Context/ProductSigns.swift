import Knowledge
import TextRepair

/// Tells by the words beside a name whether it is a product: `搭载|松针C550`, `拓岭M8|售价`, `拓岭M8、M9等|车型`.
struct ProductSigns {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// Whether a word directly beside a stretch, or behind the list in which it stands, tells of a product.
  func tell(_ span: TextSpan) -> Bool { isLed(to: span.start) || isFollowed(span.end) }

  /// Whether a verb or noun that leads to products, or a firm that makes them, stands before a place.
  func isLed(to start: Int) -> Bool {
    let start = text.has(" ", endingAt: start) ? start - 1 : start
    return language.nameNouns.kind(before: start, in: text) == .product
      || text.longest(of: language.words(.productLead), endingAt: start) != nil || isMade(start)
  }

  /// Whether a firm with a word of making or owning stands before a place: 北屿科技的, 北屿科技推出的全新.
  func isMade(_ start: Int) -> Bool {
    var start = text.has(" ", endingAt: start) ? start - 1 : start
    if let new = text.longest(of: language.words(.newness), endingAt: start) { start = new.start }
    guard let link = text.longest(of: language.makers.openings, endingAt: start) else { return false }
    let end = text.has(" ", endingAt: link.start) ? link.start - 1 : link.start
    return mentions.mention(endingAt: end)?.kind == .company
  }

  /// Whether what stands behind a name, or behind a list that goes on from it, tells of a product.
  func isFollowed(_ end: Int) -> Bool {
    let behind = text.has(" ", at: end) ? end + 1 : end
    if text.longest(of: language.words(.productSign), at: behind) != nil
      || language.nameNouns.kind(.behind, at: behind, in: text) == .product
    {
      return true
    }
    var place = end
    while place - end < 90, let scalar = text.character(at: place), !ProductSigns.stops.contains(scalar) {
      if scalar == "等" { return listNoun(behind: text.end(after: place)) }
      if place > end, let noun = CountedNoun(at: place, in: text, language) { return noun.kind == .product }
      place = text.end(after: place)
    }
    return false
  }

  private static let stops = ScalarSet("，。；！？：\n的,;!?")

  private func listNoun(behind offset: Int) -> Bool {
    var place = offset
    for _ in 0..<10 {
      guard let scalar = text.character(at: place), !ProductSigns.stops.contains(scalar) else { return false }
      if let noun = language.nameNouns.listNoun(at: place, in: text) { return noun.kind == .product }
      place = text.end(after: place)
    }
    return false
  }
}
