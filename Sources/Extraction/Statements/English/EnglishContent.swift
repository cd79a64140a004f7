import Knowledge
import TextRepair

/// Tells what an English cue reports: what stands behind it, before it, or on both sides.
struct EnglishContent {
  /// The shortest content, in bytes.
  static let shortest = 12

  let text: ArticleBytes
  let english: EnglishTables
  let sentence: EnglishSentence

  private var end: Int { sentence.unit.span.end }

  /// What was said.
  struct Found {
    var pieces: [TextSpan]
    var form: QuotationForm
    /// Whether it stands before its attribution.
    var isBefore: Bool
    /// Where reading goes on.
    var resume: Int
  }

  /// What stands before an attribution: `“…,” she said`, `The boxes would ship in spring, she said`.
  ///
  /// `attribution` is speaker and cue, in whichever order.
  func before(_ attribution: TextSpan, from start: Int) -> Found? {
    let lead = text.trimmed(TextSpan(start: start, end: max(start, attribution.start)))
    guard let mark = text.character(before: lead.end), ",”\"'’—–?!".unicodeScalars.contains(mark) else { return nil }
    let content = text.trimmed(lead, of: ",—–")
    let isQuoted = isQuotedSpeech(endingAt: lead.end)
    guard isQuoted || lead.count >= Self.shortest && !isClosingMark(before: lead.end) else { return nil }
    var found = Found(pieces: [], form: .indirect, isBefore: true, resume: attribution.end)
    (found.pieces, found.form) = pieces(of: content)
    guard isClause(content, found.form) else { return nil }
    if let rest = continuation(behind: attribution.end) {
      found.pieces += pieces(of: rest).pieces
      if found.form == .direct, pieces(of: rest).form != .direct { found.form = .mixed }
      found.resume = rest.end
    }
    return found
  }

  /// What stands behind a cue: `said that …`, `told Meta: “…”`, `promised to …`.
  func behind(_ cue: EnglishCue, until limit: Int) -> Found? {
    guard let start = start(behind: cue) else { return nil }
    let whole = text.trimmed(TextSpan(start: start, end: max(start, limit)), of: ".,:;—–")
    let content = text.trimmed(TextSpan(start: whole.start, end: endOfSpeech(in: whole)), of: ".,:;—–")
    guard content.count >= Self.shortest else { return nil }
    let (pieces, form) = pieces(of: content)
    return Found(pieces: pieces, form: form, isBefore: false, resume: content.end)
  }

  /// Where the speaker acts again instead of being reported: `…, but has not shared`, `… and declined to say`.
  private func endOfSpeech(in content: TextSpan) -> Int {
    let words = sentence.words
    for index in words.indices.dropFirst(2) where content.contains(words[index].span) && index + 1 < words.count {
      guard ["but", "and"].contains(words[index].form), english.actions.contains(words[index + 1].form) else { continue }
      return words[index].span.start
    }
    return content.end
  }

  // MARK: -

  /// Where the content behind a cue begins; nil where no content can follow.
  private func start(behind cue: EnglishCue) -> Int? {
    let words = sentence.words
    var index = cue.words.upperBound
    if let quotation = sentence.unit.quotations.first(where: { $0.outer.start >= cue.span.end }),
      text.trimmed(TextSpan(start: cue.span.end, end: quotation.outer.start), of: ",:").isEmpty
    {
      return quotation.outer.start
    }
    if cue.kind == .call { return cue.span.end }
    let that = words[min(index, words.count)...].prefix(18).firstIndex { $0.form == "that" }
    if let that, !hasComma(index..<that) || text.has(",", endingAt: words[that].span.start - 1) {
      if that == index || cue.kind == .tell || isAdjunct(index) { return words[that].span.end }
    }
    if cue.kind == .tell || index < words.count && words[index].form == "to" && !isVerbBehind(index) {
      guard let next = addresseeEnd(index) else { return nil }
      index = next
    }
    guard index < words.count else { return quotationStart(behind: cue.span.end) }
    if let next = timeEnd(index), next < words.count, sentence.isJoined(next), !isAdjunct(next),
      !english.subordinators.contains(words[next].form)
    {
      return words[next].span.start
    }
    if text.has(":", at: words[max(0, index - 1)].span.end) { return words[max(0, index - 1)].span.end + 1 }
    if isAdjunct(index) { return quotationStart(behind: cue.span.end) }
    guard cue.kind != .quote else { return quotationStart(behind: cue.span.end) }
    return words[index].span.start
  }

  /// Whether a word begins an adjunct that tells when, where or how something was said, not what: `on Monday`, `this month`.
  func isAdjunct(_ index: Int) -> Bool {
    guard index < sentence.words.count else { return false }
    let form = sentence.words[index].form
    if english.prepositions.contains(form) || english.timeWords.contains(form) { return true }
    return ["this", "last", "next", "early", "late", "later", "earlier"].contains(form) && index + 1 < sentence.words.count
      && english.timeWords.contains(sentence.words[index + 1].form)
  }

  /// The place behind words that tell when something was said: `Sunday`, `on Monday`, `last year`.
  private func timeEnd(_ index: Int) -> Int? {
    var next = index
    while next < sentence.words.count, next - index < 3, next == index || sentence.isJoined(next) {
      let form = sentence.words[next].form
      if english.timeWords.contains(form) { return next + 1 }
      guard ["on", "in", "this", "last", "earlier", "late", "early"].contains(form) else { return nil }
      next += 1
    }
    return nil
  }

