import Knowledge

/// A line under a headline that says without labels who wrote the article, for whom and when:
/// `潮汐科技评论 夏渡`, `Nora Whitlock | Harbor Ledger | September 3, 2024`.
struct BareByline: Equatable, Sendable {
  /// Who published it, by a known name or by its form.
  var outlet: String?
  /// Who wrote it, in order.
  var authors: [String] = []
  /// The day that the line shows.
  var published: PartialDate?
  /// Whether the line says how long ago it was published.
  var hasAge = false

  /// Whether two of the three are there, so that the line is a byline and no heading.
  ///
  /// An author and a day without an outlet make one only where the name is a Chinese one of three
  /// characters or more: `金融 2024-05-08` is a part of a site, and so is `Artificial Intelligence, May 8, 2024`.
  var isEnough: Bool {
    if outlet != nil { return !authors.isEmpty || published != nil || hasAge }
    return published != nil && !authors.isEmpty
      && authors.allSatisfy { $0.count >= 3 && $0.unicodeScalars.allSatisfy(\.isHan) }
  }
}

/// Reads bylines without labels: outlet, author and day in any order, parted by blanks, bars, dots or commas.
///
/// Every word of the line must be one of the three, a role such as 记者 or a count such as 阅读 3,418; one word
/// more and the line is none.
struct BareBylineReader: Sendable {
  /// The heaviest byline, in ``LineForm/weight``.
  private static let heaviest = 130
  /// How far from the top of the page, or under a heading of the first level, a byline stands, in lines.
  private static let reach = 14, belowHeading = 6
  /// The fewest digits of a day: four of the year, one of the month.
  private static let digitsOfDay = 5

  let outlets: OutletNames
  let names: NameParts

  /// The byline on a line of a page; nil where the line has another form or does not stand under a headline.
  func read(_ page: Page, at index: Int) -> BareByline? {
    let line = page.lines[index]
    guard line.mark.heading == 0, !line.mark.isListItem, !line.mark.isQuoted, !line.mark.isOutside,
      line.form.weight <= BareBylineReader.heaviest, line.form.sentenceEnds <= 1,
      isUnderHeadline(index, page),
      mayBeByline(line, page)
    else { return nil }
    return read(page.words(of: line))
  }

  /// The byline that some words make; nil where one of them is neither outlet nor author nor day.
  func read(_ words: String) -> BareByline? {
    var byline = BareByline()
    for field in BylineFields.cut(words, names: names) {
      switch field {
      case .date(let words):
        guard let date = DateReader.first(in: words) else { return nil }
        byline.published = byline.published ?? date
      case .words(let words):
        guard take(words, into: &byline) else { return nil }
      }
    }
    return byline.isEnough ? byline : nil
  }

  /// Whether a line has the digits of a day with its year, or what may be an outlet: a byline has one of them.
  private func mayBeByline(_ line: PageLine, _ page: Page) -> Bool {
    let words = page.folded(line)
    return line.form.digits >= BareBylineReader.digitsOfDay || outlets.mayStand(in: words)
      || names.mayHoldMasthead(words)
  }

  /// Whether a headline stands above and running text below, with no more running text above than a long headline.
  private func isUnderHeadline(_ index: Int, _ page: Page) -> Bool {
    guard page.countOfProse(before: index) <= 1, index < page.prose.last ?? 0 else { return false }
    let near = page.lines[max(0, index - BareBylineReader.belowHeading)..<index]
    return near.contains { $0.mark.heading == 1 }
      || (index < BareBylineReader.reach && near.contains { TitleRule.readsAsTitle($0, in: page) })
  }

  /// Reads the words between two marks; false where one of them is nothing that a byline says.
  private func take(_ words: [String], into byline: inout BareByline) -> Bool {
    var rest = words[...]
    if rest.first?.lowercased() == "by" { rest = rest.dropFirst() }
    while let word = rest.first {
      if let (outlet, count) = outlet(at: rest) {
        guard byline.outlet == nil || byline.outlet == outlet else { return false }
        byline.outlet = outlet
        rest = rest.dropFirst(count)
      } else if names.isCounter(word) {
        rest = rest.dropFirst()
      } else if names.isAge(word) {
        byline.hasAge = true
        rest = rest.dropFirst()
      } else if word.unicodeScalars.allSatisfy(\.isHan) {
        guard takeHan(word, into: &byline) else { return false }
        rest = rest.dropFirst()
      } else {
        let isBehindLatin = rest.startIndex > 0 && words[rest.startIndex - 1].utf8.allSatisfy { $0 < 0x80 }
        let isFirst = rest.startIndex == 0 || words[0].lowercased() == "by"
        guard isFirst || !isBehindLatin else { return false }
        let people = latinNames(Array(rest))
        byline.authors += people
        return !people.isEmpty
      }
    }
    return true
  }

  /// Reads one word of Han characters: a name, a role, or a role with an outlet in front or a name behind.
  private func takeHan(_ word: String, into byline: inout BareByline) -> Bool {
    let (front, role, back) = names.partedAtRole(word)
    if role == nil {
      guard names.isAuthorName(word) else { return false }
      byline.authors.append(word)
      return true
    }
    if !front.isEmpty {
      guard let outlet = outlet(front), byline.outlet == nil || byline.outlet == outlet else { return false }
      byline.outlet = outlet
    }
    if !back.isEmpty {
      guard names.isAuthorName(back) else { return false }
      byline.authors.append(back)
    }
    return true
  }

  /// The outlet that begins some words, the longest first, and how many words it has.
  private func outlet(at words: ArraySlice<String>) -> (String, Int)? {
    for count in stride(from: min(words.count, 5), to: 0, by: -1) {
      if let outlet = outlet(words.prefix(count).joined(separator: " ")) { return (outlet, count) }
    }
    return nil
  }

  /// The outlet of a name, known or by its form.
  private func outlet(_ name: String) -> String? {
    if let known = outlets.outlet(named: name) { return known }
    return !names.isSection(name) && (outlets.isInLexicon(name) || names.isMasthead(name)) ? name : nil
  }

  /// The people in `Nora Whitlock and John B. Roe`: two or three words with capitals each; empty where it is no such list.
  private func latinNames(_ words: [String]) -> [String] {
    let people = words.split { $0 == "and" || $0 == "&" }
    guard people.allSatisfy({ names.isLatinName(Array($0)) }) else { return [] }
    return people.map { $0.joined(separator: " ") }
  }
}
