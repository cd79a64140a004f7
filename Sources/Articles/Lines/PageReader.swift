import TextRepair

/// Makes the lines of a page out of its repaired text and of what its format said of them.
struct PageReader: Sendable {
  /// How many characters of a long line are folded.
  private static let foldedOfLong = 60
  private static let by = Array("by".utf8)

  private let phrases: BlockPhrases
  private let credits: CreditReader

  init(phrases: BlockPhrases) {
    self.phrases = phrases
    credits = CreditReader(words: phrases.credits, outlets: phrases.outlets)
  }

  /// The page: lines of the repaired text, each with the mark of the stretch of the file that it came from.
  func read(_ text: TracedText, _ formatted: FormattedText) -> Page {
    let bytes = TextBytes(bytes: text.bytes)
    let spans = LineCutter(phrases: phrases).cut(bytes, LineSplitter().split(bytes))
    let scan = LineScan(bytes, spans, gate: phrases.gate) { foldEnd($0, bytes) }
    var lines: [PageLine] = [], credits: [Int: CreditLine] = [:], bylines: [Int: OutletByline] = [:]
    var targets: [String?] = []
    lines.reserveCapacity(spans.count)
    let sources = text.sources(of: spans)
    var next = 0
    for (index, span) in spans.enumerated() {
      let found = scan.lines[index], words = FoldedWords(scan.letters, found.folded)
      let source = sources[index]
      let marked = marked(source, formatted.marks, &next)
      lines.append(
        PageLine(
          span: span, source: marked.map { joined($0.source, source) } ?? source,
          mark: marked?.mark ?? LineMark(), form: found.form, folded: found.folded, signs: found.signs,
          edge: phrases.cues.edgeReason(words)))
      if index < ArchiveHeader.reach { targets.append(marked?.target) }
      let shown = Page.shown(span, of: bytes)
      if mayHoldCredits(lines[index], words), let line = self.credits.read(bytes, shown) {
        credits[index] = line
      }
      if let line = OutletByline.read(
        bytes, shown, folded: words, found.form, outlets: phrases.outlets, names: phrases.names)
      {
        bylines[index] = line
      }
    }
    return Page(
      text: bytes, lines: lines, letters: scan.letters, targets: targets, credits: credits,
      outletBylines: bylines,
      metadata: formatted.metadata, mediaType: formatted.mediaType)
  }

  /// Whether a line is light enough to be read for credits, and a word of one may stand in it.
  private func mayHoldCredits(_ line: PageLine, _ words: FoldedWords) -> Bool {
    guard line.form.weight < CreditLine.heaviest else { return false }
    return line.signs.contains(.credit) || words.hasPrefix(PageReader.by)
      || line.span.count > Page.longestShown
  }

  /// The marked stretch that a line of the file lies in; `next` is the first that does not end before it.
  private func marked(_ source: TextSpan, _ marks: [MarkedStretch], _ next: inout Int) -> MarkedStretch? {
    while next < marks.count, marks[next].source.end <= source.start { next += 1 }
    guard next < marks.count, marks[next].source.start <= source.start else { return nil }
    return marks[next]
  }

  /// The smallest stretch that holds both.
  private func joined(_ first: TextSpan, _ second: TextSpan) -> TextSpan {
    TextSpan(start: min(first.start, second.start), end: max(first.end, second.end))
  }

  /// Where the stretch of a line ends that is folded: all of it, or the beginning of a long one.
  private func foldEnd(_ span: TextSpan, _ text: TextBytes) -> Int {
    guard span.count > Page.longestShown else { return span.end }
    var end = span.start
    for _ in 0..<PageReader.foldedOfLong where end < span.end { end += UTF8Width.of(text.bytes[end]) }
    return min(end, span.end)
  }
}
