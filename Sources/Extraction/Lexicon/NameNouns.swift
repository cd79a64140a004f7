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
  }

  private let sets: [Place: WordSet]
  private let kinds: [Place: SpellingTable<EntityKind>]

  init(_ table: DataTable, _ index: inout WordIndex) throws(DataTableFailure) {
    var kinds: [Place: [String: EntityKind]] = [:]
    for row in table.rows {
      guard let place = Place(rawValue: row["place"]), let kind = EntityKind(rawValue: row["kind"]) else {
        throw table.failure(at: row, "the kind is a kind of entity, the place before, behind or list")
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
    guard let set = sets[.before], let word = text.longest(of: set, endingAt: offset) else { return nil }
    return kinds[.before]?[text.text(word)]
  }

  /// What the longest word that begins at a place says, of a name behind which or a list at whose end it stands.
  func kind(_ place: Place, at offset: Int, in text: ArticleBytes) -> EntityKind? {
    guard let set = sets[place], let word = text.longest(of: set, at: offset) else { return nil }
    return kinds[place]?[text.text(word)]
  }
}
