import Knowledge

/// Finds the headline of a page, in its words and among its lines.
struct HeadlineReader: Sendable {
  /// A headline, with the line it stands on where it stands on one.
  struct Headline: Equatable {
    let words: String
    let line: Int?
  }

  /// How far from the top a headline stands, in lines.
  private static let reach = 12

  /// The headline.
  ///
  /// In this order: what a credit line calls the title, the title field of an archive or a meta tag,
  /// the first heading of the first level near the top, a first line that reads as a headline and is followed by running text.
  /// The name of the site, where it is known, is cut off a page's title.
  func headline(of page: Page, verdicts: [Verdict], credits: [CreditLine], site: String?) -> Headline? {
    let named = credits.flatMap { $0.values(.title) }.first ?? archived(page) ?? page.metadata.titles.first
    let candidates = page.lines.indices.prefix(HeadlineReader.reach + firstContent(verdicts)).filter {
      verdicts[$0].isContent
    }
    if let named {
      let folded = FoldedWords(named)
      if let line = candidates.first(where: { page.folded(page.lines[$0]).bare == folded.bare }) {
        return Headline(words: page.mediaType == .html ? page.words(of: page.lines[line]) : named, line: line)
      }
      if page.mediaType == .html,
        let line = candidates.first(where: { isShorter(page.lines[$0], folded, page) })
      {
        return Headline(words: page.words(of: page.lines[line]), line: line)
      }
      if page.mediaType == .html, let line = candidates.first(where: { isMainHeading($0, page) }) {
        return Headline(words: page.words(of: page.lines[line]), line: line)
      }
      return Headline(
        words: page.mediaType == .html ? SiteSuffix.cut(from: named, site: site) : named,
        line: nil)
    }
    if let line = candidates.first(where: { page.lines[$0].mark.heading == 1 }) {
      return Headline(words: page.words(of: page.lines[line]), line: line)
    }
    guard let first = candidates.first(where: { verdicts[$0] != .content(.byline) }),
      TitleRule.readsAsTitle(page.lines[first], in: page),
      page.mediaType == .plain || page.lines[first].mark.heading > 0,
      page.prose.contains(where: { $0 > first }), first + 1 < page.lines.count
    else { return nil }
    return Headline(words: page.words(of: page.lines[first]), line: first)
  }

  /// Whether a line is the headline without the name of the site that the page's title has.
  private func isShorter(_ line: PageLine, _ title: FoldedWords, _ page: Page) -> Bool {
    let words = Array(page.folded(line).bare)
    return line.form.weight >= 12 && words.count * 3 >= title.bare.count && title.contains(words)
      && line.mark.linkShare < 0.5
  }

  /// Whether a line is a heading of the first level in front of the running text, and no link.
  private func isMainHeading(_ index: Int, _ page: Page) -> Bool {
    let line = page.lines[index]
    return line.mark.heading == 1 && line.form.weight >= 24 && line.mark.linkShare < 0.5
      && index < page.prose.first ?? 0
  }

  private func firstContent(_ verdicts: [Verdict]) -> Int { verdicts.firstIndex(where: \.isContent) ?? 0 }

  private func archived(_ page: Page) -> String? {
    let titles = page.header.lazy.compactMap { $0.field?.key == "title" ? $0.field?.value : nil }
    return titles.first { !$0.isEmpty }
  }
}
