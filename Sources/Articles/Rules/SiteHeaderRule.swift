import Knowledge

/// The name of a site or a firm that stands alone over the headline of a plain text.
///
/// The first line, short, without a mark of a sentence, ends as names of sites and firms do; the next
/// line is longer, reads as a headline, and running text follows.
struct SiteHeaderRule: LineRule {
  let names: NameParts
  let outlets: OutletNames

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    guard index == 0, page.mediaType == .plain, page.lines.count >= 3, let firstProse = page.prose.first
    else { return nil }
    let line = page.lines[0], next = page.lines[1]
    let isName = line.form.weight <= 60 && line.form.sentenceEnds == 0 && line.form.commas == 0
    guard isName, (2...4).contains(firstProse), next.form.weight > line.form.weight,
      TitleRule.readsAsTitle(next)
    else { return nil }
    let words = line.words.trimming { !$0.isWordPart }
    let isKnown = outlets.outlet(named: words) != nil || names.suffixes.contains { words.hasSuffix($0) }
    return isKnown ? .siteHeader : nil
  }
}
