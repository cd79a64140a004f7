import Knowledge
import TextRepair

/// Finds the words at the beginning of a clause that stand for somebody named before: `公司`, `该公司`, `前者`.
///
/// A noun with something before it that says which one is none: `两家公司`, `子公司`, `上市公司`.
struct BackReferences: Sendable {
  /// Which firm a word stands for.
  enum Firm: Sendable {
    /// The one that is spoken of all along: 公司.
    case own
    /// The one named last: 该公司.
    case near
  }

  /// Which of the two named last a word stands for.
  enum Pair: Sendable { case former, latter }

  let text: ArticleBytes
  let mentions: Mentions
  let words: FactWords

  /// How far from the beginning of a clause its subject begins at most, in bytes: forty Chinese characters.
  private static let reach = 120

  /// The word for a firm that a stretch from the beginning of a clause has as its subject.
  func firm(in lead: TextSpan) -> Firm? {
    if describedFirm(in: lead) { return .near }
    guard let place = opening(.firmPronoun, in: lead) else { return nil }
    return words.end(of: .nearPronoun, at: place, of: text) == nil ? .own : .near
  }

  /// `这家位于江城的公司`: a firm pointed to by what it is.
  private func describedFirm(in lead: TextSpan) -> Bool {
    let opening = TextSpan(start: lead.start, end: min(lead.end, text.boundary(lead.start + 24)))
    guard let this = text.first("这家", in: opening) ?? text.first("该", in: opening),
      CarryingWords(text: text, mentions: mentions, words: words)
        .names(in: TextSpan(start: lead.start, end: this.start))?.isEmpty == true
    else { return false }
    let rest = TextSpan(start: this.end, end: max(this.end, min(lead.end, text.boundary(this.end + 45))))
    return text.contains(anyOf: words[.firm], in: rest)
  }

  /// The word for one of two that a stretch from the beginning of a clause has as its subject.
  func pair(in lead: TextSpan) -> Pair? {
    guard let place = opening(.formerOrLatter, in: lead) else { return nil }
    return text.has("前", at: place) ? .former : .latter
  }

  /// Where the word of a use stands with nothing before it but words that carry on.
  private func opening(_ use: FactWords.Use, in lead: TextSpan) -> Int? {
    var offset = lead.start
    let limit = min(lead.end, lead.start + BackReferences.reach)
    while let place = text.next(of: words.bits, from: offset, before: limit) {
      offset = place
      if words.end(of: use, at: offset, of: text) != nil {
        let gap = TextSpan(start: lead.start, end: offset)
        return CarryingWords(text: text, mentions: mentions, words: words).names(in: gap)?.isEmpty == true
          ? offset : nil
      }
      offset = text.end(after: offset)
    }
    return nil
  }

  /// Which of the two names told of last is meant; nil where there are not two.
  func resolve(
    _ pair: Pair, before start: Int, in unit: Unit, _ units: [Unit],
    _ fitting: (TextSpan) -> [ResolvedMention]
  ) -> EntityID? {
    var names = fitting(TextSpan(start: unit.span.start, end: max(unit.span.start, start))).map(\.entity)
    let index = units.partitioningIndex { $0.span.start >= unit.span.start }
    if Set(names).count < 2, index > 0, units[index - 1].block == unit.block {
      names = fitting(units[index - 1].span).map(\.entity) + names
    }
    guard let latter = names.last, let former = names.last(where: { $0 != latter }) else { return nil }
    return pair == .former ? former : latter
  }
}
