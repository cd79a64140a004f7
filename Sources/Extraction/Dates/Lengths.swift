import TextRepair

/// Lengths of time, and what they say of the calendar: `近三年`, `未来五年`, `两天前`, `三个月内`, `半年之后`, `四年六个月`.
///
/// A length by itself is a ``ReadPeriod/Kind/duration``. With 前 or 后 it names the unit that lies so far away, with 以前 or
/// 以后 all time beyond; with 内, 以来, 近 or 未来 the stretch from or to now.
struct Lengths {
  let grammar: PeriodGrammar

  var text: ArticleBytes { grammar.text }
  var words: TimeWords { grammar.words }

  /// The length, and the stretch it makes, at a place.
  func period(at offset: Int) -> ReadPeriod? {
    guard let length = length(at: offset) else { return leading(at: offset) ?? sharedUnit(at: offset) }
    guard text.character(before: offset).map({ !HanNumeral.mayBegin($0) && $0 != "第" && $0 != "." }) ?? true
    else {
      return nil
    }
    if length.isVast { return duration(length) }
    if let found = bounded(length, at: offset) { return found }
    return length.isBound ? nil : duration(length)
  }

  /// Where a unit of ``recurring`` times ends: 年 behind 每, 3天 behind 每隔.
  func unitOnly(at offset: Int) -> Int? {
    if let length = length(at: offset, mayBeMonth: true) { return length.end }
    let place = text.has("个", at: offset) ? offset + 3 : offset
    return words.end(.unit, at: place, in: text)
  }

  /// Where a word that bounds a length ends.
  func closing(at offset: Int) -> Int? {
    for use in [TimeWords.Use.since, .within, .before, .after] {
      if let end = words.end(use, at: offset, in: text) { return end }
    }
    return nil
  }

  /// `13—18天`: two counts that share their unit.
  private func sharedUnit(at offset: Int) -> ReadPeriod? {
    guard let first = text.character(at: offset), HanNumeral.mayBegin(first),
      text.character(before: offset).map({
        !HanNumeral.mayBegin($0) && !$0.isAsciiWord && !"第.-".unicodeScalars.contains($0)
      })
        ?? true,
      let count = GroupedNumber(at: offset, in: text), let mark = grammar.joint(at: count.end),
      let length = length(at: mark), !length.isBound, !(1900...2100).contains(count.value)
    else { return nil }
    return duration(length)
  }

  private func duration(_ length: Length) -> ReadPeriod {
    var end = length.end
    if let mark = grammar.joint(at: end), let further = self.length(at: mark) { end = further.end }
    while let limit = words.end(.limit, at: end, in: text) {
      let next = text.longest(of: ["，", ",", "、"], at: limit)?.end ?? limit
      end = self.length(at: next)?.end ?? limit
    }
    return ReadPeriod(end: end, days: grammar.now.days, kind: .duration)
  }
}

// Stretches.
extension Lengths {
  private var now: Now { grammar.now }
  private var nowFirst: Int { now.firstSecond }
  private var nowLast: Int { now.lastSecond }

  /// The day or second that lies a length away from now, in seconds.
  private func moved(_ length: Length, _ sign: Int) -> Int {
    var day = now.number
    if length.months != 0 {
      let month = now.year * 12 + now.month - 1 + sign * length.months
      let days = DayPeriod.months(month / 12, month % 12 + 1)
      day = min(days.first + now.day - 1, days.last)
    }
    day += sign * length.days
    var left = length.workdays
    while left > 0 {
      day += sign
      if (day + 2) % 7 < 5 { left -= 1 }
    }
    return day * 86_400 + (now.second ?? 0) + sign * length.seconds
  }

  /// The unit that holds a moment: three years ago is a year.
  private func around(_ second: Int, _ unit: Length.Unit) -> DayPeriod {
    let day = ReadPeriod.floor(second), date = DayPeriod.date(day)
    switch unit {
    case .year: return .years(date.year)
    case .month: return .months(date.year, date.month)
    case .week: return .week(day)
    default: return DayPeriod(first: day, last: day)
    }
  }

