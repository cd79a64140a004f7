import Articles
import Knowledge
import TextRepair

/// Finds names in quotation marks that the words beside them make names: `应用“松针账本”`, `取名「灯塔」的机器人`, `“青鹭大模型”`.
///
/// The noun that tells the kind stands directly before the marks, behind 名为 or the like, or directly behind the marks; a model's
/// name may hold it. Other words in quotation marks (the “寒冬” of the trade) name nothing. A common word is a name only where it
/// stands in the marks.
struct QuotedNames {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// A quoted name.
  struct Found {
    var span: TextSpan
    var kind: EntityKind
    /// Whether the word names something outside of quotation marks too.
    var isOwn: Bool
  }

  private static let openings = ScalarSet("“「『")
  private static let closings = ScalarSet("”」』")
  /// The kinds of which quoted names are.
  private static let kinds: Set<EntityKind> = [.product, .model, .company, .platform, .media]

  /// The names, in order.
  func find(in blocks: [Block]) -> [Found] {
    blocks.filter { $0.kind != .byline }.gather { block in
      var result: [Found] = [], offset = block.span.start
      while let mark = text.next(of: WordIndex.quotationMarks, from: offset, before: block.span.end) {
        offset = text.end(after: mark)
        guard let inner = inner(behind: mark, in: block.span), let kind = kind(of: inner, in: block.span)
        else {
          continue
        }
        let common = CommonWords(text: text, counts: language.wordCounts)
        result.append(Found(span: inner, kind: kind, isOwn: common.count(inner) < 60))
        offset = inner.end
      }
      return result
    }
  }

  /// The words of a short quotation without punctuation, of which none is known.
  private func inner(behind mark: Int, in block: TextSpan) -> TextSpan? {
    guard let open = text.character(at: mark), QuotedNames.openings.contains(open) else { return nil }
    let start = text.end(after: mark)
    var end = start, count = 0
    while end < block.end, count <= 16, let scalar = text.character(at: end),
      scalar.isHan || scalar.isLatinWord || " ·.-+".unicodeScalars.contains(scalar)
    {
      end = text.end(after: end)
      count += 1
    }
    guard (2...16).contains(count), let close = text.character(at: end), QuotedNames.closings.contains(close)
    else { return nil }
    let span = TextSpan(start: start, end: end)
    let known = mentions.mentions(in: span)
    let goesOn =
      known.count == 1 && known.first?.span.start == start && known.first?.kind == .company
      && known.first?.span.end != end
    return mentions.overlaps(span) && !goesOn || text.contains(language.characters(.grammar), in: span)
      ? nil : span
  }

  private func kind(of inner: TextSpan, in block: TextSpan) -> EntityKind? {
    let open = text.start(before: inner.start), close = text.end(after: inner.end)
    if let model = modelByForm(inner) { return model }
    let before = text.has(" ", endingAt: open) ? open - 1 : open
    let found =
      noun(before: before) ?? named(before: before, behind: close, in: block)
      ?? listed(behind: close) ?? owned(inner, before: before) ?? told(inner, before: before, behind: close)
      ?? product(inner, before: before, behind: close)
    guard let found, QuotedNames.kinds.contains(found), isName(inner),
      found != .model || !QuotedVerbs(text: text, language: language).contains(inner)
    else { return nil }
    if found == .company {
      let bounds = HanNameBounds(text: text, language: language, mentions: mentions)
      guard bounds.isNameLike(inner), bounds.wordiness(inner) == 0 else { return nil }
    }
    return found
  }

  /// What the noun before the marks says, if it does not belong to a name of its own: not 松针2芯片“后门”.
  private func noun(before open: Int) -> EntityKind? {
    guard mentions.mention(endingAt: open) == nil,
      let kind = language.nameNouns.kind(before: open, in: text)
    else { return nil }
    var start = open
    for _ in 0..<6 where start > 0 {
      start = text.start(before: start)
      if mentions.mention(endingAt: start) != nil { return nil }
      if language.nameNouns.kind(before: start, in: text) == nil, text.character(at: start)?.isHan != true {
        break
      }
    }
    return kind
  }

  /// A product by its number behind the name of its firm or 其: `其“松针5”`.
  private func owned(_ inner: TextSpan, before open: Int) -> EntityKind? {
    guard hasVersion(inner), text.character(at: inner.start)?.isHan == true else { return nil }
    let start = text.has("的", endingAt: open) ? open - 3 : open
    return text.has("其", endingAt: open) || mentions.mention(endingAt: start)?.kind == .company
      ? .product : nil
  }

