import DataTables
import Knowledge

/// How names of organisations look that no lexicon lists, from `data/language/organisations.tsv`.
struct OrganisationForms: Sendable {
  /// What a name may end in, and what it then is.
  private let kinds: [String: EntityKind]
  /// The endings that are common words too (数据, 智能): a name only where it opens a clause and acts.
  let weak: Set<String>
  /// The same endings, to be looked for.
  let endings: WordSet
  /// Words before such an ending that make it no name: 一家|科技公司.
  let common: WordSet
  /// Provinces and cities, with which a name may begin: 北京|青鹭科技.
  let places: WordSet
  /// Characters that part a name from the words before it.
  let borders: ScalarSet

  init(_ table: DataTable, _ index: inout WordIndex) throws(DataTableFailure) {
    var suffixes: [(form: String, kind: EntityKind)] = []
    var common: Set<String> = [], weak: Set<String> = [], places: Set<String> = []
    var borders: Set<Unicode.Scalar> = [" ", "\n", "\u{3000}", ",", ".", ";", ":", "!", "?", "*", "|", "｜"]
    for row in table.rows {
      let isWeak = row["kind"].hasPrefix("weak-")
      if isWeak { weak.insert(row["form"]) }
      switch (row["kind"], EntityKind(rawValue: String(row["kind"].dropFirst(isWeak ? 5 : 0)))) {
      case ("common", _): common.insert(row["form"])
      case ("place", _): places.insert(row["form"])
      case ("border", _): borders.formUnion(row["form"].unicodeScalars)
      case (_, let kind?): suffixes.append((row["form"], kind))
      default: throw table.failure(at: row, "the kind is a kind of entity, common, place or border")
      }
    }
    kinds = Dictionary(suffixes, uniquingKeysWith: { first, _ in first })
    endings = index.add(suffixes.map(\.form))
    self.common = index.add(common)
    self.places = index.add(places)
    self.weak = weak
    self.borders = ScalarSet(borders)
  }

  /// What a name that ends like this is: a company, where its last word says nothing else.
  func kind(of name: String) -> EntityKind { suffix(of: name).flatMap { kinds[$0] } ?? .company }

  /// The longest of the endings that a name has.
  func suffix(of name: String) -> String? {
    var rest = name[...]
    while !rest.isEmpty {
      let suffix = String(rest)
      if kinds[suffix] != nil { return suffix }
      rest = rest.dropFirst()
    }
    return nil
  }
}
