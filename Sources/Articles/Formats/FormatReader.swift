import TextRepair

/// Tells the format of a page by its first bytes and its marks, and takes the mark-up off.
struct FormatReader: Sendable {
  let phrases: BlockPhrases

  /// The page without its mark-up.
  ///
  /// The words decide; the name of the file only settles what they leave open.
  func read(_ text: TracedText, path: String) throws(ArticleFailure) -> FormattedText {
    let bytes = TextBytes(bytes: text.bytes)
    if HTMLReader.isPage(bytes, path: path) { return try HTMLReader(labels: phrases.labels).read(text) }
    if MarkdownReader.isPage(bytes, path: path) { return MarkdownReader().read(text) }
    let lines = LineSplitter().split(bytes, upTo: FrontMatter.longest)
    let front = FrontMatter(bytes, lines: lines)
    return FormattedText(
      text: text, marks: front?.marks(text.sources(of: lines)) ?? [],
      metadata: front?.metadata ?? PageMetadata(), mediaType: .plain)
  }
}
