import Knowledge
import TextRepair

/// Tells content from what is none, line by line and then by what stands around.
struct LineJudge: Sendable {
  private let phrases: BlockPhrases
  private let bylines: BareBylineReader
  private let reporters: ReporterCreditReader
  private let navigation: NavigationBarRule
  private let stamps: StampRule
  /// All rules, and those that look at running text too.
  private let rules: [any LineRule], rulesOfText: [any LineRule]
  /// Lines of this ``LineForm/weight`` and above are running text.
  private static let text = 220

  init(phrases: BlockPhrases) {
    self.phrases = phrases
    bylines = BareBylineReader(outlets: phrases.outlets, names: phrases.names)
    reporters = ReporterCreditReader(outlets: phrases.outlets, names: phrases.names)
    navigation = NavigationBarRule(names: phrases.names)
    stamps = StampRule(names: phrases.names)
    rules = [
      OutsideRule(), PictureRule(), LostTextRule(), OrnamentRule(), ArchiveHeaderRule(),
      LinkFarmRule(), navigation, SiteHeaderRule(phrases: phrases), stamps, AuthorCardRule(), ContactRule(),
      AddressRule(),
      EdgeCueRule(), CreditRule(), InnerCueRule(cues: phrases.cues), LabelledLinkRule(),
      LinkLineRule(), ApartRule(),
    ]
    rulesOfText = rules.filter { $0.heaviest > LineJudge.text }
  }

  /// A verdict for each line of the page.
  func judge(_ page: Page) -> [Verdict] {
    var verdicts = page.lines.indices.map { first(of: $0, in: page) }
    setAsideSections(page, &verdicts)
    setAsideBehindEnd(page, &verdicts)
    setAsideTail(page, &verdicts)
    RepeatedParagraphs.setAside(page, &verdicts)
    TranslatedParagraphs.setAside(page, &verdicts)
    return verdicts
  }

  private func first(of index: Int, in page: Page) -> Verdict {
    if isByline(index, page) { return .content(.byline) }
    let rules = page.lines[index].form.weight < LineJudge.text ? rules : rulesOfText
    for rule in rules.indices {
      if let reason = rules[rule].reason(for: index, in: page) { return .aside(reason) }
    }
    if page.lines[index].mark.heading > 0 || TitleRule.readsAsHeading(index, in: page) {
      return .content(.heading)
    }
    return .content(page.lines[index].mark.isListItem ? .listItem : .paragraph)
  }

  /// Whether a line says who wrote the article or where it was published, and nothing else.
  private func isByline(_ index: Int, _ page: Page) -> Bool {
    let line = page.lines[index]
    guard !line.mark.isOutside, line.form.weight < 200, line.mark.heading == 0,
      index >= page.header.count || !page.header[index].isHeader,
      navigation.reason(for: index, in: page) == nil
    else { return false }
    if line.edge == .caption { return false }
    if page.outletBylines[index] != nil { return true }
    if bylines.read(page, at: index) != nil || reporters.read(page, at: index) != nil { return true }
    if stamps.stamp(page, at: index)?.namesAuthor ?? false { return true }
    guard let found = page.credits[index] else { return false }
    if !found.values(.editor).isEmpty, found.isCredit, standsWithByline(index, page) { return true }
    return found.isByline && (!found.isSourceOnly || page.isAtEdge(index))
  }

  /// Whether a line that names the editors stands next to the one that names the author or the outlet.
  private func standsWithByline(_ index: Int, _ page: Page) -> Bool {
    guard page.isAtEdge(index), page.prose.last.map({ index < $0 }) == true else { return false }
    return (index - 2...index + 2).contains {
      page.credits[$0]?.isByline == true || page.outletBylines[$0] != nil
    }
  }

