import Knowledge
import TextRepair

/// Lists what was set apart of a page.
enum SetAsideList {
  /// The stretches, in order; neighbours that the structure of a page puts outside of the article are one.
  static func make(_ page: Page, _ verdicts: [Verdict]) -> [SetAside] {
    var list: [SetAside] = []
    var wasOutside = false
    for (index, line) in page.lines.enumerated() {
      guard case .aside(let reason) = verdicts[index] else {
        wasOutside = false
        continue
      }
      let text = page.text.string(line.span)
      if wasOutside, line.mark.isOutside, let last = list.last, last.reason == reason {
        list[list.count - 1] = SetAside(
          source: TextSpan(start: last.source.start, end: max(last.source.end, line.source.end)),
          reason: reason,
          text: last.text + "\n" + text)
      } else {
        list.append(SetAside(source: line.source, reason: reason, text: text))
      }
      wasOutside = line.mark.isOutside
    }
    return list
  }
}
