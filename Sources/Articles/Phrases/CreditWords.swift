import DataTables

/// The words that say who did what for an article: 作者, 编辑, 来源, by.
final class CreditWords: Sendable {
  /// What a credit is for.
  enum Kind: String {
    case author, editor, picture, source, title, date, account, note, origin, host
  }

  /// What a row of the table is for that is no credit.
  private enum Other: String {
    case stated, addressing
  }

  private let words: PhraseIndex<Kind>
  /// What every credit begins with: a word that needs no mark, or one with its mark; `by` is missing.
  let beginnings: [[UInt8]]

  /// Words before 来源 in notices, where it is no credit: 注明.
  let stated: [[UInt8]]
  /// Words before an outlet that somebody spoke to: 告诉.
  let addressing: PhraseIndex<Bool>

  init(_ table: DataTable) throws(DataTableFailure) {
    var words: [(phrase: [UInt8], value: Kind)] = []
    var others: [Other: [[UInt8]]] = [:]
    for row in table.rows {
      if let other = Other(rawValue: row["kind"]) {
        others[other, default: []].append(Array(row["word"].utf8))
        continue
      }
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw table.failure(at: row, "“\(row["kind"])” is no kind of credit")
      }
      words.append((Array(row["word"].utf8), kind))
    }
    self.words = PhraseIndex(words)
    stated = others[.stated] ?? []
    addressing = PhraseIndex((others[.addressing] ?? []).map { ($0, true) })
    beginnings = words.filter { $0.phrase.count > 2 }.flatMap { word, kind in
      kind == .origin || kind == .host ? [word] : CreditWords.marks.map { word + $0 }
    }
  }

  /// The marks that may stand behind a word, folded.
  private static let marks = [":", "|", "丨", "/", "︱", "│", "﹕", "*"].map { Array($0.utf8) }

  /// Whether a notice asks to name what the word at `offset` says: 注明|来源.
  func isStated(at offset: Int, in text: TextBytes) -> Bool {
    stated.contains { text.has($0, at: offset - $0.count) }
  }

  /// The longest word that stands at `offset` of some text.
  func word(at offset: Int, in text: TextBytes) -> (count: Int, kind: Kind)? {
    words.longest(at: offset, in: text.bytes).map { ($0.count, $0.value) }
  }

  /// The first place at or behind `start` where a word stands, and the longest one there.
  func next(from start: Int, in text: TextBytes) -> (offset: Int, match: PhraseIndex<Kind>.Match)? {
    text.bytes.withUnsafeBufferPointer { words.first(from: start, to: $0.count, in: $0) }
  }
}
