import Knowledge
import TextRepair

/// English dates: `July 19, 2023`, `19 July`, `July 2023`, `in March`, `last October`, `on Thursday`, `last month`, `today`.
///
/// A month without day and year needs a word before it that makes it one (`in March`, `last May`): `may` and
/// `march` are words too. Weekdays, `today` and `last month` need the article's own date.
struct EnglishDates {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let abbreviations = months.map { String($0.prefix(3)) + ". " }
  /// The first letters of months.
  private static let openings = Array("JFMASOND".utf8)
  /// The words that a date begins with, by their first three letters or two.
  static let words =
    (months + weekdays).map { String($0.prefix(3)) } + [
      "in ", "since ", "by ", "during ", "In ", "Since ", "By ", "During ", "last ", "Last ", "this ",
      "This ", "today", "Today", "yesterday",
      "Yesterday",
    ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let leads = [
    "in ", "last ", "since ", "by ", "until ", "from ", "early ", "late ", "mid-", "this ", "of ", "during ",
    "through ", "In ", "Since ", "By ", "Until ", "From ", "Early ", "Late ", "During ",
  ]

  let dates: DateFinder

  /// The date that begins at `offset`.
  func date(at offset: Int) -> DateMention? {
    switch dates.text.bytes[offset] {
    case 0x41...0x5A:
      return monthName(at: offset) ?? weekday(at: offset) ?? today(at: offset) ?? year(at: offset)
    default: return year(at: offset) ?? today(at: offset)
    }
  }

  private func monthName(at offset: Int) -> DateMention? {
    let text = dates.text
    guard EnglishDates.openings.contains(dates.text.bytes[offset]) else { return nil }
    let opening = zip(EnglishDates.months, EnglishDates.abbreviations).enumerated().first {
      dates.text.has($0.element.0, at: offset) || dates.text.has($0.element.1, at: offset)
    }
    guard let index = opening?.offset else { return nil }
    let isFull = text.has(EnglishDates.months[index], at: offset)
    let end = offset + (isFull ? EnglishDates.months[index].utf8.count : 4)
    guard text.character(at: end)?.isAsciiWord != true else { return nil }
    let rest = dates.spaces(text.has(",", at: end) ? end + 1 : end)
    if let first = Calendar.number(in: text, at: rest) {
      if first.end - rest == 4 {
        return dates.mention(offset, first.end, PartialDate(year: first.value, month: index + 1))
      }
      if first.end - rest <= 2, !text.has(",", at: end) {
        return dayBehind(offset, month: index + 1, day: first)
      }
    }
    guard isFull else { return nil }
    if let day = dayBefore(offset) {
      return dates.mention(day.start, end, dates.completed(year: nil, month: index + 1, day: day.value))
    }
    guard let lead = text.longest(of: EnglishDates.leads, endingAt: offset) else { return nil }
    guard text.has("last ", at: lead.start), let year = dates.published?.year,
      let month = dates.published?.month
    else {
      return dates.mention(offset, end, dates.completed(year: nil, month: index + 1, day: nil))
    }
    return dates.mention(
      offset, end, PartialDate(year: index + 1 < month ? year : year - 1, month: index + 1))
  }

  private func dayBehind(_ offset: Int, month: Int, day: (value: Int, end: Int)) -> DateMention? {
    let text = dates.text
    var end = day.end
    for suffix in ["st", "nd", "rd", "th"] where text.has(suffix, at: end) { end += 2 }
    guard text.character(at: end)?.isAsciiWord != true else { return nil }
    let afterComma = dates.spaces(text.has(",", at: end) ? end + 1 : end)
    if let year = Calendar.number(in: text, at: afterComma), year.end - afterComma == 4,
      (1900...2100).contains(year.value)
    {
      return dates.mention(offset, year.end, PartialDate(year: year.value, month: month, day: day.value))
    }
    return dates.mention(offset, end, dates.completed(year: nil, month: month, day: day.value))
  }

  /// The day that stands before a month: `19 July`.
  private func dayBefore(_ offset: Int) -> (value: Int, start: Int)? {
    let text = dates.text
    guard text.has(" ", endingAt: offset) else { return nil }
    var start = offset - 1
    while start > 0, Unicode.Scalar(text.bytes[start - 1]).isAsciiDigit { start -= 1 }
    guard let day = Calendar.number(in: text, at: start), day.end == offset - 1, offset - 1 - start <= 2
    else { return nil }
    return text.character(before: start) == " " && (1...31).contains(day.value) ? (day.value, start) : nil
  }

  /// `on Thursday`: the last such day up to the article's own date.
  private func weekday(at offset: Int) -> DateMention? {
    guard let index = EnglishDates.weekdays.firstIndex(where: { dates.text.has($0, at: offset) }) else {
      return nil
    }
    let end = offset + EnglishDates.weekdays[index].utf8.count
    guard dates.text.character(at: end)?.isAsciiWord != true, !dates.text.has("next ", endingAt: offset)
    else { return nil }
    guard let published = dates.published, let year = published.year, let month = published.month,
      let day = published.day
    else { return nil }
    let back = (Calendar.weekday(year, month, day) - index - 1 + 7) % 7
    return dates.mention(offset, end, Calendar.moved(year, month, day, by: -back))
  }

  private func today(at offset: Int) -> DateMention? {
    guard let published = dates.published, let year = published.year, let month = published.month else {
      return nil
    }
    let text = dates.text
    for (form, shift) in [("last month", -1), ("Last month", -1), ("this month", 0), ("This month", 0)]
    where text.has(form, at: offset) {
      return dates.mention(offset, offset + form.utf8.count, Calendar.moved(year, month, by: shift))
    }
    for (form, shift) in [("last year", -1), ("Last year", -1), ("this year", 0), ("This year", 0)]
    where text.has(form, at: offset) {
      return dates.mention(offset, offset + form.utf8.count, PartialDate(year: year + shift))
    }
    guard let day = published.day else { return nil }
    for (form, shift) in [("today", 0), ("Today", 0), ("yesterday", -1), ("Yesterday", -1)]
    where text.has(form, at: offset) {
      return dates.mention(offset, offset + form.utf8.count, Calendar.moved(year, month, day, by: shift))
    }
    return nil
  }

  /// `in 2023`, `back in 2014`, `by 2025`.
  private func year(at offset: Int) -> DateMention? {
    for lead in ["in ", "since ", "by ", "during ", "In ", "Since ", "By ", "During "]
    where dates.text.has(lead, at: offset) {
      let place = offset + lead.utf8.count
      guard let year = Calendar.number(in: dates.text, at: place), year.end - place == 4,
        (1900...2100).contains(year.value)
      else { continue }
      guard dates.text.character(at: year.end)?.isAsciiWord != true, !dates.text.has("-", at: year.end) else {
        continue
      }
      return dates.mention(place, year.end, PartialDate(year: year.value))
    }
    return nil
  }
}
