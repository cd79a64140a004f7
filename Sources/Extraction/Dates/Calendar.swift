import Knowledge

/// The Gregorian calendar, as far as dates in articles need it.
enum Calendar {
  /// The number written in up to four digits at a place, and where it ends; nil for none or a longer one.
  static func number(in text: ArticleBytes, at offset: Int) -> (value: Int, end: Int)? {
    var end = offset, value = 0
    while end < text.count, end - offset < 4, Unicode.Scalar(text.bytes[end]).isAsciiDigit {
      value = value * 10 + Int(text.bytes[end] - 0x30)
      end += 1
    }
    if end < text.count, end - offset == 4, Unicode.Scalar(text.bytes[end]).isAsciiDigit { return nil }
    return end > offset ? (value, end) : nil
  }

  /// The day `shift` days away.
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

  /// The month `shift` months away.
  static func moved(_ year: Int, _ month: Int, by shift: Int) -> PartialDate? {
    let months = year * 12 + month - 1 + shift
    return PartialDate(year: months / 12, month: months % 12 + 1)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday (Sakamoto's method).
  static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    let sunday = (year + year / 4 - year / 100 + year / 400 + offsets[(month - 1) % 12] + day) % 7
    return sunday == 0 ? 7 : sunday
  }
}
