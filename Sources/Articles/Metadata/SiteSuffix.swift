/// Cuts the name of the site off a page's title: `某某发布新模型_科技频道_某某网`, `New model released - Example News`.
enum SiteSuffix {
  /// The title without the parts that follow ` - `, ` | ` or `_`, as long as half of its words are left.
  static func cut(from title: String, site: String?) -> String {
    for mark in [" - ", " | ", " – ", " — ", "_", "|", "-"] {
      guard let range = title.lastRange(of: mark) else { continue }
      let head = title[..<range.lowerBound], tail = title[range.upperBound...]
      let isSite = site.map { tail.contains($0) || $0.contains(tail) } ?? false
      let isShort = head.utf8.count >= 2 * tail.utf8.count && (mark != "-" || isSite)
      if isSite || isShort { return cut(from: head.trimming { $0.isBlank }, site: site) }
    }
    return title
  }

  /// The site that the title of a page names behind a mark: a known outlet, or a name that ends as sites' names do.
  ///
  /// The last three parts are looked at, the last one first; nil where none is a site.
  static func site(of title: String, outlets: OutletNames, names: NameParts) -> String? {
    let parts = title.split { "-_|–—｜".contains($0) }.map { $0.trimming { $0.isBlank } }
    return parts.dropFirst().suffix(3).reversed().first { part in
      if outlets.outlet(named: part) != nil { return true }
      return part.count <= longestSite && part.unicodeScalars.allSatisfy(\.isHan) && names.isSiteName(part)
    }
  }

  /// The longest name of a site that only its form tells, in characters.
  private static let longestSite = 12
}

extension String {
  /// The last place of some words.
  fileprivate func lastRange(of words: String) -> Range<String.Index>? { ranges(of: words).last }
}

extension Substring {
  /// The same as ``Swift/String/trimming(_:)``.
  fileprivate func trimming(_ isOut: (Unicode.Scalar) -> Bool) -> String { String(self).trimming(isOut) }
}
