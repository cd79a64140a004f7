import Knowledge
import TextRepair

/// Reads Chinese dates, clock times and periods: `二〇一六年五月`, `2018年10月底`, `上季度末`, `下午3点到5点`, `近三年`.
///
/// The one grammar of ``DateReader``, which gives all it reads, and of ``DateFinder``, which takes from it what can be
/// the date of a claim. Periods have honest bounds: 年底 is November and December, 月初 its first five days, 上旬 its
/// first ten.
struct PeriodGrammar {
  let text: ArticleBytes
  let words: TimeWords
  /// What relative dates count from.
  var now: Now
  /// Whether a first bound stands before what is read, so that a hyphen before it is a joint.
  var isSecondBound = false

  /// What is read at a place with all that belongs to it: a single date, a range, an open or a recurring time.
  func range(at offset: Int) -> ReadPeriod? {
    if let again = recurring(at: offset) { return again }
    let isWithin = words.end(.withinLead, at: offset, in: text)
    let lead =
      isWithin ?? words.end(.fromLead, at: offset, in: text) ?? words.end(.untilLead, at: offset, in: text)
    let start = lead.map(spaces) ?? offset
    guard let left = single(at: start) else { return isWithin == nil ? yearRange(at: start) : nil }
    guard left.kind == .date || left.kind == .week else { return lead == nil ? left : nil }
    if let both = closed(left) {
      return isWithin != nil && words.end(.closing, at: both.unclosed, in: text) == nil ? nil : both.period
    }
    return isWithin == nil ? open(left) ?? days(from: left) ?? left : nil
  }

  /// A date, clock time or period that is no range.
  func single(at offset: Int) -> ReadPeriod? {
    guard let day = calendarDate(at: offset) else { return ClockTimes(grammar: self).alone(at: offset) }
    guard day.kind == .date, day.days.first == day.days.last, day.from == nil else { return day }
    return ClockTimes(grammar: self).behind(day) ?? day
  }

  /// A date or period without clock time.
  func calendarDate(at offset: Int) -> ReadPeriod? {
    if let written = NumericDates(grammar: self).date(at: offset) { return written }
    if let lunar = LunarDates(grammar: self).date(at: offset) { return lunar }
    if let found = Eras(grammar: self).date(at: offset) { return found }
    if let year = year(at: offset) {
      var found = withinYear(year)
      found.hasNoYear = !now.knowsYear && words.end(.year, at: offset, in: text) != nil
      return found
    }
    let relative = RelativePeriods(grammar: self), parts = YearParts(grammar: self)
    return Holidays(grammar: self).date(at: offset, year: nil)
      ?? parts.part(at: offset, year: now.year, isNamed: false)
      ?? Lengths(grammar: self).period(at: offset) ?? relative.monthOrDay(at: offset) ?? monthOfYear(
        at: offset)
      ?? relative.week(at: offset) ?? relative.now(at: offset)
  }

  /// `每周三`, `每年9月到11月`, `每隔3天`.
  private func recurring(at offset: Int) -> ReadPeriod? {
    guard let every = words.end(.every, at: offset, in: text) else { return nil }
    let unit = Lengths(grammar: self).unitOnly(at: every) ?? words.end(.everyDay, at: every, in: text)
    if unit == nil, var week = single(at: every), week.kind == .week || week.days.first == week.days.last {
      week = closed(week)?.period ?? week
      week.kind = .recurring
      return week
    }
    guard let unit else { return nil }
    let place = text.has("的", at: unit) ? unit + 3 : unit
    var result = range(at: place).flatMap { $0.kind == .date || $0.kind == .week ? $0 : nil }
    if result == nil, let week = RelativePeriods(grammar: self).weekday(ending: unit) {
      result = closed(week)?.period ?? week
    }
    if result == nil { result = ReadPeriod(end: unit, days: now.days) }
    result?.kind = .recurring
    return result
  }
}

// Two bounds.
extension PeriodGrammar {
  /// A range whose first bound was read, and where it ends without 之间.
  private func closed(_ left: ReadPeriod) -> (period: ReadPeriod, unclosed: Int)? {
    if let between = afterAndBefore(left) { return (between, between.end) }
    if let end = words.end(.upToNow, at: left.end, in: text), now.lastSecond >= left.firstSecond {
      return (withEnd(left.between(nil, now.lastSecond), end), end)
    }
    guard let mark = joint(at: left.end), let right = second(at: mark, behind: left),
      right.lastSecond >= left.firstSecond, right.kind != .duration
    else { return nil }
    var result = right
    (result.days.first, result.from) = (left.days.first, left.from)
    if right.isHour { result.to = right.from }
    result.end = words.end(.closing, at: right.end, in: text) ?? right.end
    result.isHour = false
    return (result, right.end)
  }

  /// `2010年之后2018年之前`.
  private func afterAndBefore(_ left: ReadPeriod) -> ReadPeriod? {
    guard let after = words.end(.after, at: left.end, in: text), var right = single(at: after),
      let end = words.end(.before, at: right.end, in: text), right.lastSecond >= left.firstSecond
    else { return nil }
    (right.days.first, right.from, right.end) = (left.days.first, left.from, end)
    return right
  }

