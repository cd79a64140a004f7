import DataTables
import Knowledge
import TextRepair

/// How names of organisations look that no lexicon lists, from `data/language/organisations.tsv`.
///
/// Many rules hold it, hence a reference.
final class OrganisationForms: Sendable {
  /// What a name may end in, and what it then is.
  private let kinds: SpellingTable<EntityKind>
  /// The endings that are common words too (数据, 智能): a name only where it opens a clause and acts.
  let weak: Set<String>
  /// The same endings, to be looked for.
  let endings: WordSet
  /// Words before such an ending that make it no name: 一家|科技公司.
  let common: WordSet
  /// Provinces and cities, with which a name may begin: 北京|青鹭科技.
  let places: WordSet
  /// Places and countries.
  let regions: WordSet
  /// What is an institution directly behind a place: 政府.
  let authorities: WordSet
  /// Endings that may follow a place directly: 大学.
  let placed: Set<String>
  /// Endings that make another form of a firm's name: 控股.
  let same: Set<String>
  /// Words that stand in no name that begins with a place or another name: 多家, 成立.
  let generic: WordSet
  /// Those of them that full legal names hold: 投资, 发展.
  let trades: Set<String>
  /// Endings under which a firm has another firm: 影业.
  let divisions: Set<String>
  /// Phrases that begin with an ending and are no name: 资本开支.
  let phrases: WordSet
  private let countries: Set<String>
  /// Characters that part a name from the words before it.
  let borders: ScalarSet

  private static let uses = [
    "common", "place", "country", "authority", "placed", "same", "generic", "phrase", "division",
    "trade",
  ]

  init(_ table: DataTable, _ index: inout WordIndex) throws(DataTableFailure) {
    var suffixes: [(form: String, kind: EntityKind)] = []
    var words: [String: Set<String>] = [:]
    var weak: Set<String> = []
    var borders: Set<Unicode.Scalar> = [" ", "\n", "\u{3000}", ",", ".", ";", ":", "!", "?", "*", "|", "｜"]
    for row in table.rows {
      let isWeak = row["kind"].hasPrefix("weak-")
      if isWeak { weak.insert(row["form"]) }
      if let kind = EntityKind(rawValue: String(row["kind"].dropFirst(isWeak ? 5 : 0))) {
        suffixes.append((row["form"], kind))
      } else if row["kind"] == "border" {
        borders.formUnion(row["form"].unicodeScalars)
      } else if OrganisationForms.uses.contains(row["kind"]) {
        words[row["kind"], default: []].insert(row["form"])
      } else {
        let uses = OrganisationForms.uses.joined(separator: ", ")
        throw table.failure(at: row, "the kind is a kind of entity, border, \(uses)")
      }
    }
    kinds = SpellingTable(Dictionary(suffixes, uniquingKeysWith: { first, _ in first }))
    endings = index.add(suffixes.map(\.form))
    common = index.add(words["common"] ?? [])
    places = index.add(words["place"] ?? [])
    countries = words["country"] ?? []
    regions = index.add(countries.union(words["place"] ?? []))
    authorities = index.add(words["authority"] ?? [])
    placed = words["placed"] ?? []
    same = words["same"] ?? []
    divisions = words["division"] ?? []
    generic = index.add(words["generic"] ?? [])
    trades = words["trade"] ?? []
    phrases = index.add(words["phrase"] ?? [])
    self.weak = weak
    self.borders = ScalarSet(borders)
  }

  /// Whether a stretch holds a word that stands in no name, not even in a full legal one: 要求, 多家.
  func describes(_ span: TextSpan, of text: ArticleBytes) -> Bool {
    text.places(of: generic, in: span).contains { !trades.contains(text.text($0)) }
  }

  /// Whether a place is a country.
  func isCountry(_ place: String) -> Bool { countries.contains(place) }

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
