import DataTables

/// The words that decide where a sentence ends.
final class SentenceWords: Sendable {
  private enum Kind: String {
    case says, goesOn = "goes-on", opener
  }
  private enum AbbreviationKind: String {
    case inside, either
  }

  /// Verbs of saying in Chinese.
  let says: PhraseIndex<Bool>
  /// Verbs of saying in English, in lower case.
  let englishSays: Set<String>
  /// Words with which a sentence goes on behind a closed quotation.
  let goesOn: PhraseIndex<Bool>
  /// English words that open a sentence.
  let openers: Set<String>
  /// Abbreviations that never end a sentence, in lower case, without the last full stop.
  let inside: Set<String>
  /// Abbreviations that may end one.
  let either: Set<String>

  init(words: DataTable, abbreviations: DataTable) throws(DataTableFailure) {
    var says: [[UInt8]] = [], englishSays: Set<String> = [], goesOn: [[UInt8]] = [], openers: Set<String> = []
    for row in words.rows {
      let word = row["word"]
      switch Kind(rawValue: row["kind"]) {
      case .says where word.utf8.allSatisfy({ $0 < 128 }): englishSays.insert(word)
      case .says: says.append(Array(word.utf8))
      case .goesOn: goesOn.append(Array(word.utf8))
      case .opener: openers.insert(word)
      case nil:
        throw words.failure(at: row, "“\(row["kind"])” is no kind of word; use says, goes-on or opener")
      }
    }
    var inside: Set<String> = [], either: Set<String> = []
    for row in abbreviations.rows {
      switch AbbreviationKind(rawValue: row["kind"]) {
      case .inside: inside.insert(row["abbreviation"].lowercased())
      case .either: either.insert(row["abbreviation"].lowercased())
      case nil: throw abbreviations.failure(at: row, "“\(row["kind"])” is neither inside nor either")
      }
    }
    self.says = PhraseIndex(says.map { ($0, true) })
    self.englishSays = englishSays
    self.goesOn = PhraseIndex(goesOn.map { ($0, true) })
    self.openers = openers
    self.inside = inside
    self.either = either
  }
}
