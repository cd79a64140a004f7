public import Answering
public import Knowledge
import TextRepair

/// How an article is named beside an answer: who published what and when, and the bytes in the file.
public struct Citation: Sendable {
  /// The article.
  public let article: ArticleCitation
  /// The bytes of the file in which the answer is written.
  public let evidence: [Evidence]
  /// The id of the finding that is cited, which `landscape why` takes; nil for an article.
  public let id: String?

  /// A citation of places in an article.
  public init(_ article: ArticleCitation, _ evidence: [Evidence], of id: String? = nil) {
    self.article = article
    self.evidence = evidence
    self.id = id
  }

  /// `path:start-end` in bytes of the original file, several places parted by commas.
  public var place: String { article.path + ranges }

  /// The same with a path that gives away nothing about this machine, for exports.
  public var portablePlace: String { PortablePath.of(article.path) + ranges }

  private var ranges: String {
    guard !evidence.isEmpty else { return "" }
    return ":" + evidence.map { "\($0.source.start)-\($0.source.end)" }.joined(separator: ",")
  }

  /// The whole citation on one line: `outlet (via host) · title · date · path:start-end`.
  public var line: String {
    let carrier = article.host.map { " (via \($0))" } ?? ""
    let outlet = article.outlet.map { $0 + carrier } ?? article.host
    return [outlet, article.title, article.published?.description, place].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The columns that every sheet of answers ends with.
  static let columns: [Sheet.Column] = [
    .init("source", .below, for: .readers), .init("article", for: .programs), .init("outlet", for: .programs),
    .init("host", for: .programs), .init("published", for: .programs), .init("url", for: .programs),
    .init("place", for: .programs), .init("article_id", for: .programs),
  ]

  /// The cells under ``columns``.
  var cells: [Sheet.Cell] {
    [
      .text("— " + line + (id.map { " · id \($0.prefix(8))" } ?? "")), Sheet.Cell(article.title),
      Sheet.Cell(article.outlet), Sheet.Cell(article.host),
      Sheet.Cell(article.published?.description), Sheet.Cell(article.url), .text(place), .text(article.id),
    ]
  }
}