  /// Heads such as 参考资料 take with them what follows, up to running text that is not a link.
  private func setAsideSections(_ page: Page, _ verdicts: inout [Verdict]) {
    var reason: SetAside.Reason?
    let firstProse = page.prose.first ?? 0
    for (index, line) in page.lines.enumerated() {
      if index > firstProse, line.form.weight < 60, let head = sectionReason(index, page) {
        reason = head
        verdicts[index] = .aside(head)
      } else if let present = reason, verdicts[index].isContent {
        if present == .navigation, isSentence(line, page) {
          reason = nil
          continue
        }
        let isItem =
          page.text.first(Array("://".utf8), in: page.shown(line)) != nil || isNumbered(line, page.text)
        if verdicts[index] == .content(.byline) || (line.form.isProse && line.mark.linkShare < 0.5 && !isItem)
        {
          reason = nil
        } else {
          verdicts[index] = .aside(present)
        }
      }
    }
  }

  /// The reason that a head gives for what follows; some heads count only near the end.
  private func sectionReason(_ index: Int, _ page: Page) -> SetAside.Reason? {
    let words = page.folded(page.lines[index])
    if let reason = phrases.cues.sectionReason(words) { return reason }
    guard page.countOfProse(before: index) * 4 >= page.prose.count * 3 else { return nil }
    return phrases.cues.tailSectionReason(words)
  }

  /// Whether a line is a whole sentence with a full stop, which headlines of other articles are not.
  private func isSentence(_ line: PageLine, _ page: Page) -> Bool {
    line.mark.linkShare < 0.5 && line.form.weight >= 20
      && page.text.lastBeforeClosers(in: page.shown(line)) == "。"
  }

  /// Whether a line begins with a number in brackets, as items of a list of sources do.
  private func isNumbered(_ line: PageLine, _ text: TextBytes) -> Bool {
    let head = text.bytes[line.span.range].prefix(2)
    return head.first == 0x5B && head.count == 2 && head.last.map { (48...57).contains($0) } ?? false
  }

  /// Sets aside what follows the credit of the editors on an HTML page, or a mark of the end.
  ///
  /// No article goes on there once three quarters of its running text stand above: what follows is of another page.
  /// Bylines stay, and running text behind a mark.
  private func setAsideBehindEnd(_ page: Page, _ verdicts: inout [Verdict]) {
    func weight(_ range: some Sequence<Int>) -> Int {
      range.reduce(0) { verdicts[$1].isContent ? $0 + page.lines[$1].form.weight : $0 }
    }
    let all = weight(page.prose)
    guard
      let end = page.lines.indices.first(where: { index in
        isEnd(index, page, verdicts[index])
          && weight(page.prose.filter { $0 < index }) * 4 >= all * 3 && index > page.prose.first ?? 0
      })
    else { return }
    let isMark = verdicts[end] == .aside(.ornament)
    for index in page.lines.indices where index > end && verdicts[index].isContent {
      guard verdicts[index] != .content(.byline), !isMark || !page.lines[index].form.isProse else { continue }
      verdicts[index] = .aside(.navigation)
    }
  }

  /// Whether a line names the editor of the page, or is END or 完.
  private func isEnd(_ index: Int, _ page: Page, _ verdict: Verdict) -> Bool {
    switch verdict {
    case .aside(.ornament): page.lines[index].form.wordParts > 0
    case .aside(.credit): page.mediaType == .html && !(page.credits[index]?.values(.editor).isEmpty ?? true)
    default: false
    }
  }

  /// Behind the last running text, short lines that follow something set aside go with it.
  private func setAsideTail(_ page: Page, _ verdicts: inout [Verdict]) {
    guard
      let last = page.lines.indices.last(where: {
        verdicts[$0].isContent && isBody(page.lines[$0], verdicts[$0])
      })
    else { return }
    var isBehind = false
    for index in page.lines.indices where index > last {
      switch verdicts[index] {
      case .aside(let reason):
        isBehind = isBehind || (reason != .image && reason != .caption && reason != .ornament)
      case .content(.byline): continue
      case .content: if isBehind { verdicts[index] = .aside(.navigation) }
      }
    }
  }

  private func isBody(_ line: PageLine, _ verdict: Verdict) -> Bool {
    verdict != .content(.byline) && line.form.weight >= 60 && line.form.sentenceEnds > 0
  }
}
