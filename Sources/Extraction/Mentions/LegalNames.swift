import Knowledge
import TextRepair

/// Finds firms by their full legal names, wherever they stand: `被告芦湾松针电子商务有限公司`, `松针电子（芦湾）股份有限公司`.
///
/// The legal form closes the name; it opens behind a mark, a word of grammar that stands in no name, or a noun for a party (被告,
/// 控股股东), and may hold a place in brackets. A stretch of more than twenty characters and one that describes (一家…有限公司) is none.
struct LegalNames {
  let text: ArticleBytes
  let language: LanguageTables

  /// The longest name before its legal form, in characters.
  private static let longest = 20
  /// The names, in order.
  func find(in blocks: [TextSpan]) -> [TextSpan] {
    blocks.gather { block in
      var result: [TextSpan] = [], offset = block.start
      while let place = text.next(of: language.organisations.endings.bit, from: offset, before: block.end) {
        offset = text.end(after: place)
        guard let end = text.longest(of: language.phrases(.legalForm), at: place)?.end else { continue }
        if let start = start(before: place, in: block) { result.append(TextSpan(start: start, end: end)) }
        offset = end
      }
      return result
    }
  }

  private func start(before form: Int, in block: TextSpan) -> Int? {
    var start = form, count = 0
    while start > block.start, let scalar = text.character(before: start) {
      if let open = bracket(endingAt: start, in: block) {
        start = open
        continue
      }
      guard scalar.isHan, !language.characters(.noLegalName).contains(scalar),
        scalar != "的" || text.has("美的", endingAt: start), start == form || !isParty(endingAt: start)
      else { break }
      start = text.start(before: start)
      count += 1
      if count > LegalNames.longest { return nil }
    }
    while let lead = text.longest(of: language.leads, at: start) ?? text.longest(
      of: language.words(.itemLead), at: start)
      ?? text.longest(of: language.words(.newsAdverb), at: start), lead.end < form
    { start = lead.end }
    start = region(behind: start, form) ?? described(from: start, form) ?? start
    let head = TextSpan(start: start, end: form)
    guard text.characterCount(head) >= 4, !language.organisations.describes(head, of: text),
      text.character(before: start)?.isAsciiWord != true, text.character(at: start)?.isHan == true
    else { return nil }
    return start
  }

  /// Where a place begins behind a common word that is no part of the name: 同意|芦湾松针有限公司.
  private func region(behind start: Int, _ form: Int) -> Int? {
    let common = CommonWords(text: text, counts: language.wordCounts)
    var place = text.end(after: start)
    for _ in 0..<3 where place < form {
      place = text.end(after: place)
      if text.longest(of: language.organisations.regions, at: place) != nil,
        common.count(TextSpan(start: start, end: place)) >= 300
      {
        return place
      }
    }
    return nil
  }

  /// Where a place begins behind a noun for firms that describes the name: 人工智能企业|芦湾松针科技有限公司.
  private func described(from start: Int, _ form: Int) -> Int? {
    var place = start
    while place < form {
      place = text.end(after: place)
      if text.longest(of: language.organisations.regions, at: place) != nil,
        language.nameNouns.kind(before: place, in: text) == .company
      {
        return place
      }
    }
    return nil
  }

  /// Whether a noun for a party to whatever is told ends at a place.
  private func isParty(endingAt offset: Int) -> Bool {
    language.nameNouns.kind(introducing: offset, in: text) != nil
      || text.longest(of: language.words(.investorNoun), endingAt: offset) != nil
      || text.longest(of: language.words(.itemLead), endingAt: offset) != nil
  }

  /// Where a bracket opens that holds a place of a few characters and closes at a place.
  private func bracket(endingAt end: Int, in block: TextSpan) -> Int? {
    guard let close = text.character(before: end), close == "）" || close == ")" else { return nil }
    var start = text.start(before: end), count = 0
    while start > block.start, count < 6, let scalar = text.character(before: start), scalar.isHan {
      start = text.start(before: start)
      count += 1
    }
    guard count >= 2, let open = text.character(before: start), open == "（" || open == "(" else { return nil }
    return text.start(before: start)
  }
}
