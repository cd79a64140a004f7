import Knowledge

/// The card of an account: its name, a line about it, and `264篇原创内容`, or the number of likes.
struct AuthorCardRule: LineRule {
  let heaviest = 220

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let last = min(index + 3, page.lines.count - 1)
    guard page.lines[index].form.weight < heaviest, page.lines[index].mark.heading == 0 else { return nil }
    for next in index...last where AuthorCardRule.isCount(page.lines[next], in: page) {
      return index == next || index > (page.prose.last { $0 < next - 1 } ?? -1) ? .authorCard : nil
    }
    return nil
  }

  /// Whether a line counts an account's articles or likes: `264篇原创内容`, `，赞 22`.
  static func isCount(_ line: PageLine, in page: Page) -> Bool {
    guard line.form.weight < 40, line.form.digits > 0, line.form.han == 1 || line.form.han >= 5 else {
      return false
    }
    let letters = page.folded(line).letters
    if letters.suffix(articles.count).elementsEqual(articles) {
      return String(decoding: letters.dropLast(articles.count), as: UTF8.self).allSatisfy(\.isNumber)
    }
    guard line.form.han == 1 else { return false }
    return String(decoding: letters, as: UTF8.self).trimming { !$0.isWordPart }.hasPrefix("赞")
  }

  private static let articles = Array("篇原创内容".utf8)
}
