import TextRepair

/// Clock times and parts of the day: `下午3点半`, `20:15`, `晚上8点到10点`, `凌晨`, `七八点`.
///
/// An hour without minutes lasts an hour, a minute a minute. A small hour by itself (`三点`) is no time, as it may count
/// points.
struct ClockTimes {
  /// A time of the day as it is read; seconds of the day.
  struct Time {
    var end: Int
    var from: Int
    var to: Int
    var isHour = false
    var part: DayPart?

    /// The time on a day; 24时 is on the next.
    func on(_ day: DayPeriod) -> ReadPeriod {
      let start = day.first * 86_400
      let date = DayPeriod.date(day.first)
      var period = ReadPeriod(end: end, days: day, year: date.year, month: date.month).between(
        start + from, start + to)
      (period.isHour, period.part) = (isHour, part)
      return period
    }
  }

  let grammar: PeriodGrammar

  private var text: ArticleBytes { grammar.text }

  /// A day with the time that stands behind it.
  func behind(_ day: ReadPeriod, isPartEnough: Bool = false) -> ReadPeriod? {
    guard day.days.first == day.days.last else { return nil }
    let place = weekdayEnd(day.end) ?? day.end
    let start = grammar.spaces(text.has("的", at: place) ? place + 3 : place)
    guard let time = time(at: start, inherited: nil, isBound: true, isPartEnough: isPartEnough) else {
      return nil
    }
    var result = time.on(day.days)
    result.hasNoYear = day.hasNoYear
    return result
  }

  /// Behind a day of the week that repeats the day: `6月1日周六`, `(周五)`.
  private func weekdayEnd(_ offset: Int) -> Int? {
    let isBracketed = text.has("(", at: offset) || text.has("（", at: offset)
    let place = isBracketed ? text.end(after: offset) : offset
    guard let word = grammar.words.end(.weekWord, at: place, in: text),
      let day = RelativePeriods(grammar: grammar).weekday(at: word)
    else { return nil }
    guard isBracketed else { return day.end }
    return text.has(")", at: day.end) || text.has("）", at: day.end) ? text.end(after: day.end) : nil
  }

  /// A time of the day counted from.
  func alone(at offset: Int) -> ReadPeriod? {
    guard grammar.now.knowsDay, let first = text.character(at: offset), first.isHan || first.isAsciiDigit,
      text.character(before: offset).map({
        !HanNumeral.mayBegin($0) && !$0.isAsciiWord && !".:：/-第".unicodeScalars.contains($0)
      })
        ?? true, let time = time(at: offset, inherited: nil, isBound: false)
    else { return nil }
    return time.on(DayPeriod(first: grammar.now.number, last: grammar.now.number))
  }

  /// The time at a place; nil where none begins.
  ///
  /// An hour without a part of the day of its own takes `inherited` from a first bound (晚上8点到10点). A bare hour is a time
  /// only where a date or another time stands before it (`isBound`), a part of the day of one character only where
  /// `isPartEnough`.
  func time(at offset: Int, inherited: DayPart?, isBound: Bool, isPartEnough: Bool = false) -> Time? {
    guard let (part, end) = part(at: offset) else {
      return hours(at: offset, inherited, isBound: isBound)
    }
    let place = grammar.spaces(text.has("的", at: end) ? end + 3 : end)
    if let time = hours(at: place, part, isBound: true) { return time }
    guard isPartEnough || text.characterCount(TextSpan(start: offset, end: end)) > 1 else { return nil }
    return Time(end: end, from: part.first * 3600, to: part.last * 3600 - 1, part: part)
  }

  private func part(at offset: Int) -> (DayPart, Int)? {
    guard let (word, end) = grammar.words.first(.dayPart, at: offset, in: text), word.numbers.count == 2,
      let count = DayPart.Count(rawValue: word.tag)
    else { return nil }
    return (DayPart(first: word.numbers[0], last: word.numbers[1], count: count), end)
  }

  private func hours(at offset: Int, _ part: DayPart?, isBound: Bool) -> Time? {
    guard let number = grammar.numeral(at: offset) else { return nil }
    if let time = colons(number, part, isBound: isBound) { return time }
    if let guess = guess(number, part) { return guess }
    guard number.value <= 24 else { return nil }
    let hour = part?.hour(number.value) ?? number.value
    if let mark = grammar.joint(at: number.end), let right = time(at: mark, inherited: part, isBound: true),
      right.isHour || right.to % 60 == 59, grammar.numeral(at: mark)?.isArabic == number.isArabic
    {
      let last = right.isHour ? right.from : right.to
      return hour * 3600 < last && !isDated(offset, mark)
        ? Time(end: right.end, from: hour * 3600, to: last, part: part) : nil
    }
    guard let mark = hourMark(at: number.end, isBound: isBound) else { return nil }
    let time = minutes(at: mark, hour, part)
    let isTold = isBound || number.value > 9 || !time.isHour || text.has("钟", endingAt: time.end)
    return isTold && !(time.from > 86_400) ? time : nil
  }

