import Foundation
import TextRepair

/// A case of Recognizers-Text: a text and what is to be found in it.
struct RecognizerCase {
  /// One thing to be found, places in UTF-16 units.
  struct Result {
    let start: Int
    let length: Int
    let value: String
    let unit: String

    /// The result as one comparable line.
    var line: String { "\(start)+\(length) \(value) \(unit)" }
  }

  let input: String
  /// The day that relative dates count from, `2017-03-22`; empty where it does not matter.
  let reference: String
  let results: [Result]
  /// The results as they are in the file, for other questions.
  let raw: [[String: Any]]

  /// The cases of a file that no `NotSupported` mark takes out.
  static func supported(in file: URL) throws -> [RecognizerCase] {
    guard let data = try? Data(contentsOf: file) else {
      throw Unmeasured(description: "there is no \(file.path)")
    }
    let text = String(decoding: data, as: UTF8.self).drop { $0 == "\u{FEFF}" }
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] ?? []
    return json.filter { row in !row.keys.contains { $0.hasPrefix("NotSupported") } }.map(Self.init)
  }

  private init(_ row: [String: Any]) {
    input = row["Input"] as? String ?? ""
    let context = row["Context"] as? [String: Any]
    reference = String((context?["ReferenceDateTime"] as? String ?? "").prefix(10))
    raw = row["Results"] as? [[String: Any]] ?? []
    results = raw.map { result in
      let resolution = result["Resolution"] as? [String: Any] ?? [:]
      let start = result["Start"] as? Int ?? 0
      let length = result["Length"] as? Int ?? ((result["End"] as? Int ?? 0) - start + 1)
      let value = (resolution["value"] as? String).flatMap(Double.init)
      return Result(
        start: start, length: length, value: value.map(Self.figure) ?? "",
        unit: resolution["isoCurrency"] as? String ?? "")
    }
  }

  /// A stretch of ours as a line to compare.
  static func line(_ text: String, _ span: TextSpan, _ value: String, _ unit: String) -> String {
    let bytes = Array(text.utf8)
    let start = String(decoding: bytes[..<span.start], as: UTF8.self).utf16.count
    return "\(start)+\(text[span].utf16.count) \(value) \(unit)"
  }

  /// A number to twelve places.
  static func figure(_ value: Double) -> String { String(format: "%.12g", value) }
}
