import TextRepair

/// Days, weeks, months and stretches that count from a day: `次日`, `上上周`, `上月最后五天`, `近三年`, `三年前`.
struct RelativePeriods {
  /// The words for a week, longest first.
  static let weekWords = ["星期", "礼拜", "禮拜", "周", "週"]
  private static let days: [(form: String, shift: Int)] = [
    ("大大后天", 4), ("大大前天", -4), ("大后天", 3), ("大前天", -3), ("前天", -2), ("前日", -2), ("昨天", -1), ("昨日", -1),
    ("今天", 0), ("今日", 0), ("本日", 0), ("当天", 0), ("当日", 0), ("明天", 1), ("明日", 1), ("次日", 1), ("翌日", 1),
    ("后天", 2),
    ("後天", 2),
  ]
  private static let months: [(form: String, shift: Int)] = [
    ("上上个月", -2), ("上个月", -1), ("上一个月", -1), ("上月", -1), ("本月", 0), ("这个月", 0), ("当月", 0), ("同月", 0),
    ("这月", 0), ("下个月", 1), ("下一个月", 1), ("下月", 1), ("次月", 1), ("下下个月", 2),
  ]
  private static let weeks: [(form: String, shift: Int)] = [
    ("上上个", -2), ("上上", -2), ("上一个", -1), ("上一", -1), ("上个", -1), ("上", -1), ("这个", 0), ("这一", 0), ("这", 0),
    ("本", 0), ("下下个", 2), ("下下", 2), ("下一个", 1), ("下一", 1), ("下个", 1), ("下", 1),
  ]
  private static let weekdays = ["一", "二", "三", "四", "五", "六", "日", "天"]
  private static let back = ["最近", "过去", "近", "前", "上", "过去的"]
  private static let ahead = ["未来", "今后", "往后", "后", "下"]

  let grammar: PeriodGrammar

  private var text: ArticleBytes { grammar.text }

  /// The day of the week at a place, 0 for Monday.
  static func weekday(at offset: Int, in text: ArticleBytes) -> (index: Int, end: Int)? {
    if let digit = text.character(at: offset).flatMap(HanNumeral.arabic), (1...7).contains(digit),
      text.character(at: offset + 1).map({ !$0.isAsciiDigit && $0 != "." }) ?? true
    {
      return (digit - 1, offset + 1)
    }
    guard let index = weekdays.firstIndex(where: { text.has($0, at: offset) }) else { return nil }
    return (min(index, 6), offset + 3)
  }

  /// A relative month with its parts, or a relative day.
  func monthOrDay(at offset: Int) -> ReadPeriod? {
    let today = grammar.today
    if let (form, shift) = RelativePeriods.months.first(where: { text.has($0.form, at: offset) }) {
      let month = today.year * 12 + today.month - 1 + shift
      return MonthParts(grammar: grammar).part(
        at: offset + form.utf8.count, year: month / 12, month: month % 12 + 1)
    }
    guard let (form, shift) = RelativePeriods.days.first(where: { text.has($0.form, at: offset) }) else {
      return nil
    }
    let day = grammar.todayNumber + shift
    let date = DayPeriod.date(day)
    return ReadPeriod(
      end: offset + form.utf8.count, days: DayPeriod(first: day, last: day), year: date.year,
      month: date.month)
  }

  /// `去年本月十日`: this month of another year.
  func sameMonth(at offset: Int, year: Int) -> ReadPeriod? {
    guard let end = text.longest(of: ["本月", "同月"], at: offset)?.end else { return nil }
    return MonthParts(grammar: grammar).part(at: end, year: year, month: grammar.today.month)
  }