  /// Whether the digits before a joint are those of a date.
  private func isDated(_ offset: Int, _ mark: Int) -> Bool { text.character(before: offset) == "-" }

  /// Behind 点, 点钟 or 时.
  private func hourMark(at offset: Int, isBound: Bool) -> Int? {
    let place = grammar.spaces(offset)
    if let mark = text.longest(of: ["点钟", "點鐘", "点", "點"], at: place) { return mark.end }
    let vague = grammar.words.end(.vague, at: place, in: text)
    if let vague, let mark = text.longest(of: ["点钟", "点"], at: vague) { return mark.end }
    guard let mark = text.longest(of: ["时", "時"], at: place) else { return nil }
    guard let next = text.character(at: mark.end), next.isHan else { return mark.end }
    return HanNumeral.mayBegin(next) || "至到许前后左整半起".unicodeScalars.contains(next) ? mark.end : nil
  }

  /// The minutes and seconds behind an hour.
  private func minutes(at offset: Int, _ hour: Int, _ part: DayPart?) -> Time {
    var time = Time(end: offset, from: hour * 3600, to: hour * 3600 + 3599, isHour: true, part: part)
    func set(_ minute: Int, _ end: Int) {
      (time.from, time.to, time.end, time.isHour) = (
        hour * 3600 + minute * 60, hour * 3600 + minute * 60 + 59, end, false
      )
    }
    let place = grammar.spaces(offset)
    if let half = grammar.words.end(.half, at: place, in: text) {
      set(30, half)
    } else if let number = grammar.numeral(at: place), number.value < 60 {
      if text.has("刻", at: number.end), number.value < 4 {
        set(15 * number.value, number.end + 3)
      } else if let end = grammar.word(["分"], at: number.end) {
        set(number.value, end)
      } else if number.digits == 2 || number.value > 9, text.character(at: number.end)?.isAsciiWord != true,
        text.longest(of: ["个", "人", "名", "万", "家"], at: number.end) == nil
      {
        set(number.value, number.end)
      }
      if text.has("分", endingAt: time.end), let second = grammar.numeral(at: time.end), second.value < 60,
        text.has("秒", at: second.end)
      {
        (time.from, time.to) = (time.from + second.value, time.from + second.value)
        time.end = second.end + 3
      }
    }
    for suffix in ["钟", "整", "许", "左右"] where text.has(suffix, at: time.end) { time.end += suffix.utf8.count }
    return time
  }

  /// `20:15`, `6：42：02`.
  private func colons(_ hour: PeriodGrammar.Numeral, _ part: DayPart?, isBound: Bool) -> Time? {
    guard hour.isArabic, hour.value <= 24, let mark = colon(at: hour.end),
      let minute = grammar.numeral(at: mark),
      minute.isArabic, minute.digits == 2, minute.value < 60,
      text.character(at: minute.end).map({ !$0.isAsciiWord && $0 != "." && $0 != "%" }) ?? true
    else { return nil }
    let start = (part?.hour(hour.value) ?? hour.value) * 3600 + minute.value * 60
    var time = Time(end: minute.end, from: start, to: start + 59, part: part)
    if let mark = colon(at: minute.end), let second = grammar.numeral(at: mark), second.digits == 2,
      second.value < 60
    {
      (time.from, time.to, time.end) = (start + second.value, start + second.value, second.end)
    }
    if text.has("时", at: time.end) { time.end += 3 }
    return time
  }

  private func colon(at offset: Int) -> Int? {
    text.has(":", at: offset) ? offset + 1 : text.has("：", at: offset) ? offset + 3 : nil
  }

  /// `七八点`: one of two hours.
  private func guess(_ number: PeriodGrammar.Numeral, _ part: DayPart?) -> Time? {
    guard !number.isArabic, number.isPositional, number.digits == 2,
      number.value % 10 == number.value / 10 + 1,
      let mark = text.longest(of: ["点钟", "点"], at: number.end)
    else { return nil }
    let first = part?.hour(number.value / 10) ?? number.value / 10
    return Time(end: mark.end, from: first * 3600, to: (first + 2) * 3600 - 1, part: part)
  }
}
