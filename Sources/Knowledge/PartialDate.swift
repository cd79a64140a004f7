/// A date as exact as its source: a year, a month, a day, or a day or month of an unknown year.
///
/// Written as ISO 8601 writes reduced precision: `2023`, `2023-07`, `2023-07-19`, `--07-19`, `--07`.
public struct PartialDate: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// The year, nil where it is not known.
  public let year: Int?
  /// The month from 1 to 12, nil where only the year is known.
  public let month: Int?
  /// The day of the month, nil where only the month is known.
  public let day: Int?

  /// A date from its parts; nil where they make no date (a day without a month, 30 February).
  public init?(year: Int?, month: Int? = nil, day: Int? = nil) {
    if let year, !(1...9999).contains(year) { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if year == nil, month == nil { return nil }
    if let day {
      guard let month, day >= 1, day <= PartialDate.days(inMonth: month, of: year ?? 2000) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the written form; nil where the text is not one.
  public init?(_ text: String) {
    var parts: [String] = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let hasNoYear = parts.count >= 3 && parts[0].isEmpty && parts[1].isEmpty
    if hasNoYear { parts.removeFirst(2) }
    let widths = hasNoYear ? [2, 2] : [4, 2, 2]
    guard parts.count <= widths.count, zip(parts, widths).allSatisfy({ $0.utf8.count == $1 }) else {
      return nil
    }
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, !numbers.isEmpty else { return nil }
    let month = hasNoYear ? numbers[0] : numbers.dropFirst().first
    let day = hasNoYear ? numbers.dropFirst().first : numbers.dropFirst(2).first
    self.init(year: hasNoYear ? nil : numbers[0], month: month, day: day)
  }

  /// The written form.
  public var description: String {
    let parts = [month, day].compactMap(\.self).map { $0 < 10 ? "0\($0)" : "\($0)" }
    guard let year else { return "--" + parts.joined(separator: "-") }
    let digits = String(year)
    return ([String(repeating: "0", count: 4 - digits.count) + digits] + parts).joined(separator: "-")
  }

  /// By the written form, which puts dates without a year first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    left.description < right.description
  }

  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = PartialDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a date such as 2023-07-19")
    }
    self = date
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// The length of a month in the Gregorian calendar.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
