import Articles
import Knowledge
import TextRepair

/// Finds names that stand in one Chinese list with others: `谷歌、青鹭科技和 Nova`, `Nova、青鹭等公司`.
///
/// The items of a list are of one kind: that of the noun behind 等, or else that of its members which are known, at least
/// two and half of them. A common word is no name, however it stands in a list (医疗、教育等机构).
struct NamesInLists {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  private static let ends: ScalarSet = ScalarSet("，。；：！？,;:!?\n（(")
  /// The names with their kinds.
  func find(in blocks: [Block]) -> [(name: String, kind: EntityKind)] {
    blocks.filter { $0.kind == .paragraph || $0.kind == .listItem }.gather { names(in: $0.span) }
  }

  private func names(in block: TextSpan) -> [(name: String, kind: EntityKind)] {
    var result: [(name: String, kind: EntityKind)] = []
    var rest = block
    while let first = text.first("、", in: rest) {
      let list = list(around: first, in: block)
      result += names(of: list)
      rest = TextSpan(start: max(list.end, first.end), end: block.end)
    }
    return result
  }

  private struct List {
    var items: [TextSpan]
    var head: EntityKind?
    var end: Int
  }

  /// The items of the list to which a mark of enumeration belongs, the first of the list; none where nothing tells what
  /// they are.
  private func list(around mark: TextSpan, in block: TextSpan) -> List {
    let joiners = language.words(.joiner)
    var items: [TextSpan] = []
    if let first = firstItem(endingAt: mark.start, from: block.start) { items.append(first) }
    var start = mark.end
    var end = start
    while end < block.end, let scalar = text.character(at: end), end - start <= 60 {
      if scalar == "（" || scalar == "(", let close = bracketEnd(at: end, limit: block.end) {
        let isNext = text.has("、", at: close) || text.has("等", at: close)
        let joiner = text.longest(of: joiners, at: close)
        guard isNext || joiner != nil else { break }
        items.append(TextSpan(start: start, end: end))
        start = joiner?.end ?? close
        end = start
        continue
      } else if scalar == "、" {
        items.append(TextSpan(start: start, end: end))
        start = text.end(after: end)
      } else if scalar == "等" || NamesInLists.ends.contains(scalar) {
        break
      } else if let joiner = text.longest(of: joiners, at: end) {
        items.append(TextSpan(start: start, end: end))
        start = joiner.end
        end = start
        continue
      }
      end = text.end(after: end)
    }
    let isClosed = text.has("等", at: end)
    if isClosed || isWhole(text.trimmed(TextSpan(start: start, end: end))) {
      items.append(TextSpan(start: start, end: end))
    } else if let known = mentions.mention(at: start), known.span.start == start {
      items.append(known.span)
    } else if let latin = latinItem(at: start, limit: end) {
      items.append(latin)
    }
    let head = isClosed ? head(behind: end + 3) : nil
    let whole = TextSpan(
      start: items.first?.start ?? mark.start, end: max(items.last?.end ?? mark.end, mark.end))
    if head == nil, !mentions.overlaps(whole) { items = [] }
    return List(
      items: items.map { text.trimmed($0, of: "「」“”《》『』\"") }, head: head, end: max(end, mark.end))
  }

  /// Where the bracket that opens at a place is closed, and what may stand behind an item begins; nil where it stays open.
  private func bracketEnd(at offset: Int, limit: Int) -> Int? {
    var end = text.end(after: offset)
    while end < min(limit, offset + 60), let scalar = text.character(at: end),
      !"）)\n。".unicodeScalars.contains(scalar)
    {
      end = text.end(after: end)
    }
    guard let close = text.character(at: end), "）)".unicodeScalars.contains(close) else { return nil }
    return text.end(after: end)
  }

  /// The known name or Latin word before the first mark, or the Han characters back to a border.
  private func firstItem(endingAt end: Int, from limit: Int) -> TextSpan? {
    let trimmed = text.trimmed(TextSpan(start: limit, end: end), of: "」”》』").end
    if let known = mentions.mention(endingAt: trimmed) { return known.span }
    var start = trimmed, count = 0
    while start > limit, count < 16, let scalar = text.character(before: start),
      scalar.isHan || scalar.isLatinWord,
      !language.organisations.borders.contains(scalar)
    {
      start = text.start(before: start)
      count += scalar.isHan ? 1 : 0
    }
    let common = CommonWords(text: text, counts: language.wordCounts)
    guard start < trimmed, common.crossing(start, from: max(start - 3, limit)) < 1000 else { return nil }
    let item = afterLead(TextSpan(start: start, end: trimmed))
    return text.characterCount(item) < 7 || text.character(at: item.start)?.isLatinWord == true ? item : nil
  }

  /// An item without the words that lead to it: 包括|青鹭, 上市公司|青鹭.
  private func afterLead(_ item: TextSpan) -> TextSpan {
    var start = item.start, offset = item.start
    while offset < item.end {
      let lead = text.longest(of: language.words(.itemLead), at: offset)
      if let lead, lead.end < item.end { start = lead.end }
      offset = lead.map { min($0.end, item.end) } ?? text.end(after: offset)
    }
    return TextSpan(start: start, end: item.end)
  }

