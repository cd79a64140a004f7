import Knowledge

/// Tells content from what is none, line by line and then by what stands around.
struct LineJudge: Sendable {
  private let phrases: BlockPhrases
  private let bylines: BareBylineReader
  private let rules: [any LineRule]

  init(phrases: BlockPhrases) {
    self.phrases = phrases
    bylines = BareBylineReader(outlets: phrases.outlets, names: phrases.names)
    rules = [
      OutsideRule(), FigureCaptionRule(), PictureRule(), LostTextRule(), OrnamentRule(), ArchiveHeaderRule(),
      LinkFarmRule(), NavigationBarRule(names: phrases.names),
      SiteHeaderRule(phrases: phrases), AuthorCardRule(), AddressRule(),
      EdgeCueRule(cues: phrases.cues), CreditRule(), InnerCueRule(cues: phrases.cues), LinkLineRule(),
    ]
  }

  /// A verdict for each line of the page.
  func judge(_ page: Page) -> [Verdict] {
    var verdicts = page.lines.indices.map { first(of: $0, in: page) }
    setAsideSections(page, &verdicts)
    setAsideTail(page, &verdicts)
    RepeatedParagraphs.setAside(page, &verdicts)
    return verdicts
  }

  private func first(of index: Int, in page: Page) -> Verdict {
    let line = page.lines[index]
    if isByline(index, page) { return .content(.byline) }
    for rule in rules {
      if let reason = rule.reason(for: index, in: page) { return .aside(reason) }
    }
    if line.mark.heading > 0
      || TitleRule.readsAsHeading(line, followedBy: page.lines.dropFirst(index + 1).first)
    {
      return .content(.heading)
    }
    return .content(line.mark.isListItem ? .listItem : .paragraph)
  }

  /// Whether a line says who wrote the article or where it was published, and nothing else.
  private func isByline(_ index: Int, _ page: Page) -> Bool {
    let line = page.lines[index]
    guard !line.mark.isOutside, !line.mark.isCaption, line.form.weight < 200, line.mark.heading == 0,
      ArchiveHeaderRule().reason(for: index, in: page) == nil,
      NavigationBarRule(names: phrases.names).reason(for: index, in: page) == nil
    else { return false }
    if phrases.cues.edgeReason(line.folded) == .caption { return false }
    if OutletByline.read(line, outlets: phrases.outlets) != nil { return true }
    if bylines.read(page, at: index) != nil { return true }
    guard let found = line.credits else { return false }
    return found.isByline && (!found.isSourceOnly || isAtEdge(index, page))
  }

  /// Whether a line stands before the third or behind the last but one line of running text.
  private func isAtEdge(_ index: Int, _ page: Page) -> Bool {
    guard page.prose.count > 4 else { return true }
    return index < page.prose[2] || index > page.prose[page.prose.count - 2]
  }

  /// Heads such as 参考资料 take with them what follows, up to running text that is not a link.
  private func setAsideSections(_ page: Page, _ verdicts: inout [Verdict]) {
    var reason: SetAside.Reason?
    let firstProse = page.prose.first ?? 0
    for (index, line) in page.lines.enumerated() {
      if index > firstProse, line.form.weight < 60, let head = phrases.cues.sectionReason(line.folded) {
        reason = head
        verdicts[index] = .aside(head)
      } else if let present = reason, verdicts[index].isContent {
        let isItem = line.words.utf8.contains { $0 == 0x2F } && line.words.contains("://") || isNumbered(line)
        if verdicts[index] == .content(.byline) || (line.form.isProse && line.mark.linkShare < 0.5 && !isItem)
        {
          reason = nil
        } else {
          verdicts[index] = .aside(present)
        }
      }
    }
  }

  /// Whether a line begins with a number in brackets, as items of a list of sources do.
  private func isNumbered(_ line: PageLine) -> Bool {
    let head = line.words.utf8.prefix(5)
    return head.first == 0x5B && head.dropFirst().first.map { (48...57).contains($0) } ?? false
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
