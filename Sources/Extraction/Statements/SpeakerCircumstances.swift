import Knowledge
import TextRepair

/// Words that may stand between a speaker and the reporting word, and say when, where, how and to whom: `则`, `进一步`,
/// `8月16日晚`, `在报告中`, `向机器之心`, `发布视频`.
extension SpeakerPhrase {
  /// Where the words begin that may stand between a speaker and a cue and that end at `end`.
  func passOver(from start: Int, endingAt end: Int, addressee: inout EntityID?) -> Int? {
    if let opening = addressed(from: start, endingAt: end, &addressee) { return opening }
    if let parenthesis = parenthesis(endingAt: end, from: start) { return parenthesis }
    if let pair = paired(from: start, endingAt: end) { return pair }
    if let simple = text.longest(of: language.plainModifiers, endingAt: end), simple.start >= start {
      let opening = text.longest(of: ["于", "在"], endingAt: simple.start)?.start
      return opening.map { $0 > start ? $0 : simple.start } ?? simple.start
    }
    if text.has("等", endingAt: end), let list = listEnd(before: end, from: start) { return list }
    if let date = dateStart(endingAt: end, from: start) { return date }
    if let manner = mannerStart(endingAt: end, from: start) { return manner }
    return publishing(from: start, endingAt: end) ?? circumstance(from: start, endingAt: end)
      ?? venue(from: start, endingAt: end)
  }

  /// Where the names end that 等 closes: `北屿科技、松针智能|等`.
  private func listEnd(before end: Int, from start: Int) -> Int? {
    let place = end - "等".utf8.count
    guard let last = mentions.mention(endingAt: place), last.span.start > start,
      text.longest(of: language.words(.joiner), endingAt: last.span.start) != nil
    else { return nil }
    return place
  }

  /// Where `对机器之心`, ending at `end`, begins: the named one is spoken to and does not speak.
  func addressed(from start: Int, endingAt end: Int, _ addressee: inout EntityID?) -> Int? {
    let place = strippedPlace(end)
    guard
      let mention = mentions.mention(endingAt: end) ?? mentions.mention(endingAt: place)
        ?? mentionBefore(place, from: start), mention.span.start > start,
      let opening = addressing(mention, from: start)
    else { return nil }
    let whole = text.has("在", endingAt: opening.start) ? text.start(before: opening.start) : opening.start
    if addressee == nil, mention.kind == .media || mention.kind == .person { addressee = mention.entity }
    return max(whole, start)
  }

  /// The word that makes a name behind it the one spoken to: directly before it, before the mark that opens
  /// around it (`对「量子快报」表示`), or before what an outlet is called (`对欧洲创业媒体Sifted表示`).
  private func addressing(_ mention: ResolvedMention, from start: Int) -> TextSpan? {
    var place = trimEnd(mention.span.start, from: start)
    if let mark = text.character(before: place), "「“『《".unicodeScalars.contains(mark) {
      place = text.start(before: place)
    }
    for _ in 0..<(mention.kind == .media ? 12 : 1) where place > start {
      if let opening = text.longest(of: language.words(.addressing), endingAt: place) {
        return opening.start > start ? opening : nil
      }
      guard text.character(before: place)?.isHan == true else { return nil }
      place = text.start(before: place)
    }
    return nil
  }

  /// `机器之心记者` and the like: the place where the name ends, before 记者, 等 or 方面.
  private func strippedPlace(_ end: Int) -> Int {
    text.longest(of: language.words(.asker), endingAt: end)?.start ?? end
  }

  /// `（Andrej Karpathy）` behind a name.
  private func parenthesis(endingAt end: Int, from start: Int) -> Int? {
    guard text.has("）", endingAt: end) || text.has(")", endingAt: end) else { return nil }
    var offset = end
    while offset > start, let scalar = text.character(before: offset) {
      offset = text.start(before: offset)
      if scalar == "（" || scalar == "(" { return offset > start ? offset : nil }
    }
    return nil
  }

  /// `8月16日`, `在8月16日晚`, `去年4月`, `8月6日和7日`, `昨（26）日`: where the date that ends here begins.
  private func dateStart(endingAt end: Int, from start: Int) -> Int? {
    guard let last = text.longest(of: language.words(.dateEnding), endingAt: end) else {
      return nil
    }
    var offset = last.start
    while offset > start, let scalar = text.character(before: offset),
      scalar.isAsciiDigit || "年月日和至 去今昨前明（）()/".unicodeScalars.contains(scalar)
    { offset = text.start(before: offset) }
    guard offset < last.start else { return nil }
    let opening = text.start(before: offset)
    return opening > start && (text.has("在", at: opening) || text.has("于", at: opening)) ? opening : offset
  }

  /// `自豪地`, `半开玩笑地`: where the manner that ends here begins, directly behind a name or a pronoun.
  private func mannerStart(endingAt end: Int, from start: Int) -> Int? {
    guard text.has("地", endingAt: end) else { return nil }
    var offset = text.start(before: end)
    for _ in 0..<6 where offset > start {
      offset = text.start(before: offset)
      let place = trimEnd(offset, from: start)
      if mentions.mention(endingAt: place) != nil
        || text.longest(of: language.pronounForms, endingAt: place) != nil
      {
        return offset
      }
    }
    return nil
  }

