import TextRepair

/// A length of time in the units of the calendar: `两年半`, `三个多月`, `36天5小时`.
struct Length {
  /// How exact it is.
  enum Unit: Int, Comparable, Sendable {
    case second, minute, hour, day, week, month, year

    static func < (left: Unit, right: Unit) -> Bool { left.rawValue < right.rawValue }
  }

  var months = 0
  var days = 0
  var workdays = 0
  var seconds = 0
  var unit = Unit.year
  /// The seconds of one of its unit, of half a unit for halves.
  var unitSeconds = 1
  /// Whether its unit alone does not make it one: 60日 may be a day.
  var isBound = false
  /// Whether it is too long or too broken to count with.
  var isVast = false
  var end = 0

  /// Adds some of a unit; nil where nobody counts so.
  fileprivate mutating func add(_ count: Int, _ size: Int, of name: String) -> Bool {
    let total = count * size
    switch name {
    case "second": (seconds, unit, unitSeconds) = (seconds + total, .second, 1)
    case "minute": (seconds, unit, unitSeconds) = (seconds + 60 * total, .minute, 60 * size)
    case "hour": (seconds, unit, unitSeconds) = (seconds + 3600 * total, .hour, 3600)
    case "day": (days, unit) = (days + total, .day)
    case "workday": (workdays, unit) = (workdays + total, .day)
    case "week": (days, unit) = (days + 7 * total, .week)
    case "month": (months, unit) = (months + total, .month)
    case "year": (months, unit) = (months + 12 * total, .year)
    default: return false
    }
    return true
  }

  /// Adds half of a unit.
  fileprivate mutating func addHalf(of name: String) {
    switch name {
    case "year": (months, unit) = (months + 6, .month)
    case "month": (days, unit) = (days + 15, .day)
    case "day": (seconds, unit, unitSeconds) = (seconds + 43_200, .hour, 3600)
    case "hour":
      (seconds, unitSeconds, unit) = (seconds + 1800, max(1800, seconds > 0 ? 3600 : 1800), .minute)
    case "minute": (seconds, unitSeconds, unit) = (seconds + 30, seconds > 0 ? 60 : 30, .second)
    default: break
    }
  }
}

extension Lengths {
  /// The length at a place; 三月 is one only where `mayBeMonth`.
  func length(at offset: Int, mayBeMonth: Bool = false) -> Length? {
    var length = Length()
    guard add(to: &length, at: offset, mayBeMonth) else { return nil }
    while length.unit > .second {
      var next = length
      guard let first = text.character(at: length.end), HanNumeral.mayBegin(first),
        add(to: &next, at: length.end, false),
        next.unit < length.unit
      else { break }
      next.isBound = false
      length = next
    }
    return length
  }

  /// Adds a count and its unit.
  private func add(to length: inout Length, at offset: Int, _ mayBeMonth: Bool) -> Bool {
    let half = words.end(.half, at: offset, in: text)
    var place = half ?? offset, count = 0
    if half == nil {
      guard let first = text.character(at: offset), HanNumeral.mayBegin(first),
        let number = GroupedNumber(at: offset, in: text)
      else { return false }
      length.isVast = number.value >= 2000 || Int(exactly: number.value) == nil
      (count, place) = (length.isVast ? 1 : Int(number.value), grammar.spaces(number.end))
    }
    if let vague = words.end(.vague, at: place, in: text), half == nil { place = vague }
    let isCounted = text.has("个", at: place)
    if isCounted { place += 3 }
    let isMore = half == nil && isCounted ? words.end(.vague, at: place, in: text) : nil
    if let isMore { place = isMore }
    let extra = half == nil ? words.end(.half, at: place, in: text) : nil
    if let extra { place = text.has("个", at: extra) ? extra + 3 : extra }
    guard let (word, end) = words.first(.unit, at: grammar.spaces(place), in: text) else { return false }
    if word.numbers.count != 1 { return false }
    let name = word.tag
    return finish(
      &length, (count, word.number, name), end, isCounted || mayBeMonth || half != nil || extra != nil,
      isHalf: half != nil || extra != nil)
  }

  private func finish(
    _ length: inout Length, _ part: (count: Int, size: Int, name: String), _ end: Int, _ isCounted: Bool,
    isHalf: Bool
  ) -> Bool {
    let isMonth = text.has("月", endingAt: end), isDate = text.has("日", endingAt: end) && part.name == "day"
    if isMonth, !isCounted { return false }
    if text.has("分", endingAt: end), !isHalf, !text.has("半", at: end), length.seconds == 0,
      closing(at: end) == nil
    {
      return false
    }
    length.isBound = isDate && part.count < 32 && !text.has("两日", endingAt: end)
    length.end = end
    if part.count > 0, !length.add(part.count, part.size, of: part.name) { return false }
    if isHalf { length.addHalf(of: part.name) }
    if !isHalf, let more = words.end(.half, at: end, in: text), !text.has("年", at: more),
      !text.has("个", at: more),
      !text.has("导", at: more), !text.has("月", at: more), !text.has("小时", at: more)
    {
      length.addHalf(of: part.name)
      length.end = text.has("钟", at: more) ? more + 3 : more
    } else if let vague = words.end(.vague, at: end, in: text), !text.has("来", at: end) {
      length.end = vague
    }
    return part.count > 0 || isHalf
  }
}
