import Knowledge
import TextRepair

/// Finds Chinese firms that no lexicon lists and no ending tells, by what stands around all their places: `创业公司松针动力，`,
/// `松针动力联合创始人`, `创办了松针动力。`, `松针动力（600000.SH）`.
///
/// One edge of such a name is given by a word for firms before it or an office behind it, the other by a mark or by the longest
/// stretch that the article repeats. A stretch needs three grounds; words of the list (`公司产品`) give none by being repeated.
struct AnchoredFirms {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// How many grounds make a name.
  private static let enough = 3
  private static let most = 6
  private static let exchanges = [".SH", ".SZ", ".HK", ".BJ", ".US", ".O", ".N"]

  /// Characters that no name of a firm begins or ends with.
  private static let noOpening = ScalarSet("和与及或就却来去做之化里中前后想要再又更该这那其各内外上下当则均皆仍曾已未没非")
  private static let noEnd = ScalarSet("中前后内外里上下量者商时率们得过着去来到做")

  /// The names, as written, longest first.
  func find(in blocks: [TextSpan]) -> [String] {
    var grounds: [String: Set<Ground>] = [:]
    for block in blocks {
      for place in leads(in: block) { addRight(of: place, in: block, &grounds) }
      for place in offices(in: block) { addLeft(of: place, in: block, .office, &grounds) }
      for place in tickers(in: block) { addLeft(of: place, in: block, .ticker, &grounds) }
      for name in quoted(in: block) { grounds[text.text(name), default: []].insert(.quoted) }
    }
    let names = grounds.filter { isName($0.key, $0.value) }.map(\.key)
    let longer = names + mentions.entities.values.filter { $0.kind == .company }.map(\.name)
    return names.filter { name in !longer.contains { $0 != name && $0.hasPrefix(name) } }
      .sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
  }

  /// What speaks for a name.
  private enum Ground: Hashable { case lead, whole, ending, office, ticker, quoted }

  private func isName(_ name: String, _ grounds: Set<Ground>) -> Bool {
    guard let place = text.first(name, in: TextSpan(start: 0, end: text.count)) else { return false }
    let head = String(name.prefix(2))
    let common = CommonWords(text: text, counts: language.wordCounts)
    let opening = TextSpan(start: place.start, end: place.start + head.utf8.count)
    let isHead = name.count > 3 && common.count(opening) < 60 && text.repeats(head, times: 3)
    let isRepeated = text.repeats(name, times: 2) || isHead
    guard grounds.contains(.ticker) || grounds.contains(.ending) || grounds.count > 1 && isRepeated else {
      return false
    }
    var weight = grounds.reduce(0) { $0 + ($1 == .ticker ? 2 : 1) }
    if isHead || text.repeats(name, times: 3) { weight += 1 }
    guard common.count(place) < 60 else { return false }
    if !common.holds(place, limit: 3000), !common.isPhrase(place) { weight += 1 }
    if language.organisations.suffix(of: name).map({ $0.utf8.count < name.utf8.count }) == true {
      weight += 1
    }
    return weight >= AnchoredFirms.enough
  }

  /// Where the words end that a firm's name follows.
  private func leads(in block: TextSpan) -> [Int] {
    var result: [Int] = []
    var offset = block.start
    while offset < block.end {
      if let seat = seatEnd(at: offset, in: block) {
        result.append(seat)
      } else if let word = text.longest(of: language.words(.firmLead), at: offset) {
        result.append(word.end)
      } else if text.opensIdeograph(at: offset), isNoun(before: offset, in: block) {
        result.append(offset)
      }
      offset = text.end(after: offset)
    }
    return result
  }

  /// Whether a noun for a firm ends at a place that says which: 创业公司, 杭州公司; 公司 by itself is the one spoken of.
  private func isNoun(before offset: Int, in block: TextSpan) -> Bool {
    guard language.nameNouns.kind(before: offset, in: text) == .company else { return false }
    guard text.has("公司", endingAt: offset) || text.has("集团", endingAt: offset) else { return true }
    guard offset - 6 > block.start, let before = text.character(before: offset - 6), before.isHan else {
      return false
    }
    return before == "的" || !language.organisations.borders.contains(before)
  }

  /// Where `总部在江城的` ends that begins at a place.
  private func seatEnd(at offset: Int, in block: TextSpan) -> Int? {
    guard text.has("总部", at: offset),
      let lead = text.longest(of: ["总部在", "总部位于", "总部设在"], at: offset),
      let mark = text.first(
        "的", in: TextSpan(start: lead.end, end: max(lead.end, text.boundary(min(block.end, lead.end + 18)))))
    else { return nil }
    return text.text(TextSpan(start: lead.end, end: mark.start)).unicodeScalars.allSatisfy(\.isHan)
      ? mark.end : nil
  }

  private func offices(in block: TextSpan) -> [Int] {
    text.places(of: language.words(.firmOffice), in: block).map(\.start)
  }

  /// Where the bracket of a ticker opens: `（600000.SH）`.
  private func tickers(in block: TextSpan) -> [Int] {
    AnchoredFirms.exchanges.flatMap { text.all($0, in: block) }.compactMap { mark in
      var start = mark.start
      while start > block.start, text.character(before: start)?.isAsciiWord == true { start -= 1 }
      guard mark.start - start >= 1, ["）", ")"].contains(where: { text.has($0, at: mark.end) }) else {
        return nil
      }
      return ["（", "("].first { text.has($0, endingAt: start) }.map { start - $0.utf8.count }
    }
  }

