public import Articles
public import Knowledge
import TextRepair

/// Every step that an article went through, as text for reading: encoding, repairs, what was set apart, sentences
/// with their mentions, and what was found with the rule that found it.
public struct Explanation: Sendable {
  private let article: Article
  private let reading: Reading

  /// An explanation of one article and what was read from it.
  public init(article: Article, reading: Reading) {
    self.article = article
    self.reading = reading
  }

  /// The whole text, which ends in a line break.
  public var text: String {
    let sections = [
      heading, ExplainedRepairs(record: reading.article).text, setApart,
      ExplainedSentences(article, reading).text,
      ExplainedFindings(reading: reading).text,
    ]
    return sections.joined(separator: "\n")
  }

  private var heading: String {
    let record = reading.article
    let rows: [(String, String?)] = [
      ("article", record.id),
      ("read as", "\(record.encoding.rawValue), \(record.mediaType), \(record.language)"),
      ("declared", record.contradictedEncoding.map { "\($0.rawValue), which the bytes contradict" }),
      ("title", record.title),
      ("authors", record.authors.isEmpty ? nil : record.authors.joined(separator: ", ")),
      ("outlet", record.outlet), ("host", record.host), ("published", record.published?.description),
      ("url", record.url), ("damage", "\(record.damage) of the characters"),
    ]
    let told = rows.filter { name, value in name != "declared" || value != nil }
    let lines = told.map { name, value in
      "\(name)\(String(repeating: " ", count: 11 - name.utf8.count))\(PrintableText.line(value ?? "not said"))\n"
    }
    return "\(PrintableText.line(record.path))\n\n" + lines.joined()
  }

  private var setApart: String {
    let stretches = reading.article.boilerplate
    guard !stretches.isEmpty else { return "SET APART: nothing\n" }
    let lines = stretches.map { stretch in
      "  \(stretch.reason.rawValue), bytes \(Explanation.bytes(stretch.source))\n"
        + Explanation.wrapped(stretch.text, indent: 4)
    }
    return "SET APART: \(stretches.count)\n" + lines.joined()
  }

  /// A range of bytes as `start-end`.
  static func bytes(_ span: TextSpan) -> String { "\(span.start)-\(span.end)" }

  /// A text on lines of 80 columns, each of them indented.
  static func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return LineWrapper(width: 80 - indent).wrap(PrintableText.line(text)).map { "\(margin)\($0)\n" }.joined()
  }
}
