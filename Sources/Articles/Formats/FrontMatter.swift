import Knowledge
import TextRepair

/// The fields over an article that the tool which saved it wrote there.
///
/// Two forms: lines of `key: value` between two `---` (YAML, as Jekyll, Hugo and web clippers write it) or two `+++` (TOML), and
/// the head `Title: …`, `URL Source: …`, `Published Time: …`, `Markdown Content:` of readers that turn a page into Markdown.
/// Values are read as words, without the nesting that YAML allows; of lists only the names of authors are read.
struct FrontMatter {
  /// The most lines that such a head has.
  static let longest = 60
  /// How far from the top the other fields of a reader's head stand, in lines.
  private static let headOfReader = 10

  private static let openings = ["---", "+++", "Title: "].map { Array($0.utf8) }

  /// How many of the lines that are not empty it takes.
  let lineCount: Int
  /// What it says.
  let metadata: PageMetadata

  /// The head of a page, of whose `lines` none is empty; nil where there is none.
  init?(_ text: TextBytes, lines: [TextSpan]) {
    guard let first = lines.first, FrontMatter.openings.contains(where: { text.has($0, at: first.start) })
    else {
      return nil
    }
    let head = lines.prefix(FrontMatter.longest).map(text.string)
    guard let count = FrontMatter.fenced(head) ?? FrontMatter.ofReader(head) else { return nil }
    lineCount = count
    metadata = FrontMatter.metadata(head.prefix(count))
  }

  /// The number of lines up to the second mark; nil where a line between is neither a field nor an item.
  private static func fenced(_ lines: [String]) -> Int? {
    guard let mark = lines.first, mark == "---" || mark == "+++",
      let end = lines.dropFirst().firstIndex(of: mark), end > 1
    else { return nil }
    let areFields = lines[1..<end].allSatisfy { field($0) != nil || $0.hasPrefix("- ") }
    return areFields && field(lines[1]) != nil ? end + 1 : nil
  }

  /// The number of lines up to `Markdown Content:`, or up to the last field.
  private static func ofReader(_ lines: [String]) -> Int? {
    guard lines.first?.hasPrefix("Title: ") == true else { return nil }
    let top = lines.prefix(headOfReader)
    guard top.contains(where: { $0.hasPrefix("URL Source: ") }) else { return nil }
    if let end = top.firstIndex(of: "Markdown Content:") { return end + 1 }
    return top.prefix { field($0).map { key($0.key) != nil } ?? false }.count
  }

  /// The key and the value of `key: value` or `key = value`; nil for other lines.
  private static func field(_ line: String) -> (key: String, value: String)? {
    guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
    let key = String(line[..<mark]).trimming(\.isBlank)
    let isKey = key.allSatisfy { $0.isLetter || $0.isNumber || "_- ".contains($0) }
    guard (1...30).contains(key.count), isKey else { return nil }
    let value = String(line[line.index(after: mark)...]).trimming(\.isBlank)
    return (key.lowercased(), unquoted(value))
  }

  private static func unquoted(_ value: String) -> String {
    guard value.count >= 2, let mark = value.first, mark == "\"" || mark == "'", value.last == mark else {
      return value
    }
    return String(value.dropFirst().dropLast()).replacing("\\\"", with: "\"")
  }

  private enum Key { case title, authors, site, source, url, date }

  /// Whether a key is one of the day of an article: `published`, `Published Time`, `pubDate`.
  static func isDate(_ name: String) -> Bool { key(name.lowercased()) == .date }

  private static func key(_ name: String) -> Key? {
    switch name.filter({ $0 != "_" && $0 != "-" && $0 != " " }) {
    case "title", "headline": .title
    case "author", "authors", "byline": .authors
    case "site", "sitename", "outlet", "publisher", "publication": .site
    case "source": .source
    case "url", "link", "urlsource", "sourceurl", "originalurl", "canonicalurl", "permalink": .url
    case "date", "published", "publishedat", "publishedtime", "publishdate", "pubdate", "datepublished": .date
    default: nil
    }
  }

  private static func metadata(_ lines: ArraySlice<String>) -> PageMetadata {
    var metadata = PageMetadata(), isListOfAuthors = false
    for line in lines {
      guard let (name, value) = field(line) else {
        if isListOfAuthors, line.hasPrefix("- ") { metadata.authors += names(String(line.dropFirst(2))) }
        continue
      }
      let key = key(name)
      isListOfAuthors = key == .authors && value.isEmpty
      guard !value.isEmpty, let key else { continue }
      switch key {
      case .title: metadata.titles.append(value)
      case .authors: metadata.authors += names(value)
      case .site: metadata.site = metadata.site ?? value
      case .source where WebAddress.host(of: value) == nil: metadata.site = metadata.site ?? value
      case .source, .url:
        if WebAddress.host(of: value) != nil { metadata.url = metadata.url ?? value }
      case .date: metadata.published = metadata.published ?? DateReader.first(in: value)
      }
    }
    return metadata
  }

  /// The names in `Nora Whitlock`, `[夏渡, "Tom Marsh"]`.
  private static func names(_ value: String) -> [String] {
    let list = value.trimming { $0 == "[" || $0 == "]" || $0.isBlank }
    return NameList.names(in: list.filter { $0 != "\"" })
  }
}

extension FrontMatter {
  /// The marks of its lines, which put them outside of the article; `sources` are the places of the lines in the file.
  func marks(_ sources: [TextSpan]) -> [MarkedStretch] {
    sources.prefix(lineCount).map {
      var mark = LineMark()
      mark.outside = .metadata
      return MarkedStretch(source: $0, mark: mark, target: nil)
    }
  }
}
