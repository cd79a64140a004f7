import Knowledge

/// Reads what an HTML page says about itself: meta elements, JSON-LD, `time`, `title`.
enum HTMLMetadata {
  /// The metadata; linked data speaks before Open Graph, Open Graph before the rest.
  static func read(_ document: HTMLDocument) -> PageMetadata {
    let linked = document.linkedData.prefix(20).compactMap(LinkedArticle.read)
    var result = PageMetadata()
    let titles =
      linked.compactMap(\.headline)
      + meta(document, ["og:title", "twitter:title", "citation_title", "dc.title", "headline"]) + [
        document.title
      ]
    result.titles = titles.map(collapsed).filter { !$0.isEmpty }
    result.authors = authors(document, linked)
    result.site =
      (linked.compactMap(\.publisher) + meta(document, ["og:site_name", "application-name", "sitename"]))
      .map(collapsed).first { !$0.isEmpty && $0.count <= 40 }
    result.origin = meta(document, ["source", "contentsource", "article:source", "mediaid"]).map(collapsed)
      .first { !$0.isEmpty && $0.count <= 30 && WebAddress.host(of: $0) == nil }
    result.url =
      (linked.compactMap(\.url) + meta(document, ["og:url"]) + [document.canonical].compactMap(\.self))
      .first { WebAddress.host(of: $0) != nil && ($0.hasPrefix("http")) }
    let dates =
      linked.compactMap(\.published)
      + meta(
        document,
        [
          "article:published_time", "og:published_time", "og:release_date", "datepublished", "pubdate",
          "publishdate",
          "publish-date", "publication_date", "date", "dc.date", "dc.date.issued", "weibo:article:create_at",
          "article:create_at",
          "sailthru.date", "parsely-pub-date", "citation_date", "firstpublishedtime", "apub:time",
        ]) + document.times.prefix(1)
    result.published = dates.lazy.compactMap(DateReader.first(in:)).first
    return result
  }

  /// The contents of meta elements, by the order of `names`.
  private static func meta(_ document: HTMLDocument, _ names: [String]) -> [String] {
    names.flatMap { name in document.meta.filter { $0.name == name }.map(\.content) }
  }

  private static func authors(_ document: HTMLDocument, _ linked: [LinkedArticle]) -> [String] {
    let found =
      linked.first { !$0.authors.isEmpty }?.authors
      ?? meta(document, ["author", "byl", "dc.creator", "article:author", "parsely-author"])
    var names: [String] = []
    for value in found
    where WebAddress.host(of: value) == nil && value.utf8.count <= 120 && !value.contains("@") {
      let plain = value.lowercased().hasPrefix("by ") ? String(value.dropFirst(3)) : value
      for name in NameList.names(in: plain)
      where !names.contains(where: { $0.lowercased() == name.lowercased() }) {
        names.append(name)
      }
    }
    return names
  }

  private static func collapsed(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