  /// Where the second bound begins.
  func joint(at offset: Int) -> Int? {
    var place = words.end(.about, at: offset, in: text) ?? offset
    if text.has("起", at: place) { place += 3 }
    if text.has("，", at: place) || text.has(",", at: place), place > offset { place = text.end(after: place) }
    return words.end(.joint, at: spaces(place), in: text).map(spaces)
  }

  /// The second bound, with what it takes over from the first.
  private func second(at offset: Int, behind left: ReadPeriod) -> ReadPeriod? {
    if left.from != nil,
      let time = ClockTimes(grammar: self).time(at: offset, inherited: left.part, isBound: true)
    {
      return time.on(DayPeriod(first: left.days.last, last: left.days.last))
    }
    if let month = left.month, let year = left.year, left.days.first == left.days.last,
      let day = numeral(at: offset), day.value <= 31,
      let end = word(["日", "号"], at: day.end), let days = DayPeriod.day(year, month, day.value)
    {
      let read = ReadPeriod(end: end, days: days, year: year, month: month)
      return ClockTimes(grammar: self).behind(read) ?? read
    }
    if let year = left.year {
      if let month = month(at: offset, year: year) { return ClockTimes(grammar: self).behind(month) ?? month }
      if let day = Holidays(grammar: self).date(at: offset, year: year) { return day }
      if let bare = bareYear(at: offset), bare.year.map({ $0 > year }) == true { return bare }
    }
    var bound = self
    bound.isSecondBound = true
    return bound.single(at: offset)
  }

  /// A year in four digits without 年.
  private func bareYear(at offset: Int) -> ReadPeriod? {
    guard let year = Calendar.number(in: text, at: offset), year.end - offset == 4,
      (1900...2100).contains(year.value),
      text.character(at: year.end).map({ !$0.isAsciiWord && $0 != "-" && $0 != "." }) ?? true,
      word(["年"], at: year.end) == nil
    else { return nil }
    return ReadPeriod(end: year.end, days: .years(year.value), year: year.value)
  }

  /// `2016到2018`, `2016-2018`, `1985到89年9月`: the first year without 年.
  private func yearRange(at offset: Int) -> ReadPeriod? {
    guard let left = Calendar.number(in: text, at: offset), (1900...2100).contains(left.value),
      text.character(before: offset).map({ !$0.isAsciiWord && $0 != "-" && $0 != "." }) ?? true,
      let mark = joint(at: left.end)
    else { return nil }
    if let right = Calendar.number(in: text, at: mark), (left.value...2100).contains(right.value),
      text.character(at: right.end)?.isAsciiWord != true, month(at: right.end + 3, year: right.value) == nil
    {
      let end = word(["年"], at: right.end) ?? right.end
      let days = DayPeriod.years(left.value, count: right.value - left.value + 1)
      let both = ReadPeriod(end: end, days: days, year: right.value)
      return end > right.end && text.has("前", at: end) ? withEnd(both, end + 3) : both
    }
    guard let year = year(at: mark), year.value > left.value else { return nil }
    var right = withinYear(year)
    right.days.first = DayPeriod.number(left.value, 1, 1)
    return right
  }

  private func withEnd(_ period: ReadPeriod, _ end: Int) -> ReadPeriod {
    var result = period
    result.end = end
    return result
  }

  /// `9月10号，11号，12号`: days one after the other.
  private func days(from left: ReadPeriod) -> ReadPeriod? {
    guard let year = left.year, let month = left.month, left.days.first == left.days.last, left.from == nil
    else { return nil }
    var result: ReadPeriod?
    var end = left.end, last = left.days.last
    while let mark = text.longest(of: ["，", "、", "和"], at: end), let day = numeral(at: mark.end),
      day.value <= 31,
      let next = word(["日", "号"], at: day.end), let days = DayPeriod.day(year, month, day.value),
      days.first == last + 1
    {
      (end, last) = (next, days.last)
      result = ReadPeriod(
        end: end, days: DayPeriod(first: left.days.first, last: last), year: year, month: month)
    }
    return result
  }
}

// One bound.
extension PeriodGrammar {
  /// `2020年以来`, `年底前`, `今晚八点以后`: the other bound is now, or there is none.
  private func open(_ left: ReadPeriod) -> ReadPeriod? {
    guard words.end(.about, at: left.end, in: text) == nil else { return nil }
    let nowLast = now.lastSecond
    if let from = words.end(.from, at: left.end, in: text) {
      let end = words.end(.upToNow, at: spaces(from), in: text) ?? from
      return left.firstSecond > nowLast ? opened(left, end) : withEnd(left.between(nil, nowLast), end)
    }
    guard left.lastSecond > nowLast else { return nil }
    if let end = words.end(.before, at: left.end, in: text) {
      var result = left.between(now.firstSecond, nil)
      if result.from == 0 { result.from = nil }
      return withEnd(result, end)
    }
    guard let end = words.end(.after, at: left.end, in: text) else { return nil }
    return opened(left, end)
  }

  private func opened(_ left: ReadPeriod, _ end: Int) -> ReadPeriod {
    var result = withEnd(left, end)
    result.opensAfter = true
    return result
  }
}