  /// A product by the noun behind the marks, by its firm or by a number before them: `推出“松针”服务`, `北屿科技的“松针”`, `五百台“松针”`.
  ///
  /// What common words make up needs the noun.
  private func product(_ inner: TextSpan, before open: Int, behind close: Int) -> EntityKind? {
    let bounds = HanNameBounds(text: text, language: language, mentions: mentions)
    let isOwn = bounds.isNameLike(inner) && bounds.wordiness(inner) == 0 && bounds.common.count(inner) == 0
    let signs = ProductSigns(text: text, language: language, mentions: mentions)
    let isLed =
      signs.isMade(open) || text.longest(of: language.words(.productLead), endingAt: open) != nil
    guard isLed || isNumbered(open), !text.contains(language.words(.nameTail), in: inner),
      !text.contains(language.words(.measure), in: inner)
    else { return nil }
    if language.nameNouns.kind(.behind, at: close, in: text) == .product { return .product }
    return isOwn && isOfOneScript(inner) ? .product : nil
  }

  private func isOfOneScript(_ span: TextSpan) -> Bool {
    let isHan = text.character(at: span.start)?.isHan == true
    var offset = span.start
    while offset < span.end, let scalar = text.character(at: offset) {
      if scalar.isHan != isHan, !scalar.isAsciiDigit { return false }
      offset = text.end(after: offset)
    }
    return true
  }

  /// Whether a number with a classifier for things stands before a place: 500台|「松针」.
  private func isNumbered(_ open: Int) -> Bool {
    ["台", "款", "辆", "颗"].contains { unit in
      guard text.has(unit, endingAt: open), let digit = text.character(before: open - unit.utf8.count) else {
        return false
      }
      return digit.isAsciiDigit || "一两多几首这该".unicodeScalars.contains(digit)
    }
  }

  /// An outlet that is told something, or that has an account: `告诉「灯芯周刊」`, `对「灯芯周刊」表示`, `“灯塔派”公众号`.
  private func told(_ inner: TextSpan, before open: Int, behind close: Int) -> EntityKind? {
    guard text.characterCount(inner) >= 3 else { return nil }
    if text.begins(with: language.phrases(.accountNoun), at: close)
      || text.longest(of: language.words(.tellingCue), endingAt: open) != nil
    {
      return .media
    }
    return text.longest(of: language.words(.addressing), endingAt: open) != nil
      && language.cue(in: text, at: close)?.speaks == true ? .media : nil
  }

  /// `“青鹭大模型”`: a name of some characters before the noun.
  private func modelByForm(_ inner: TextSpan) -> EntityKind? {
    guard let noun = text.longest(of: language.phrases(.modelEnding), endingAt: inner.end) else { return nil }
    let head = TextSpan(start: inner.start, end: noun.start)
    return (2...8).contains(text.characterCount(head)) && isName(head) ? .model : nil
  }

  /// What a noun behind 名为 “…” 的 or in the clause before 取名 “…” says.
  private func named(before open: Int, behind close: Int, in block: TextSpan) -> EntityKind? {
    guard let verb = text.longest(of: language.words(.naming), endingAt: open) else { return nil }
    if text.has("的", at: close), let kind = noun(from: close + 3, limit: min(close + 36, block.end)) {
      return kind
    }
    var start = verb.start
    for _ in 0..<14 where start > block.start {
      start = text.start(before: start)
      guard let scalar = text.character(at: start), !"。！？\n”」—".unicodeScalars.contains(scalar) else {
        return nil
      }
      if let noun = language.nameNouns.introducing(at: start, in: text), noun.span.end <= verb.start {
        return noun.kind
      }
      for end in nounEnds(from: start, limit: verb.start) {
        if let kind = language.nameNouns.kind(before: end, in: text) { return kind }
      }
    }
    return nil
  }

  private func nounEnds(from start: Int, limit: Int) -> [Int] {
    var ends: [Int] = [], end = start
    for _ in 0..<3 where end < limit {
      end = text.end(after: end)
      ends.append(end)
    }
    return ends.filter { $0 - start >= 6 && $0 <= limit }
  }

  /// The first noun of a list's end in the rest of a phrase.
  private func noun(from start: Int, limit: Int) -> EntityKind? {
    var place = start
    while place < limit, let scalar = text.character(at: place), scalar.isHan || scalar.isLatinWord,
      scalar != "的"
    {
      if let kind = language.nameNouns.kind(.list, at: place, in: text) { return kind }
      place = text.end(after: place)
    }
    return nil
  }

  /// What 等产品 behind the marks says.
  private func listed(behind close: Int) -> EntityKind? {
    guard text.has("等", at: close) else { return nil }
    return noun(from: close + 3, limit: close + 24)
  }

  /// Whether a stretch may be a name: no clause and no verb that everybody uses.
  private func isName(_ span: TextSpan) -> Bool {
    guard !text.contains(language.organisations.generic, in: span),
      !text.contains(language.words(.clauseWord), in: span), !language.nameNouns.isNoun(span, in: text)
    else { return false }
    let common = CommonWords(text: text, counts: language.wordCounts)
    return common.count(span) < 1200
      && (text.characterCount(span) <= 4 || !common.isPhrase(span) || hasVersion(span))
  }

  private func hasVersion(_ span: TextSpan) -> Bool { text.character(before: span.end)?.isAsciiDigit == true }
}
