import Knowledge
import TextRepair

/// A date in an article, as exact as it is written.
struct DateMention: Equatable, Sendable {
  let span: TextSpan
  let date: PartialDate
}

/// Finds dates of claims: `2023年7月19日`, `今年5月份`, `上周三`, `三年前`, `国庆节`, `2024H1`, `July 19, 2023`, `2023-07-19`.
///
/// Chinese ones are those of ``PeriodGrammar``, as far as they have a year, month or day: weeks, spans, lengths and
/// recurring times are none, and clock times leave the day. A date without a year takes it from the paragraph's time
/// (`2023 年…，11 月`), else from the article's own date, and the year before that where the date would lie more than a
/// month ahead; otherwise its year stays unknown. Words such as 去年 and `last month` need the article's own date.
/// Nothing is guessed: `4/5G`, `V3-0324`, `三个月内` and `2-3月龄` are no dates.
struct DateFinder {
  /// What a date begins with, apart from the words of ``TimeWords``.
  static let openings = (0...9).map(String.init) + EnglishDates.words + (1...4).map { "Q\($0)" }
  /// What may stand behind the digits that a date begins with.
  private static let followers = ScalarSet("年月日-–—~～至到/.·天个周季HQ世星")

  let text: ArticleBytes
  let words: TimeWords
  /// When the article was published, as far as it says.
  let published: PartialDate?
  /// The year and month that the paragraph spoke of last, when it gave the year itself.
  var context: PartialDate?
  /// The date before in the same stretch, whose month a bare day has: `8月6日和7日`.
  private var last: PartialDate?

  init(text: ArticleBytes, words: TimeWords, published: PartialDate?, context: PartialDate? = nil) {
    self.text = text
    self.words = words
    self.published = published
    self.context = context
  }

  /// The dates of a stretch, in order.
  func find(in span: TextSpan) -> [DateMention] {
    var finder = self
    var result: [DateMention] = []
    var offset = span.start
    while let place = text.next(of: WordIndex.dates, from: offset, before: span.end) {
      offset = place
      if let found = finder.date(at: offset), found.span.end <= span.end {
        result.append(found)
        finder.follow(found)
        finder.last = found.date
        offset = max(found.span.end, text.end(after: offset))
      } else {
        offset = text.end(after: offset)
      }
    }
    return result
  }

  /// Moves the paragraph's time on to a date whose text gives the year.
  mutating func follow(_ mention: DateMention) {
    guard mention.date.year != nil else { return }
    let start = mention.span.start
    let writtenYear = Calendar.number(in: text, at: start).map { $0.end - start == 4 } ?? false
    if writtenYear || context != nil { context = mention.date }
  }

  private func date(at offset: Int) -> DateMention? {
    let byte = text.bytes[offset]
    if Unicode.Scalar(byte).isAsciiDigit {
      if let before = text.character(before: offset),
        before.isAsciiWord || "-./:".unicodeScalars.contains(before)
      {
        return nil
      }
      return mayBeDate(offset) ? chinese(at: offset) : nil
    }
    if byte >= 0xE3 {
      let before = text.character(before: offset)
      guard before.map({ HanNumeral.digit($0) == nil && !"第每数几疯".unicodeScalars.contains($0) }) ?? true else {
        return nil
      }
      return chinese(at: offset)
    }
    let isWordStart = text.character(before: offset)?.isAsciiWord != true
    if isWordStart, byte == UInt8(ascii: "Q") { return chinese(at: offset) }
    guard isWordStart, (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) else { return nil }
    return EnglishDates(dates: self).date(at: offset)
  }

  /// Whether what stands behind the digits at a place can make a date of them.
  private func mayBeDate(_ offset: Int) -> Bool {
    var end = offset
    while end < text.count, Unicode.Scalar(text.bytes[end]).isAsciiDigit { end += 1 }
    if end - offset == 8 { return true }
    guard end - offset < 5, let next = text.character(at: spaces(end)) else { return false }
    return DateFinder.followers.contains(next)
  }

  /// What the grammar reads, as far as it is a date of a claim.
  private func chinese(at offset: Int) -> DateMention? {
    var now = Now(published)
    (now.told, now.looksBack, now.last) = (context, true, last)
    let grammar = PeriodGrammar(text: text, words: words, now: now)
    guard let found = grammar.single(at: offset), found.kind == .date, let date = found.days.date else {
      return nil
    }
    let isAbout = found.isHoliday && words.end(.about, at: found.end, in: text) != nil
    let shown = PartialDate(
      year: found.hasNoYear ? nil : date.year, month: date.month, day: isAbout ? nil : date.day)
    return mention(offset, found.end, shown)
  }

  func mention(_ start: Int, _ end: Int, _ date: PartialDate?) -> DateMention? {
    date.map { DateMention(span: TextSpan(start: start, end: end), date: $0) }
  }

  /// A date with the year that the paragraph or the article's own date gives it.
  func completed(year: Int?, month: Int, day: Int?) -> PartialDate? {
    var now = Now(published)
    (now.told, now.looksBack) = (context, true)
    return PartialDate(year: year ?? now.year(ofMonth: month), month: month, day: day)
  }

  func spaces(_ offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text.bytes[offset] == 0x20 { offset += 1 }
    return offset
  }
}
