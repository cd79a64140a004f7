import Knowledge
import TextRepair

/// Finds the investors of a round: `由湖心基金领投，松针创业、某某资本跟投`, `领投方为松针创业`.
///
/// Every item of the list directly before a verb of investing, or behind a noun for investors, is a firm; several, old or unnamed
/// ones (老股东, 多家机构) are no names.
struct InvestorNames {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  private static let ends = ScalarSet("，。；：！？,;:!?\n")
  /// The longest list that is looked through, in bytes.
  private static let longestList = 900

  /// The names, in order.
  func find(in blocks: [TextSpan]) -> [TextSpan] {
    let verbs = language.words(.investing), nouns = language.words(.investorNoun)
    return blocks.gather { block in
      var result: [TextSpan] = []
      var offset = block.start
      while let place = text.next(of: verbs.bit | nouns.bit, from: offset, before: block.end) {
        offset = text.end(after: place)
        if text.longest(of: verbs, at: place) != nil { result += items(before: place, in: block) }
        if let noun = text.longest(of: nouns, at: place) { result += items(behind: noun.end, in: block) }
      }
      return result
    }
  }

  private func items(before verb: Int, in block: TextSpan) -> [TextSpan] {
    var end = verb
    while let word = text.longest(of: language.words(.investingAdverb), endingAt: end) { end = word.start }
    guard end > block.start else { return [] }
    var start = end
    let limit = max(block.start, end - InvestorNames.longestList)
    while start > limit, let scalar = text.character(before: start),
      !InvestorNames.ends.contains(scalar)
    {
      start = text.start(before: start)
    }
    return names(in: TextSpan(start: start, end: end))
  }

  private func items(behind noun: Int, in block: TextSpan) -> [TextSpan] {
    guard let verb = text.longest(of: language.words(.listOpening), at: noun) else { return [] }
    var end = verb.end
    let limit = min(block.end, end + InvestorNames.longestList)
    while end < limit, let scalar = text.character(at: end), !InvestorNames.ends.contains(scalar) {
      end = text.end(after: end)
    }
    return names(in: TextSpan(start: verb.end, end: end))
  }

  /// The names of a list.
  private func names(in list: TextSpan) -> [TextSpan] {
    var items: [TextSpan] = []
    var start = list.start, offset = list.start
    while offset < list.end {
      if let joiner = text.longest(of: language.words(.joiner), at: offset),
        mentions.mention(at: offset) == nil
      {
        items.append(TextSpan(start: start, end: offset))
        start = min(joiner.end, list.end)
        offset = start
      } else {
        offset = text.end(after: offset)
      }
    }
    items.append(TextSpan(start: start, end: list.end))
    return items.compactMap(name)
  }

  /// The name in an item, without the words that lead to it and what stands in brackets or from 等 on.
  private func name(_ item: TextSpan) -> TextSpan? {
    var start = item.start, end = item.start
    var offset = start
    while offset < item.end {
      if let lead = text.longest(of: language.words(.itemLead), at: offset), lead.end <= item.end,
        mentions.mention(at: offset).map({ $0.span.start == offset }) != false
      {
        start = lead.end
        offset = lead.end
      } else {
        offset = text.end(after: offset)
      }
    }
    end = start
    while end < item.end, let scalar = text.character(at: end), !"（(等".unicodeScalars.contains(scalar),
      text.longest(of: language.words(.investingAdverb), at: end) == nil,
      text.longest(of: language.words(.investing), at: end) == nil
    { end = text.end(after: end) }
    let span = text.trimmed(TextSpan(start: start, end: end), of: "“”「」\"*")
    let isKnown = mentions.mention(endingAt: span.end).map { $0.kind == .company && $0.span != span } == true
    return !isKnown && isName(span) && !isPerson(span) ? span : nil
  }

  /// Whether a bracket with an office stands behind a name: `某某（某公司创始人）`.
  private func isPerson(_ name: TextSpan) -> Bool {
    guard text.has("（", at: name.end) || text.has("(", at: name.end) else { return false }
    let bracket = TextSpan(start: name.end, end: min(text.boundary(name.end + 60), text.count))
    let close = text.first("）", in: bracket) ?? text.first(")", in: bracket)
    return text.contains(language.officeTitles, in: TextSpan(start: name.end, end: close?.start ?? name.end))
  }

  private func isName(_ span: TextSpan) -> Bool {
    let count = text.characterCount(span)
    guard (2...24).contains(count), !text.contains(language.words(.unnamedInvestor), in: span),
      !text.contains(language.characters(.grammar), in: span),
      !text.contains(language.words(.affiliation), in: span)
    else { return false }
    var offset = span.start, hanCount = 0
    while offset < span.end, let scalar = text.character(at: offset) {
      guard scalar.isHan || scalar.isLatinWord || " .&-".unicodeScalars.contains(scalar) else { return false }
      hanCount += scalar.isHan ? 1 : 0
      offset = text.end(after: offset)
    }
    if hanCount == 0 { return text.character(at: span.start)?.isLatinCapital == true }
    let common = CommonWords(text: text, counts: language.wordCounts)
    return common.count(span) < 30 && text.longest(of: language.leads, at: span.start) == nil
  }
}
