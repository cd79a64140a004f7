import TextRepair

/// Takes the marks off a Markdown page: headings, quotations, lists, emphasis, links, pictures, rules.
///
/// What the marks said is kept for each line. A line of nothing but pictures is left as it stands,
/// because it is set apart as a whole. Follows CommonMark 0.31 where archives of articles do; every
/// line is a paragraph of its own, since such archives do not break lines inside one; only lines in Latin script
/// that break off inside a sentence go on behind an empty line (``HardBreak``).
struct MarkdownReader: Sendable {
  /// Whether the words of a page look like Markdown, or its name says so.
  ///
  /// Three pictures or links, a ruled or marked heading, or paired bold marks on two lines are enough.
  static func isPage(_ text: TextBytes, path: String) -> Bool {
    let name = path.lowercased()
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return true }
    var links = 0, bold = 0, headings = 0, previousIsText = false
    for span in LineSplitter().split(text, upTo: 200) {
      let line = MarkdownLine(text: text, span: span)
      if line.isRule {
        if previousIsText { headings += 1 }
      } else if line.headingMark != nil {
        headings += 1
      }
      if text.first(linkMark, in: span) != nil { links += 1 }
      if let mark = text.first(boldMark, in: span),
        text.first(boldMark, in: TextSpan(start: mark.end, end: span.end)) != nil
      {
        bold += 1
      }
      previousIsText = !line.isRule
    }
    return links >= 3 || bold >= 2 || headings + links + bold >= 2
  }

  private static let linkMark = Array("](".utf8), boldMark = Array("**".utf8)

  /// The page without its marks.
  func read(_ text: TracedText) -> FormattedText {
    let bytes = TextBytes(bytes: text.bytes)
    var edits: [Edit] = []
    var marks: [MarkedStretch] = []
    var isCode = false
    var previousEnd: Int?
    var previous: TextSpan?
    let lines = LineSplitter().split(bytes)
    marks.reserveCapacity(lines.count)
    let hardBreak = HardBreak(bytes, lines), sources = text.sources(of: lines)
    let front = FrontMatter(bytes, lines: lines), skipped = front?.lineCount ?? 0
    marks += front?.marks(sources) ?? []
    for (span, source) in zip(lines.dropFirst(skipped), sources.dropFirst(skipped)) {
      let line = MarkdownLine(text: bytes, span: span)
      if line.isFence {
        edits.append(Edit(span: span, replacement: "", kind: .markup))
        isCode.toggle()
        previousEnd = nil
      } else if !isCode, line.isRule {
        if let level = line.underlineLevel, let end = previousEnd, isNextLine(bytes, end, span.start),
          let last = marks.popLast()
        {
          var mark = last.mark
          mark.heading = level
          marks.append(MarkedStretch(source: last.source, mark: mark, target: last.target))
        }
        edits.append(Edit(span: span, replacement: "", kind: .markup))
        previousEnd = nil
      } else {
        if !isCode, let above = previous, hardBreak.parts(above, span) {
          let gap = TextSpan(start: above.end, end: span.start)
          edits.append(Edit(span: gap, replacement: " ", kind: .whitespace))
        }
        let result = isCode ? MarkdownLine.Result() : line.read(&edits)
        previous = isCode || !result.mark.isPlain ? nil : span
        marks.append(MarkedStretch(source: source, mark: result.mark, target: result.target))
        previousEnd = span.end
      }
    }
    return FormattedText(
      text: text.applying(edits), marks: marks, metadata: front?.metadata ?? PageMetadata(),
      mediaType: .markdown)
  }

  /// Whether no empty line stands between the end of one line and the start of another.
  private func isNextLine(_ text: TextBytes, _ end: Int, _ start: Int) -> Bool {
    text.bytes[end..<start].count { $0 == 0x0A } == 1
  }
}
