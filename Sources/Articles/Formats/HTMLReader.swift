import TextRepair
struct HTMLReader {
  static func isPage(_ text: TextBytes, path: String) -> Bool { false }
  func read(_ text: TracedText) throws(ArticleFailure) -> FormattedText {
    FormattedText(text: text, marks: [], metadata: PageMetadata(), mediaType: .html)
  }
}
