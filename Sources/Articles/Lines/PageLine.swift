import TextRepair

/// A line of a page: what is judged as a whole to be content or not.
struct PageLine: Sendable {
  /// Where it stands in the repaired text, without the white space around it.
  let span: TextSpan
  /// Where it stands in the file, its mark-up included.
  let source: TextSpan
  /// What the page's format says of it.
  let mark: LineMark
  /// What it is made of.
  let form: LineForm
  /// Its words as they stand; of a line above ``Page/longestShown`` bytes only the beginning.
  let words: String
  /// The same words, folded for comparing; of a line above ``Page/longestShown`` bytes the first sixty characters.
  let folded: FoldedWords
  /// Its credits; nil for long lines.
  let credits: CreditLine?
  /// The outlet and the reporters that it names and nothing else.
  let outletByline: OutletByline?
}

/// A page as lines: what the rules look at.
struct Page: Sendable {
  /// The number of bytes of a line that rules may read; running text is longer, and needs no reading.
  static let longestShown = 600

  let text: TextBytes
  let lines: [PageLine]
  let metadata: PageMetadata
  let mediaType: MediaType

  /// The lines that read as running text, by index.
  let prose: [Int]

  /// Whether a line stands before the third or behind the last but one line of running text.
  func isAtEdge(_ index: Int) -> Bool {
    guard prose.count > 4 else { return true }
    return index < prose[2] || index > prose[prose.count - 2]
  }

  init(text: TextBytes, lines: [PageLine], metadata: PageMetadata, mediaType: MediaType) {
    self.text = text
    self.lines = lines
    self.metadata = metadata
    self.mediaType = mediaType
    prose = lines.indices.filter {
      lines[$0].form.isProse && lines[$0].mark.linkShare < 0.5 && !lines[$0].mark.isOutside
    }
  }
}