  /// `上周三`, `下周末`, `这个星期一`, `礼拜日`, `上一周`.
  func week(at offset: Int) -> ReadPeriod? {
    let shifted = RelativePeriods.weeks.first {
      text.has($0.form, at: offset)
        && text.longest(of: RelativePeriods.weekWords, at: offset + $0.form.utf8.count) != nil
    }
    let place = offset + (shifted?.form.utf8.count ?? 0)
    guard var end = text.longest(of: RelativePeriods.weekWords, at: place)?.end else { return nil }
    if shifted == nil, let before = text.character(before: offset),
      HanNumeral.digit(before) != nil || "每个第".unicodeScalars.contains(before)
    {
      return nil
    }
    if let again = text.longest(of: ["周"], at: end)?.end { end = again }
    let week = DayPeriod.week(grammar.todayNumber, by: shifted?.shift ?? 0)
    if let day = RelativePeriods.weekday(at: end, in: text) {
      let number = week.first + day.index
      return ReadPeriod(end: day.end, days: DayPeriod(first: number, last: number))
    }
    if text.has("末", at: end) {
      return ReadPeriod(end: end + 3, days: DayPeriod(first: week.first + 5, last: week.last))
    }
    return shifted == nil ? nil : ReadPeriod(end: end, days: week)
  }

  /// `近三年`, `过去十年`, `未来两天`, `前1周`; and `三年前`, `4个星期之后`.
  func duration(at offset: Int) -> ReadPeriod? {
    let isBack = text.longest(of: RelativePeriods.back, at: offset)
    let lead = isBack ?? text.longest(of: RelativePeriods.ahead, at: offset)
    let place = grammar.spaces(lead?.end ?? offset)
    guard !isUnit(offset), let count = grammar.numeral(at: place), count.value < 500,
      lead != nil || !isPartOfNumber(offset),
      let (unit, end) = unit(at: count.end)
    else { return nil }
    if lead != nil {
      let today = grammar.todayNumber
      if isBack != nil {
        return ReadPeriod(end: end, days: DayPeriod(first: moved(-count.value, unit), last: today))
      }
      return ReadPeriod(end: end, days: DayPeriod(first: today + 1, last: moved(count.value, unit)))
    }
    let before = text.longest(of: ["以前", "之前", "前"], at: end)
    guard let closing = before ?? text.longest(of: ["以后", "之后", "后"], at: end) else { return nil }
    let day = moved(before == nil ? count.value : -count.value, unit)
    return ReadPeriod(end: closing.end, days: around(day, unit))
  }

  /// Whether 上 or 下 stands before 一, which is then one back and no number of units: 上一周.
  private func isUnit(_ offset: Int) -> Bool { text.has("上一", at: offset) || text.has("下一", at: offset) }

  private func isPartOfNumber(_ offset: Int) -> Bool {
    text.character(before: offset).map { HanNumeral.digit($0) != nil || $0 == "第" } ?? false
  }

  private enum Unit { case day, week, month, year }

  private func unit(at offset: Int) -> (Unit, Int)? {
    let place = grammar.spaces(offset)
    let forms: [(Unit, [String])] = [
      (.day, ["天", "日"]), (.week, ["个星期", "个礼拜", "星期", "周"]), (.month, ["个月"]), (.year, ["年"]),
    ]
    for (unit, words) in forms {
      if let end = text.longest(of: words, at: place)?.end { return (unit, end) }
    }
    return nil
  }

  /// The day that is some units away.
  private func moved(_ count: Int, _ unit: Unit) -> Int {
    let today = grammar.today
    switch unit {
    case .day: return grammar.todayNumber + count
    case .week: return grammar.todayNumber + 7 * count
    case .month, .year:
      let month = today.year * 12 + today.month - 1 + (unit == .year ? 12 * count : count)
      let days = DayPeriod.months(month / 12, month % 12 + 1)
      return min(days.first + today.day - 1, days.last)
    }
  }

  /// The unit that holds a day: three years ago is a year.
  private func around(_ day: Int, _ unit: Unit) -> DayPeriod {
    let date = DayPeriod.date(day)
    switch unit {
    case .day: return DayPeriod(first: day, last: day)
    case .week: return .week(day)
    case .month: return .months(date.year, date.month)
    case .year: return .years(date.year)
    }
  }
}
