import Knowledge

/// What a page's format says about the article: meta tags, the header of an archive.
struct PageMetadata: Equatable, Sendable {
  /// Headlines, the most telling first.
  var titles: [String] = []
  /// Who wrote it.
  var authors: [String] = []
  /// Who published it, as the page names itself.
  var site: String?
  /// The source that the page names: who wrote what it reprints.
  var origin: String?
  /// The page's own address.
  var url: String?
  /// When it was published.
  var published: PartialDate?

  /// Takes from `other` what is not known yet.
  mutating func fill(from other: PageMetadata) {
    if titles.isEmpty { titles = other.titles }
    if authors.isEmpty { authors = other.authors }
    site = site ?? other.site
    origin = origin ?? other.origin
    url = url ?? other.url
    published = published ?? other.published
  }
}
