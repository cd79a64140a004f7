import Knowledge

/// A line that says when an article was published, or who the page names as its authors, and nothing else:
/// `Updated 3:27 pm, Nov. 20, 2019`, `发布于 2024-03-05 10:00`, `Nora Whitlock, 2 min read`.
struct Stamp: Equatable, Sendable {
  /// The longest such line, in bytes.
  private static let longest = 160

  /// Whether an author is named whom the page's metadata names too.
  let namesAuthor: Bool

  /// The stamp that some words are; nil where one of them says anything else.
  static func read(_ line: String, metadata: PageMetadata, names: NameParts) -> Stamp? {
    guard line.utf8.count <= longest else { return nil }
    var words = line.lowercased(), namesAuthor = false
    for author in metadata.authors where author.utf8.count >= 4 && words.contains(author.lowercased()) {
      words = words.replacing(author.lowercased(), with: " ")
      namesAuthor = true
    }
    if let site = metadata.site?.lowercased(), site.utf8.count >= 2 {
      words = words.replacing(site, with: " ")
    }
    var hasDigit = false, says = false
    let areStamps = allTokens(of: words) { token in
      let isNumber = token.unicodeScalars.first?.isDigit ?? false
      hasDigit = hasDigit || isNumber
      says = says || !isNumber
      return isStamp(token, names)
    }
    guard areStamps, namesAuthor || hasDigit else { return nil }
    return namesAuthor || says || DateReader.first(in: line) != nil ? Stamp(namesAuthor: namesAuthor) : nil
  }

  /// Whether all runs of digits, of Latin letters and of other letters, without marks, are what is asked for; they are
  /// asked in order, up to the first that is not.
  private static func allTokens(of words: String, are isWanted: (String) -> Bool) -> Bool {
    var token = "", kind = 0
    for scalar in words.unicodeScalars {
      let next = scalar.isDigit ? 1 : scalar.isLatin ? 2 : scalar.isWordPart ? 3 : 0
      if next != kind {
        guard token.isEmpty || isWanted(token) else { return false }
        (token, kind) = ("", next)
      }
      if next > 0 { token.unicodeScalars.append(scalar) }
    }
    return token.isEmpty || isWanted(token)
  }

  private static func isStamp(_ token: String, _ names: NameParts) -> Bool {
    guard let first = token.unicodeScalars.first else { return true }
    if first.isDigit || names.isStamp(token) || (first.isLatin && DateReader.isMonth(token)) { return true }
    return first.isHan && isRunOfStamps(token, names)
  }

  /// Whether Han characters are words of stamps that follow each other: 年, 月, 日星期三.
  private static func isRunOfStamps(_ token: String, _ names: NameParts) -> Bool {
    var rest = Substring(token)
    while !rest.isEmpty {
      guard let count = (1...4).reversed().first(where: { names.isStamp(String(rest.prefix($0))) }) else {
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
