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
  /// The offices in lower case.
  let foldedTitles: Set<String>
  /// What names look like and what stands around them.
  let names: EnglishNameTables
  /// Pronouns that can speak.
  let pronouns: [String: Reference]

  init(read: (String) throws -> String) throws {
    let name = "english.tsv"
    let table = try DataTable(name: name, text: try read(name), columns: ["form", "kind", "source"])
    func forms(_ kind: String) -> [String] { table.rows.filter { $0["kind"] == kind }.map { $0["form"] } }
    let kinds: Set = [
      "cue", "head", "title", "abbreviation", "person", "organisation", "group",
    ]
    if let wrong = table.rows.first(where: { !kinds.contains($0["kind"]) }) {
      throw table.failure(at: wrong, "the kind is one of \(kinds.sorted().joined(separator: ", "))")
    }
    cues = Set(forms("cue"))
    heads = forms("head")
    titles = forms("title").sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    abbreviations = forms("abbreviation")
    foldedTitles = Set(forms("title").map { $0.lowercased() })
    names = try EnglishNameTables(read: read)
    var pronouns: [String: Reference] = [:]
    for (kind, reference) in [
      ("person", Reference.person), ("organisation", .organisation), ("group", .group),
    ] {
      for form in forms(kind) { pronouns[form] = reference }
    }
    self.pronouns = pronouns
  }
}
