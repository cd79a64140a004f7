import Knowledge
import TextRepair

/// The author and the account that an archive names behind the link to a page: `宛某 某公园`.
struct ArchiveAccount: Equatable, Sendable {
  /// Who wrote it; nil where only the account is named.
  let author: String?
  /// The account it was published under.
  let account: String?

  /// Parts author and account, both of which may hold spaces.
  ///
  /// A name that stands alone on a line of the page is the account; else two equal halves are one
  /// name; else they part where Han script and Latin script meet, else at the last space.
  static func read(_ words: String, in page: Page, cues: CueTable) -> ArchiveAccount {
    let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !parts.isEmpty, cues.edgeReason(FoldedWords(words)) == nil else {
      return ArchiveAccount(author: nil, account: nil)
    }
    guard parts.count > 1 else { return ArchiveAccount(author: nil, account: parts[0]) }
    let splits = (1..<parts.count).map {
      (parts[..<$0].joined(separator: " "), parts[$0...].joined(separator: " "))
    }
    if let equal = splits.first(where: { $0.0 == $0.1 }) {
      return ArchiveAccount(author: nil, account: equal.1)
    }
    let best =
      splits.first { isLine($0.1, of: page) }
      ?? splits.first { endsInHan($0.0) != beginsInHan($0.1) } ?? splits.last
    return ArchiveAccount(author: best?.0, account: best?.1)
  }

  private static func isLine(_ words: String, of page: Page) -> Bool {
    page.lines.contains {
      $0.span.count == words.utf8.count && page.text.bytes[$0.span.range].elementsEqual(words.utf8)
    }
  }

  private static func endsInHan(_ words: String) -> Bool { words.unicodeScalars.last.map(\.isHan) ?? false }
  private static func beginsInHan(_ words: String) -> Bool {
    words.unicodeScalars.first.map(\.isHan) ?? false
  }
}
