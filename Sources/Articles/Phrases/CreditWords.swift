import DataTables

/// The words that say who did what for an article: 作者, 编辑, 来源, by.
final class CreditWords: Sendable {
  /// What a credit is for.
  enum Kind: String {
    case author, editor, picture, source, title, date, account, note, origin, host
  }

  private let words: PhraseIndex<Kind>
  /// What every credit begins with: a word that needs no mark, or one with its mark; `by` is missing.
  let beginnings: [[UInt8]]

  init(_ table: DataTable) throws(DataTableFailure) {
    var words: [(phrase: [UInt8], value: Kind)] = []
    for row in table.rows {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw table.failure(at: row, "“\(row["kind"])” is no kind of credit")
      }
      words.append((Array(row["word"].utf8), kind))
    }
    self.words = PhraseIndex(words)
    beginnings = words.filter { $0.phrase.count > 2 }.flatMap { word, kind in
      kind == .origin || kind == .host ? [word] : CreditWords.marks.map { word + $0 }
    }
  }

  /// The marks that may stand behind a word, folded.
  private static let marks = [":", "|", "丨", "/", "︱", "│", "﹕", "*"].map { Array($0.utf8) }

  /// The longest word that stands at `offset` of some text.
  func word(at offset: Int, in text: TextBytes) -> (count: Int, kind: Kind)? {
    words.longest(at: offset, in: text.bytes).map { ($0.count, $0.value) }
  }

  /// The first place at or behind `start` where a word stands, and the longest one there.
  func next(from start: Int, in text: TextBytes) -> (offset: Int, match: PhraseIndex<Kind>.Match)? {
    text.bytes.withUnsafeBufferPointer { words.first(from: start, to: $0.count, in: $0) }
  }
}
