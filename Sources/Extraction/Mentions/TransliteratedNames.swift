import Knowledge
import TextRepair

/// Finds names of people that Chinese writes by their sound: `安德烈·卡尔松`, and behind an office `新闻秘书|莱维森`.
///
/// Few characters serve for sounds, so that the run of them around a middle dot has its edges in itself.
struct TransliteratedNames {
  let text: ArticleBytes
  let language: LanguageTables

  private static let dots = ScalarSet("·・•")

  /// The names with a dot in a block, in order.
  func find(in block: TextSpan, mentions: Mentions) -> [TextSpan] {
    var result: [TextSpan] = []
    var offset = block.start
    while let place = text.next(of: language.middleDots.bit, from: offset, before: block.end) {
      offset = text.end(after: place)
      guard let dot = text.character(at: place), TransliteratedNames.dots.contains(dot) else { continue }
      var start = place, count = 0
      while start > block.start, count < 7,
        mentions.mention(endingAt: start).map({ $0.kind == .person }) != false || start == place,
        start == place || text.longest(of: language.officeTitles, endingAt: start) == nil,
        let scalar = text.character(before: start), language.transliterations.contains(scalar)
      {
        start = text.start(before: start)
        count += 1
      }
      let common = CommonWords(text: text, counts: language.wordCounts)
      while count > 2, text.longest(of: language.officeTitles, endingAt: start) == nil,
        common.crossing(start, from: max(start - 3, block.start)) >= 100
      {
        start = text.end(after: start)
        count -= 1
      }
      guard (1...6).contains(count), let end = end(from: offset, limit: block.end) else { continue }
      result.append(TextSpan(start: start, end: end))
      offset = end
    }
    return result
  }

  /// The name with a dot that begins at a place and is written by its sound.
  func dottedName(at start: Int, limit: Int) -> TextSpan? {
    var offset = start
    while offset < limit, offset - start <= 18, let scalar = text.character(at: offset) {
      if TransliteratedNames.dots.contains(scalar) {
        return offset == start
          ? nil : end(from: text.end(after: offset), limit: limit).map { TextSpan(start: start, end: $0) }
      }
      guard language.transliterations.contains(scalar) else { return nil }
      offset = text.end(after: offset)
    }
    return nil
  }

  /// The name of at least three such characters at a place, where nothing else can go on behind it.
  func name(at start: Int, limit: Int) -> TextSpan? {
    guard let end = runEnd(from: start, limit: limit), end - start >= 9 else { return nil }
    let span = TextSpan(start: start, end: end)
    guard let next = text.character(at: end),
      CommonWords(text: text, counts: language.wordCounts).count(span) == 0,
      !next.isHan || language.nameFollowers.contains(next) || language.cue(in: text, at: end) != nil
    else { return nil }
    return span
  }

  /// The name of five such characters or more at a place, whatever stands behind it: `外交大臣|莱维森纳尔|通电话`.
  ///
  /// Its last character goes, where it begins a common word with what follows.
  func longName(at start: Int, limit: Int) -> TextSpan? {
    guard let run = runEnd(from: start, limit: limit), run - start >= 15 else { return nil }
    let common = CommonWords(text: text, counts: language.wordCounts)
    let last = text.start(before: run)
    let span = TextSpan(start: start, end: common.crossing(run, from: last) >= 20 ? last : run)
    return common.holds(span, limit: 1000) ? nil : span
  }

  /// Where the parts behind a dot end.
  private func end(from offset: Int, limit: Int) -> Int? {
    guard let first = runEnd(from: offset, limit: limit) else { return nil }
    var end = first
    while let dot = text.character(at: end), TransliteratedNames.dots.contains(dot),
      let next = runEnd(from: text.end(after: end), limit: limit)
    { end = next }
    return end
  }

  /// Where a run of such characters ends, at the latest before a cue or a common word.
  private func runEnd(from start: Int, limit: Int) -> Int? {
    let common = CommonWords(text: text, counts: language.wordCounts)
    var end = start, count = 0
    while end < limit, count < 7, let scalar = text.character(at: end),
      language.transliterations.contains(scalar)
    {
      if count >= 2 {
        let word = TextSpan(start: end, end: min(text.end(after: text.end(after: end)), limit))
        if language.cue(in: text, at: end) != nil || common.count(word) >= 3000 { break }
      }
      end = text.end(after: end)
      count += 1
    }
    return count >= 1 ? end : nil
  }
}