  /// `近三年`, `未来两天`, `再过一周`.
  private func leading(at offset: Int) -> ReadPeriod? {
    let back = words.first(.back, at: offset, in: text), next = words.first(.ahead, at: offset, in: text)
    let passing = words.first(.passing, at: offset, in: text)
    guard now.knowsYear, let lead = [back, next, passing].compactMap(\.self).max(by: { $0.end < $1.end }),
      !text.has("上一", at: offset), !text.has("下一", at: offset),
      let length = length(at: grammar.spaces(lead.end), mayBeMonth: true), !length.isVast
    else { return nil }
    let end = words.end(.inside, at: length.end, in: text) ?? length.end
    var period = ReadPeriod(end: end, days: now.days, kind: .span)
    switch lead.word.use {
    case .back:
      let first = moved(length, -1)
      let isExact =
        now.second != nil && length.months == 0 && (lead.word.tag == "exact" || length.seconds > 0)
      return period.between(isExact ? first : ReadPeriod.floor(first) * 86_400, nowLast)
    case .ahead: return ahead(length, period)
    default:
      period = period.between(
        length.seconds > 0 ? moved(length, 1) : ReadPeriod.floor(moved(length, 1)) * 86_400, nil)
      period.opensAfter = true
      return period
    }
  }

  private func ahead(_ length: Length, _ period: ReadPeriod) -> ReadPeriod {
    if length.months > 0 {
      let isWhole = now.second == nil && now.knowsDay
      let first = isWhole ? nowLast + 1 : nowFirst
      let shift = isWhole ? 0 : -1
      return period.between(first, (ReadPeriod.floor(moved(length, 1)) + shift) * 86_400 + 86_399)
    }
    guard now.second != nil || length.seconds > 0 else {
      return period.between(nowLast + 1, ReadPeriod.floor(moved(length, 1)) * 86_400 + 86_399)
    }
    return period.between(nowFirst, moved(length, 1))
  }

  /// `三年前`, `20天以后`, `60日内`, `三个月以来`.
  private func bounded(_ length: Length, at offset: Int) -> ReadPeriod? {
    guard now.knowsYear else { return nil }
    let place = length.end
    if let end = words.end(.since, at: place, in: text), !text.has("来自", at: place),
      !text.has("来到", at: place)
    {
      let first =
        length.seconds > 0 ? moved(length, -1) : around(moved(length, -1), length.unit).first * 86_400
      return ReadPeriod(end: end, days: now.days, kind: .span).between(first, nowLast)
    }
    if let end = words.end(.within, at: place, in: text) {
      let exact = moved(length, 1) - nowFirst + nowLast
      let day = now.knowsDay ? ReadPeriod.floor(moved(length, 1)) : around(moved(length, 1), length.unit).last
      let last = length.unit < .day ? exact : day * 86_400 + 86_399
      return ReadPeriod(end: end, days: now.days, kind: .span).between(nowFirst, last)
    }
    if let (word, end) = words.first(.before, at: place, in: text) {
      if now.looksBack, text.character(before: offset) == "的" { return nil }
      return away(length, -1, word.tag, end)
    }
    guard let (word, end) = words.first(.after, at: place, in: text) else { return nil }
    var later = away(length, 1, word.tag, end)
    if now.looksBack { later.kind = .span }
    return later
  }

  private func away(_ length: Length, _ sign: Int, _ tag: String, _ end: Int) -> ReadPeriod {
    let moment = moved(length, sign)
    let days = around(moment, length.unit), date = DayPeriod.date(days.first)
    var period = ReadPeriod(end: end, days: days, year: date.year)
    if length.unit < .year { period.month = date.month }
    if length.unit < .day {
      let size = length.unitSeconds
      period = sign < 0 ? period.between(moment - size, moment) : period.between(moment, moment + size)
      if tag == "open" { period = sign < 0 ? period.between(nil, moment) : period.between(moment, nil) }
    }
    if tag == "open" { if sign < 0 { period.opensBefore = true } else { period.opensAfter = true } }
    return period
  }
}
