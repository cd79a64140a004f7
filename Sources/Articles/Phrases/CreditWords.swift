import DataTables

/// The words that say who did what for an article: 作者, 编辑, 来源, by.
struct CreditWords: Sendable {
  /// What a credit is for.
  enum Kind: String {
    case author, editor, picture, source, title, date, account, note, origin, host
  }

  private let words: PhraseIndex<Kind>

  init(_ table: DataTable) throws(DataTableFailure) {
    var words: [(phrase: [UInt8], value: Kind)] = []
    for row in table.rows {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw table.failure(at: row, "“\(row["kind"])” is no kind of credit")
      }
      words.append((Array(row["word"].utf8), kind))
    }
    self.words = PhraseIndex(words)
  }

  /// The longest word that stands at `offset` of some text.
  func word(at offset: Int, in text: TextBytes) -> (count: Int, kind: Kind)? {
    words.longest(at: offset, in: text.bytes).map { ($0.count, $0.value) }
  }
}
