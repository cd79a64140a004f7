import Knowledge
import TextRepair

/// The fields that an archive puts over or under a page it keeps.
///
/// Quoted fields (`> link: https://…`), a line in italics that dates the page (`_Published on …_`), a line
/// that begins with a link named by its own host (`[example.com](https://example.com/…)Author Account`), the
/// lead-in `08-16 02:45，正文：`. Only among the first twelve lines.
struct ArchiveHeaderRule: LineRule {
  /// How far from the top such fields stand, in lines.
  static let reach = 12
  private static let keys: Set<String> = [
    "id", "link", "title", "url", "date", "author", "source", "tags", "published",
  ]

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    guard index < ArchiveHeaderRule.reach else { return nil }
    let line = page.lines[index]
    let isField =
      ArchiveHeaderRule.field(of: line, in: page) != nil || ArchiveHeaderRule.published(line, in: page) != nil
    return isField || ArchiveHeaderRule.account(of: line, in: page) != nil
      || ArchiveHeaderRule.isLeadIn(line, in: page) ? .metadata : nil
  }

  /// The key and the value of a quoted field.
  static func field(of line: PageLine, in page: Page) -> (key: String, value: String)? {
    guard line.mark.isQuoted else { return nil }
    let words = page.words(of: line)
    guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let key = words[..<colon].lowercased()
    guard keys.contains(key) else { return nil }
    return (key, words[words.index(after: colon)...].drop(while: \.isWhitespace).description)
  }

  /// What stands behind a link that is named by its own host: author and account.
  ///
  /// Empty where nothing does; nil where the line has no such link.
  static func account(of line: PageLine, in page: Page) -> String? {
    guard let address = line.mark.target, let host = WebAddress.host(of: address) else { return nil }
    let words = page.words(of: line)
    guard words.lowercased().hasPrefix(host) else { return nil }
    let rest = words.dropFirst(host.count).drop(while: \.isWhitespace)
    return rest.count <= 60 ? String(rest) : nil
  }

  /// The words of a line in italics that dates the page.
  static func published(_ line: PageLine, in page: Page) -> String? {
    guard line.mark.isItalic else { return nil }
    let words = page.words(of: line)
    return words.lowercased().hasPrefix("published") && DateReader.first(in: words) != nil ? words : nil
  }

  /// Whether the line is nothing but a date and 正文：.
  static func isLeadIn(_ line: PageLine, in page: Page) -> Bool {
    line.span.count <= 60 && line.form.han == 2
      && page.folded(line).letters.suffix(7).elementsEqual("正文:".utf8)
  }
}