  /// `在报告中`, `于去年底`: from the opening word up to the closing one.
  private func paired(from start: Int, endingAt end: Int) -> Int? {
    let isClosed = text.longest(of: language.pairedClosings, endingAt: end) != nil
    if let opening = behindSubject(from: start, endingAt: end, isClosed: isClosed) { return opening }
    guard isClosed else { return nil }
    return opening(from: start, endingAt: end, within: 24) { isPair(opening: $0, closing: end) }
  }

  /// The opening word behind the name that the clause opens with, however far off: `陆知微|在回复一位读者的提问时`,
  /// and 在 with whatever it opens: `陆知微|在见面的第一分钟`.
  private func behindSubject(from start: Int, endingAt end: Int, isClosed: Bool) -> Int? {
    guard isClosed || text.first("在", in: TextSpan(start: start, end: end)) != nil else { return nil }
    for mention in mentions.mentions(in: TextSpan(start: start, end: end)).prefix(2) {
      let place = text.trimmed(TextSpan(start: mention.span.end, end: end)).start
      guard place < end, text.longest(of: language.pairedOpenings, at: place) != nil,
        isNoun(TextSpan(start: leadEnd(start, to: mention.span.start), end: mention.span.start)),
        isPlain(TextSpan(start: place, end: end)) || isClosed && isPair(opening: place, closing: end)
      else { continue }
      return place
    }
    return nil
  }

  /// Whether the opening word of a pair stands at one place, and its closing word ends at another.
  private func isPair(opening start: Int, closing end: Int) -> Bool {
    text.longest(of: language.pairedOpenings, at: start) != nil
      && language.pairedModifiers.contains {
        text.has($0.close, endingAt: end) && text.has($0.form, at: start)
      }
  }

  /// Whether 在 opens a stretch of at most twenty characters that names nobody and holds no cue: `在见面的第一分钟`.
  func isPlain(_ span: TextSpan) -> Bool {
    guard text.has("在", at: span.start), span.count <= 60, mentions.mentions(in: span).isEmpty,
      text.places(of: language.words(.personPronoun), in: span).isEmpty
    else { return false }
    return text.places(of: language.cues.words, in: span).allSatisfy {
      language.cue(in: text, at: $0.start) == nil
    }
  }

  /// `对此`, `向媒体`, `就此事`: from the opening word on.
  private func circumstance(from start: Int, endingAt end: Int) -> Int? {
    let words = language.words(.circumstance)
    guard text.contains(words, in: TextSpan(start: start, end: max(start, end))) else { return nil }
    return opening(from: start, endingAt: end, within: 24) { offset in
      text.longest(of: words, at: offset).map { $0.end < end } == true
    }
  }

  /// The nearest place before `end` in its clause, at most `limit` characters off, that opens something.
  private func opening(from start: Int, endingAt end: Int, within limit: Int, _ opens: (Int) -> Bool) -> Int?
  {
    var offset = end
    for _ in 0..<limit where offset > start {
      offset = text.start(before: offset)
      guard offset > start, let scalar = text.character(at: offset), scalar != "，", scalar != ",",
        scalar != "。"
      else {
        return nil
      }
      if opens(offset) { return wholeWord(offset, from: start) }
    }
    return nil
  }

  /// Where the longer word begins that a circumstance's word ends: `针|对`.
  private func wholeWord(_ offset: Int, from start: Int) -> Int {
    guard let word = text.longest(of: language.words(.circumstance), at: offset),
      let whole = text.longest(of: language.words(.circumstance), endingAt: word.end), whole.start > start
    else { return offset }
    return min(offset, whole.start)
  }

  /// `在其社交平台“真实社交”`, `在微博`: from 在 up to the name of the place where something is put.
  func venue(from start: Int, endingAt end: Int) -> Int? {
    let isQuoted = text.character(before: end).map { "”」".unicodeScalars.contains($0) } ?? false
    let named = mentions.mention(endingAt: end)
    guard isQuoted || named.map({ [.platform, .product, .media, .institution].contains($0.kind) }) == true
    else {
      return nil
    }
    let before = TextSpan(start: max(start, text.boundary(max(start, end - 60))), end: end)
    guard let opening = text.all("在", in: before).last, opening.start > start,
      text.longest(of: language.plainModifiers, endingAt: opening.end) == nil,
      text.first("的", in: TextSpan(start: opening.end, end: end)) == nil,
      text.first("，", in: TextSpan(start: opening.end, end: end)) == nil
    else { return nil }
    return opening.start
  }

  /// `发布视频`, `发表了一篇长文`: where putting out what ends here begins; whoever does it speaks.
  private func publishing(from start: Int, endingAt end: Int) -> Int? {
    guard
      let noun = text.longest(of: language.words(.publication), endingAt: end)
        ?? text.longest(of: language.heads, endingAt: end), noun.start > start
    else { return nil }
    let before = TextSpan(start: text.boundary(max(start, noun.start - 30)), end: noun.start)
    guard let verb = text.places(of: language.words(.publishing), in: before).last, verb.start > start,
      text.first("的", in: TextSpan(start: verb.end, end: noun.start)) == nil
    else { return nil }
    return verb.start
  }
}
