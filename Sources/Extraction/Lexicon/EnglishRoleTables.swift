/// The words around offices in English, from `data/language/english.tsv`.
struct EnglishRoleTables: Sendable {
  /// What leads from a name to an office: `, `, ` is `, `, who became `.
  let officeLeads: [String]
  /// Prepositions between an office and its organisation: `of`.
  let placePrepositions: [String]
  /// Prepositions between a person and where they work: `of`, `at`.
  let affiliations: [String]
  /// Words between an organisation and an office: `former`.
  let officeAdjectives: [String]
  /// Nouns for the firm that is spoken of: `startup`.
  let ownFirms: [String]
  /// Parts of offices that are of a firm: `ceo`.
  let firmOffices: [String]
  /// Verbs of founding: `co-founded`.
  let foundingVerbs: [String]
  /// Verbs of leading: `runs`.
  let leadingVerbs: [String]
  /// Adverbs before them: `previously`.
  let roleAdverbs: [String]
  /// Words that tell of an office somebody holds or held: `former`.
  let holding: [String]
  /// Verbs between a person and an office: `became`.
  let being: Set<String>
  /// Words between a person and a verb of an office: `previously`, `has`.
  let deedAdverbs: Set<String>
  /// Verbs of leading in any tense: `ran`.
  let leading: Set<String>
  /// Verbs of founding, with those that products have too: `launched`.
  let founding: Set<String>
  /// Verbs with which somebody sits on a board or leaves it: `served`.
  let sitting: Set<String>
  /// Nouns for what an organisation is, before its name: `publisher`.
  let firmNouns: Set<String>

  init(_ formsByKind: [String: [String]]) {
    func forms(_ kind: String) -> [String] { formsByKind[kind] ?? [] }
    let verbs = forms("office-verb")
    officeLeads = verbs.map { ", who \($0) " } + [", ", " ("] + verbs.map { " \($0) " }
    placePrepositions = forms("office-preposition")
    affiliations = forms("affiliation")
    officeAdjectives = forms("office-adjective")
    ownFirms = forms("own-firm")
    firmOffices = forms("firm-office")
    foundingVerbs = forms("founding-verb")
    leadingVerbs = forms("leading-verb")
    roleAdverbs = forms("role-adverb")
    holding = forms("holding").map { " \($0) " }
    being = Set(forms("office-being"))
    deedAdverbs = Set(forms("deed-adverb"))
    leading = Set(leadingVerbs + forms("leading-deed"))
    founding = Set(foundingVerbs + forms("founding-deed"))
    sitting = Set(forms("board-verb"))
    firmNouns = Set(forms("firm-noun"))
  }

  /// The kinds of rows that this table reads.
  static let kinds: Set = [
    "office-verb", "office-preposition", "affiliation", "office-adjective", "own-firm", "firm-office",
    "founding-verb", "leading-verb", "role-adverb", "holding", "office-being", "deed-adverb", "leading-deed",
    "founding-deed", "board-verb", "firm-noun",
  ]
}
