import TextRepair

/// Makes the lines of a page out of its repaired text and of what its format said of them.
struct PageReader: Sendable {
  let phrases: BlockPhrases

  /// The page: lines of the repaired text, each with the mark of the stretch of the file that it came from.
  func read(_ text: TracedText, _ formatted: FormattedText) -> Page {
    let bytes = TextBytes(text.text)
    let cutter = LineCutter(phrases: phrases)
    var lines: [PageLine] = []
    var next = 0
    for span in LineSplitter().split(bytes) {
      for piece in cutter.cut(bytes, span) {
        let source = text.source(of: piece)
        while next < formatted.marks.count, formatted.marks[next].source.end <= source.start { next += 1 }
        let stretch =
          next < formatted.marks.count && formatted.marks[next].source.start <= source.start
          ? formatted.marks[next] : nil
        lines.append(line(bytes, piece, source, stretch))
      }
    }
    return Page(text: bytes, lines: lines, metadata: formatted.metadata, mediaType: formatted.mediaType)
  }

  private func line(_ text: TextBytes, _ span: TextSpan, _ source: TextSpan, _ stretch: MarkedStretch?)
    -> PageLine
  {
    let form = LineForm(text, span)
    let shown = TextBytes(bytes: Array(text.bytes[self.shown(text, span).range]))
    let words = String(decoding: shown.bytes, as: UTF8.self)
    let isLong = span.count > Page.longestShown
    let reader = CreditReader(words: phrases.credits, outlets: phrases.outlets)
    return PageLine(
      span: span, source: stretch.map { joined($0.source, source) } ?? source,
      mark: stretch?.mark ?? LineMark(), form: form,
      words: words,
      folded: isLong ? FoldedWords(String(words.unicodeScalars.prefix(60))) : FoldedWords(shown),
      credits: form.weight < CreditLine.heaviest ? reader.read(words, shown) : nil,
      outletByline: OutletByline.read(words, form, outlets: phrases.outlets))
  }

  /// The smallest stretch that holds both.
  private func joined(_ first: TextSpan, _ second: TextSpan) -> TextSpan {
    TextSpan(start: min(first.start, second.start), end: max(first.end, second.end))
  }

  /// The stretch of a line that rules may read.
  private func shown(_ text: TextBytes, _ span: TextSpan) -> TextSpan {
    var end = min(span.end, span.start + Page.longestShown)
    while end < span.end, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return TextSpan(start: span.start, end: end)
  }
}
