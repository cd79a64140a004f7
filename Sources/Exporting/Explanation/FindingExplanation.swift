public import Articles
public import Knowledge
import TextRepair

/// Why one statement, fact, relation or role was found: the sentence, the rule, the words that decided, and the bytes of
/// the file they were read from.
public struct FindingExplanation: Sendable {
  /// A finding in the terms that all kinds share.
  private struct Finding {
    let kind: String
    let rule: String
    let words: String
    let places: [Evidence]
  }

  private let finding: Finding
  private let id: String
  private let article: Article
  private let grounds: [Ground]
  private let original: [UInt8]

  /// An explanation; nil where the reading has no finding of that id.
  ///
  /// - Parameters:
  ///   - id: the whole id.
  ///   - article: the article it was found in.
  ///   - grounded: what was read from the article.
  ///   - original: the bytes of the article's file.
  public init?(id: String, article: Article, grounded: GroundedReading, original: [UInt8]) {
    guard let finding = Self.finding(id, in: grounded.reading) else { return nil }
    self.finding = finding
    self.id = id
    self.article = article
    self.original = original
    grounds = grounded.grounds[id] ?? []
  }

  /// The whole text, which ends in a line break.
  public var text: String {
    let record = article.record
    let places = finding.places.map { Explanation.bytes($0.source) }.joined(separator: ",")
    let heading =
      row(finding.kind, finding.words) + row("id", id) + row("rule", finding.rule)
      + row(
        "article",
        [record.outlet, record.title, record.published?.description].compactMap(\.self).joined(
          separator: " · "))
      + row("place", "\(record.path):\(places)")
    return [
      heading, section("SENTENCE", [Explanation.wrapped(sentences, indent: 2)]),
      section(
        "WORDS THAT DECIDED", grounds.isEmpty ? ["  the form of the sentence alone\n"] : grounds.map(line)),
      section("BYTES OF THE FILE", finding.places.map(bytes)),
    ].joined(separator: "\n")
  }

  private func row(_ name: String, _ value: String) -> String {
    let lines = LineWrapper(width: 68).wrap(PrintableText.line(value.isEmpty ? "not said" : value))
    return lines.enumerated().map { index, line in
      let label = index == 0 ? name : ""
      return label + String(repeating: " ", count: max(1, 11 - label.utf8.count)) + line + "\n"
    }.joined()
  }

  private func section(_ name: String, _ lines: [String]) -> String { "\(name)\n" + lines.joined() }

  private func line(_ ground: Ground) -> String {
    let words = article.record.cleanText[ground.evidence.span]
    return Explanation.wrapped(
      "\(ground.part.rawValue): “\(words)” at bytes \(Explanation.bytes(ground.evidence.source))", indent: 2)
  }

  /// The sentences that hold the finding and its grounds, with the grounds in `⟦…⟧`.
  private var sentences: String {
    let spans = finding.places.map(\.span) + grounds.map(\.evidence.span)
    let shown = article.blocks.flatMap { $0.sentences.isEmpty ? [$0.span] : $0.sentences }.filter {
      sentence in
      spans.contains { $0.start < sentence.end && sentence.start < $0.end }
    }
    let clean = Array(article.record.cleanText.utf8)
    return shown.map { sentence in
      var output = ""
      var place = sentence.start
      for mark in grounds.map(\.evidence.span) where mark.start >= place && mark.end <= sentence.end {
        output += String(decoding: clean[place..<mark.start], as: UTF8.self)
        output += "⟦" + String(decoding: clean[mark.range], as: UTF8.self) + "⟧"
        place = mark.end
      }
      return output + String(decoding: clean[place..<sentence.end], as: UTF8.self)
    }.joined(separator: " ")
  }

  /// The bytes of a place as they lie in the file, 16 to a line, beside what they are in its encoding where that is
  /// UTF-8.
  private func bytes(_ place: Evidence) -> String {
    let source = place.source.start..<min(place.source.end, original.count)
    guard !source.isEmpty else { return "  the bytes are not in the file any more\n" }
    let slice = original[source]
    let limit = 256
    let rows = stride(from: 0, to: min(slice.count, limit), by: 16).map { start -> String in
      let line = slice.dropFirst(start).prefix(min(16, limit - start))
      let digits = line.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
      return "  \(line.startIndex)  \(digits)\n"
    }
    let rest = slice.count > limit ? "  and \(slice.count - limit) bytes more\n" : ""
    let asText =
      article.record.encoding == .utf8
      ? Explanation.wrapped("“\(String(decoding: slice, as: UTF8.self))”", indent: 2) : ""
    return asText + rows.joined() + rest
  }

  private static func finding(_ id: String, in reading: Reading) -> Finding? {
    if let statement = reading.statements.first(where: { $0.id == id }) {
      let speaker = statement.speakerText.isEmpty ? "(not said)" : statement.speakerText
      return Finding(
        kind: "statement", rule: statement.rule, words: "\(speaker): \(statement.text)",
        places: statement.pieces)
    }
    if let fact = reading.facts.first(where: { $0.id == id }) {
      let parts = ["\(fact.subject)", fact.predicate, fact.qualifier, fact.value, fact.unit]
      return Finding(
        kind: "fact", rule: fact.rule, words: parts.compactMap(\.self).joined(separator: " "),
        places: [fact.evidence])
    }
    if let relation = reading.relations.first(where: { $0.id == id }) {
      return Finding(
        kind: "relation", rule: relation.rule,
        words: "\(relation.subject) \(relation.predicate) \(relation.object)", places: [relation.evidence])
    }
    return reading.roles.first { $0.id == id }.map { role in
      Finding(
        kind: "role", rule: "role", words: "\(role.person) is \(role.title) of \(role.organisation)",
        places: [role.evidence])
    }
  }
}
