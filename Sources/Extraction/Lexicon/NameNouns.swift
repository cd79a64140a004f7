import DataTables
import Knowledge
import TextRepair

/// Chinese nouns and verbs that tell what a name is, from `data/language/name-nouns.tsv`.
struct NameNouns: Sendable {
  /// Where a word stands that tells what a name is.
  enum Place: String, CaseIterable, Sendable {
    /// Directly before the name: 初创公司|Nova.
    case before
    /// Directly behind the name: Nova|完成融资.
    case behind
    /// Behind 等 at the end of a list: Nova、青鹭等|公司.
    case list
    /// Directly before a name in Han characters, which begins behind it: 子公司|拓岭电驱. Such a word stands before Latin names
    /// too.
    case introducing
  }

  /// The words of a place, and what each says that a name is.
  private struct Words: Sendable {
    let set: WordSet
    let kinds: SpellingTable<EntityKind>
  }

  private let before: Words
  private let behind: Words
  private let list: Words
  private let introducing: Words

  init(_ table: DataTable, _ index: inout WordIndex) throws(DataTableFailure) {
    var kinds: [Place: [String: EntityKind]] = [:]
    for row in table.rows {
      guard let place = Place(rawValue: row["place"]), let kind = EntityKind(rawValue: row["kind"]) else {
        throw table.failure(
          at: row, "the kind is a kind of entity, the place before, behind, list or introducing")
      }
      kinds[place, default: [:]][row["form"]] = kind
    }
    func words(_ place: Place) -> Words {
      let own = kinds[place] ?? [:]
      return Words(set: index.add(own.keys), kinds: SpellingTable(own))
    }
    (before, behind, list, introducing) = (words(.before), words(.behind), words(.list), words(.introducing))
  }

  private func words(_ place: Place) -> Words {
    switch place {
    case .before: before
    case .behind: behind
    case .list: list
    case .introducing: introducing
    }
  }

  /// What the longest word directly before a name says that it is.
  func kind(before offset: Int, in text: ArticleBytes) -> EntityKind? {
    let noun = text.longest(of: before.set, endingAt: offset)
    if let opening = text.longest(of: introducing.set, endingAt: offset), opening.count > noun?.count ?? 0 {
      return introducing.kinds[text.text(opening)]
    }
    return noun.flatMap { before.kinds[text.text($0)] }
  }

  /// Whether a stretch is a noun that stands before names, and nothing else: 智能体.
  func isNoun(_ span: TextSpan, in text: ArticleBytes) -> Bool {
    text.longest(of: before.set, endingAt: span.end)?.start == span.start
      || text.longest(of: introducing.set, endingAt: span.end)?.start == span.start
  }

  /// The bit of the words of a place, for ``ArticleBytes/next(of:from:before:)``.
  func bits(_ place: Place) -> SetBits { words(place).set.bit }

  /// The longest word at a place that introduces a name, and of what kind.
  func introducing(at offset: Int, in text: ArticleBytes) -> (span: TextSpan, kind: EntityKind)? {
    guard let word = text.longest(of: introducing.set, at: offset),
      let kind = introducing.kinds[text.text(word)]
    else { return nil }
    return (word, kind)
  }

  /// The longest word at a place that may end a list, and of what kind its members are.
  func listNoun(at offset: Int, in text: ArticleBytes) -> (span: TextSpan, kind: EntityKind)? {
    guard let word = text.longest(of: list.set, at: offset), let kind = list.kinds[text.text(word)] else {
      return nil
    }
    return (word, kind)
  }

  /// What the longest word that introduces a name says of the one that begins behind it.
  func kind(introducing offset: Int, in text: ArticleBytes) -> EntityKind? {
    text.longest(of: introducing.set, endingAt: offset).flatMap { introducing.kinds[text.text($0)] }
  }

  /// What the longest word that begins at a place says, of a name behind which or a list at whose end it stands.
  func kind(_ place: Place, at offset: Int, in text: ArticleBytes) -> EntityKind? {
    let words = words(place)
    return text.longest(of: words.set, at: offset).flatMap { words.kinds[text.text($0)] }
  }
}
