import Foundation

/// A row of JioNLP's table of time expressions, read from its Python source as data.
struct JioCase {
  /// The place among the rows, from 1.
  let number: Int
  let input: String
  /// The day that relative dates count from.
  let reference: String
  /// The first and the last day, `2021-06-14`.
  let first: String
  let last: String
  /// Whether both ends are the ends of days.
  let isWholeDays: Bool

  /// The rows that are points or spans and count from one of the two moments named in the file.
  static func all(in file: URL) throws -> [JioCase] {
    guard let source = try? String(contentsOf: file, encoding: .utf8) else {
      throw Unmeasured(description: "there is no \(file.path)")
    }
    let row = try NSRegularExpression(
      pattern:
        #"\[\s*'([^'\n]*)',\s*_ts_([12]),[^\n\{]*\s*\{'type': 'time_(?:point|span)'[^}]*?'time': \['([^']*)', '([^']*)'\]"#
    )
    let text = source as NSString
    let found = row.matches(in: source, range: NSRange(location: 0, length: text.length))
    return found.enumerated().map { index, match in
      let parts = (1...4).map { text.substring(with: match.range(at: $0)) }
      return JioCase(
        number: index + 1, input: parts[0], reference: parts[1] == "1" ? "2021-06-14" : "2021-09-01",
        first: String(parts[2].prefix(10)), last: String(parts[3].prefix(10)),
        isWholeDays: parts[2].hasSuffix(" 00:00:00") && parts[3].hasSuffix(" 23:59:59"))
    }
  }
}
