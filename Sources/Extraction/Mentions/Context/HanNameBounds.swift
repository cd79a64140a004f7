import TextRepair

/// Where a name in Han characters begins or ends whose other edge the words beside it give: 子公司|拓岭电驱|出资.
///
/// Chinese has no spaces, so an edge is a mark, another name, a word of grammar, or a word of the table that stands directly
/// before or behind names (``WordUse/nameTail``). An edge that would break a common word is none.
struct HanNameBounds {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  let common: CommonWords
  /// The sets whose words end the name before them.
  private let tails: SetBits
  /// The sets whose words stand before a name and are no part of it.
  private let heads: SetBits

  /// The longest name, in characters.
  static let longest = 8

  init(text: ArticleBytes, language: LanguageTables, mentions: Mentions) {
    (self.text, self.language, self.mentions) = (text, language, mentions)
    common = CommonWords(text: text, counts: language.wordCounts)
    tails = [
      language.words(.nameTail), language.words(.acting), language.words(.firmVerb), language.words(.firmAct),
      language.words(.newsAdverb), language.words(.takingCharge), language.words(.investing),
      language.words(.affiliation), language.officeTitles, language.plainModifiers,
    ].reduce(0) { $0 | $1.bit }
    heads = [
      language.words(.newsAdverb), language.words(.itemLead), language.leads, language.frameOpenings,
      language.clauseOpenings, language.words(.dateEnding),
    ].reduce(0) { $0 | $1.bit }
  }

  /// The name that begins at a place: the shortest that may end where it does, with an ending of organisations behind it.
  func name(from start: Int, limit: Int) -> TextSpan? {
    var end = start, count = 0
    while end < limit, count < HanNameBounds.longest, let scalar = text.character(at: end), scalar.isHan,
      !language.characters(.grammar).contains(scalar), !language.joinerCharacters.contains(scalar),
      mentions.mention(at: end) == nil
    {
      end = text.end(after: end)
      count += 1
      guard count >= 2, mayEnd(end, from: start) else { continue }
      while let ending = text.longest(of: language.organisations.endings, at: end), ending.end <= limit {
        end = ending.end
      }
      return TextSpan(start: start, end: end)
    }
    return nil
  }

  /// The name that ends at a place and begins behind a mark, another name or a word that leads to names.
  func name(before end: Int, from limit: Int) -> TextSpan? {
    var start = end, count = 0
    while start > limit, let scalar = text.character(before: start), scalar.isHan,
      !language.organisations.borders.contains(scalar), mentions.mention(endingAt: start) == nil
    {
      if start < end, language.nameNouns.kind(introducing: start, in: text) != nil { break }
      start = text.start(before: start)
      count += 1
      if count > HanNameBounds.longest + 4 { return nil }
    }
    start = behindHeads(start, end)
    let span = TextSpan(start: start, end: end)
    guard (2...HanNameBounds.longest).contains(text.characterCount(span)),
      common.crossing(start, from: max(start - 9, limit)) < 100
    else { return nil }
    return span
  }

  /// Where the words that lead to a name end.
  private func behindHeads(_ start: Int, _ end: Int) -> Int {
    var start = start
    while let head = text.words(at: start).last(where: {
      $0.bits.meets(heads) && $0.length >= 6 && $0.end < end
    }
    ) { start = head.end }
    return start
  }

  /// Whether a name that begins at `start` may end at a place.
  func mayEnd(_ end: Int, from start: Int) -> Bool {
    guard let next = text.character(at: end) else { return true }
    guard next.isHan else { return !next.isAsciiDigit }
    if let known = mentions.mention(at: end), known.span.start == end { return true }
    guard common.crossing(end, from: max(start, end - 6)) < 100 else { return false }
    if language.organisations.borders.contains(next) { return true }
    return text.words(at: end).contains { $0.bits.meets(tails) && $0.length >= 6 }
      || language.nameNouns.kind(.behind, at: end, in: text) != nil
      || language.cue(in: text, at: end) != nil
  }

  /// Whether a stretch may name an organisation or a thing: no word of grammar, office or common word stands in it.
  func isNameLike(_ span: TextSpan) -> Bool {
    guard (2...HanNameBounds.longest).contains(text.characterCount(span)), !mentions.overlaps(span),
      !text.contains(language.characters(.grammar), in: span),
      !text.contains(language.organisations.generic, in: span),
      !text.contains(language.officeTitles, in: span),
      !text.contains(language.words(.unnamedInvestor), in: span),
      text.longest(of: language.leads, at: span.start) == nil, common.count(span) < 60
    else { return false }
    if text.longest(of: language.organisations.endings, endingAt: span.end) != nil { return true }
    return !text.contains(language.characters(.inPhrase), in: span)
      && text.character(before: span.end).map { !language.characters(.phraseEnd).contains($0) } == true
  }

  /// How much of a stretch is made of common words: 0 nothing, 1 a frequent word in it, 2 all of it; an ending of
  /// organisations does not count.
  func wordiness(_ span: TextSpan) -> Int {
    let ending = text.longest(of: language.organisations.endings, endingAt: span.end)
    let head =
      ending.flatMap { $0.start > span.start ? TextSpan(start: span.start, end: $0.start) : nil } ?? span
    if isCovered(head, from: head.start) { return 2 }
    return common.holds(head, limit: 1500) ? 1 : 0
  }

  /// Whether common words of two characters and more, one after the other, make up a stretch.
  private func isCovered(_ span: TextSpan, from start: Int) -> Bool {
    if start == span.end { return true }
    var end = text.end(after: text.end(after: start))
    while end <= span.end {
      if common.count(TextSpan(start: start, end: end)) >= 60, isCovered(span, from: end) { return true }
      guard end < span.end else { break }
      end = text.end(after: end)
    }
    return false
  }
}
