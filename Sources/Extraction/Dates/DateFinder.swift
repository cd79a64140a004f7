import Knowledge
import TextRepair

/// A date in an article, as exact as it is written.
struct DateMention: Equatable, Sendable {
  let span: TextSpan
  let date: PartialDate
}

/// Finds dates: `2023年7月19日`, `7 月 19 日`, `今年5月份`, `2023年`, `July 19, 2023`, `2023-07-19`.
///
/// A date without a year takes it from the article's own date, when the article has one, and the year
/// before that where the date would lie more than a month ahead; otherwise its year stays unknown. `今年`,
/// `去年` and `今日` need the article's own date. Nothing is guessed: `4/5G` and `V3-0324` are no dates.
struct DateFinder {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  let text: ArticleBytes
  /// When the article was published, as far as it says.
  let published: PartialDate?

  /// The dates of a stretch, in order.
  func find(in span: TextSpan) -> [DateMention] {
    var result: [DateMention] = []
    var offset = span.start
    while offset < span.end {
      if let found = date(at: offset, limit: span.end) {
        result.append(found)
        offset = found.span.end
      } else {
        offset = text.end(after: offset)
      }
    }
    return result
  }

  private func date(at offset: Int, limit: Int) -> DateMention? {
    let byte = text.bytes[offset]
    if Unicode.Scalar(byte).isAsciiDigit {
      if let before = text.character(before: offset), before.isAsciiWord || before == "-" || before == "." || before == "/" { return nil }
      return numeric(at: offset, limit: limit)
    }
    if byte >= 0xE4 { return relative(at: offset, limit: limit) }
    if (0x41...0x5A).contains(byte) { return english(at: offset, limit: limit) }
    return nil
  }

  private func numeric(at offset: Int, limit: Int) -> DateMention? {
    guard let first = number(at: offset) else { return nil }
    if first.end - offset == 4, let year = word("年", after: first.end) {
      guard let month = number(at: spaces(year)), let monthEnd = word("月", after: month.end) else {
        return mention(offset, year, PartialDate(year: first.value))
      }
      return dayOrMonth(offset, year: first.value, month: month.value, monthEnd: monthEnd)
    }
    if first.end - offset == 4, text.has("-", at: first.end), let month = number(at: first.end + 1), month.end - first.end == 3 {
      guard text.has("-", at: month.end), let day = number(at: month.end + 1), day.end - month.end == 3 else {
        return mention(offset, month.end, PartialDate(year: first.value, month: month.value))
      }
      return mention(offset, day.end, PartialDate(year: first.value, month: month.value, day: day.value))
    }
    guard let monthEnd = word("月", after: first.end), !text.has("月", at: monthEnd) else { return nil }
    return dayOrMonth(offset, year: nil, month: first.value, monthEnd: monthEnd)
  }

  /// `7月19日` or `7月(份)` behind a year that is known or not.
  private func dayOrMonth(_ start: Int, year: Int?, month: Int, monthEnd: Int) -> DateMention? {
    if let day = number(at: spaces(monthEnd)), let end = word("日", after: day.end) ?? word("号", after: day.end) {
      return mention(start, end, completed(year: year, month: month, day: day.value))
    }
    let end = text.has("份", at: monthEnd) ? monthEnd + 3 : monthEnd
    return mention(start, end, completed(year: year, month: month, day: nil))
  }

  /// `今年5月份`, `去年底`, `今日`: they need the article's own date.
  private func relative(at offset: Int, limit: Int) -> DateMention? {
    for (form, shift) in [("今年", 0), ("去年", -1), ("前年", -2), ("明年", 1)] where text.has(form, at: offset) {
      let end = offset + form.utf8.count
      let year = published?.year.map { $0 + shift }
      if let month = number(at: spaces(end)), let monthEnd = word("月", after: month.end) {
        guard shift == 0 || year != nil else { return nil }
        guard let found = dayOrMonth(offset, year: year, month: month.value, monthEnd: monthEnd) else { return nil }
        return found
      }
      return year.flatMap { mention(offset, end, PartialDate(year: $0)) }
    }
    guard let published, let year = published.year, let month = published.month, let day = published.day else { return nil }
    for (form, shift) in [("今日", 0), ("今天", 0), ("昨日", -1), ("昨天", -1), ("前天", -2)] where text.has(form, at: offset) {
      return mention(offset, offset + form.utf8.count, DateFinder.moved(year, month, day, by: shift))
    }
    return nil
  }

  /// `July 19, 2023`, `July 19`, `July 2023`.
  private func english(at offset: Int, limit: Int) -> DateMention? {
    guard let index = DateFinder.months.firstIndex(where: { text.has($0, at: offset) || text.has($0.prefix(3) + ". ", at: offset) }) else { return nil }
    let form = text.has(DateFinder.months[index], at: offset) ? DateFinder.months[index].utf8.count : 4
    let rest = spaces(offset + form)
    guard let first = number(at: rest) else { return nil }
    if first.end - rest == 4 { return mention(offset, first.end, PartialDate(year: first.value, month: index + 1)) }
    guard first.end - rest <= 2 else { return nil }
    let afterComma = text.has(",", at: first.end) ? spaces(first.end + 1) : spaces(first.end)
    if let year = number(at: afterComma), year.end - afterComma == 4 {
      return mention(offset, year.end, PartialDate(year: year.value, month: index + 1, day: first.value))
    }
    return mention(offset, first.end, completed(year: nil, month: index + 1, day: first.value))
  }

  private func mention(_ start: Int, _ end: Int, _ date: PartialDate?) -> DateMention? {
    date.map { DateMention(span: TextSpan(start: start, end: end), date: $0) }
  }

  /// A date with the year that the article's own date gives it.
  private func completed(year: Int?, month: Int, day: Int?) -> PartialDate? {
    guard year == nil, let publishedYear = published?.year else { return PartialDate(year: year, month: month, day: day) }
    let isAhead = published?.month.map { month > $0 + 1 } ?? false
    return PartialDate(year: isAhead ? publishedYear - 1 : publishedYear, month: month, day: day)
  }

  private func number(at offset: Int) -> (value: Int, end: Int)? {
    var end = offset, value = 0
    while end < text.count, end - offset < 4, Unicode.Scalar(text.bytes[end]).isAsciiDigit {
      value = value * 10 + Int(text.bytes[end] - 0x30)
      end += 1
    }
    if end < text.count, end - offset == 4, Unicode.Scalar(text.bytes[end]).isAsciiDigit { return nil }
    return end > offset ? (value, end) : nil
  }

  private func spaces(_ offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text.bytes[offset] == 0x20 { offset += 1 }
    return offset
  }

  private func word(_ form: String, after offset: Int) -> Int? {
    let start = spaces(offset)
    return text.has(form, at: start) ? start + form.utf8.count : nil
  }

  /// The day `shift` days away in the Gregorian calendar.
  static func moved(_ year: Int, _ month: Int, _ day: Int, by shift: Int) -> PartialDate? {
    var (year, month, day) = (year, month, day + shift)
    while day < 1 {
      month -= 1
      if month < 1 { (year, month) = (year - 1, 12) }
      day += PartialDate.days(inMonth: month, of: year)
    }
    while day > PartialDate.days(inMonth: month, of: year) {
      day -= PartialDate.days(inMonth: month, of: year)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return PartialDate(year: year, month: month, day: day)
  }
}
