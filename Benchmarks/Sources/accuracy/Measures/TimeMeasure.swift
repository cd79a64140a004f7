import Extraction
import Foundation
import Knowledge
import TextRepair

/// Chinese dates and periods: the cases of Recognizers-Text and the table of JioNLP.
struct TimeMeasure: Measure {
  let name = "time"
  let heading = "Dates and periods"

  /// The ends that count as right for one case; each is `first/last`.
  private typealias Ends = Set<String>

  func section(_ place: Place) throws -> String {
    let folder = place.shared.appendingPathComponent("testsets/chinese-time-and-number")
    var rows = ["| cases | right | of | share |", "| --- | ---: | ---: | ---: |"], failures: [String] = []
    for (kind, file) in [("date", "DateParser"), ("date period", "DatePeriodParser")] {
      let path = folder.appendingPathComponent("recognizers/DateTime/\(file).json")
      let cases = try RecognizerCase.supported(in: path)
      let wrong = cases.enumerated().filter { !isRight($0.element) }
      rows.append(row("Recognizers-Text, \(kind)", cases.count - wrong.count, cases.count))
      failures += wrong.map { "- \(kind) \($0.offset + 1)" }
    }
    let cases = try JioCase.all(in: folder.appendingPathComponent("jionlp/test_time_parser.py"))
    for (kind, part) in [
      ("whole days", cases.filter(\.isWholeDays)),
      ("with clock times or the moment", cases.filter { !$0.isWholeDays }),
    ] {
      let wrong = part.filter { !isRight($0) }
      rows.append(row("JioNLP, \(kind)", part.count - wrong.count, part.count))
      failures += wrong.filter(\.isWholeDays).map { "- JioNLP \($0.number)" }
    }
    return """
      Cases of Recognizers-Text (not marked as unsupported; the past or the future reading is right) and of JioNLP \
      (points and spans): a case is right when the stretch begins with the same day and ends with the same day. \
      Ends are compared as days; clock times, holidays, eras and lunar dates are not read and count as wrong.

      \(rows.joined(separator: "\n"))

      These fail (by their place in the file; JioNLP's with whole days only):

      \(failures.joined(separator: "\n"))
      """
  }

  private func row(_ kind: String, _ right: Int, _ count: Int) -> String {
    "| \(kind) | \(right) | \(count) | \(Figure.share(Double(right) / Double(max(count, 1)))) |"
  }

  private func isRight(_ example: RecognizerCase) -> Bool {
    guard let day = PartialDate(example.reference), let reader = DateReader(from: day) else { return false }
    let found = reader.periods(in: example.input)
    guard found.count == example.raw.count else { return false }
    return zip(found, example.raw).allSatisfy { period, wanted in
      let value = wanted["Value"] as? [String: Any] ?? [:]
      let text = (wanted["Text"] as? String ?? "").count
      guard text == example.input.substring(period.span).count else { return false }
      return ["PastResolution", "FutureResolution"].contains { key in
        let ends = value[key] as? [String: String] ?? [:]
        if let day = ends["date"] { return period.first == period.last && period.first.description == day }
        guard let first = ends["startDate"], let last = ends["endDate"] else { return false }
        return period.first.description == first && isEnd(period.last, last)
      }
    }
  }

  /// Whether a last day is the end of a case, which at times is the day behind or the first of the last unit.
  private func isEnd(_ day: PartialDate, _ end: String) -> Bool {
    if day.description == end || day.next?.description == end { return true }
    return end.hasSuffix("-01-01") && day.description == end.prefix(4) + "-12-31"
  }

  private func isRight(_ example: JioCase) -> Bool {
    guard let day = PartialDate(example.reference), let reader = DateReader(from: day) else { return false }
    let found = reader.periods(in: example.input)
    guard example.isWholeDays, found.count == 1, let period = found.first else { return false }
    return period.first.description == example.first && period.last.description == example.last
  }
}

extension PartialDate {
  /// The day behind a whole date.
  fileprivate var next: PartialDate? {
    guard let year, let month, let day else { return nil }
    return PartialDate(year: year, month: month, day: day + 1)
      ?? PartialDate(year: year, month: month + 1, day: 1) ?? PartialDate(year: year + 1, month: 1, day: 1)
  }
}

extension String {
  /// The text of a stretch.
  fileprivate func substring(_ span: TextSpan) -> String { String(self[span]) }
}
