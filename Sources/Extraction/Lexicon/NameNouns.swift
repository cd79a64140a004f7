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

  private let sets: [Place: WordSet]
  private let kinds: [Place: SpellingTable<EntityKind>]

  init(_ table: DataTable, _ index: inout WordIndex) throws(DataTableFailure) {
    var kinds: [Place: [String: EntityKind]] = [:]
    for row in table.rows {
      guard let place = Place(rawValue: row["place"]), let kind = EntityKind(rawValue: row["kind"]) else {
        throw table.failure(
          at: row, "the kind is a kind of entity, the place before, behind, list or introducing")
      }
      kinds[place, default: [:]][row["form"]] = kind
    }
    self.kinds = kinds.mapValues { SpellingTable($0) }
    var sets: [Place: WordSet] = [:]
    for place in Place.allCases { sets[place] = index.add((kinds[place] ?? [:]).keys) }
    self.sets = sets
  }

  /// What the longest word directly before a name says that it is.
  func kind(before offset: Int, in text: ArticleBytes) -> EntityKind? {
    let before = sets[.before].flatMap { text.longest(of: $0, endingAt: offset) }
    let introducing = sets[.introducing].flatMap { text.longest(of: $0, endingAt: offset) }
    if let introducing, introducing.count > before?.count ?? 0 {
      return kinds[.introducing]?[text.text(introducing)]
    }
    return before.flatMap { kinds[.before]?[text.text($0)] }
  }

  /// Whether a stretch is a noun that stands before names, and nothing else: 智能体.
  func isNoun(_ span: TextSpan, in text: ArticleBytes) -> Bool {
    sets[.before].flatMap { text.longest(of: $0, endingAt: span.end) }?.start == span.start
  }

  /// The bit of the words of a place, for ``ArticleBytes/next(of:from:before:)``.
  func bits(_ place: Place) -> SetBits { sets[place]?.bit ?? 0 }

  /// The longest word at a place that introduces a name, and of what kind.
  func introducing(at offset: Int, in text: ArticleBytes) -> (span: TextSpan, kind: EntityKind)? {
    guard let set = sets[.introducing], let word = text.longest(of: set, at: offset),
      let kind = kinds[.introducing]?[text.text(word)]
    else { return nil }
    return (word, kind)
  }

  /// What the longest word that introduces a name says of the one that begins behind it.
  func kind(introducing offset: Int, in text: ArticleBytes) -> EntityKind? {
    guard let set = sets[.introducing], let word = text.longest(of: set, endingAt: offset) else { return nil }
    return kinds[.introducing]?[text.text(word)]
  }

  /// What the longest word that begins at a place says, of a name behind which or a list at whose end it stands.
  func kind(_ place: Place, at offset: Int, in text: ArticleBytes) -> EntityKind? {
    guard let set = sets[place], let word = text.longest(of: set, at: offset) else { return nil }
    return kinds[place]?[text.text(word)]
  }
}