  /// The first quotation behind a place with a comma or colon before it.
  private func quotationStart(behind offset: Int) -> Int? {
    sentence.unit.quotations.first { quotation in
      quotation.outer.start >= offset && quotation.inner.count >= 24
        && [", ", ": ", ","].contains { text.has($0, endingAt: quotation.outer.start) }
    }?.outer.start
  }

  /// The place behind whom something was told.
  private func addresseeEnd(_ index: Int) -> Int? {
    let words = sentence.words
    var next = index
    if next < words.count, words[next].form == "to" { next += 1 }
    let first = next
    while next < words.count, next - first < 8, next == first || sentence.isJoined(next),
      next == first || words[next].isCapital || english.addresseeNouns.contains(words[next].form)
        || english.prepositions.contains(words[next].form) && words[next].form == "of"
    {
      next += 1
    }
    return next > first ? next : nil
  }

  private func isVerbBehind(_ index: Int) -> Bool {
    index + 1 < sentence.words.count && !sentence.words[index + 1].isCapital
      && !english.addresseeNouns.contains(sentence.words[index + 1].form)
  }

  private func hasComma(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { sentence.gap(before: $0).contains(",") }
  }

  /// What goes on behind an attribution in the middle: `“A,” she said, “B.”`, `The deal, she said, would close.`
  private func continuation(behind offset: Int) -> TextSpan? {
    let rest = TextSpan(start: offset, end: end)
    if let quotation = sentence.unit.quotations.first(where: { $0.outer.start >= offset }),
      quotation.inner.count >= 12
    {
      let gap = text.text(TextSpan(start: offset, end: quotation.outer.start))
      if gap.utf8.count < 90, [",", ":", "."].contains(where: { gap.trimmingSpaces.hasSuffix($0) }) || gap.trimmingSpaces.isEmpty {
        return text.trimmed(TextSpan(start: quotation.outer.start, end: end), of: ".")
      }
    }
    guard text.has(", ", at: rest.start) else { return nil }
    let next = sentence.index(from: rest.start)
    guard next < sentence.words.count else { return nil }
    let word = sentence.words[next]
    guard !word.isCapital, english.continuations.contains(word.form) else { return nil }
    return text.trimmed(TextSpan(start: word.span.start, end: end), of: ".,")
  }

  /// Whether a quotation that ends here is speech: a mark stands before the closing one, or it is long.
  private func isQuotedSpeech(endingAt end: Int) -> Bool {
    guard let quotation = sentence.unit.quotations.last(where: { $0.outer.end == end }) else { return false }
    let last = text.character(before: quotation.inner.end)
    return quotation.inner.count >= 30 || last.map { ",.?!".unicodeScalars.contains($0) } == true
  }

  /// Whether a double quotation mark that closes stands before a place.
  private func isClosingMark(before offset: Int) -> Bool {
    ["”", "\"", "''"].contains { text.has($0, endingAt: offset) }
  }

  /// Whether a quotation with its own comma stands directly before an attribution: “…,” she said.
  func isBehindQuotation(_ offset: Int) -> Bool {
    let lead = text.trimmed(TextSpan(start: sentence.unit.span.start, end: offset))
    guard isClosingMark(before: lead.end) else { return false }
    let quotation = sentence.unit.quotations.last { $0.outer.end == lead.end }
    return quotation.flatMap { text.character(before: $0.inner.end) }.map { ",?!".unicodeScalars.contains($0) } ?? false
  }

  /// Whether some words can be a clause of their own, and not an adjunct such as `In a blog post`.
  private func isClause(_ content: TextSpan, _ form: QuotationForm) -> Bool {
    guard form == .indirect else { return true }
    let first = sentence.index(from: content.start)
    let count = sentence.index(from: content.end) - first
    guard count >= 4 else { return false }
    let opening = sentence.words[first].form
    if english.subordinators.contains(opening) { return hasMainClause(content, behind: first) }
    return !(english.prepositions.contains(opening) && count < 9)
  }

  /// Whether a clause follows behind the comma of a subordinate one: `Since May, revenue has grown`.
  private func hasMainClause(_ content: TextSpan, behind first: Int) -> Bool {
    let last = sentence.index(from: content.end)
    guard let comma = (first..<last).dropFirst().first(where: { sentence.gap(before: $0).hasPrefix(",") }) else { return false }
    return last - comma >= 4
  }

  /// The pieces of a stretch and how they are told: quotations that are all of it without their marks, else the whole.
  private func pieces(of content: TextSpan) -> (pieces: [TextSpan], form: QuotationForm) {
    let inside = sentence.unit.quotations.filter { content.contains($0.outer) || $0.outer.start == content.start }
    guard let first = inside.first else { return ([content], .indirect) }
    let quoted = inside.reduce(0) { $0 + $1.outer.count }
    if first.outer.start == content.start, quoted + 3 >= content.count {
      return (inside.map { text.trimmed($0.inner, of: ",") }, .direct)
    }
    let isLong = inside.contains { $0.inner.count >= 10 }
    return ([content], isLong ? .mixed : .indirect)
  }
}
