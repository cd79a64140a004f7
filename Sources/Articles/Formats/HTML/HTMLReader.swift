import Knowledge
import TextRepair

/// Takes the mark-up off an HTML page: one line for each block, with what the structure says of it.
struct HTMLReader: Sendable {
  let labels: ElementLabels

  /// Whether some text is an HTML page: it says so in its first bytes, or its name does and it has tags.
  static func isPage(_ text: TextBytes, path: String) -> Bool {
    guard text.holds(0x3C, in: TextSpan(start: 0, end: min(text.count, 4096))) else { return false }
    let head = TextBytes(bytes: text.bytes.prefix(4096).map { (65...90).contains($0) ? $0 + 32 : $0 })
    let start = head.trimmed(head.all).start
    func has(_ words: String) -> Bool { head.first(Array(words.utf8), in: head.all) != nil }
    if ["<!doctype html", "<html", "<head", "<body", "<?xml"].contains(where: {
      head.has(Array($0.utf8), at: start)
    }) {
      return true
    }
    guard has("<") else { return false }
    if has("<html"), has("<head") { return true }
    let tags = ["<p>", "<p ", "<div", "<br", "<span", "<h1", "<meta", "<td", "<li"].filter(has).count
    let name = path.lowercased()
    if name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") { return tags >= 1 }
    return start < head.count && head.bytes[start] == 0x3C && tags >= 2
  }

  /// The page without its mark-up.
  func read(_ text: TracedText) throws(ArticleFailure) -> FormattedText {
    let page = text.bytes
    let document = try HTMLScanner(page).scan()
    var lines = HTMLLines(document, page: page)
    MainContent(document, labels: labels).mark(&lines.lines)
    let marks = lines.lines.map {
      MarkedStretch(source: text.source(of: $0.span), mark: $0.mark, target: $0.target)
    }
    return FormattedText(
      text: text.applying(lines.edits(in: page)), marks: marks, metadata: HTMLMetadata.read(document),
      mediaType: .html)
  }
}
