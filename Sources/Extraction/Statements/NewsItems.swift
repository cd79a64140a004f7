import Articles
import TextRepair

/// Which blocks of a digest belong to one piece of news: what parts two pieces is a heading.
///
/// An article is a digest when at least five headings part it and no more than four paragraphs stand behind each, on
/// average; then whoever spoke above a heading is forgotten below it. A feature has longer sections, and its headings
/// part nothing.
struct NewsItems: Sendable {
  private let headings: [(block: Int, span: TextSpan)]

  /// No digest: one piece of news.
  static let one = NewsItems(headings: [])

  init(blocks: [Block]) {
    let headings = blocks.indices.filter { blocks[$0].kind == .heading }
    let paragraphs = blocks.count { $0.kind == .paragraph || $0.kind == .listItem }
    let isDigest = headings.count >= 5 && paragraphs <= headings.count * 4
    self.init(headings: isDigest ? headings.map { ($0, blocks[$0].span) } : [])
  }

  private init(headings: [(block: Int, span: TextSpan)]) { self.headings = headings }

  /// Whether a heading parts two blocks.
  func parts(_ first: Int, from second: Int) -> Bool {
    headings.contains { first < $0.block && $0.block < second }
  }

  /// Whether the article is a digest.
  var isDigest: Bool { !headings.isEmpty }

  /// The heading over the piece of news that a block belongs to, in a digest.
  func heading(over block: Int) -> TextSpan? { headings.last { $0.block < block }?.span }
}
