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
  func headline(of page: Page, verdicts: [Verdict], credits: [CreditLine]) -> Headline? {
    let named = credits.flatMap { $0.values(.title) }.first ?? archived(page) ?? page.metadata.titles.first
    let candidates = page.lines.indices.prefix(HeadlineReader.reach + firstContent(verdicts)).filter { verdicts[$0].isContent }
    if let named {
      let folded = FoldedWords(named).bare
      let line = candidates.first { FoldedWords(page.lines[$0].words).bare == folded }
      return Headline(words: named, line: line)
    }
    if let line = candidates.first(where: { page.lines[$0].mark.heading == 1 }) {
      return Headline(words: page.lines[line].words, line: line)
    }
    guard let first = candidates.first(where: { verdicts[$0] != .content(.byline) }),
      TitleRule.readsAsTitle(page.lines[first]), page.mediaType == .plain || page.lines[first].mark.heading > 0,
      page.prose.contains(where: { $0 > first }), first + 1 < page.lines.count
    else { return nil }
    return Headline(words: page.lines[first].words, line: first)
  }

  private func firstContent(_ verdicts: [Verdict]) -> Int { verdicts.firstIndex(where: \.isContent) ?? 0 }

  private func archived(_ page: Page) -> String? {
    for line in page.lines.prefix(ArchiveHeaderRule.reach) {
      if let field = ArchiveHeaderRule.field(of: line), field.key == "title", !field.value.isEmpty { return field.value }
    }
    return nil
  }
}
