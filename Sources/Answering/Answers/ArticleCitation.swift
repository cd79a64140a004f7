public import Knowledge

/// The article that an answer rests on: enough to find it again and to name it in print.
public struct ArticleCitation: Hashable, Sendable, Codable {
  /// Its stable id.
  public let id: String
  /// The headline; nil where it has none.
  public let title: String?
  /// Who published it first.
  public let outlet: String?
  /// Who carries the copy that was read, where that is not the outlet.
  public let host: String?
  /// When it was published, as far as it says.
  public let published: PartialDate?
  /// The page's own address.
  public let url: String?
  /// The file it was read from.
  public let path: String

  /// A citation of an article.
  public init(
    id: String, title: String?, outlet: String?, host: String?, published: PartialDate?, url: String?,
    path: String
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.host = host
    self.published = published
    self.url = url
    self.path = path
  }
}
