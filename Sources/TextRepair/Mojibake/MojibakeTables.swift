import DataTables

/// What is known about misread text.
struct MojibakeTables: Sendable {
  /// The files that make it up, as paths in the data folder.
  static let fileNames = [
    "repair/mojibake-classes.tsv", "repair/mojibake-costs.tsv", "repair/mojibake-signs.tsv",
    "repair/mojibake-endings.tsv",
  ]

  let kinds: CharacterKinds
  let signs: MisreadSigns
  /// What follows `à` inside Portuguese words.
  private let endings: Set<String>

  init(
    _ table: (_ name: String, _ columns: [String]) throws(DataTableFailure) -> DataTable
  ) throws(DataTableFailure) {
    kinds = try CharacterKinds(
      classes: table("repair/mojibake-classes.tsv", ["first", "last", "class"]),
      costs: table("repair/mojibake-costs.tsv", ["before", "after", "cost"]))
    signs = try MisreadSigns(table("repair/mojibake-signs.tsv", ["written", "read", "share", "signs"]))
    endings = Set(try table("repair/mojibake-endings.tsv", ["ending"]).rows.map { $0["ending"] })
  }

  /// Whether the space at the end of a sequence is one as well as the lost second byte of `à`: the end of
  /// the word in French, but not inside a Portuguese contraction (`às`, `àquele`).
  func keepsSpace(of sequence: MisreadSequence, in cells: [MisreadCell]) -> Bool {
    guard sequence.condition == .collapsed, sequence.scalar == "à" else { return false }
    let rest = cells[sequence.range.upperBound...].lazy.map(\.scalar)
    if rest.first == " " { return false }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: rest.prefix(8).prefix { $0.properties.isAlphabetic || $0 == "'" })
    return !endings.contains(String(word))
  }
}
