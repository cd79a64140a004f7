import Knowledge
import TextRepair

/// Chinese dates that count from another one: `今年5月份`, `去年底`, `上个月`, `昨日`, `上周三`, `那年 3 月`, `同年11月`.
///
/// They need the article's own date, or for 那年 and 同年 the year of the paragraph; without it they are left
/// out. `上周` alone is no day and no month, so it is none; neither is `明天系`.
struct RelativeDates {
  private static let years: [(form: String, shift: Int)] = [
    ("今年", 0), ("去年", -1), ("前年", -2), ("明年", 1), ("本年", 0),
  ]
  private static let sameYears = ["那年", "同年", "当年", "这一年"]
  private static let months: [(form: String, shift: Int)] = [
    ("上个月", -1), ("上月", -1), ("本月", 0), ("这个月", 0), ("下个月", 1), ("下月", 1),
  ]
  private static let days: [(form: String, shift: Int)] = [
    ("今日", 0), ("今天", 0), ("今晨", 0), ("今早", 0), ("今晚", 0), ("昨日", -1), ("昨天", -1), ("昨晚", -1), ("昨夜", -1),
    ("前天", -2), ("明天", 1), ("明日", 1),
  ]
  private static let weeks: [(form: String, shift: Int)] = [
    ("上周", -7), ("上星期", -7), ("本周", 0), ("这周", 0), ("下周", 7), ("周", 0), ("星期", 0),
  ]
  /// The words that a date begins with.
  static let words = sameYears + (years + months + days + weeks).map(\.form)
  private static let weekdays = ["一", "二", "三", "四", "五", "六", "日", "天"]

  let dates: DateFinder

  /// The date that begins at `offset`.
  func date(at offset: Int) -> DateMention? {
    year(at: offset) ?? month(at: offset) ?? day(at: offset) ?? weekday(at: offset)
  }

  private func year(at offset: Int) -> DateMention? {
    let shifted = RelativeDates.years.first { dates.text.has($0.form, at: offset) }
    guard let form = shifted?.form ?? RelativeDates.sameYears.first(where: { dates.text.has($0, at: offset) })
    else { return nil }
    let end = offset + form.utf8.count
    let year = shifted.map { found in dates.published?.year.map { $0 + found.shift } } ?? dates.context?.year
    if let month = Calendar.number(in: dates.text, at: dates.spaces(end)),
      let monthEnd = dates.word("月", after: month.end)
    {
      guard let year else {
        return shifted?.shift == 0
          ? unknownYear.dayOrMonth(offset, year: nil, month: month.value, monthEnd: monthEnd) : nil
      }
      return dates.dayOrMonth(offset, year: year, month: month.value, monthEnd: monthEnd)
    }
    guard let year, shifted != nil else { return nil }
    let part = dates.text.longest(of: ["年底", "年末", "年初", "底", "末", "初", "上半年", "下半年"], at: end)
    return dates.mention(offset, part?.end ?? end, PartialDate(year: year))
  }

  /// The finder without a paragraph's time: 今年 does not mean the year told of.
  private var unknownYear: DateFinder { DateFinder(text: dates.text, published: dates.published) }

  private func month(at offset: Int) -> DateMention? {
    guard let (form, shift) = RelativeDates.months.first(where: { dates.text.has($0.form, at: offset) })
    else { return nil }
    guard let year = dates.published?.year, let month = dates.published?.month else { return nil }
    guard let date = Calendar.moved(year, month, by: shift) else { return nil }
    return dates.mention(offset, offset + form.utf8.count, date)
  }

  private func day(at offset: Int) -> DateMention? {
    guard let (form, shift) = RelativeDates.days.first(where: { dates.text.has($0.form, at: offset) }) else {
      return nil
    }
    guard let published = dates.published, let year = published.year, let month = published.month,
      let day = published.day
    else { return nil }
    guard !dates.text.has("系", at: offset + form.utf8.count) else { return nil }
    return dates.mention(offset, offset + form.utf8.count, Calendar.moved(year, month, day, by: shift))
  }

  private func weekday(at offset: Int) -> DateMention? {
    guard let (form, shift) = RelativeDates.weeks.first(where: { dates.text.has($0.form, at: offset) }) else {
      return nil
    }
    let place = offset + form.utf8.count
    guard let index = RelativeDates.weekdays.firstIndex(where: { dates.text.has($0, at: place) }) else {
      return nil
    }
    if form == "周" || form == "星期", let before = dates.text.character(before: offset),
      "每下上一两三本这".unicodeScalars.contains(before)
    {
      return nil
    }
    guard let published = dates.published, let year = published.year, let month = published.month,
      let day = published.day
    else { return nil }
    let days = min(index + 1, 7) - Calendar.weekday(year, month, day) + shift
    guard shift != 0 || days <= 0 || form.hasPrefix("本") || form.hasPrefix("这") else { return nil }
    return dates.mention(offset, place + 3, Calendar.moved(year, month, day, by: days))
  }
}
