import DataTables

/// The words that say who did what for an article: 作者, 编辑, 来源, by.
struct CreditWords: Sendable {
  /// What a credit is for.
  enum Kind: String {
    case author, editor, picture, source, title, date, account, note, origin, host
  }

  /// The words with their kinds, longest first.
  private let words: [(word: [UInt8], kind: Kind)]

  init(_ table: DataTable) throws(DataTableFailure) {
    var words: [(word: [UInt8], kind: Kind)] = []
    for row in table.rows {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw table.failure(at: row, "“\(row["kind"])” is no kind of credit")
      }
      words.append((Array(row["word"].utf8), kind))
    }
    self.words = words.sorted { $0.word.count > $1.word.count }
  }

  /// The longest word that stands at `offset` of some text.
  func word(at offset: Int, in text: TextBytes) -> (count: Int, kind: Kind)? {
    words.first { text.has($0.word, at: offset) }.map { ($0.word.count, $0.kind) }
  }
}
