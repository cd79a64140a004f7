import DataTables

/// Parts of names and of first sentences that show where one thing ends and the next begins.
struct NameParts: Sendable {
  private enum Kind: String {
    case suffix, opening, surname
  }

  /// The last words of names of sites and firms: 公司, 网, News.
  let suffixes: [String]
  /// The words that open a news text.
  private let openings: PhraseIndex<Bool>
  /// Chinese family names.
  let surnames: Set<Character>

  init(_ table: DataTable) throws(DataTableFailure) {
    var suffixes: [String] = [], openings: [[UInt8]] = [], surnames: Set<Character> = []
    for row in table.rows {
      switch Kind(rawValue: row["kind"]) {
      case .suffix: suffixes.append(row["word"])
      case .opening: openings.append(Array(row["word"].utf8))
      case .surname: surnames.formUnion(row["word"])
      case nil: throw table.failure(at: row, "“\(row["kind"])” is no kind of name part")
      }
    }
    self.suffixes = suffixes
    self.openings = PhraseIndex(openings.map { ($0, true) })
    self.surnames = surnames
  }

  /// Whether a text that begins at `offset` opens as news do.
  func opens(at offset: Int, in text: TextBytes) -> Bool {
    openings.longest(at: offset, in: text.bytes) != nil
  }

  /// Whether some words look like a person's name in Chinese: a family name and one to three characters more.
  func isChineseName(_ words: String) -> Bool {
    guard (2...4).contains(words.count), let first = words.first else { return false }
    return surnames.contains(first) && words.unicodeScalars.allSatisfy(\.isHan)
  }
}
