import Knowledge
import TextRepair

/// A date in an article, as exact as it is written.
struct DateMention: Equatable, Sendable {
  let span: TextSpan
  let date: PartialDate
}

/// Finds dates: `2023年7月19日`, `7 月 19 日`, `今年5月份`, `上周三`, `2023年`, `2024H1`, `July 19, 2023`, `2023-07-19`.
///
/// A date without a year takes it from the paragraph's time (`2023 年…，11 月`), else from the article's own
/// date, and the year before that where the date would lie more than a month ahead; otherwise its year stays
/// unknown. Words such as 去年 and `last month` need the article's own date. Nothing is guessed: `4/5G`,
/// `V3-0324`, `三个月内` and `2-3月龄` are no dates.
struct DateFinder {
  /// What a date begins with: words, digits and letters.
  static let openings =
    RelativeDates.words + PeriodGrammar.openings + (0...9).map(String.init) + EnglishDates.words

  let text: ArticleBytes
  /// When the article was published, as far as it says.
  let published: PartialDate?
  /// The year and month that the paragraph spoke of last, when it gave the year itself.
  var context: PartialDate?

  init(text: ArticleBytes, published: PartialDate?, context: PartialDate? = nil) {
    self.text = text
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
      if let found = finder.date(at: offset, limit: span.end) {
        result.append(found)
        finder.follow(found)
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

  private func date(at offset: Int, limit: Int) -> DateMention? {
    let byte = text.bytes[offset]
    if Unicode.Scalar(byte).isAsciiDigit {
      if let before = text.character(before: offset),
        before.isAsciiWord || "-./".unicodeScalars.contains(before)
      {
        return nil
      }
      return numeric(at: offset)
    }
    if byte >= 0xE4 { return RelativeDates(dates: self).date(at: offset) ?? period(at: offset) }
    let isWordStart = text.character(before: offset)?.isAsciiWord != true
    guard isWordStart, (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) else { return nil }
    return EnglishDates(dates: self).date(at: offset)
  }

  /// What the grammar of periods reads and no other form does: `二〇一六年五月`, `大前天`, `上个季度`.
  private func period(at offset: Int) -> DateMention? {
    guard let year = published?.year, let month = published?.month, let day = published?.day,
      text.longest(of: PeriodGrammar.openings, at: offset) != nil,
      text.character(before: offset).map({ HanNumeral.digit($0) == nil }) ?? true
    else { return nil }
    let grammar = PeriodGrammar(text: text, today: (year, month, day))
    return grammar.single(at: offset).flatMap { mention(offset, $0.end, $0.days.date) }
  }

  private func numeric(at offset: Int) -> DateMention? {
    guard let first = Calendar.number(in: text, at: offset) else { return nil }
    let isYear = first.end - offset == 4 && (1900...2100).contains(first.value)
    if isYear, let year = word("年", after: first.end) {
      guard let month = Calendar.number(in: text, at: spaces(year)),
        let monthEnd = word("月", after: month.end)
      else {
        return mention(offset, partOfYear(year), PartialDate(year: first.value))
      }
      return dayOrMonth(offset, year: first.value, month: month.value, monthEnd: monthEnd)
    }
    if isYear, let end = half(at: first.end) { return mention(offset, end, PartialDate(year: first.value)) }
    if isYear, let date = separated(at: offset, year: first) { return date }
    guard let monthEnd = word("月", after: first.end), !text.has("月", at: monthEnd),
      !text.has("龄", at: monthEnd)
    else { return nil }
    return dayOrMonth(offset, year: nil, month: first.value, monthEnd: monthEnd)
  }

  /// `2023-07-19`, `2023.07.19`, `2023/7/19` and `2023-07`.
  private func separated(at offset: Int, year: (value: Int, end: Int)) -> DateMention? {
    for mark in ["-", "/", "."] where text.has(mark, at: year.end) {
      guard let month = Calendar.number(in: text, at: year.end + 1), month.end - year.end <= 3 else {
        return nil
      }
      if text.has(mark, at: month.end), let day = Calendar.number(in: text, at: month.end + 1),
        day.end - month.end <= 3
      {
        return mention(offset, day.end, PartialDate(year: year.value, month: month.value, day: day.value))
      }
      let isAlone = text.character(at: month.end)?.isAsciiWord != true
      guard mark == "-", month.end - year.end == 3, isAlone else { return nil }
      return mention(offset, month.end, PartialDate(year: year.value, month: month.value))
    }
    return nil
  }

  /// `7月19日` or `7月(份)` behind a year that is known or not.
  func dayOrMonth(_ start: Int, year: Int?, month: Int, monthEnd: Int) -> DateMention? {
    if let day = Calendar.number(in: text, at: spaces(monthEnd)) {
      if let end = word("日", after: day.end) ?? word("号", after: day.end) {
        return mention(start, end, completed(year: year, month: month, day: day.value))
      }
    }
    let end = text.has("份", at: monthEnd) ? monthEnd + 3 : monthEnd
    return mention(start, end, completed(year: year, month: month, day: nil))
  }

  func mention(_ start: Int, _ end: Int, _ date: PartialDate?) -> DateMention? {
    date.map { DateMention(span: TextSpan(start: start, end: end), date: $0) }
  }

  /// A date with the year that the paragraph or the article's own date gives it.
  func completed(year: Int?, month: Int, day: Int?) -> PartialDate? {
    if let year { return PartialDate(year: year, month: month, day: day) }
    if let known = context?.year, let last = context?.month, month >= last {
      return PartialDate(year: known, month: month, day: day)
    }
    guard let publishedYear = published?.year else { return PartialDate(year: nil, month: month, day: day) }
    let isAhead = published?.month.map { month > $0 + 1 } ?? false
    return PartialDate(year: isAhead ? publishedYear - 1 : publishedYear, month: month, day: day)
  }

  /// Where `上半年`, `第三季度`, `年底` behind `2024年` ends; the date stays the year.
  private func partOfYear(_ year: Int) -> Int {
    let parts = ["上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度", "底", "末", "初"]
    return text.longest(of: parts, at: spaces(year))?.end ?? year
  }

  /// Where `H1` or `Q3` behind `2024` ends.
  private func half(at offset: Int) -> Int? {
    let place = spaces(offset)
    guard text.has("H", at: place) || text.has("Q", at: place),
      let part = Calendar.number(in: text, at: place + 1)
    else { return nil }
    let isAlone = text.character(at: part.end)?.isAsciiWord != true
    return part.end == place + 2 && part.value <= (text.has("H", at: place) ? 2 : 4) && part.value > 0
      && isAlone ? part.end : nil
  }

  func spaces(_ offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text.bytes[offset] == 0x20 { offset += 1 }
    return offset
  }

  func word(_ form: String, after offset: Int) -> Int? {
    let start = spaces(offset)
    return text.has(form, at: start) ? start + form.utf8.count : nil
  }
}
