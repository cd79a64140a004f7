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
