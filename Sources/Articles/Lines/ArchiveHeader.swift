import TextRepair

/// What a line among the first of a page says that an archive put there.
///
/// Quoted fields (`> link: https://…`), a line in italics that dates the page (`_Published on …_`), a line
/// that begins with a link named by its own host (`[example.com](https://example.com/…)Author Account`), the
/// lead-in `08-16 02:45，正文：`. Nothing at all is said by most lines.
struct ArchiveHeader: Sendable {
  /// How far from the top such lines stand, in lines.
  static let reach = 12
  private static let keys: Set<String> = [
    "id", "link", "title", "url", "date", "author", "source", "tags", "published",
  ]

  /// The key and the value of a quoted field.
  let field: (key: String, value: String)?
  /// The words of a line in italics that dates the page.
  let published: String?
  /// What stands behind a link that is named by its own host: author and account.
  ///
  /// Empty where nothing does; nil where the line has no such link.
  let account: String?
  /// The first address that the line links to.
  let target: String?
  /// Whether the line is nothing but a date and 正文：.
  let isLeadIn: Bool

  /// Reads a line of a page.
  init(_ line: PageLine, target: String?, in page: Page) {
    field = line.mark.isQuoted ? ArchiveHeader.field(page.words(of: line)) : nil
    published = line.mark.isItalic ? ArchiveHeader.published(page.words(of: line)) : nil
    account = target.flatMap(WebAddress.host(of:)).flatMap {
      ArchiveHeader.account(page.words(of: line), behind: $0)
    }
    self.target = target
    isLeadIn =
      line.span.count <= 60 && line.form.han == 2
      && page.folded(line).letters.suffix(7).elementsEqual("正文:".utf8)
  }

  /// Whether the line says anything of this.
  var isHeader: Bool { field != nil || published != nil || account != nil || isLeadIn }

  private static func field(_ words: String) -> (key: String, value: String)? {
    guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let key = words[..<colon].lowercased()
    guard keys.contains(key) else { return nil }
    return (key, words[words.index(after: colon)...].drop(while: \.isWhitespace).description)
  }

  private static func account(_ words: String, behind host: String) -> String? {
    let length = host.utf8.count
    guard words.utf8.count >= length,
      zip(words.utf8, host.utf8).allSatisfy({ ((65...90).contains($0) ? $0 + 32 : $0) == $1 })
    else { return nil }
    let rest = words.dropFirst(host.count).drop(while: \.isWhitespace)
    return rest.count <= 60 ? String(rest) : nil
  }

  private static func published(_ words: String) -> String? {
    words.lowercased().hasPrefix("published") && DateReader.first(in: words) != nil ? words : nil
  }
}
