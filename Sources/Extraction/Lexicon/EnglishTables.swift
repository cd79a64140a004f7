import DataTables
import Knowledge

/// The words of English reporting, from `data/language/english.tsv`.
struct EnglishTables: Sendable {
  /// Reporting verbs: `said`.
  let cues: Set<String>
  /// Nouns that head an unnamed speaker: `spokesperson`.
  let heads: [String]
  /// Offices: `chief executive`.
  let titles: [String]
  /// Abbreviations that end in a full stop without ending a sentence.
  let abbreviations: [String]
  /// Last words of organisations' names: `Labs`.
  let endings: [String: EntityKind]
  /// Words behind a name that explain it as an organisation: `, a startup`.
  let explanations: [String]
  /// Capitalised words that only open a sentence: `The`.
  let openers: Set<String>
  /// Pronouns that can speak.
  let pronouns: [String: Reference]

  init(read: (String) throws -> String) throws {
    let name = "english.tsv"
    let table = try DataTable(name: name, text: try read(name), columns: ["form", "kind", "source"])
    func forms(_ kind: String) -> [String] { table.rows.filter { $0["kind"] == kind }.map { $0["form"] } }
    let kinds: Set = [
      "company-ending", "institution-ending", "media-ending", "platform-ending", "explanation", "opener",
      "cue", "head", "title", "abbreviation", "person", "organisation", "group",
    ]
    if let wrong = table.rows.first(where: { !kinds.contains($0["kind"]) }) {
      throw table.failure(at: wrong, "the kind is one of \(kinds.sorted().joined(separator: ", "))")
    }
    cues = Set(forms("cue"))
    heads = forms("head")
    titles = forms("title").sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    abbreviations = forms("abbreviation")
    explanations = forms("explanation")
    openers = Set(forms("opener"))
    var endings: [String: EntityKind] = [:]
    for kind in [EntityKind.company, .institution, .media, .platform] {
      for form in forms("\(kind.rawValue)-ending") { endings[form] = kind }
    }
    self.endings = endings
    var pronouns: [String: Reference] = [:]
    for (kind, reference) in [
      ("person", Reference.person), ("organisation", .organisation), ("group", .group),
    ] {
      for form in forms(kind) { pronouns[form] = reference }
    }
    self.pronouns = pronouns
  }
}
