import Knowledge

/// The name of a site or a firm that stands alone over the headline of a plain text.
///
/// The first line, short, without a mark of a sentence, ends as names of sites and firms do and has no word of
/// a sentence; the next line but for menus and paths is longer, reads as a headline and is no byline; running text
/// follows within four lines.
struct SiteHeaderRule: LineRule {
  /// How many lines below the headline running text begins at the latest.
  private static let reach = 4

  let heaviest = 61
  let phrases: BlockPhrases

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    guard index == 0, page.mediaType == .plain, page.lines.count >= 3 else { return nil }
    let line = page.lines[0]
    let isName = line.form.weight < heaviest && line.form.sentenceEnds == 0 && line.form.commas == 0
    guard isName, isKnown(page.words(of: line).trimming { !$0.isWordPart }),
      let next = page.lines.indices.dropFirst().first(where: { !isBetween($0, page) })
    else { return nil }
    let headline = page.lines[next]
    guard headline.form.weight > line.form.weight, TitleRule.readsAsTitle(headline, in: page),
      page.credits[next]?.isByline != true,
      BareBylineReader(outlets: phrases.outlets, names: phrases.names).read(
        page.words(of: headline)) == nil
    else { return nil }
    return page.prose.contains { $0 > next && $0 <= next + SiteHeaderRule.reach } ? .siteHeader : nil
  }

  /// Whether some words name an outlet of the table, or end as names of sites do.
  ///
  /// A line of one or two English words may be a headline (`Hard Times`); only the table tells it from a name.
  private func isKnown(_ words: String) -> Bool {
    if phrases.outlets.outlet(named: words) != nil { return true }
    let hasHan = words.unicodeScalars.contains(where: \.isHan)
    let isDomain = words.contains(".") && !words.contains(" ")
    return (hasHan || isDomain || words.split(separator: " ").count >= 3) && phrases.names.isSiteName(words)
  }

  /// Whether a line between the site's name and the headline is a menu, a path or a mark.
  private func isBetween(_ index: Int, _ page: Page) -> Bool {
    let rules: [any LineRule] = [
      PictureRule(), OrnamentRule(), AddressRule(), NavigationBarRule(names: phrases.names),
    ]
    return rules.contains { $0.reason(for: index, in: page) != nil }
  }
}
