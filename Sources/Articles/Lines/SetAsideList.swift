import Knowledge
import TextRepair

/// Lists what was set apart of a page.
enum SetAsideList {
  /// Neighbours that are one stretch.
  private struct Stretch {
    var source: TextSpan
    let reason: SetAside.Reason
    var texts: [String]
  }

  /// The stretches, in order; neighbours that the structure of a page puts outside of the article are one.
  ///
  /// - Complexity: O(*n*) in the length of the page.
  static func make(_ page: Page, _ verdicts: [Verdict]) -> [SetAside] {
    var list: [Stretch] = []
    var wasOutside = false
    for (index, line) in page.lines.enumerated() {
      guard case .aside(let reason) = verdicts[index] else {
        wasOutside = false
        continue
      }
      let text = page.text.string(line.span)
      if wasOutside, line.mark.isOutside, let last = list.indices.last, list[last].reason == reason {
        let end = max(list[last].source.end, line.source.end)
        list[last].source = TextSpan(start: list[last].source.start, end: end)
        list[last].texts.append(text)
      } else {
        list.append(Stretch(source: line.source, reason: reason, texts: [text]))
      }
      wasOutside = line.mark.isOutside
    }
    return list.map { SetAside(source: $0.source, reason: $0.reason, text: $0.texts.joined(separator: "\n")) }
  }
}
