import Knowledge
import TextRepair

/// Finds firms by what only firms tell: `青鹭花园发布2025年半年报`, `“松针宠物”近日宣布完成融资`, `青鹭花园：上半年净利润…`.
///
/// The name stands between the beginning of its clause and the verb, alone or in quotation marks; common words and
/// phrases of such (多家公司, 监管部门) are none.
struct FirmNews {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The names, in order.
  func find(in blocks: [TextSpan]) -> [TextSpan] {
    let verbs = language.words(.firmVerb), acts = language.words(.firmAct)
    var repeated: [String: Bool] = [:]
    return blocks.gather { block in
      var result: [TextSpan] = []
      if let head = headed(block) { result.append(head) }
      var offset = block.start
      while let place = text.next(of: verbs.bit | acts.bit, from: offset, before: block.end) {
        offset = text.end(after: place)
        guard let name = name(endingAt: subjectEnd(before: place, in: block), in: block) else { continue }
        let verb = text.longest(of: verbs, at: place)
        let words = text.text(name)
        let isNamed = repeated[words] ?? isRepeated(name)
        repeated[words] = isNamed
        if isNamed || verb.map({ tellsNews(behind: $0.end, in: block) }) == true { result.append(name) }
      }
      return result
    }
  }

  /// Whether a stretch stands in the article three times, as no word does that anybody counted, and is no name of a person.
  private func isRepeated(_ span: TextSpan) -> Bool {
    let common = CommonWords(text: text, counts: language.wordCounts)
    guard common.count(span) == 0, !common.holds(span, limit: 3000), !isPersonal(span),
      text.longest(of: language.officeTitles, endingAt: span.end) == nil,
      text.longest(of: language.heads, endingAt: span.end) == nil
    else { return false }
    let places = text.all(text.text(span), in: TextSpan(start: 0, end: text.count))
    return places.count >= 3
      && !places.contains { place in
        text.longest(of: language.officeTitles, endingAt: place.start) != nil
          || text.longest(of: language.middleDots, endingAt: place.start) != nil
      }
  }

  /// Whether a stretch may be a person: two or three characters behind a family name, or all of them written by sound.
  private func isPersonal(_ span: TextSpan) -> Bool {
    if text.characterCount(span) <= 3, language.surnames.end(in: text, at: span.start, limit: span.end) != nil
    {
      return true
    }
    return text.consists(span, of: language.transliterations)
  }

  /// The name that opens a block before a colon, where news of a firm follows.
  private func headed(_ block: TextSpan) -> TextSpan? {
    var end = block.start, count = 0
    while count < 9, let scalar = text.character(at: end), scalar.isHan {
      end = text.end(after: end)
      count += 1
    }
    guard text.has("：", at: end), tellsNews(behind: end + 3, in: block) else { return nil }
    return name(endingAt: end, in: block)
  }

  /// Whether a noun for what firms publish stands in the clause.
  private func tellsNews(behind offset: Int, in block: TextSpan) -> Bool {
    var end = offset
    while end < min(block.end, offset + 75), let scalar = text.character(at: end),
      !"，。；！？\n".unicodeScalars.contains(scalar)
    { end = text.end(after: end) }
    return text.contains(language.words(.firmPaper), in: TextSpan(start: offset, end: end))
  }

  /// Where the subject of a verb ends, words of time passed over.
  private func subjectEnd(before verb: Int, in block: TextSpan) -> Int {
    var end = verb
    while end > block.start {
      if let word = text.longest(of: language.words(.newsAdverb), endingAt: end) {
        end = word.start
      } else if text.has("日", endingAt: end), let day = day(endingAt: end) {
        end = day
      } else {
        return end
      }
    }
    return end
  }

  /// Where `8月5日` begins that ends at a place.
  private func day(endingAt end: Int) -> Int? {
    var start = text.start(before: end)
    while start > 0, let scalar = text.character(before: start),
      scalar.isAsciiDigit || "年月 ".unicodeScalars.contains(scalar)
    {
      start = text.start(before: start)
    }
    return text.character(at: start)?.isAsciiDigit == true ? start : nil
  }

  /// `已累计`, `便成功`: an adverb and a common word.
  private func isAdverbial(_ span: TextSpan, _ common: CommonWords) -> Bool {
    guard let first = text.character(at: span.start), language.characters(.newsAdverb).contains(first) else {
      return false
    }
    return common.count(TextSpan(start: text.end(after: span.start), end: span.end)) >= 60
  }

  /// The Han characters before a place back to the beginning of their clause, or what a quotation mark there encloses.
  private func name(endingAt end: Int, in block: TextSpan) -> TextSpan? {
    let inner = text.trimmed(TextSpan(start: block.start, end: end), of: "”」").end
    var start = inner, count = 0
    while start > block.start, count < 8, let scalar = text.character(before: start), scalar.isHan {
      start = text.start(before: start)
      count += 1
    }
    let span = TextSpan(start: start, end: inner)
    let edges = NameEdges(text: text, language: language, mentions: mentions)
    guard (2...7).contains(count), edges.opensClause(start, in: block), !mentions.overlaps(span),
      !text.contains(language.characters(.grammar), in: span),
      !text.contains(language.organisations.generic, in: span),
      !text.contains(language.words(.unnamedInvestor), in: span)
    else { return nil }
    let common = CommonWords(text: text, counts: language.wordCounts)
    guard let last = text.character(before: span.end), !language.characters(.timeEnd).contains(last) else {
      return nil
    }
    guard !isAdverbial(span, common) else { return nil }
    guard common.count(span) < 60, !common.isPhrase(span), text.longest(of: language.leads, at: start) == nil
    else { return nil }
    return span
  }
}
