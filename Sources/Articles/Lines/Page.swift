import TextRepair

/// A page as lines: what the rules look at.
///
/// Lines are places in one text; their words are made a string only where a rule asks for them.
struct Page: Sendable {
  /// The number of bytes of a line that rules may read; running text is longer, and needs no reading.
  static let longestShown = 600

  let text: TextBytes
  let lines: [PageLine]
  let metadata: PageMetadata
  let mediaType: MediaType
  /// The letters of all lines, folded for comparing.
  let letters: [UInt8]
  /// The lines that hold credits, by index.
  let credits: [Int: CreditLine]
  /// The lines that name an outlet and reporters and nothing else, by index.
  let outletBylines: [Int: OutletByline]

  /// The lines that read as running text, by index.
  let prose: [Int]
  /// What an archive put over the page: its first lines, as far as they say something of it.
  private(set) var header: [ArchiveHeader] = []

  /// A page of its parts; `targets` are the first addresses that each of the first ``ArchiveHeader/reach`` lines links to.
  init(
    text: TextBytes, lines: [PageLine], letters: [UInt8], targets: [String?], credits: [Int: CreditLine],
    outletBylines: [Int: OutletByline], metadata: PageMetadata, mediaType: MediaType
  ) {
    self.text = text
    self.lines = lines
    self.letters = letters
    self.credits = credits
    self.outletBylines = outletBylines
    self.metadata = metadata
    self.mediaType = mediaType
    prose = lines.indices.filter {
      lines[$0].form.isProse && lines[$0].mark.linkShare < 0.5 && !lines[$0].mark.isOutside
    }
    header = zip(lines, targets).map { ArchiveHeader($0, target: $1, in: self) }
  }

  /// Whether a line stands before the third or behind the last but one line of running text.
  func isAtEdge(_ index: Int) -> Bool {
    guard prose.count > 4 else { return true }
    return index < prose[2] || index > prose[prose.count - 2]
  }

  /// How many lines of running text stand before a line.
  ///
  /// - Complexity: O(log *n*).
  func countOfProse(before index: Int) -> Int {
    var low = 0, high = prose.count
    while low < high {
      let middle = (low + high) / 2
      if prose[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The words of a line as they stand; of a line above ``longestShown`` bytes only the beginning.
  func words(of line: PageLine) -> String { text.string(shown(line)) }

  /// The words of a line, folded for comparing.
  func folded(_ line: PageLine) -> FoldedWords { FoldedWords(letters, line.folded) }

  /// The stretch of a line that rules may read.
  func shown(_ line: PageLine) -> TextSpan { Page.shown(line.span, of: text) }

  /// The stretch of a line of a text that rules may read.
  static func shown(_ span: TextSpan, of text: TextBytes) -> TextSpan {
    guard span.count > longestShown else { return span }
    return TextSpan(start: span.start, end: text.boundary(before: span.start + longestShown))
  }
}
