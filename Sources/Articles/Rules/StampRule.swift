import Knowledge

/// A line around the text of an HTML page that only says when it was published.
///
/// In front of the third paragraph or behind the last but one; a heading only in front of the first.
struct StampRule: LineRule {
  let heaviest = 110
  let names: NameParts

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    stamp(page, at: index).map { _ in .metadata }
  }

  /// The stamp on a line; nil where it has another form or stands inside the text.
  func stamp(_ page: Page, at index: Int) -> Stamp? {
    let line = page.lines[index]
    guard page.mediaType == .html, line.form.weight < heaviest, line.mark.linkShare < 0.9 || line.mark.isApart
    else { return nil }
    let isHead = index < page.prose.first ?? 0
    guard isHead || (line.mark.heading == 0 && page.isAtEdge(index)) else { return nil }
    return Stamp.read(page.words(of: line), metadata: page.metadata, names: names)
  }
}
