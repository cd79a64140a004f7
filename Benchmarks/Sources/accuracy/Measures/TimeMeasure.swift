import Extraction
import Foundation
import Knowledge
import TextRepair

/// Chinese dates, clock times and periods: the cases of Recognizers-Text and the table of JioNLP.
struct TimeMeasure: Measure {
  let name = "time"
  let heading = "Dates and periods"

  func section(_ place: Place) throws -> String {
    let folder = place.shared.appendingPathComponent("testsets/chinese-time-and-number")
    let language = try LanguageTables { name in
      try String(contentsOf: place.data.appendingPathComponent("language/\(name)"), encoding: .utf8)
    }
    var rows = ["| cases | right | of | share |", "| --- | ---: | ---: | ---: |"], failures: [String] = []
    for (kind, file) in [("date", "DateParser"), ("date period", "DatePeriodParser")] {
      let path = folder.appendingPathComponent("recognizers/DateTime/\(file).json")
      let cases = try RecognizerCase.supported(in: path)
      let wrong = cases.enumerated().filter { !isRight($0.element, language) }
      rows.append(row("Recognizers-Text, \(kind)", cases.count - wrong.count, cases.count))
      failures += wrong.map { "- \(kind) \($0.offset + 1)" }
    }
    let cases = try JioCase.all(in: folder.appendingPathComponent("jionlp/test_time_parser.py"))
    for (kind, part) in [
      ("points and spans", cases.filter { $0.kind == .point || $0.kind == .span }),
      ("lengths", cases.filter { $0.kind == .delta }), ("recurring", cases.filter { $0.kind == .period }),
    ] {
      let wrong = part.filter { !isRight($0, language) }
      rows.append(row("JioNLP, \(kind)", part.count - wrong.count, part.count))
      failures += wrong.map { "- JioNLP \($0.number)" }
    }
    return """
      Cases of Recognizers-Text (not marked as unsupported; the past or the future reading is right, an end may be the day \
      behind, and a date told in the lunar calendar is compared in that) and the first table of JioNLP. A case of \
      Recognizers-Text is right when the stretch is found and begins and ends with the same days; one of JioNLP when the first \
      and the last second are the same. Lengths and recurring times are right when they are known for what they are and \
      the whole text is read.

      \(rows.joined(separator: "\n"))

      These fail (by their place in the file):

      \(failures.joined(separator: "\n"))
      """
  }

  private func row(_ kind: String, _ right: Int, _ count: Int) -> String {
    "| \(kind) | \(right) | \(count) | \(Figure.share(Double(right) / Double(max(count, 1)))) |"
  }

  private func isRight(_ example: RecognizerCase, _ language: LanguageTables) -> Bool {
    guard let day = PartialDate(example.reference), let reader = DateReader(from: day, language: language)
    else {
      return false
    }
    let found = reader.periods(in: example.input).filter { $0.kind == .date || $0.kind == .impossible }
    guard found.count == example.raw.count else { return false }
    return zip(found, example.raw).allSatisfy { period, wanted in
      let value = wanted["Value"] as? [String: Any] ?? [:]
      let text = (wanted["Text"] as? String ?? "").count
      guard text == String(example.input[period.span]).count else { return false }
      return ["PastResolution", "FutureResolution"].contains { key in
        isRight(period, value[key] as? [String: String] ?? [:])
      }
    }
  }

  /// Whether a period is that of a resolution; without ends the stretch decides, and year 1 stands for no day.
  private func isRight(_ period: WrittenPeriod, _ ends: [String: String]) -> Bool {
    if ends.isEmpty { return true }
    if let day = ends["date"] {
      if day == "0001-01-01" { return period.kind == .impossible }
      return period.lunar?.description == day
        || (period.first == period.last && period.first?.description == day)
    }
    guard let first = ends["startDate"], let last = ends["endDate"] else { return false }
    if let lunar = period.lunar, lunar.day == nil { return first.hasPrefix(lunar.description) }
    guard let end = period.last else { return false }
    return period.first?.description == first && isEnd(end, last)
  }

  /// Whether a last day is the end of a case, which at times is the day behind or the first of the last unit.
  private func isEnd(_ day: PartialDate, _ end: String) -> Bool {
    if day.description == end || day.next?.description == end { return true }
    return end.hasSuffix("-01-01") && day.description == end.prefix(4) + "-12-31"
  }

  private func isRight(_ example: JioCase, _ language: LanguageTables) -> Bool {
    guard let reader = DateReader(from: example.reference, second: example.second, language: language) else {
      return false
    }
    let found = reader.periods(in: example.input)
    guard found.count == 1, let period = found.first else { return false }
    switch example.kind {
    case .delta: return period.kind == .duration && period.span.count == example.input.utf8.count
    case .period: return period.kind == .recurring && period.span.count == example.input.utf8.count
    case .point, .span:
      return period.kind == .date
        && moment(period.first, period.firstSecond ?? 0) == example.first.dropping("-inf")
        && moment(period.last, period.lastSecond ?? 86_399) == example.last.dropping("inf")
    }
  }

  /// A moment as the table writes it; empty for none.
  private func moment(_ day: PartialDate?, _ second: Int) -> String {
    guard let day else { return "" }
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day) \(clock.joined(separator: ":"))"
  }
}

extension String {
  /// The string, empty where it is the given one.
  fileprivate func dropping(_ other: String) -> String { self == other ? "" : self }
}

extension PartialDate {
  /// The day behind a whole date.
  fileprivate var next: PartialDate? {
    guard let year, let month, let day else { return nil }
    return PartialDate(year: year, month: month, day: day + 1)
      ?? PartialDate(year: year, month: month + 1, day: 1) ?? PartialDate(year: year + 1, month: 1, day: 1)
  }
}
