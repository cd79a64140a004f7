import DataTables

/// A class of single characters that the rules for names ask about, from `data/language/characters.tsv`.
enum CharacterClass: String, Sendable, CaseIterable {
  /// Stand in no name of an organisation: 的, 被.
  case grammar
  /// Stand in no name of a town.
  case noPlace = "no-place"
  /// Stand in no full legal name, but for 的 in some.
  case noLegalName = "no-legal-name"
  /// Stand in no name that only its list tells of: 着, 我.
  case noListedName = "no-listed-name"
  /// Open no given name.
  case noGivenName = "no-given-name"
  /// Open given names of two characters all the same: 同庆, 为民.
  case longGivenName = "long-given-name"
  /// Names end in them, and words behind names begin with them: 强调, 坦言.
  case contentFollower = "content-follower"
  /// Stand in phrases and hardly in names without an ending.
  case inPhrase = "in-phrase"
  /// End phrases and hardly names.
  case phraseEnd = "phrase-end"
  /// End the titles of documents, not of papers that report: 法, 告.
  case documentEnd = "document-end"
  /// Are adverbs before a verb of news that has a word of its own: 便|成功.
  case newsAdverb = "news-adverb"
  /// Stand between a subject and its verb, so that no name of two characters ends in them.
  case verbAdverb = "verb-adverb"
  /// End what tells when, before news of a firm: 晚, 周.
  case timeEnd = "time-end"
  /// Stand before 某 and are then no family name, though some families are called so: 于某日.
  case hiddenNameLead = "hidden-name-lead"
  /// Join a name to its office, so that the character belongs to no name: 任, 兼.
  case officeVerb = "office-verb"
  /// Stand in dates beside their digits, a blank among them.
  case dateCharacter = "date"

  static let table = "characters.tsv"
  static let columns = ["class", "characters"]

  /// Its place among all cases.
  var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// The characters of each class, in the order of the cases; a class may have several rows.
  static func read(_ table: DataTable) throws(DataTableFailure) -> [ScalarSet] {
    var characters: [CharacterClass: String] = [:]
    for row in table.rows {
      guard let own = CharacterClass(rawValue: row["class"]) else {
        throw table.failure(at: row, "no rule uses the class “\(row["class"])”")
      }
      characters[own, default: ""] += row["characters"]
    }
    return allCases.map { ScalarSet(characters[$0] ?? "") }
  }
}