  /// The Latin words with which a stretch begins, the last item of a list that nothing closes.
  private func latinItem(at start: Int, limit: Int) -> TextSpan? {
    let first = text.has(" ", at: start) ? start + 1 : start
    guard text.character(at: first)?.isLatinCapital == true else { return nil }
    var end = first
    while end < limit, let scalar = text.character(at: end),
      scalar.isLatinWord || " .&-".unicodeScalars.contains(scalar)
    {
      end = text.end(after: end)
    }
    return text.trimmed(TextSpan(start: first, end: end))
  }

  /// What the noun within a few characters behind 等 says, or the one that it belongs to: 等|多家头部|公司, 等|机器人|企业.
  private func head(behind offset: Int) -> EntityKind? {
    var place = offset
    for _ in 0..<10 {
      guard let scalar = text.character(at: place), !NamesInLists.ends.contains(scalar), scalar != "的" else {
        return nil
      }
      if let noun = language.nameNouns.listNoun(at: place, in: text) {
        return language.nameNouns.listNoun(at: noun.span.end, in: text)?.kind ?? noun.kind
      }
      place = text.end(after: place)
    }
    return nil
  }

  private func names(of list: List) -> [(name: String, kind: EntityKind)] {
    guard list.items.count >= 2 else { return [] }
    var votes = KindVotes()
    var known = 0
    for item in list.items {
      guard let mention = mentions.mention(at: item.start), mention.span.start <= item.start,
        mention.span.end >= item.end
      else { continue }
      votes.add(mention.kind, 1)
      known += 1
    }
    guard let kind = list.head ?? votes.best?.kind else { return [] }
    guard list.head != nil || votes[kind] >= 2 && known * 2 >= list.items.count || arePeople(list, votes)
    else {
      return []
    }
    let mayBeHan = kind != .product || votes[kind] > 0
    return list.items.compactMap { item in
      (mayBeHan || text.character(at: item.start)?.isHan != true) && isWhole(item) && !mentions.overlaps(item)
        && isLikely(item, kind) ? (text.text(item), kind) : nil
    }
  }

  /// Whether one member of a list is a known person and all others have the form of Chinese names.
  private func arePeople(_ list: List, _ votes: KindVotes) -> Bool {
    votes[.person] >= 1 && votes.best?.kind == .person
      && list.items.allSatisfy { mentions.overlaps($0) || isLikely($0, .person) }
  }

  /// Whether a stretch is one word in either script, short enough for a name.
  private func isWhole(_ item: TextSpan) -> Bool {
    guard (4...40).contains(item.count), let first = text.character(at: item.start) else { return false }
    var offset = item.start, hanCount = 0
    while offset < item.end, let scalar = text.character(at: offset) {
      if scalar.isHan {
        hanCount += 1
        if language.characters(.noListedName).contains(scalar) { return false }
      } else if !scalar.isLatinWord && !" .&-·+".unicodeScalars.contains(scalar) {
        return false
      }
      offset = text.end(after: offset)
    }
    return hanCount == 0 ? first.isLatinCapital : (2...8).contains(hanCount)
  }

  private func isLikely(_ item: TextSpan, _ kind: EntityKind) -> Bool {
    if text.character(at: item.start)?.isHan != true {
      return !language.english.names.isPlain(text.text(item)) && !isKindOfThing(item)
    }
    if text.longest(of: language.leads, at: item.start) != nil { return false }
    let ending = text.longest(of: language.organisations.endings, endingAt: item.end)
    let head = ending.flatMap { $0.start > item.start ? $0.start : nil } ?? item.end
    if let word = text.longest(of: language.organisations.common, at: item.start),
      word.end >= head || head == item.end
    {
      return false
    }
    if language.nameNouns.isNoun(item, in: text) { return false }
    if kind == .person {
      return PersonNames(text: text, language: language).chineseName(at: item.start, limit: item.end)?.end
        == item.end
    }
    let common = CommonWords(text: text, counts: language.wordCounts)
    let isFirm =
      kind == .company && ending.map { !language.organisations.weak.contains(text.text($0)) } == true
    return item.count <= (ending == nil ? 18 : 24) && common.count(item) == 0
      && (isFirm || !common.isPhrase(item))
  }

  /// Whether an item is a plain Latin word before Chinese ones, which tells a kind and no name: AI写作, SEO优化工具.
  private func isKindOfThing(_ item: TextSpan) -> Bool {
    var end = item.start
    while end < item.end, text.character(at: end)?.isHan != true { end = text.end(after: end) }
    let latin = text.trimmed(TextSpan(start: item.start, end: end))
    guard end < item.end else { return false }
    return language.english.names.isPlain(text.text(latin))
      || text.bytes[latin.range].allSatisfy { (0x41...0x5A).contains($0) } && latin.count <= 4
        && CommonWords(text: text, counts: language.wordCounts).count(TextSpan(start: end, end: item.end)) > 0
  }

}
