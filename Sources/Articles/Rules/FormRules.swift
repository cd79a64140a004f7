import Knowledge
import TextRepair

/// A line of pictures and nothing else, as Markdown or its residue in a plain text shows them.
struct PictureRule: LineRule {
  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let line = page.lines[index]
    if line.mark.isPicture { return .image }
    let first = page.text.bytes[line.span.start]
    guard first == UInt8(ascii: "!") || first == UInt8(ascii: "[") else { return nil }
    return MarkupLink.isPicturesOnly(page.text.bytes, in: line.span) ? .image : nil
  }
}

/// A line without a single letter or digit: a rule, a lone comma.
struct OrnamentRule: LineRule {
  let heaviest = 1

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let form = page.lines[index].form
    return form.wordParts == 0 && form.lost == 0 ? .ornament : nil
  }
}

/// A line that is mostly question marks or replacement characters: text that was lost before it was saved.
struct LostTextRule: LineRule {
  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let form = page.lines[index].form
    return form.lost > form.wordParts ? .lostText : nil
  }
}

/// Many short phrases parted by upright bars, without a sentence among them: words for search engines.
///
/// At least six phrases of thirty letters or fewer on average, with hardly a comma among them. A row of a
/// Markdown table begins with a bar and is none.
struct LinkFarmRule: LineRule {
  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let line = page.lines[index]
    guard line.form.bars >= 5, line.form.sentenceEnds <= 1, line.form.commas * 4 <= line.form.bars else {
      return nil
    }
    guard page.text.bytes[line.span.start] != 0x7C else { return nil }
    return line.form.wordParts / line.form.bars <= 30 ? .linkFarm : nil
  }
}

/// An address and nothing else, or a path through a site such as `首页 > 科技 > 正文`.
struct AddressRule: LineRule {
  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let line = page.lines[index]
    if WebAddress.isAddress(page.text.bytes[page.shown(line).range]) { return .references }
    guard line.form.weight < 120, line.form.sentenceEnds == 0, mayBePath(page.text, line.span) else {
      return nil
    }
    let steps = page.words(of: line).split { $0 == ">" || $0 == "›" || $0 == "»" }
    return steps.count >= 3 && steps.allSatisfy { !$0.isEmpty && $0.count <= 14 } ? .navigation : nil
  }

  private func mayBePath(_ text: TextBytes, _ span: TextSpan) -> Bool {
    text.holds(UInt8(ascii: ">"), in: span) || AddressRule.steps.contains { text.first($0, in: span) != nil }
  }

  private static let steps = ["›", "»"].map { Array($0.utf8) }
}

/// A line whose words are all links, beside others like it or behind the last running text.
struct LinkLineRule: LineRule {
  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    guard isLinkLine(page, index) else { return nil }
    let isLast = index > (page.prose.last ?? -1)
    let hasNeighbour = isLinkLine(page, index - 1) || isLinkLine(page, index + 1)
    return isLast || hasNeighbour ? .navigation : nil
  }

  private func isLinkLine(_ page: Page, _ index: Int) -> Bool {
    guard page.lines.indices.contains(index) else { return false }
    let line = page.lines[index]
    return line.mark.linkShare >= 0.9 && (line.mark.heading == 0 || line.mark.isListItem)
  }
}

/// A line that the structure of an HTML page puts outside of the article.
struct OutsideRule: LineRule {
  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    page.lines[index].mark.outside
  }
}

/// A short line around the text of an HTML page that is no sibling of its paragraphs: a button, a counter.
struct ApartRule: LineRule {
  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let line = page.lines[index]
    guard line.mark.isApart, line.mark.heading == 0, !isHeadline(line, page) else { return nil }
    return .navigation
  }

  /// Whether the page's own title holds the line, or most of it.
  private func isHeadline(_ line: PageLine, _ page: Page) -> Bool {
    let words = Array(page.folded(line).bare)
    return page.metadata.titles.contains {
      let title = FoldedWords($0)
      return title.contains(words) && words.count * 3 >= title.bare.count
    }
  }
}

/// A way to another page with its label: `Related: …`, `相关阅读：…`, all of it linked but for the label.
struct LabelledLinkRule: LineRule {
  /// The longest label, in characters.
  private static let longestLabel = 16

  let heaviest = 220

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let line = page.lines[index]
    guard line.mark.linkShare > 0.5, line.form.weight < heaviest, line.form.labelMarks > 0 else { return nil }
    let words = page.words(of: line)
    guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let label = words[..<colon].filter { !$0.isWhitespace }.count
    guard label <= LabelledLinkRule.longestLabel else { return nil }
    let unlinked = Double(words.filter { !$0.isWhitespace }.count) * (1 - line.mark.linkShare)
    return Int(unlinked) <= label + 3 ? .navigation : nil
  }
}
