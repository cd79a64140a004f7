import Extraction
import Foundation
import TextRepair

/// The Chinese cases of Recognizers-Text for numbers and amounts of money.
struct NumbersMeasure: Measure {
  let name = "numbers"
  let heading = "Numbers and amounts"

  func section(_ place: Place) throws -> String {
    let folder = place.shared.appendingPathComponent("testsets/chinese-time-and-number/recognizers")
    let reader = QuantityReader(
      language: try LanguageTables { name in
        try String(contentsOf: place.data.appendingPathComponent("language/\(name)"), encoding: .utf8)
      })
    let kinds: [(String, String, (String) -> [String])] = [
      ("numbers", "Number/NumberModel.json", numbers),
      ("money", "NumberWithUnit/CurrencyModel.json", { money($0, reader) }),
    ]
    var rows = ["| kind | right | of | share |", "| --- | ---: | ---: | ---: |"], failures: [String] = []
    for (kind, file, read) in kinds {
      let cases = try RecognizerCase.supported(in: folder.appendingPathComponent(file))
      let wrong = cases.enumerated().filter { !isRight($0.element, read) }
      let right = cases.count - wrong.count
      rows.append(
        "| \(kind) | \(right) | \(cases.count) | \(Figure.share(Double(right) / Double(cases.count))) |")
      failures += wrong.map { "- \(kind) \($0.offset + 1)" }
    }
    return """
      The Chinese cases of Microsoft's Recognizers-Text that are not marked as unsupported. A case is right when the \
      stretches, values and currencies are all found and no other.

      \(rows.joined(separator: "\n"))

      These fail (by their place in the file):

      \(failures.joined(separator: "\n"))
      """
  }

  private func isRight(_ example: RecognizerCase, _ read: (String) -> [String]) -> Bool {
    read(example.input) == example.results.map { $0.line }
  }

  private func numbers(_ text: String) -> [String] {
    NumberReader().numbers(in: text).map {
      RecognizerCase.line(text, $0.span, RecognizerCase.figure($0.value), "")
    }
  }

  private func money(_ text: String, _ reader: QuantityReader) -> [String] {
    reader.quantities(in: text).filter { $0.currency != nil }.map {
      let sign = text[$0.span].hasPrefix("$") || $0.currency == "BTC"
      return RecognizerCase.line(
        text, $0.span, RecognizerCase.figure($0.value), sign ? "" : $0.currency ?? "")
    }
  }
}
