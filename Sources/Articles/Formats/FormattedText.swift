import TextRepair

/// A page without its mark-up: plain lines, with what the mark-up said of each on the side.
struct FormattedText: Sendable {
  /// The words of the page, one line for each paragraph, heading, item or cell.
  let text: TracedText
  /// What the mark-up said, by place in the file, in order; lines without a mark are missing.
  let marks: [MarkedStretch]
  /// What the page says about itself.
  var metadata: PageMetadata
  /// The format.
  let mediaType: MediaType
}

extension FormattedText {
  /// What the format says of the line that begins at a place in the file; nil where it says nothing.
  ///
  /// - Complexity: O(log *n*) in the number of marked lines.
  func mark(of source: TextSpan) -> LineMark? {
    var low = 0, high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].source.end <= source.start { low = middle + 1 } else { high = middle }
    }
    guard low < marks.count, marks[low].source.start <= source.start else { return nil }
    return marks[low].mark
  }
}
