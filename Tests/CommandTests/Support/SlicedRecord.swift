/// An extraction record whose spans are held against its clean text.
struct SlicedRecord {
  private let document: JSONValue
  private let article: JSONValue
  private let clean: [UInt8]

  /// A record of an article; nil for an error record.
  init?(_ document: JSONValue) {
    guard let article = document["article"] else { return nil }
    self.document = document
    self.article = article
    clean = Array((article["clean_text"]?.string ?? "").utf8)
  }

  /// The path in the record.
  var path: String { article["path"]?.string ?? "" }

  /// What does not slice to its own words, as `slice ≠ words`.
  var wrongSlices: [String] {
    var wrong: [String] = []
    func compare(_ slice: String, _ words: String?) {
      if slice != words { wrong.append("\(slice) ≠ \(words ?? "nothing")") }
    }
    for mention in list("entities").flatMap({ $0["mentions"]?.array ?? [] }) {
      compare(slice(mention["span"]), mention["text"]?.string)
    }
    for statement in list("statements") {
      compare(
        (statement["spans"]?.array ?? []).map { slice($0) }.joined(separator: " "), statement["text"]?.string)
    }
    for repair in article["repairs"]?.array ?? [] { compare(slice(repair["span"]), repair["after"]?.string) }
    for finding in ["facts", "relations", "roles"].flatMap(list) where slice(finding["span"]).isEmpty {
      wrong.append("an empty span in \(finding)")
    }
    return wrong
  }

  private func list(_ name: String) -> [JSONValue] { document[name]?.array ?? [] }

  private func slice(_ span: JSONValue?) -> String {
    guard let start = span?["start"]?.number, let end = span?["end"]?.number, start <= end,
      Int(end) <= clean.count
    else { return "(a span outside the text)" }
    return String(validating: clean[Int(start)..<Int(end)], as: UTF8.self) ?? "(a span that cuts a character)"
  }
}
