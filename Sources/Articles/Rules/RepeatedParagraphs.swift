import Knowledge
import TextRepair

/// Paragraphs that stand in a page twice, word by word, because it was put together twice.
///
/// The first one stays. Short lines may well come again (是的。 in an interview, a refrain), so only running
/// text of a sentence or more is looked at.
enum RepeatedParagraphs {
  private static let shortest = 60

  /// Sets apart every content paragraph that stood before.
  ///
  /// - Complexity: O(*n*) in the number of lines; only lines that are alike at both ends are compared.
  static func setAside(_ page: Page, _ verdicts: inout [Verdict]) {
    var seen = [Int: Int](minimumCapacity: page.prose.count), alike: [Int: [Int]] = [:]
    for index in page.lines.indices {
      let line = page.lines[index]
      guard line.form.weight >= shortest, line.form.isProse, verdicts[index].isContent,
        verdicts[index] != .content(.byline)
      else { continue }
      let key = key(of: line.span, in: page.text)
      guard let first = seen[key] else {
        seen[key] = index
        continue
      }
      let bytes = page.text.bytes[line.span.range]
      let others = [first] + (alike[key] ?? [])
      if others.contains(where: { page.text.bytes[page.lines[$0].span.range].elementsEqual(bytes) }) {
        verdicts[index] = .aside(.repeated)
      } else {
        alike[key, default: []].append(index)
      }
    }
  }

  /// A number that paragraphs share which are as long and end alike.
  private static func key(of span: TextSpan, in text: TextBytes) -> Int {
    text.bytes.withUnsafeBufferPointer { bytes in
      bytes[max(span.start, span.end - 12)..<span.end].reduce(span.count) { $0 &* 131 &+ Int($1) }
    }
  }
}