  /// The stretches in 「」 and “” that a word for firms stands before, or that the article repeats.
  private func quoted(in block: TextSpan) -> [TextSpan] {
    [("「", "」"), ("“", "”")].flatMap { open, close in
      text.all(open, in: block).compactMap { mark in
        let limit = text.boundary(min(block.end, mark.end + 24))
        guard let end = text.first(close, in: TextSpan(start: mark.end, end: max(mark.end, limit))) else {
          return nil
        }
        let name = TextSpan(start: mark.end, end: end.start)
        let isFirm = language.nameNouns.kind(before: mark.start, in: text) == .company
        return mayBeName(name) && (isFirm || text.repeats(text.text(name), times: 3)) ? name : nil
      }
    }
  }

  /// The name that begins at a place: to the next mark, else the longest stretch that is repeated.
  private func addRight(of start: Int, in block: TextSpan, _ grounds: inout [String: Set<Ground>]) {
    var ends: [Int] = []
    var end = start
    while ends.count <= AnchoredFirms.most, end < block.end, let scalar = text.character(at: end),
      scalar.isHan,
      !NameEdges.grammar.contains(scalar), mentions.mention(at: end) == nil
    {
      end = text.end(after: end)
      ends.append(end)
    }
    if (2...AnchoredFirms.most).contains(ends.count), end < block.end,
      text.character(at: end).map({ "，。；（(」”、\n".unicodeScalars.contains($0) }) == true
    {
      add(TextSpan(start: start, end: end), [.lead, .whole], &grounds)
    }
    for end in ends.prefix(AnchoredFirms.most) {
      let span = TextSpan(start: start, end: end)
      guard let form = language.organisations.suffix(of: text.text(span)),
        (6...9).contains(span.count - form.utf8.count),
        language.organisations.kind(of: text.text(span)) == .company, isRare(head(of: span, form)),
        NameEdges(text: text, language: language, mentions: mentions).isRight(
          TextSpan(start: end - form.utf8.count, end: end))
      else { continue }
      return add(span, [.lead, .ending], &grounds)
    }
    for end in ends.prefix(AnchoredFirms.most).reversed() {
      let span = TextSpan(start: start, end: end)
      guard text.characterCount(span) >= 2, text.repeats(text.text(span), times: 3) else { continue }
      return add(span, [.lead], &grounds)
    }
  }

  private func head(of span: TextSpan, _ form: String) -> TextSpan {
    TextSpan(start: span.start, end: span.end - form.utf8.count)
  }

  /// Whether a head is no common word and holds none that joins others.
  private func isRare(_ head: TextSpan) -> Bool {
    CommonWords(text: text, counts: language.wordCounts).count(head) < 90
      && !text.contains(ScalarSet("与和及"), in: head)
  }

  /// The name that ends at a place: back to a mark, else the longest stretch that is repeated.
  private func addLeft(
    of end: Int, in block: TextSpan, _ ground: Ground, _ grounds: inout [String: Set<Ground>]
  ) {
    var starts: [Int] = []
    var start = end
    while starts.count <= AnchoredFirms.most, start > block.start, let scalar = text.character(before: start),
      scalar.isHan, !NameEdges.grammar.contains(scalar),
      mentions.mention(at: text.start(before: start)) == nil
    {
      start = text.start(before: start)
      starts.append(start)
    }
    let edges = NameEdges(text: text, language: language, mentions: mentions)
    if (2...AnchoredFirms.most).contains(starts.count), edges.opensClause(start, in: block) {
      add(TextSpan(start: start, end: end), [ground, .whole], &grounds)
    }
    for start in starts.prefix(AnchoredFirms.most).reversed() {
      let span = TextSpan(start: start, end: end)
      guard text.characterCount(span) >= 2 else { continue }
      if text.repeats(text.text(span), times: 3) { return add(span, [ground], &grounds) }
      if ground == .ticker, let form = language.organisations.suffix(of: text.text(span)),
        form.utf8.count < span.count, span.count - form.utf8.count <= 9,
        edges.isLeft(start, from: block.start)
      {
        return add(span, [ground], &grounds)
      }
    }
  }

  private func add(_ span: TextSpan, _ new: Set<Ground>, _ grounds: inout [String: Set<Ground>]) {
    guard mayBeName(span) else { return }
    grounds[text.text(span), default: []].formUnion(new)
  }

  /// Whether a stretch has the characters of a name, and is none of a person or an office.
  private func mayBeName(_ span: TextSpan) -> Bool {
    guard (2...AnchoredFirms.most).contains(text.characterCount(span)), !mentions.overlaps(span),
      let first = text.character(at: span.start), !AnchoredFirms.noOpening.contains(first),
      let last = text.character(before: span.end), !AnchoredFirms.noEnd.contains(last),
      !text.contains(language.words(.investing), in: span),
      !text.contains(language.words(.firmAct), in: span),
      !text.contains(NameEdges.grammar, in: span), !text.contains(language.organisations.generic, in: span),
      !text.contains(language.officeTitles, in: span),
      !text.contains(language.words(.unnamedInvestor), in: span),
      text.longest(of: language.leads, at: span.start) == nil, language.cue(in: text, at: span.start) == nil,
      !text.contains(language.words(.firmVerb), in: span),
      !text.contains(language.words(.newsAdverb), in: span),
      text.longest(of: language.heads, endingAt: span.end) == nil
    else { return false }
    var offset = span.start
    while offset < span.end, let scalar = text.character(at: offset) {
      guard scalar.isHan else { return false }
      offset = text.end(after: offset)
    }
    let isShort = text.characterCount(span) <= 3
    return !(isShort && language.surnames.end(in: text, at: span.start, limit: span.end) != nil)
      && !text.consists(span, of: language.transliterations)
  }
}
