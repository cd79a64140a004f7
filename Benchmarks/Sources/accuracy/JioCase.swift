import Foundation
import Knowledge

/// A row of JioNLP's table of time expressions, read from its Python source as data.
struct JioCase {
  /// What kind of time the row says that it is.
  enum Kind: String {
    case point, span, delta, period
  }

  /// The place among the rows, from 1.
  let number: Int
  let input: String
  let kind: Kind
  /// What relative dates count from, as far as the row gives it, and the second of the day.
  let reference: PartialDate
  let second: Int?
  /// The first and the last second, `2021-06-14 01:06:40`; `inf` for none, empty for lengths.
  let first: String
  let last: String

  /// Whether both ends are the ends of days.
  var isWholeDays: Bool { first.hasSuffix(" 00:00:00") && last.hasSuffix(" 23:59:59") }

  /// The rows that ask for one time, in the order of the file.
  ///
  /// Rows that count from the moment of the run count from the file's first moment.
  static func all(in file: URL) throws -> [JioCase] {
    guard let source = try? String(contentsOf: file, encoding: .utf8) else {
      throw Unmeasured(description: "there is no \(file.path)")
    }
    let row = try NSRegularExpression(
      pattern:
        #"\[\s*['"]([^'"\n]*)['"],\s*(_ts_[12]|None|time\.time\(\)|\[[^\]]*\]|\{[^}]*\}|[0-9.]+|datetime\.datetime\([^)]*\)),\s*\{'type': 'time_(point|span|delta|period)'([^\n]*(?:\n[^\n]*'time': \[[^\n]*)?)"#
    )
    let ends = try NSRegularExpression(pattern: #"'time': \['([^']*)', '([^']*)'\]"#)
    let end = source.range(of: "未来时间参数扩展")?.lowerBound ?? source.endIndex
    let text = String(source[..<end]) as NSString
    let found = row.matches(in: text as String, range: NSRange(location: 0, length: text.length))
    return found.enumerated().compactMap { index, match in
      let parts = (1...4).map { text.substring(with: match.range(at: $0)) }
      guard let kind = Kind(rawValue: parts[2]), let moment = moment(parts[1]) else { return nil }
      let rest = parts[3] as NSString
      let bounds = ends.firstMatch(in: parts[3], range: NSRange(location: 0, length: rest.length))
      return JioCase(
        number: index + 1, input: parts[0], kind: kind, reference: moment.date, second: moment.second,
        first: bounds.map { rest.substring(with: $0.range(at: 1)) } ?? "",
        last: bounds.map { rest.substring(with: $0.range(at: 2)) } ?? "")
    }
  }

  /// What a row counts from: one of the file's moments, a time stamp of UTC+8, or the parts of a date.
  private static func moment(_ text: String) -> (date: PartialDate, second: Int?)? {
    let stamps = ["_ts_1": 1_623_604_000, "_ts_2": 1_630_480_532]
    let numbers = text.split { !"0123456789".contains($0) }.compactMap { Int($0) }
    let isStamp = !text.contains("[") && !text.contains("{") && !text.contains("datetime")
    if isStamp, let stamp = stamps[text] ?? numbers.first ?? stamps["_ts_1"] {
      let local = stamp + 8 * 3600
      let day = Date(timeIntervalSince1970: Double(local / 86_400 * 86_400))
      let written = ISO8601DateFormatter().string(from: day).prefix(10)
      return PartialDate(String(written)).map { ($0, local % 86_400) }
    }
    guard let year = numbers.first,
      let date = PartialDate(
        year: year, month: numbers.dropFirst().first, day: numbers.dropFirst(2).first)
    else { return nil }
    let clock = numbers.dropFirst(3)
    return (date, clock.isEmpty ? nil : zip(clock, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 })
  }

}
