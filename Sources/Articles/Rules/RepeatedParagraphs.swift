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
    var seen: [Int: [Int]] = [:]
    for index in page.lines.indices {
      let line = page.lines[index]
      guard verdicts[index].isContent, verdicts[index] != .content(.byline), line.form.isProse,
        line.form.weight >= shortest
      else { continue }
      let bytes = page.text.bytes[line.span.range]
      var hasher = Hasher()
      hasher.combine(bytes.count)
      for byte in bytes.suffix(24) { hasher.combine(byte) }
      let key = hasher.finalize()
      let isRepeated =
        seen[key]?.contains { page.text.bytes[page.lines[$0].span.range].elementsEqual(bytes) } ?? false
      if isRepeated {
        verdicts[index] = .aside(.repeated)
      } else {
        seen[key, default: []].append(index)
      }
    }
  }
}
