import Knowledge

/// Reads the dates that pages print in headers: ISO 8601, RFC 2822, `2023年8月14日`, `2023/8/14`, `August 14, 2023`.
enum DateReader {
  private static let months = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
    "nov": 11,
    "dec": 12,
  ]

  /// The number of letters of the longest name, September.
  private static let longestMonth = 9

  /// Whether a word is the name of a month in English, in full or cut to three letters or more: `September`, `Sept.`.
  static func isMonth(_ word: String) -> Bool {
    let letters = word.lowercased().trimming { !$0.isLatin }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    return letters.count >= 3 && names.contains { $0.hasPrefix(letters) }
  }

  /// The first date with a year in some words; nil where there is none.
  ///
  /// The time of day is left out, and so is the time zone: the date stands as the page prints it.
  static func first(in words: String) -> PartialDate? {
    guard mayHoldYear(words) else { return nil }
    let parts = tokens(words)
    for index in parts.indices {
      if let date = yearFirst(parts, index) ?? monthFirst(parts, index) ?? dayFirst(parts, index) {
        return date
      }
    }
    return nil
  }

  /// Whether four digits of ASCII stand side by side.
  private static func mayHoldYear(_ words: String) -> Bool {
    var digits = 0
    return words.utf8.contains { byte in
      digits = byte &- 0x30 < 10 ? digits + 1 : 0
      return digits == 4
    }
  }

  /// `2023-08-14`, `2023年8月14日`, `2023.8`.
  private static func yearFirst(_ parts: [Token], _ index: Int) -> PartialDate? {
    guard case .number(let year, let digits) = parts[index], digits == 4, (1990...2099).contains(year),
      index + 2 < parts.count, case .mark(let mark) = parts[index + 1], "-/.年".unicodeScalars.contains(mark),
      case .number(let month, let width) = parts[index + 2], width <= 2
    else { return nil }
    guard index + 4 < parts.count, case .mark(let second) = parts[index + 3],
      "-/.月".unicodeScalars.contains(second),
      case .number(let day, let dayWidth) = parts[index + 4], dayWidth <= 2
    else { return PartialDate(year: year, month: month) }
    return PartialDate(year: year, month: month, day: day)
  }

  /// `August 14, 2023`.
  private static func monthFirst(_ parts: [Token], _ index: Int) -> PartialDate? {
    guard case .word(let month?) = parts[index] else { return nil }
    let numbers = parts[(index + 1)...].prefix(4).compactMap(\.number)
    guard numbers.count >= 2, numbers[0].width <= 2, numbers[1].width == 4 else { return nil }
    return PartialDate(year: numbers[1].value, month: month, day: numbers[0].value)
  }

  /// `14 Aug 2023`.
  private static func dayFirst(_ parts: [Token], _ index: Int) -> PartialDate? {
    guard case .number(let day, let width) = parts[index], width <= 2, index + 2 < parts.count,
      case .word(let month?) = parts[index + 1],
      case .number(let year, 4) = parts[index + 2]
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private enum Token {
    case number(Int, width: Int)
    /// A Latin word, and the month that it may be the name of.
    case word(month: Int?)
    case mark(Unicode.Scalar)

    var number: (value: Int, width: Int)? {
      if case .number(let value, let width) = self { (value, width) } else { nil }
    }
  }

  /// Numbers, Latin words and marks of the first 200 characters; white space parts them and is dropped.
  private static func tokens(_ words: String) -> [Token] {
    var result: [Token] = [], value = 0, width = 0
    var letters = "", length = 0
    func flush() {
      if width > 0 { result.append(.number(value, width: width)) }
      if length > 0 {
        result.append(.word(month: length <= longestMonth ? months[letters.lowercased()] : nil))
      }
      (letters, length, value, width) = ("", 0, 0, 0)
    }
    for scalar in words.unicodeScalars.prefix(200) {
      if scalar.isDigit {
        if length > 0 { flush() }
        if width < 9 { (value, width) = (value * 10 + Int(scalar.value) - 48, width + 1) }
      } else if scalar.isLatin {
        if width > 0 { flush() }
        if length < 3 { letters.unicodeScalars.append(scalar) }
        length += 1
      } else {
        flush()
        if !scalar.isBlank { result.append(.mark(scalar)) }
      }
    }
    flush()
    return result
  }
}
