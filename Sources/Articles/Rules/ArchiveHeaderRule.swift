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
    let isField = ArchiveHeaderRule.field(of: line) != nil || ArchiveHeaderRule.published(in: line) != nil
    return isField || ArchiveHeaderRule.account(of: line) != nil || ArchiveHeaderRule.isLeadIn(line)
      ? .metadata : nil
  }

  /// The key and the value of a quoted field.
  static func field(of line: PageLine) -> (key: String, value: String)? {
    guard line.mark.isQuoted, let colon = line.words.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return nil
    }
    let key = line.words[..<colon].lowercased()
    guard keys.contains(key) else { return nil }
    return (key, line.words[line.words.index(after: colon)...].drop(while: \.isWhitespace).description)
  }

  /// What stands behind a link that is named by its own host: author and account.
  ///
  /// Empty where nothing does; nil where the line has no such link.
  static func account(of line: PageLine) -> String? {
    guard let address = line.mark.targets.first, let host = WebAddress.host(of: address),
      line.words.lowercased().hasPrefix(host)
    else { return nil }
    let rest = line.words.dropFirst(host.count).drop(while: \.isWhitespace)
    return rest.count <= 60 ? String(rest) : nil
  }

  /// The words of a line in italics that dates the page.
  static func published(in line: PageLine) -> String? {
    guard line.mark.isItalic, line.words.lowercased().hasPrefix("published"),
      DateReader.first(in: line.words) != nil
    else { return nil }
    return line.words
  }

  /// Whether the line is nothing but a date and 正文：.
  static func isLeadIn(_ line: PageLine) -> Bool {
    let words = line.folded.letters
    return line.span.count <= 60 && words.suffix(7).elementsEqual("正文:".utf8) && line.form.han == 2
  }
}
